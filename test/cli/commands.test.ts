import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingSchema, recordSchema } from '../../src/document/index.js'
import { sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-cli-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const ARTICLE = `وزير النقل يزور المنامة
زار وزير النقل العماني سالم الحارثي المنامة في 12 مارس 2021، والتقى نظيره البحريني.
وقال الحارثي إن البلدين اتفقا على خط بحري جديد. وأضاف أن العمل يبدأ العام المقبل.
`

describe('read', () => {
  test('prints a reading a line, in the published form', async () => {
    writeFileSync(at('a.txt'), ARTICLE)
    const { code, out, err } = await sanad(['read', at('a.txt'), '--format', 'jsonl'])
    expect([code, err]).toEqual([0, ''])
    const reading = readingSchema.parse(JSON.parse(out))
    expect(reading.article.title).toBe('وزير النقل يزور المنامة')
    expect(reading.events.length).toBeGreaterThan(0)
    expect(reading.attributions.length).toBeGreaterThan(0)
  })

  test('gives the same bytes for the same input', async () => {
    const [one, two] = await Promise.all([
      sanad(['read', at('a.txt'), '--format', 'jsonl']),
      sanad(['read', at('a.txt'), '--format', 'jsonl']),
    ])
    expect(one.out).toBe(two.out)
  })

  test('reads standard input', async () => {
    const { code, out } = await sanad(['read', '-'], ARTICLE)
    expect(code).toBe(0)
    expect(out).toContain('سالم الحارثي')
  })

  test('a stated day outranks the page', async () => {
    const { out } = await sanad(['read', at('a.txt'), '--format', 'jsonl', '--published', '2021-03-13'])
    expect(readingSchema.parse(JSON.parse(out)).article.published).toMatchObject({ value: '2021-03-13', basis: 'stated' })
  })
})

describe('bad input', () => {
  const cases: [string, string | Buffer, RegExp][] = [
    ['empty.txt', '', /empty/],
    ['binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]), /binary/],
    [
      'persian.txt',
      'رئیس جمهور ایران گفت که این گفت‌وگوها پیشرفت خوبی داشته است و ادامه می‌یابد. وی افزود که هیچ گزینه‌ای کنار گذاشته نشده است.\n'.repeat(
        3,
      ),
      /Persian/i,
    ],
    [
      'english.txt',
      'The minister said on Tuesday that the talks would go on. He gave no date for the next round of the talks.\n'.repeat(3),
      /Arabic/,
    ],
  ]
  test.each(cases)('%s: one clear line, and the others are still read', async (name, content, expected) => {
    writeFileSync(at(name), content)
    writeFileSync(at('good.txt'), ARTICLE)
    const { code, out, err } = await sanad(['read', at(name), at('good.txt'), '--format', 'jsonl'])
    expect(code).toBe(1)
    expect(out.trim().split('\n').length).toBe(1)
    expect(JSON.parse(out).source).toBe(at('good.txt'))
    expect(err.trim().split('\n').length).toBe(1)
    expect(err).toMatch(expected)
    expect(err).toContain(at(name))
  })

  test('a missing path', async () => {
    const { code, err } = await sanad(['read', at('none.txt')])
    expect(code).toBe(1)
    expect(err.trim()).toBe(`sanad: ${at('none.txt')}: there is no such file or folder; check the path`)
  })

  test('windows-1256 that declares nothing is read right', async () => {
    const table = new TextDecoder('windows-1256')
    const bytes = new Map(Array.from({ length: 256 }, (_, b) => [table.decode(Uint8Array.of(b)), b]))
    writeFileSync(
      at('cp1256.txt'),
      Uint8Array.from([...ARTICLE], (c) => bytes.get(c)!),
    )
    const { code, out } = await sanad(['read', at('cp1256.txt'), '--format', 'jsonl'])
    expect(code).toBe(0)
    expect(JSON.parse(out).article.title).toBe('وزير النقل يزور المنامة')
  })

  test('a wrong option is told, with exit code 2', async () => {
    const { code, err } = await sanad(['read', at('a.txt'), '--published', 'yesterday'])
    expect(code).toBe(2)
    expect(err).toMatch(/EDTF/)
  })

  test('a store that is not there is not made by asking it', async () => {
    const { code, err } = await sanad(['timeline', '--store', at('none.db')])
    expect(code).toBe(2)
    expect(err).toMatch(/there is no store here/)
  })
})

describe('the store', () => {
  const store = at('coverage.db')
  beforeAll(async () => {
    expect((await sanad(['add', 'examples/coverage', '--store', store])).code).toBe(0)
  })

  test('adding again changes nothing', async () => {
    const { code, err } = await sanad(['add', 'examples/coverage', '--store', store])
    expect(code).toBe(0)
    expect(err).toMatch(/: 0 new, 0 changed, \d+ unchanged/)
  })

  test('the record is in the published form', async () => {
    const { out } = await sanad(['record', '--format', 'json', '--store', store])
    const record = recordSchema.parse(JSON.parse(out))
    expect(record.events.length).toBeGreaterThan(10)
    expect(record.copies.length).toBeGreaterThan(0)
  })

  test('the timeline can be narrowed, and why explains what it names', async () => {
    const all = await sanad(['timeline', '--store', store])
    const some = await sanad(['timeline', '--store', store, '--to', '2020'])
    expect(some.out.length).toBeLessThan(all.out.length)
    expect(some.out).toContain('1998')
    const ids = (out: string): string[] => [...out.matchAll(/^ {2}(E\d+) ·/gm)].map((m) => m[1]!)
    const page = await sanad(['timeline', '--store', store, '--limit', '3'])
    expect(ids(page.out)).toEqual(ids(all.out).slice(0, 3))
    const start = /--start (E\d+)/.exec(page.out)![1]!
    expect(ids((await sanad(['timeline', '--store', store, '--limit', '2', '--start', start])).out)).toEqual(
      ids(all.out).slice(3, 5),
    )
    expect((await sanad(['timeline', '--store', store, '--start', 'E99999'])).code).toBe(2)
    expect((await sanad(['timeline', '--store', store, '--limit', 'some'])).code).toBe(2)
    const id = /\S+\.html#v\d+/.exec(all.out)![0]
    const { code, out } = await sanad(['why', id, '--store', store])
    expect(code).toBe(0)
    expect(out).toMatch(/rule: events\//)
    expect(out).toMatch(/lexicons\/events\/triggers\.tsv:\d+/)
    expect((await sanad(['why', 'E1', '--store', store])).code).toBe(0)
    expect((await sanad(['why', 'x#v1', '--store', store])).code).toBe(2)
  })

  test('verify finds nothing, until somebody changes the text', async () => {
    expect((await sanad(['verify', '--store', store])).code).toBe(0)
    const db = new Database(store)
    const row = db.prepare('select source, reading from readings order by source limit 1').get() as {
      source: string
      reading: string
    }
    const reading = JSON.parse(row.reading) as { article: { text: string } }
    reading.article.text = `×${reading.article.text}`
    db.prepare('update readings set reading = ? where source = ?').run(JSON.stringify(reading), row.source)
    db.close()
    const { code, out } = await sanad(['verify', '--store', store])
    expect(code).toBe(3)
    expect(out).toContain(row.source)
  })
})

test('schema prints both published forms', async () => {
  expect(JSON.parse((await sanad(['schema'])).out).properties.format.const).toBe('1')
  expect(JSON.parse((await sanad(['schema', 'record'])).out).properties).toHaveProperty('conflicts')
})

test('help documents the exit codes', async () => {
  const { code, out } = await sanad(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('Exit codes:')
})
