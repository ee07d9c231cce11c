import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { httpRecord, warc, zip } from '../intake/made.js'
import { COMMAND, sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-again-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const PLACES = ['المنامة', 'مسقط', 'الدوحة', 'عمان', 'بغداد', 'تونس']
const html = (place: string, cost = 'عشرة'): Buffer =>
  Buffer.from(
    `<html><head><title>وزير النقل يزور ${place}</title></head><body><h1>وزير النقل يزور ${place}</h1><p>زار وزير النقل سالم الحارثي ${place} في 12 مارس 2021، والتقى نظيره هناك، وبحث معه مشروع الجسر.</p><p>وقال الحارثي إن كلفة الجسر تبلغ ${cost} ملايين دينار، وإن العمل فيه يبدأ العام المقبل.</p></body></html>`,
  )
const address = (place: string): string => `https://wadi.example/${encodeURIComponent(place)}`

// A crawl in which one page was changed afterwards, and a folder of saved pages.
writeFileSync(
  at('news.warc.gz'),
  Buffer.concat(
    [
      ...PLACES.map((place) => httpRecord(address(place), html(place))),
      httpRecord(address('مسقط'), html('مسقط', 'عشرين'), '', '2024-03-06T10:00:00Z'),
      httpRecord(address('عمان'), html('عمان'), '', '2024-03-06T10:00:00Z'),
    ].map((record) => gzipSync(warc([record]))),
  ),
)
writeFileSync(at('saved.zip'), zip(PLACES.slice(0, 2).map((place, i) => [`${i}.html`, html(`ضواحي ${place}`)])))

/** Everything that a store holds, whatever the order in which it came there. */
function contentOf(store: string): string {
  const db = new Database(store, { readonly: true })
  const tables = ['pages', 'readings', 'spans', 'newest', 'captures']
  const rows = tables.map((table) =>
    (db.prepare(`select * from ${table}`).all() as object[]).map((row) => JSON.stringify(row)).sort(),
  )
  db.close()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** Adds everything and kills the process at its `lines`-th line; 0: as soon as it runs. */
function killedAfter(lines: number, store: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, 'add', at('news.warc.gz'), at('saved.zip'), '--store', store], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let seen = 0
    if (lines === 0) child.on('spawn', () => setTimeout(() => child.kill('SIGKILL'), 200))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      seen += chunk.split('\n').length - 1
      if (lines > 0 && seen >= lines) child.kill('SIGKILL')
    })
    child.on('close', () => resolve())
  })
}

test('killed anywhere and run again, the store is the same', async () => {
  const whole = at('whole.db')
  const first = await sanad(['add', at('news.warc.gz'), at('saved.zip'), '--store', whole])
  expect([first.code, first.err.split('\n').at(-2)]).toEqual([0, `${whole}: 8 new, 1 changed, 1 unchanged`])
  const expected = contentOf(whole)
  const again = await sanad(['add', at('news.warc.gz'), at('saved.zip'), '--store', whole])
  expect(again.err).toContain('0 new, 0 changed, 10 unchanged')
  expect(contentOf(whole)).toBe(expected)

  const broken = at('broken.db')
  for (const lines of [0, 1, 2, 4, 7, 8, 9]) await killedAfter(lines, broken)
  expect((await sanad(['add', at('news.warc.gz'), at('saved.zip'), '--store', broken])).code).toBe(0)
  expect(contentOf(broken)).toBe(expected)
  expect((await sanad(['verify', '--store', broken])).code).toBe(0)
})

test('what an outlet changed can be seen', async () => {
  const { code, out, err } = await sanad(['changes', '--store', at('whole.db')])
  expect([code, err]).toEqual([0, '1 pages changed\n'])
  expect(out).toContain(`■ ${address('مسقط')}`)
  expect(out).toContain('version 1 → 2, captured 2024-03-06T10:00:00Z')
  expect(out).toContain('[-عشرة-] {+عشرين+}')
  const json = JSON.parse((await sanad(['changes', address('مسقط'), '--format', 'json', '--store', at('whole.db')])).out)
  expect(json.changes).toHaveLength(1)
  expect((await sanad(['changes', 'https://none.example/', '--store', at('whole.db')])).code).toBe(2)
})
