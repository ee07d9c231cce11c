import { oneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** A noun as it is written without the article, or a verb's key in the table `verbs`. */
  word: text(),
  /** The head of the file says what each means. */
  kind: oneOf([
    'movement',
    'team',
    'charge',
    'forces',
    'occasion',
    'vague',
    'other',
    'office',
    'calls',
    'gets',
    'organises',
    'enables',
  ]),
}

/** Small classes of words by which the parties, times and places of events are read. */
export const eventMarks = defineTable('events/marks.tsv', columns)
export type EventMark = RowOf<typeof columns>['kind']
