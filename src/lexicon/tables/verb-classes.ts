import { ploverSchema } from '../../document/index.js'
import { list, oneOf, optionalOneOf, optionalText, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** What the verbs of the class have in common: of a class that tells events, what is told. */
  class: text(),
  /** `nothing`: a state, a phase, a thought, a word that only lends its subject, and so is its masdar. `event`: something done, whoever does it. */
  tells: oneOf(['event', 'nothing']),
  type: optionalOneOf(ploverSchema.options),
  /** The key of a row of `frames`. */
  frame: optionalText(),
  /** Each by its past or, where several are written alike, with the number of its form (قدم.2). */
  verbs: list(),
}

/** Classes of verbs beside those that `triggers` names one by one. */
export const verbClasses = defineTable('events/verb-classes.tsv', columns)
export type VerbClassRow = RowOf<typeof columns>
