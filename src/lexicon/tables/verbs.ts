import { list, oneOf, optionalText, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  key: text(),
  root: text(),
  form: oneOf(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Q1', 'Q2', 'Q4']),
  /** The past, third person masculine singular, as it is written without vowel marks: قال، أعلن، التقى. */
  past: text(),
  /** Form I: the vowels of past and present, as a/u, a/i, a/a, i/a, u/u, i/i; «-» for a verb that has no present. Empty for other forms. */
  vowels: optionalText(),
  /** Does it take a direct object, and so have a passive in all persons? Others have the impersonal one only: احتفل بالعيد. */
  transitive: oneOf(['yes', 'no']),
  /** Masdars of form I, and any of another form that differs from the pattern; the broken plurals of each behind it: قول/أقوال|مقال. */
  masdars: list(),
}

/**
 * Verbs by root and form; all inflected forms are generated from the row (see `conjugation/`).
 * `key` is root.form (قول.1، علن.4), with a letter behind it for the second verb of the same root and form (استجاب جوب.10b). Hamza in a root is always ء (ءكل.1).
 */
export const verbs = defineTable('language/verbs.tsv', columns)
export type VerbRow = RowOf<typeof columns>
