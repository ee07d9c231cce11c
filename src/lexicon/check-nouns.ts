import { fold } from '../text/index.js'
import { inflectNoun } from './inflect-noun.js'
import type { Lexicons } from './lexicons.js'
import { nouns } from './tables/nouns.js'

/** The faults of the table `nouns`, each as one line that names the row: a key that stands twice as the same part of speech, an example in which no form of it stands. */
export function checkNouns(lexicons: Lexicons): readonly string[] {
  const faults: string[] = []
  const keys = new Set<string>()
  for (const row of lexicons.rows(nouns)) {
    const fault = (what: string): number => faults.push(`${nouns.file}:${row.line}: ${row.key}: ${what}`)
    if (keys.has(`${row.key} ${row.pos}`)) fault('the key stands twice')
    keys.add(`${row.key} ${row.pos}`)
    const forms = new Set(inflectNoun(row).map(([form]) => form))
    const words = fold(row.example).split(/[^\p{L}]+/u)
    if (!words.some((word) => forms.has(word.replace(/^(?:وال|بال|ال|لل|ب|ل|و)/, '')) || forms.has(word)))
      fault(`no form of it stands in «${row.example}»`)
  }
  return faults
}
