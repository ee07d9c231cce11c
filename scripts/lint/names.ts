import { fold } from '../../src/text/index.js'
import type { AnyRow, Problem } from './problem.js'
import { cellOf, listOf } from './problem.js'

const namesOf = (row: AnyRow): readonly string[] =>
  [cellOf(row, 'name'), ...listOf(row, 'variants')].filter((name) => name !== '')

/** Reports rows that share their key, which may be made of several columns. */
export function lintKeys(file: string, rows: readonly AnyRow[], columns: readonly string[] = ['key']): Problem[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = columns.map((column) => cellOf(row, column)).join(' ')
    if (key.trim() === '') return []
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.line)
    return first === undefined ? [] : [{ file, line: row.line, message: `the key ${key} is also that of line ${first}` }]
  })
}

/**
 * Reports names that fold to one string: within a row always, between rows unless one of them gives a `reason`
 * (`acrossRows` is off for tables where places or things of one name are the rule).
 */
export function lintNames(file: string, rows: readonly AnyRow[], acrossRows = true): Problem[] {
  const problems: Problem[] = []
  const owner = new Map<string, AnyRow>()
  for (const row of rows) {
    const own = new Set<string>()
    for (const name of namesOf(row)) {
      const key = fold(name)
      if (own.has(key)) problems.push({ file, line: row.line, message: `«${name}» folds to another name of the row` })
      own.add(key)
    }
    for (const key of own) {
      const other = owner.get(key)
      if (other === undefined) owner.set(key, row)
      else if (acrossRows && row.reason === '' && other.reason === '')
        problems.push({
          file,
          line: row.line,
          message: `«${key}» is also a name in line ${other.line}; if that is right, say why in \`reason\``,
        })
    }
    for (const column of ['short', 'doubtful', 'nisba', 'people', 'capitalVariants', 'head', 'complement'] as const) {
      const folded = listOf(row, column).map(fold)
      const twice = folded.find((member, at) => folded.indexOf(member) !== at)
      if (twice !== undefined) problems.push({ file, line: row.line, message: `«${twice}» stands twice in ${column}` })
    }
    problems.push(...lintDoubtful(file, row))
  }
  return problems
}

function lintDoubtful(file: string, row: AnyRow): Problem[] {
  const columns = ['short', 'nisba', 'capitalVariants'].flatMap((column) => listOf(row, column))
  const known = new Set([...namesOf(row), cellOf(row, 'capital'), ...columns])
  return listOf(row, 'doubtful').flatMap((name) =>
    known.has(name) ? [] : [{ file, line: row.line, message: `«${name}» is doubtful but no name of the row` }],
  )
}

/** Reports examples that do not hold the row's name or one of its variants; an empty example is reported unless the table allows it. */
export function lintExamples(file: string, rows: readonly AnyRow[], mayBeEmpty = false): Problem[] {
  return rows.flatMap((row) => {
    const names = namesOf(row)
    if (names.length === 0) return []
    if (row.example === '') return mayBeEmpty ? [] : [{ file, line: row.line, message: 'has no example' }]
    const example = fold(row.example)
    const fires = names.some((name) => example.includes(fold(name)))
    return fires ? [] : [{ file, line: row.line, message: `the example «${row.example}» does not hold a name of the row` }]
  })
}
