import { readFileSync } from 'node:fs'
import { read } from '../../../src/reading/index.js'
import { precisionRecall } from './figure.js'

/** Rows of a CSV file with quoted cells. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const [all = '', cell = '', end = ''] = match
    if (all === '') break
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/** Sentences that tell of a protest, against those that seem to and do not. */
export function measureProtest(file: string): void {
  const [header = [], ...rows] = rowsOf(readFileSync(file, 'utf8'))
  const label = header.indexOf('label')
  const text = header.indexOf('text')
  let right = 0
  let hard = 0
  let easy = 0
  const count = { yes: 0, hard: 0, easy: 0 }
  for (const row of rows) {
    const kind =
      row[label] === 'yes'
        ? 'yes'
        : row[label] === 'easy no'
          ? 'easy'
          : row[label] === 'hard no' || row[label] === 'difficult no'
            ? 'hard'
            : null
    if (kind === null) continue
    count[kind]++
    const content = `خبر\n${(row[text] ?? '').replace(/\s+/g, ' ')}`
    if (!read({ content, format: 'record' }).events.some((event) => event.type === 'PROTEST')) continue
    if (kind === 'yes') right++
    else if (kind === 'hard') hard++
    else easy++
  }
  precisionRecall('protest, against the hard negatives', right, right + hard, count.yes)
  precisionRecall('protest, against all negatives', right, right + hard + easy, count.yes)
}
