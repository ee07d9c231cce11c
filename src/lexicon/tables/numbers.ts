import { list, number, oneOf } from '../cells.js'
import { defineTable } from '../table.js'

/** Words of which numbers are made. `value` is what the word counts or multiplies by. */
export const numberWords = defineTable(
  'time/numbers.tsv',
  {
    forms: list(),
    kind: oneOf([
      'zero',
      'unit',
      'ten',
      'tens',
      'hundred',
      'scale',
      'dual-scale',
      /** دزينة: counted like a unit, and counts twelve. */
      'dozen',
      /** نصف, ثلثا: a part of one, or of the scale behind it. */
      'fraction',
      /** The plural of a fraction, behind the number that counts it: ثلاثة أرباع. */
      'parts',
      'ordinal',
      /** حادي, which is «first» only inside a larger ordinal. */
      'ordinal-first',
      /** نحو, أكثر من: what makes a number approximate. */
      'approximate',
    ]),
    value: number(),
  },
  ['kind', 'value'],
)
