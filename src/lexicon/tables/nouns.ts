import { list, oneOf, optionalOneOf, optionalText, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  /** The singular as it is written; a noun in ‑in with its ya: قاضي. */
  key: text(),
  pos: oneOf(['noun', 'adjective', 'particle']),
  gender: optionalOneOf(['m', 'f']),
  /** The feminine of an adjective or of a noun of persons: «ة» where it is the key with that letter, or written out (كبرى). */
  feminine: optionalText(),
  /** Plurals: «ون» and «ات» for the sound ones, broken ones written out. */
  plurals: list(),
  /** Other spellings of the singular: قاض beside قاضي. */
  variants: list(),
}

/** Nouns, adjectives and particles that a later room needs to know by form; duals, sound plurals and the accusative are generated. */
export const nouns = defineTable('language/nouns.tsv', columns)
export type NounRow = RowOf<typeof columns>
