import { list, oneOf, optionalOneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** The singular, as in `nouns`. */
  word: text(),
  /** A `body` gives way to the name behind it (حركة طالبان), a `quantity` to the noun it counts (عشرات المتظاهرين). */
  kind: oneOf(['person', 'group', 'body', 'quantity']),
  gender: optionalOneOf(['m', 'f']),
  /** Plurals: «ون» and «ات» for the sound ones, broken ones written out. */
  plurals: list(),
}

/** Nouns by which an unnamed party is called: مسؤولون، مسلحون، قوات، محكمة، طائرة. */
export const participants = defineTable('events/participants.tsv', columns)
export type ParticipantRow = RowOf<typeof columns>
