import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/document/index.js'
import { openSqliteStore, type Store, StoreError } from '../../src/store/index.js'
import { page, reading, storeConformance } from './conformance.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const fresh = (): string => join(folder, `${++files}.db`)

storeConformance('SQLite in memory', () => openSqliteStore(':memory:', '1'))
storeConformance('SQLite in a file', () => openSqliteStore(fresh(), '1'))

const sourcesWorked = async (store: Store): Promise<string[]> => {
  const sources: string[] = []
  for await (const { source } of store.eachWorked('1', () => Buffer.of(1))) sources.push(source)
  return sources
}

describe('SQLite in a file', () => {
  test('is still there after it was closed', async () => {
    const file = fresh()
    const first = await openSqliteStore(file, '1')
    await first.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
    await first.close()
    const second = await openSqliteStore(file, '1')
    expect((await second.readings()).length).toBe(1)
    await second.close()
  })

  test('a reading that a program without workings replaces is worked on again', async () => {
    const file = fresh()
    const store = await openSqliteStore(file, '1')
    for (const source of ['a.txt', 'b.txt']) await store.add(page(source, 'تونس زارت'), reading(source, 'تونس زارت'))
    await sourcesWorked(store)
    const db = new Database(file)
    // As such a program does it.
    db.exec(`delete from readings where source = 'b.txt'`)
    db.prepare(`insert into readings values ('b.txt', 1, '0', ?)`).run(JSON.stringify(reading('b.txt', 'تونس غادرت')))
    db.close()
    const texts: string[] = []
    const work = ({ article }: Reading) => {
      texts.push(article.text)
      return Buffer.of(1)
    }
    for await (const _ of store.eachWorked('1', work));
    expect(texts).toEqual(['تونس غادرت'])
    await store.close()
  })

  test('what another version of the program read is read again', async () => {
    const file = fresh()
    const first = await openSqliteStore(file, '1')
    await first.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
    await first.close()
    const second = await openSqliteStore(file, '2')
    expect(await second.has(page('a.txt', 'تونس زارت'))).toBe(false)
    await second.close()
  })

  test('a store of version 0.1 is read on', async () => {
    const file = fresh()
    const first = await openSqliteStore(file, '1')
    await first.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
    await first.add(page('a.txt', 'تونس غادرت'), reading('a.txt', 'تونس غادرت'))
    await first.close()
    const db = new Database(file)
    db.exec(
      'drop trigger reading_put_in; drop table newest; drop table captures; drop table visits; drop table workings; drop table memories; alter table pages drop column edits; alter table pages drop column captured',
    )
    db.close()
    const second = await openSqliteStore(file, '1')
    expect(await second.page('a.txt')).toEqual(page('a.txt', 'تونس غادرت'))
    expect(await second.has(page('a.txt', 'تونس زارت'))).toBe(true)
    expect((await second.readings()).map((r) => r.article.text)).toEqual(['تونس غادرت'])
    expect(await sourcesWorked(second)).toEqual(['a.txt'])
    await second.close()
  })

  test('of what was worked out of a page nothing is left once another version is there', async () => {
    const file = fresh()
    const store = await openSqliteStore(file, '1')
    for (const text of ['تونس زارت', 'تونس غادرت', 'تونس عادت']) {
      await store.add(page('a.txt', text), reading('a.txt', text))
      expect(await sourcesWorked(store)).toEqual(['a.txt'])
    }
    await store.close()
    const db = new Database(file)
    expect(db.prepare('select source, version from workings').all()).toEqual([{ source: 'a.txt', version: 3 }])
    db.close()
  })

  test('a file that is no store is left as it is', async () => {
    const file = fresh()
    writeFileSync(file, 'this is a letter, not a database')
    await expect(openSqliteStore(file, '1')).rejects.toThrow(StoreError)
  })

  test('a folder that is not there is one clear line', async () => {
    await expect(openSqliteStore(join(folder, 'none', 'a.db'), '1')).rejects.toThrow(/the store cannot be opened/)
  })
})
