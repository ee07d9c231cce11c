import type { Lexicons } from './lexicons.js'
import type { Table } from './table.js'
import * as tables from './tables/index.js'

/** A row as a person would look it up: its file and line, and its filled cells. */
export interface FoundRow {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Names of tables that a reference may use for part of another: a capital stands in the row of its country. */
const WITHIN: Readonly<Record<string, string>> = { capitals: 'countries' }

/** The row that a `why.row` names (`table:reference`), or null where there is none. */
export function findRow(lexicons: Lexicons, reference: string): FoundRow | null {
  const colon = reference.indexOf(':')
  const name = reference.slice(0, colon)
  const table = (tables as unknown as Record<string, Table<Record<string, unknown>> | undefined>)[WITHIN[name] ?? name]
  if (colon < 0 || table === undefined) return null
  const row = lexicons.rows(table).find((r) => r.reference === reference.slice(colon + 1))
  if (row === undefined) return null
  const cells: Record<string, string> = {}
  for (const name of Object.keys(table.columns)) {
    const value = row[name]
    const cell = Array.isArray(value) ? value.join(' | ') : String(value ?? '')
    if (cell !== '') cells[name] = cell
  }
  return { file: table.file, line: row.line as number, cells }
}
