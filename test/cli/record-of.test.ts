import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { recordOf } from '../../src/cli/record-of.js'
import { buildRecord } from '../../src/record/index.js'
import { openSqliteStore } from '../../src/store/index.js'
import { page, reading } from '../store/conformance.js'

const TEXTS = ['تونس زارت', 'تونس غادرت']

test.each([
  ['cut short', 'substr(working, 1, 100)'],
  ['empty', "x''"],
  ['something else', "x'ff0f4e02'"],
])('a working that is %s on the disk leaves the record as it is', async (_, broken) => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-record-'))
  const file = join(folder, 'store.db')
  const store = await openSqliteStore(file, '1')
  for (const [i, text] of TEXTS.entries()) await store.add(page(`${i}.txt`, text), reading(`${i}.txt`, text))
  const record = await recordOf(store)
  expect(record).toEqual(buildRecord(await store.readings()))
  const db = new Database(file)
  expect(db.prepare(`update workings set working = ${broken} where source = '1.txt'`).run().changes).toBe(1)
  db.exec('delete from derived')
  // So does what is remembered of the last record.
  expect(db.prepare(`update memories set value = ${broken.replace('working', 'value')}`).run().changes).toBe(1)
  db.close()
  expect(await recordOf(store)).toEqual(record)
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a record is not kept for readings that came while it was built', async () => {
  const store = await openSqliteStore(':memory:', '1')
  await store.add(page('0.txt', TEXTS[0]!), reading('0.txt', TEXTS[0]!))
  const disturbed = {
    ...store,
    verdicts: async () => {
      await store.add(page('1.txt', TEXTS[1]!), reading('1.txt', TEXTS[1]!))
      return store.verdicts()
    },
  }
  expect((await recordOf(disturbed)).entities[0]?.members.length).toBe(1)
  expect((await recordOf(store)).entities[0]?.members.length).toBe(2)
  await store.close()
})
