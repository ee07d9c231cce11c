import { oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Labels of a page and what the words behind them say of the article: when it was changed, or its section; `site` ones speak of the site. */
export const details = defineTable('article/details.tsv', {
  phrase: text(),
  of: oneOf(['updated', 'section', 'site']),
})
