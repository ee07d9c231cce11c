import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultLexicons, findRow } from '../../src/lexicon/index.js'
import { read } from '../../src/reading/index.js'

const FOLDER = 'examples/coverage'
/** What an article calls by the words of its own: no row. */
const OWN = /^bodies:/

describe('the rows that a reading rests on', () => {
  const lexicons = defaultLexicons()
  const readings = readdirSync(FOLDER)
    .filter((file) => /\.(html|txt)$/.test(file))
    .map((file) => read({ source: file, content: readFileSync(`${FOLDER}/${file}`, 'utf8') }))

  test('all stand where they are said to stand', () => {
    const references = readings.flatMap(({ times, entities, attributions, events }) =>
      [...times, ...entities.flatMap(({ mentions }) => mentions), ...attributions, ...events].flatMap(
        ({ why }) => why?.row ?? [],
      ),
    )
    expect(references.length).toBeGreaterThan(200)
    expect([...new Set(references)].filter((row) => !OWN.test(row) && findRow(lexicons, row) === null)).toEqual([])
  })

  test('the row of an event gives its type, also where its word has several rows', () => {
    const events = readings.flatMap((reading) => reading.events)
    const rows = events.flatMap(({ why, type }) =>
      why?.row ? [{ row: why.row, type, cells: findRow(lexicons, why.row)!.cells }] : [],
    )
    expect(rows.some(({ row }) => row.includes('['))).toBe(true)
    expect(rows.filter(({ cells, type }) => cells.type !== undefined && cells.type !== type)).toEqual([])
  })
})
