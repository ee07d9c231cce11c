import { list, oneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const ROLES = ['actor', 'recipient', 'host', 'place', 'none'] as const
const columns = {
  key: text(),
  subject: oneOf(ROLES),
  object: oneOf(ROLES),
  /** The noun that a verbal noun is joined to: «زيارة الوزير» the one who visits, «مقتل القائد» the one who is killed. */
  genitive: oneOf(ROLES),
  /** Prepositions with the role of what they govern: إلى:host|مع:actor. */
  prepositions: list(),
}

/** Who does what in the clause of an event. `host` is a recipient that is also the place where it is one: زار بغداد. */
export const frames = defineTable('events/frames.tsv', columns)
export type FrameRow = RowOf<typeof columns>
export type FrameRole = (typeof ROLES)[number]
