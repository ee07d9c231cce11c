import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-verdicts-'))
const whole = join(folder, 'whole.db')
const store = join(folder, 'store.db')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  expect((await sanad(['add', 'examples/coverage', '--store', whole])).code).toBe(0)
})
beforeEach(() => {
  rmSync(store, { force: true })
  cpSync(whole, store)
})
const run = (...args: string[]) => sanad([...args, '--store', store])

const LONG = 'ستيفان هالدورسون'
const SHORT = 'ستيفان هالدورسن'

describe('verdicts', () => {
  test('two spellings are split, shown, and one again when the verdict is taken back', async () => {
    const split = await run('split', SHORT, LONG, '--because', 'ابنه')
    expect([split.code, split.err]).toEqual([0, ''])
    expect(split.out).toContain(`verdict 1: editor: PER ${SHORT} ≠ PER ${LONG} (ابنه)`)
    expect(split.out.match(/^ {2}e\d+ PER/gm)).toHaveLength(2)
    const id = /^ {2}(e\d+) PER/m.exec(split.out)![1]!
    expect((await run('why', id)).out).toContain(`editor: PER ${SHORT} ≠ PER ${LONG} (ابنه)`)
    expect((await run('split', SHORT, LONG, '--undo')).code).toBe(0)
    const one = JSON.parse((await run('record', '--format', 'json')).out) as { entities: { variants: string[] }[] }
    expect(one.entities.filter((e) => e.variants.includes(SHORT) || e.variants.includes(LONG))).toHaveLength(1)
  })

  test('two people are joined, and a later verdict on the same two replaces the first', async () => {
    const joined = await run('join', LONG, 'زاميت')
    expect([joined.code, joined.out.match(/^ {2}e\d+ PER/gm)?.length]).toEqual([0, 1])
    const id = /^ {2}(e\d+) PER/m.exec(joined.out)![1]!
    expect((await run('why', id)).out).toMatch(/^names: .*كلارا زاميت/m)
    await run('split', 'كلارا زاميت', LONG)
    const { out } = await run('verdicts', '--format', 'json')
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ number: 2, verdict: 'different' })
    expect((await run('verdicts', '--undo', '2')).code).toBe(0)
    expect((await run('verdicts')).out).toBe('')
  })

  test('one article means somebody else', async () => {
    const { code, out } = await run('split', 'examples/coverage/01-marfa.html#e4', LONG)
    expect([code, out.match(/^ {2}e\d+ PER/gm)?.length]).toEqual([0, 2])
  })

  test.each<[string[], RegExp]>([
    [['join', 'زيد بن فلان', LONG], /^sanad: «زيد بن فلان»: the record knows nobody and nothing called so/],
    [['join', LONG, 'فاليتا'], /are of two kinds and cannot be one/],
    [['split', LONG, LONG], /^sanad: both are PER/],
    [['verdicts', '--undo', '7'], /^sanad: there is no verdict 7 here/],
    [['join', LONG, SHORT, '--undo'], /^sanad: there is no such verdict/],
  ])('%j is one clear line', async (args, expected) => {
    const { code, out, err } = await run(...args)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toMatch(expected)
  })
})

describe('reread', () => {
  test('says nothing where nothing is read otherwise', async () => {
    const { code, out, err } = await run('reread')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/9 articles read again, 0 otherwise/)
  })

  test('shows what is read otherwise, and keeps it when told to', async () => {
    const db = new Database(store)
    const row = db.prepare('select source, reading from readings order by source limit 1').get() as Record<
      'source' | 'reading',
      string
    >
    const reading = JSON.parse(row.reading) as { entities: { kind: string }[]; times: unknown[] }
    reading.entities[0]!.kind = 'ORG'
    reading.times.pop()
    db.prepare('update readings set reading = ? where source = ?').run(JSON.stringify(reading), row.source)
    db.close()
    const shown = await run('reread', '--keep')
    expect(shown.out).toContain(`■ ${row.source}`)
    expect(shown.out).toMatch(/names:\n {4}- ORG [^\n]+\n/)
    expect(shown.out).toMatch(/times:\n {4}\+ /)
    expect(shown.err).toMatch(/1 otherwise, kept/)
    expect((await run('reread', '--format', 'json')).out).toBe('')
  })
})
