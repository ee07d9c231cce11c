import { list, oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words inside reported words that make an act of a neutral cue: calling a report false denies it, naming a culprit accuses. */
export const verdicts = defineTable('speech/verdicts.tsv', {
  words: text(),
  act: oneOf(['DENY', 'ACCUSE']),
  /** Other spellings and forms. */
  variants: list(),
})
