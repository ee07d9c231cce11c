import { list, oneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** People in the news since 1990. What they held and when stands in `terms`. */
export const people = defineTable('people/people.tsv', {
  key: text(),
  wikidata: optionalText(),
  /** The full name as Arabic news writes it most. */
  name: text(),
  /** Other spellings of the full name. */
  variants: list(),
  /** Names by which he alone is meant when nothing else is said: بوتين. */
  short: list(),
  gender: oneOf(['m', 'f']),
  country: optionalText(),
  /** Those of its names that are ordinary words too: they count only behind a head, in quotation marks or with other evidence. */
  doubtful: list(),
})
