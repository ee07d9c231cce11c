import { oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** The Arabic words under which the views show the program's own terms. `key` is the term, `scope` where it is used. */
export const labels = defineTable('views/labels.tsv', {
  scope: oneOf([
    'type',
    'what',
    'status',
    'slot',
    'manner',
    'quarter',
    'verdict',
    'revision',
    'origin',
    'month',
    'time',
    'act',
    'kind',
    'timetype',
    'removed',
    'layer',
  ]),
  key: text(),
  label: text(),
})
