import { list, oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words before a place that say which part of it is meant, or that it is not the place itself. */
export const quarters = defineTable('record/quarters.tsv', {
  key: text(),
  /** Is it a part of the place (the east of a country) or beside it (outside a town)? */
  lies: oneOf(['inside', 'outside']),
  words: list(),
})
