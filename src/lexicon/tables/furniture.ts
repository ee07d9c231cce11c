import { oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Phrases that stand around articles on news pages, and how far what they announce reaches. */
export const furniture = defineTable('article/furniture.tsv', {
  phrase: text(),
  kind: oneOf([
    'equals',
    'starts',
    'contains',
    'opens',
    'comments',
    'tags',
    'staff',
    'label',
    'source',
    'time-mark',
    'credit',
    'close',
    'desk',
    'byline',
    'ago',
    'outlet-word',
    'agency-word',
  ]),
  where: oneOf(['head', 'tail', 'ends', 'any']),
  /** What the line is; given as the reason of its removal. */
  class: text(),
})
