import type { WordReading } from '../document/index.js'
import { conjugator } from './conjugation/index.js'
import { inflectNoun } from './inflect-noun.js'
import type { Lexicons } from './lexicons.js'
import { nouns } from './tables/nouns.js'
import { verbs } from './tables/verbs.js'
import { masdarForms } from './verb-nouns.js'

/** Forms that no news text has and that only add readings to others: the second person but for «you» (one man, or all of you), and its passive. */
const heard = ({ person, gender, number, voice }: Omit<WordReading, 'lemma'>): boolean =>
  person !== 2 || (gender === 'm' && number !== 'du' && voice === 'active')

/**
 * Every form the lexicon knows, folded (see `fold`), with all its readings: without article, conjunction, preposition, future س or pronoun.
 * Nouns of their own come before what is derived from verbs, and of a verb the third person active first. Use through `lexicons.derive(wordForms)`.
 */
export function wordForms(lexicons: Lexicons): ReadonlyMap<string, readonly WordReading[]> {
  const forms = new Map<string, WordReading[]>()
  const add = (form: string, reading: WordReading): void => {
    const known = forms.get(form)
    if (known === undefined) forms.set(form, [reading])
    else known.push(reading)
  }
  for (const row of lexicons.rows(nouns)) for (const [form, reading] of inflectNoun(row)) add(form, reading)
  const conjugate = conjugator(heard)
  for (const row of lexicons.rows(verbs)) {
    for (const [form, reading] of conjugate(row)) add(form, reading)
    for (const [form, reading] of masdarForms(row))
      if (!forms.get(form)?.some((other) => same(other, reading))) add(form, reading)
  }
  return forms
}

const same = (a: WordReading, b: WordReading): boolean =>
  a.lemma === b.lemma && a.form === b.form && a.gender === b.gender && a.number === b.number
