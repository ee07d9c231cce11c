import { list, oneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** News agencies, papers, channels and sites. `publisher` joins sister outlets that do not count as independent of each other. */
export const outlets = defineTable('organisations/outlets.tsv', {
  key: text(),
  wikidata: optionalText(),
  kind: oneOf(['agency', 'newspaper', 'channel', 'radio', 'site', 'magazine', 'network']),
  name: text(),
  variants: list(),
  /** How news introduces it: صحيفة، قناة، وكالة. */
  head: list(),
  country: optionalText(),
  domains: list(),
  publisher: optionalText(),
  /** Those of its names that are ordinary words too: they count only behind a head, in quotation marks or with other evidence. */
  doubtful: list(),
})
