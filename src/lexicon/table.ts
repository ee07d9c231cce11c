import type { Cell } from './cells.js'
import { optionalText, text } from './cells.js'

type Columns = Readonly<Record<string, Cell<unknown>>>
type ValueOf<C> = C extends Cell<infer T> ? T : never

/** The columns that every table has: a phrase in which the row fires, where the row was taken from, and, where it is not plain, why it is so. */
const COMMON = { example: optionalText(), source: text(), reason: optionalText() }

export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> } & {
  readonly [K in keyof typeof COMMON]: ValueOf<(typeof COMMON)[K]>
} & {
  readonly line: number
  /** What a `why.row` calls it behind the name of its table: its key, and which row of that key it is where that is not the first (`سيطر[2]`). */
  readonly reference: string
}

/** A table of rows of knowledge: which file under `lexicons/` holds it and what its columns are. */
export interface Table<R> {
  readonly file: string
  readonly columns: Columns
  /** Parses the file's content; throws a LexiconError naming file, line and column at the first cell that does not fit. */
  parse(content: string): readonly R[]
}

/** A row that cannot be read: one line that names file, line, column, and what should stand there. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError'
}

/** Declares a table. `file` is relative to the lexicon folder, e.g. `time/months.tsv`; `key` are the columns by which a row is called, the first where none is given. */
export function defineTable<const C extends Columns>(
  file: string,
  columns: C,
  key?: readonly (keyof C & string)[],
): Table<RowOf<C>> {
  const all: Columns = { ...columns, ...COMMON }
  const by = key ?? Object.keys(columns).slice(0, 1)
  return { file, columns: all, parse: (content) => parseRows(file, content, all, by) as readonly RowOf<C>[] }
}

function parseRows(file: string, content: string, columns: Columns, by: readonly string[]): readonly Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  const counts = new Map<string, number>()
  let header: readonly string[] | null = null
  content.split('\n').forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t')
    if (header === null) {
      header = checkHeader(file, cells, columns)
      return
    }
    if (cells.length > header.length)
      throw new LexiconError(`${file}:${index + 1}: ${cells.length} cells where the header has ${header.length}`)
    const row: Record<string, unknown> = { line: index + 1 }
    for (const [name, column] of Object.entries(columns)) {
      const at = header.indexOf(name)
      try {
        row[name] = column.parse((cells[at] ?? '').trim())
      } catch (error) {
        throw new LexiconError(`${file}:${index + 1}: column ${name} ${(error as Error).message}`)
      }
    }
    const key = by.map((name) => row[name]).join('-')
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    row.reference = count === 1 ? key : `${key}[${count}]`
    rows.push(row)
  })
  return rows
}

function checkHeader(file: string, header: readonly string[], columns: Columns): readonly string[] {
  for (const name of header)
    if (!(name in columns))
      throw new LexiconError(`${file}: unknown column ${name}; known are ${Object.keys(columns).join(', ')}`)
  for (const [name, column] of Object.entries(columns))
    if (!header.includes(name) && !column.optional) throw new LexiconError(`${file}: the column ${name} is missing`)
  return header
}
