import { oneOf, optionalOneOf, optionalText, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  /** A particle or adjective as written; a verb by its past or key; a noun by its singular. */
  word: text(),
  /** `before` stands right before what it bears on; `verb` (with its masdar), `finite` (without it) and `noun` govern it (يعتزم زيارة، احتمال سقوط); `after` follows a noun (الزيارة المقبلة); `clause` opens a clause. */
  kind: oneOf(['before', 'verb', 'finite', 'noun', 'after', 'clause']),
  /** What the event becomes; empty where the cue only lends it its subject (أجرى محادثات). */
  status: optionalOneOf(['actual', 'planned', 'possible', 'hypothetical', 'negated']),
  /** Of a particle: with which tense it has that sense. */
  tense: optionalOneOf(['past', 'present']),
  /** Of a verb or noun: whose act the governed event is: `subject` (يعتزم كيم زيارة), `object` (طالب الحكومة بالإفراج); `patient`: it befalls the subject (تعرض الموكب لهجوم). */
  control: optionalOneOf(['subject', 'object', 'patient']),
  /** The preposition by which it governs, as it is written; empty for any or none. */
  by: optionalText(),
}

/** Words that say whether an event happened, will, may, would or did not. */
export const statusCues = defineTable('events/cues.tsv', columns)
export type StatusCueRow = RowOf<typeof columns>
