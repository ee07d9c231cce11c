import { list, oneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Named places that are neither states nor in the table of cities: regions, provinces, waters, islands, sites, bases. `country` is a key of `countries`. */
export const places = defineTable('places/places.tsv', {
  key: text(),
  wikidata: optionalText(),
  kind: oneOf(['region', 'continent', 'sea', 'island', 'province', 'site', 'base', 'river', 'mountain', 'strait', 'city']),
  name: text(),
  variants: list(),
  country: optionalText(),
  /** Those of its names that are ordinary words too: they count only behind a head, in quotation marks or with other evidence. */
  doubtful: list(),
})
