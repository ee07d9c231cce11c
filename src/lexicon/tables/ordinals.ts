import { list, number, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Ordinal numbers that stand behind a happening and count it: the second round. Without the article. */
export const ordinals = defineTable('record/ordinals.tsv', {
  key: text(),
  value: number(),
  words: list(),
})

/** Words that are counted in the place of what they belong to: «the second round of the talks». Without the article. */
export const rounds = defineTable('record/rounds.tsv', {
  key: text(),
  words: list(),
})
