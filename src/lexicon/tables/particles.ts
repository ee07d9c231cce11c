import { oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words of the closed classes, which carry no article and no event, and abbreviations that end in a full stop. */
export const particles = defineTable('language/particles.tsv', {
  word: text(),
  kind: oneOf(['preposition', 'conjunction', 'pronoun', 'demonstrative', 'relative', 'negation', 'particle', 'adverb', 'abbreviation']),
})
