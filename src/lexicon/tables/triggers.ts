import { ploverSchema } from '../../document/index.js'
import { list, oneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** A verb by its past (زار) or, where several are written alike, by its key (حذر.2); a noun by its singular. */
  lemma: text(),
  /** Which forms of it carry the event. `noun` is every number of a noun, `singular` and `plural` only that one; `participle` the passive one. */
  forms: list(),
  /** Words of which one must follow in the clause: the object that makes «أطلق» a launch. Singular of a noun, or the form as written; `@place` is the name of a place. */
  with: list(),
  /** Words that must not follow or be joined to it. */
  without: list(),
  type: oneOf(ploverSchema.options),
  what: text(),
  /** The key of a row of `frames`. */
  frame: text(),
  /** What must be found for it to be an event and no state or figure of speech: see `src/events/evidence.ts`. */
  needs: list(),
}

/** Verbs and nouns that carry an event, with its PLOVER type. Where several rows of a word fit, the first one does. */
export const triggers = defineTable('events/triggers.tsv', columns)
export type TriggerRow = RowOf<typeof columns>
