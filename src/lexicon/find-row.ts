import type { Lexicons } from './lexicons.js'
import type { Table } from './table.js'
import * as tables from './tables/index.js'

/** A row as a person would look it up: its file and line, and its filled cells. */
export interface FoundRow {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The row that a `why.row` names (`table:key`, the key being the value of the table's first column), or null where there is none. */
export function findRow(lexicons: Lexicons, reference: string): FoundRow | null {
  const colon = reference.indexOf(':')
  const table = (tables as unknown as Record<string, Table<Record<string, unknown>> | undefined>)[reference.slice(0, colon)]
  if (colon < 0 || table === undefined) return null
  const key = reference.slice(colon + 1)
  const first = Object.keys(table.columns)[0]!
  const row = lexicons.rows(table).find((r) => r[first] === key)
  if (row === undefined) return null
  const cells: Record<string, string> = {}
  for (const name of Object.keys(table.columns)) {
    const value = row[name]
    const cell = Array.isArray(value) ? value.join(' | ') : String(value ?? '')
    if (cell !== '') cells[name] = cell
  }
  return { file: table.file, line: row.line as number, cells }
}
