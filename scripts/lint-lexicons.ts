/** Checks every table under lexicons/ by its declaration: `npm run lint:lexicons`. Prints one line a problem, file:line first; exits 1 where there are any. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Table } from '../src/lexicon/index.js'
import * as lexicon from '../src/lexicon/index.js'
import { lintCharacters } from './lint/characters.js'
import { lintExamples, lintKeys, lintNames } from './lint/names.js'
import type { AnyRow, Problem } from './lint/problem.js'
import { lintTerms } from './lint/terms.js'

/** Tables in which many rows of one name are the rule. */
const MANY_OF_ONE_NAME = new Set(['places/cities.tsv'])
/** Tables whose rows are too many and too plain for an example each. */
const WITHOUT_EXAMPLES = new Set(['places/cities.tsv'])
/** Tables whose key is unique only together with another column. */
const KEY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'language/nouns.tsv': ['key', 'pos'],
  'views/labels.tsv': ['scope', 'key'],
}

const isTable = (value: unknown): value is Table<AnyRow> =>
  typeof value === 'object' && value !== null && 'file' in value && 'parse' in value && 'columns' in value

/** All problems of the lexicon folder, in the order of files and lines. */
function lintFolder(folder: string): Problem[] {
  const tables = new Map<string, Table<AnyRow>>()
  for (const value of Object.values(lexicon)) if (isTable(value)) tables.set(value.file, value)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'))
  const found = files.filter((file) => file.endsWith('.tsv')).sort()
  const missing = [...tables.keys()].filter((file) => !found.includes(file))
  const problems: Problem[] = missing.map((file) => ({
    file,
    line: 0,
    message: 'the table is declared but there is no such file',
  }))
  for (const file of found) problems.push(...lintFile(file, readFileSync(join(folder, file), 'utf8'), tables.get(file)))
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

function lintFile(file: string, content: string, table: Table<AnyRow> | undefined): Problem[] {
  if (table === undefined) return [{ file, line: 0, message: 'no table of src/lexicon/tables reads this file' }]
  const characters = lintCharacters(file, content)
  let rows: readonly AnyRow[]
  try {
    rows = table.parse(content)
  } catch (error) {
    const [, line = '0', message = String(error)] = /^[^:]+:(\d+)?:? ?(.*)$/su.exec((error as Error).message) ?? []
    return [...characters, { file, line: Number(line), message }]
  }
  const many = MANY_OF_ONE_NAME.has(file)
  const names = 'variants' in table.columns ? lintNames(file, rows, !many) : []
  const examples = 'name' in table.columns ? lintExamples(file, rows, WITHOUT_EXAMPLES.has(file)) : []
  return [
    ...characters,
    ...lintKeys(file, rows, KEY_COLUMNS[file]),
    ...names,
    ...examples,
    ...(file === lexicon.terms.file ? lintOffices(content) : []),
  ]
}

function lintOffices(content: string): Problem[] {
  const lexicons = lexicon.openLexicons()
  const keys = (rows: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(rows.map((row) => row.key))
  const roles = lexicons.rows(lexicon.roles)
  return lintTerms(lexicon.terms.file, lexicon.terms.parse(content), {
    people: keys(lexicons.rows(lexicon.people)),
    roles: keys(roles),
    single: keys(roles.filter((role) => role.holders === 'one')),
    countries: keys(lexicons.rows(lexicon.countries)),
    organisations: keys(lexicons.rows(lexicon.organisations)),
  })
}

const problems = lintFolder(lexicon.LEXICON_FOLDER)
for (const { file, line, message } of problems)
  console.log(`${relative('.', join(lexicon.LEXICON_FOLDER, file))}:${line}: ${message}`)
console.log(problems.length === 0 ? 'The lexicons are clean.' : `${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
