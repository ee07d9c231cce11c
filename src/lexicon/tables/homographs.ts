import { text } from '../cells.js'
import { defineTable } from '../table.js'

/** Names of cities that are ordinary words or names of persons too; such a city is marked ambiguous when the table of cities is made. */
export const homographs = defineTable('places/homographs.tsv', {
  name: text(),
  /** What else the word is, in English. */
  meaning: text(),
})
