import { list, number, optionalOneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Cities with coordinates in degrees, made by `scripts/build-cities.ts` from GeoNames. `key` is the GeoNames id. */
export const cities = defineTable('places/cities.tsv', {
  key: text(),
  name: text(),
  variants: list(),
  country: text(),
  population: number(),
  latitude: number(),
  longitude: number(),
  /** `yes` where the name alone proves little: it is also an ordinary word, or a short name of a small foreign place. */
  ambiguous: optionalOneOf(['yes']),
})
