import { list, oneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Bodies with names of their own. Bodies named by pattern (وزارة الدفاع الروسية) are built from the country and need no row. */
export const organisations = defineTable('organisations/organisations.tsv', {
  key: text(),
  wikidata: optionalText(),
  kind: oneOf([
    'government',
    'ministry',
    'parliament',
    'army',
    'intelligence',
    'party',
    'armed-group',
    'un',
    'international',
    'company',
    'bank',
    'court',
    'university',
    'club',
    'other',
  ]),
  name: text(),
  variants: list(),
  country: optionalText(),
  /** Those of its names that are ordinary words too: they count only behind a head, in quotation marks or with other evidence. */
  doubtful: list(),
})
