import { list, oneOf } from '../cells.js'
import { defineTable } from '../table.js'

/** Under which names records carry what is read of them. */
export const fields = defineTable('intake/fields.tsv', {
  field: oneOf(['id', 'title', 'text', 'url', 'published', 'byline', 'outlet', 'subtitle', 'section', 'updated', 'captions']),
  names: list(),
})
