/** One thing that is wrong with a row: where it stands (file under lexicons/, line from 1) and what is wrong. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** What every row has, whatever its table. */
export interface AnyRow {
  readonly line: number
  readonly example: string
  readonly reason: string
  readonly [column: string]: unknown
}

/** The string cell of a row, '' where the column is missing or holds something else. */
export const cellOf = (row: AnyRow, column: string): string => (typeof row[column] === 'string' ? row[column] : '')

/** The list cell of a row, empty where the column is missing or holds something else. */
export const listOf = (row: AnyRow, column: string): readonly string[] =>
  Array.isArray(row[column]) ? row[column].filter((member) => typeof member === 'string') : []
