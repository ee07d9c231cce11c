import { list, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Nouns between a preposition of place and the name of a place: على مشارف المدينة، في أنحاء متفرقة من المدينة، في مواجهة المدينة. */
export const placeNouns = defineTable('events/place-nouns.tsv', {
  /** The form as written. */
  word: text(),
  /** on: behind «على» it says where; part: a part or the distance of the place behind «من»; figure: what is in it is in no place. */
  senses: list(),
})
