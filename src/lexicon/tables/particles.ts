import { list, oneOf, optionalOneOf, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  word: text(),
  kind: oneOf([
    'preposition',
    'conjunction',
    'pronoun',
    'demonstrative',
    'relative',
    'negation',
    'particle',
    'adverb',
    'abbreviation',
  ]),
  /** The prepositions ب ل ك that are written onto the word: بكل، لكل، ككل. */
  behind: list(),
  /** Is a pronoun written on its end: فيه، كلهم? */
  pronoun: optionalOneOf(['yes']),
  /** Keys of verbs that look the same and are met in the news: «عبر عن قلقه». Other verb readings of the form are left out. */
  verbs: list(),
}

/** Words of the closed classes, which carry no article and no event, and abbreviations that end in a full stop. */
export const particles = defineTable('language/particles.tsv', columns)
export type ParticleRow = RowOf<typeof columns>
