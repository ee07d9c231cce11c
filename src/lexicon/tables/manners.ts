import { list, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words that say in what manner something happened, beside the word for the happening itself. Manners of one family exclude each other unless one lies within the other. */
export const manners = defineTable('record/manners.tsv', {
  key: text(),
  /** The family of happenings it tells about (see `record/what.ts`): death, appointment. */
  family: text(),
  /** The coarser manner that holds it. */
  within: optionalText(),
  /** Word forms without conjunction, preposition and article. */
  words: list(),
})
