import { list, number, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Ordinal numbers that stand behind a happening and count it: the second round. Without the article. */
export const ordinals = defineTable('record/ordinals.tsv', {
  key: text(),
  value: number(),
  words: list(),
})
