import { list, oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Kinds of office as a title writes them: a head (رئيس، وزير) and what completes it (الوزراء، الخارجية). Feminine forms are generated. */
export const roles = defineTable('people/roles.tsv', {
  key: text(),
  head: list(),
  /** Complements of the head, the first the most usual; empty where the head stands alone. */
  complement: list(),
  /** `one` where a state or body has one holder at a time, `many` where several may hold it together. */
  holders: oneOf(['one', 'many']),
})
