import { oneOf, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  words: text(),
  /** What joins the source: a preposition, `-` a noun phrase right behind, `ما` a verb of saying, `pronoun` a pronoun or a noun phrase. */
  link: oneOf(['ل', 'عن', 'إلى', '-', 'ما', 'pronoun']),
}

/** Words that give a clause to its source: وفقا لـ، بحسب، على حد قوله. */
export const according = defineTable('speech/according.tsv', columns)
export type AccordingRow = RowOf<typeof columns>
