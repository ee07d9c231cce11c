import { type Lexicons, wordForms } from '../lexicon/index.js'
import * as tables from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { WordKnowledge } from './clitics.js'

/** The folded words that a full stop shortens: «د.» for doctor. */
export function abbreviations(lexicons: Lexicons): ReadonlySet<string> {
  return new Set(lexicons.rows(tables.particles).filter((row) => row.kind === 'abbreviation').map((row) => fold(row.word)))
}

/** What the cutting of clitics rests on: generated word forms, particles, and the words of known names. */
export function wordKnowledge(lexicons: Lexicons): WordKnowledge {
  const forms = lexicons.derive(wordForms)
  const particles = new Set(lexicons.rows(tables.particles).filter((row) => row.kind !== 'abbreviation').map((row) => fold(row.word)))
  const names = new Set<string>()
  const add = (name: string): void => {
    for (const word of fold(name).split(/[\s\-–]+/)) if (word.length >= 2) names.add(word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)
  }
  for (const row of lexicons.rows(tables.countries)) for (const name of [row.name, ...row.variants, row.capital, ...row.capitalVariants, ...row.nisba, ...row.people]) add(name)
  for (const row of lexicons.rows(tables.places)) for (const name of [row.name, ...row.variants]) add(name)
  for (const row of lexicons.rows(tables.people)) for (const name of [row.name, ...row.variants, ...row.short]) add(name)
  for (const row of lexicons.rows(tables.outlets)) for (const name of [row.name, ...row.variants]) add(name)
  return { forms, particles, names }
}
