import { fold, isArabicLetter } from '../../text/index.js'
import type { Lexicons } from '../lexicons.js'
import { verbs } from '../tables/verbs.js'
import { masdarForms } from '../verb-nouns.js'
import { conjugator } from './conjugate.js'

/** What can stand before and behind a verb's form in an example: particles and pronouns written as one word with it. */
const BEFORE = ['', 'و', 'ف', 'س', 'ل', 'ب', 'ال', 'وال', 'بال', 'لل', 'وس']
const BEHIND = ['', 'ه', 'ها', 'هم', 'ني', 'نا', 'ك']

/**
 * The faults of the table `verbs`, each as one line that names the row: a key that is not root.form or stands twice, a past that the
 * paradigm does not yield, a generated form with other than folded Arabic letters, an example in which no form of the verb stands.
 */
export function checkVerbs(lexicons: Lexicons): readonly string[] {
  const faults: string[] = []
  const keys = new Set<string>()
  const conjugate = conjugator()
  for (const row of lexicons.rows(verbs)) {
    const fault = (what: string): number => faults.push(`${verbs.file}:${row.line}: ${row.key}: ${what}`)
    if (keys.has(row.key)) fault('the key stands twice')
    keys.add(row.key)
    if (!row.key.startsWith(`${row.root}.${row.form}`)) fault(`the key is not ${row.root}.${row.form}`)
    if ((row.form === '1') !== (row.vowels !== '')) fault('vowels belong to form 1, and only to it')
    const forms = conjugate(row)
    const past = forms.find(([, reading]) => reading.form === 'past')?.[0]
    if (past !== fold(row.past)) fault(`the past is ${row.past}, the paradigm yields ${past}`)
    const all = new Set([...forms, ...masdarForms(row)].map(([form]) => form))
    for (const form of all)
      if (form !== fold(form) || ![...form].every((letter) => isArabicLetter(letter.charCodeAt(0)))) fault(`broken form ${form}`)
    const fits = (word: string): boolean =>
      BEFORE.some(
        (b) =>
          word.startsWith(b) && BEHIND.some((e) => word.endsWith(e) && all.has(word.slice(b.length, word.length - e.length))),
      )
    if (
      !fold(row.example)
        .split(/[^\p{L}]+/u)
        .some(fits)
    )
      fault(`no form of it stands in «${row.example}»`)
  }
  return faults
}
