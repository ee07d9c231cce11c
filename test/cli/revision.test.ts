import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { GROWTH, withLeanHeap } from '../../src/cli/lean-heap.js'
import { recordRevision, revisionOf } from '../../src/cli/revision.js'
import { sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-revision-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

test('what a record is built by changes with version, code and rows, and with nothing else', () => {
  mkdirSync(at('code/inner'), { recursive: true })
  mkdirSync(at('rows'))
  writeFileSync(at('code/inner/rule.js'), 'export const LEAST = 3')
  writeFileSync(at('rows/verbs.tsv'), 'قال')
  const now = (version = '1.0'): string => revisionOf(version, [at('code'), at('rows')])
  const first = now()
  writeFileSync(at('code/inner/rule.d.ts'), 'export declare const LEAST: number')
  writeFileSync(at('rows/README.md'), 'rows')
  expect(now()).toBe(first)
  writeFileSync(at('code/inner/rule.js'), 'export const LEAST = 4')
  const changed = now()
  writeFileSync(at('rows/verbs.tsv'), 'قال\nكتب')
  const added = now()
  writeFileSync(at('code/other.js'), '')
  expect(new Set([first, changed, added, now(), now('1.1')]).size).toBe(5)
  expect(recordRevision()).toMatch(/^[0-9a-f]{64}$/)
})

test('a record that other code has built is built anew; one that this code has built is taken as it is', async () => {
  writeFileSync(at('a.txt'), 'وزير النقل يزور المنامة\nزار وزير النقل سالم الحارثي المنامة في 12 مارس 2021، والتقى نظيره هناك.')
  const store = at('a.db')
  await sanad(['add', at('a.txt'), '--store', store])
  const first = (await sanad(['record', '--store', store, '--format', 'json'])).out
  const other = `{"format":"1","stories":[],"entities":[],"events":[],"conflicts":[],"revisions":[],"copies":[],"passages":[]}`
  const change = (sql: string, ...values: string[]): void => {
    const db = new Database(store)
    db.prepare(sql).run(...values)
    db.close()
  }
  change(`update derived set value = ? where name = 'record'`, other)
  expect((await sanad(['record', '--store', store, '--format', 'json'])).out.trim()).toBe(other)
  change(`update derived set state = ? where name = 'record'`, 'of other code')
  expect((await sanad(['record', '--store', store, '--format', 'json'])).out).toBe(first)
})

test('the heap is kept small until the last of several works has ended', async () => {
  const said: number[] = []
  const set = (percent: number): void => void said.push(percent)
  let endLong = (): void => {}
  const long = withLeanHeap(() => new Promise<void>((done) => (endLong = done)), GROWTH, set)
  await withLeanHeap(async () => {}, GROWTH, set)
  await expect(withLeanHeap(() => Promise.reject(new Error('broken')), GROWTH, set)).rejects.toThrow('broken')
  expect(said).toEqual([GROWTH])
  endLong()
  await long
  expect(said).toEqual([GROWTH, 0])
})
