import { optionalDate, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Who held which office when: `person`, `role`, `country` and `organisation` are keys of their tables; an empty date is an open end. */
export const terms = defineTable('people/terms.tsv', {
  person: text(),
  role: text(),
  country: optionalText(),
  organisation: optionalText(),
  from: optionalDate(),
  until: optionalDate(),
})
