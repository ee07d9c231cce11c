import { list, oneOf, optionalOneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Nouns, adjectives and particles that a later room needs to know by form; broken plurals are listed, sound ones and duals are generated. */
export const nouns = defineTable('language/nouns.tsv', {
  key: text(),
  pos: oneOf(['noun', 'adjective', 'particle']),
  gender: optionalOneOf(['m', 'f']),
  /** Broken plurals. */
  plurals: list(),
})
