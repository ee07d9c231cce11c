import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read, told } from './helpers.js'

describe('what is no time', () => {
  const negatives = readFileSync(new URL('./negatives.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  it('has at least 200 negatives', () => expect(negatives.length).toBeGreaterThanOrEqual(200))
  it.each(negatives)('finds nothing in: %s', (text) => {
    expect(told(text, read(text, '2020-06-10').times)).toEqual([])
  })
})
