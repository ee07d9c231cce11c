import { text } from '../cells.js'
import { defineTable } from '../table.js'

/** Verbs of making a text known: بيان أصدرته الوزارة. */
export const issuing = defineTable('speech/issuing.tsv', {
  /** The key in the table `verbs`. */
  lemma: text(),
})
