import { list, optionalDate, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** States, present and former, with their capitals. `key` is the ISO 3166 alpha-2 code (XK Kosovo; SU, YU, CS, DD, YD for former states). */
export const countries = defineTable('places/countries.tsv', {
  key: text(),
  wikidata: optionalText(),
  name: text(),
  variants: list(),
  /** Masculine singular indefinite of the relative adjective (روسي، أميركي); feminine and sound plurals are generated. */
  nisba: list(),
  /** Collectives and broken plurals for the people, without the article: روس، عرب. */
  people: list(),
  capital: optionalText(),
  capitalVariants: list(),
  capitalWikidata: optionalText(),
  from: optionalDate(),
  until: optionalDate(),
  /** Those of its names that are ordinary words too: they count only behind a head, in quotation marks or with other evidence. */
  doubtful: list(),
})
