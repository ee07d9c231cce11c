import { list, oneOf, optionalOneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** The singular, as in `nouns`. */
  word: text(),
  kind: oneOf(['person', 'group', 'body', 'thing']),
  gender: optionalOneOf(['m', 'f']),
  /** Plurals: «ون» and «ات» for the sound ones, broken ones written out. */
  plurals: list(),
}

/** Nouns by which an unnamed party is called: مسؤولون، مسلحون، قوات، محكمة، طائرة. */
export const participants = defineTable('events/participants.tsv', columns)
export type ParticipantRow = RowOf<typeof columns>
