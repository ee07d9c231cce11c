import { defaultLexicons, fields, type Lexicons } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'

/** What is read of a record. */
export type Field = ReturnType<typeof fields.parse>[number]['field']

/** Every name of a field by its key; the earlier a name stands in its row, the lower its rank. */
function namesOf(lexicons: Lexicons): ReadonlyMap<string, { readonly field: Field; readonly rank: number }> {
  const names = new Map<string, { field: Field; rank: number }>()
  for (const { field, names: forms } of lexicons.rows(fields))
    for (const [rank, form] of forms.entries()) if (!names.has(keyOf(form))) names.set(keyOf(form), { field, rank })
  return names
}

/** Case, white space, hyphens and underscores do not tell one name from another. */
const keyOf = (name: string): string => fold(name.trim().toLowerCase()).replace(/[\s_-]+/g, '')

/** The field that a column, key or element of this name holds; null for what is not read. */
export const fieldNamed = (name: string): Field | null => defaultLexicons().derive(namesOf).get(keyOf(name))?.field ?? null

/** The values of a record by field; of two names of one field the better one that holds something counts. */
export function fieldsOf(record: Iterable<readonly [string, unknown]>): Map<Field, unknown> {
  const names = defaultLexicons().derive(namesOf)
  const found = new Map<Field, { value: unknown; rank: number }>()
  for (const [name, value] of record) {
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) continue
    const named = names.get(keyOf(name))
    if (named === undefined) continue
    const before = found.get(named.field)
    if (before === undefined || named.rank < before.rank) found.set(named.field, { value, rank: named.rank })
  }
  return new Map([...found].map(([field, { value }]) => [field, value]))
}
