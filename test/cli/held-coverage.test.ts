import { expect, test } from 'vitest'
import { heldCoverage } from '../../src/cli/record-of.js'
import { openSqliteStore } from '../../src/store/index.js'
import { page, reading } from '../store/conformance.js'

test('what is known is held until the store has changed, and is worked out once for all who ask', async () => {
  const store = await openSqliteStore(':memory:', '1')
  await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
  const coverage = heldCoverage(store)
  const [first, beside] = await Promise.all([coverage(), coverage()])
  expect(beside).toBe(first)
  expect(await coverage()).toBe(first)
  await store.add(page('b.txt', 'تونس غادرت'), reading('b.txt', 'تونس غادرت'))
  const after = await coverage()
  expect([first.readings.length, after.readings.length]).toEqual([1, 2])
  expect(after.record.entities[0]?.members.length).toBe(2)
  await store.close()
})

test('a failure is not held', async () => {
  const store = await openSqliteStore(':memory:', '1')
  let broken = true
  const coverage = heldCoverage({
    ...store,
    readings: () => (broken ? Promise.reject(new Error('the disk is gone')) : store.readings()),
  })
  await expect(coverage()).rejects.toThrow('the disk is gone')
  broken = false
  expect((await coverage()).readings).toEqual([])
  await store.close()
})
