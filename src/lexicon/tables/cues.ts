import { actSchema } from '../../document/index.js'
import { list, oneOf, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  /** A verb's key in the table `verbs` (every form of it is meant), or a noun as it is written. */
  lemma: text(),
  pos: oneOf(['verb', 'noun']),
  /** What is done by saying it. */
  act: oneOf(actSchema.options),
  /** How the reported words are joined to it: `that` إن/أن, `words` the words themselves, `object` a noun phrase, or a preposition. */
  frame: list(),
  /** addressee, continues, impersonal, things, relay …; of nouns: rumour, message, act. The head of the file says what each means. */
  traits: list(),
}

/** Verbs and nouns of saying, thinking, denying, accusing, asking. */
export const cues = defineTable('speech/cues.tsv', columns)
export type CueRow = RowOf<typeof columns>
