import { oneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** A noun as it is written without the article; a reason with its accusative ending. */
  word: text(),
  /** The head of the file says what each means. */
  kind: oneOf(['stand', 'part', 'phase', 'reason']),
}

/** Small classes of words by which the reader of reported words knows where they begin and end. */
export const speechMarks = defineTable('speech/marks.tsv', columns)
export type SpeechMark = RowOf<typeof columns>['kind']
