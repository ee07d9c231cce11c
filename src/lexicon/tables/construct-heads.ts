import { list, oneOf, text } from '../cells.js'
import { defineTable, type RowOf } from '../table.js'

const columns = {
  word: text(),
  /** kind: it names a kind of body, rule or thing (لجنة التحقيق); deed: it says that the masdar was done (عمليات البحث); detail: what one may ask of an event (تاريخ الوفاة). */
  sense: oneOf(['kind', 'deed', 'detail']),
  /** Broken plurals, and ات. */
  plurals: list(),
}

/** Nouns before a noun of an event in construct, and what the two together say. */
export const constructHeads = defineTable('events/construct-heads.tsv', columns)
export type ConstructSense = RowOf<typeof columns>['sense']
