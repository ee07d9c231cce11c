import { expect, it } from 'vitest'
import { fuzz } from './fuzz.js'

it('no input made by chance crashes the parsers or costs another page', async () => {
  let cases = 0
  await fuzz(1500, 7, false, () => cases++)
  expect(cases).toBe(1500)
})

it('nor what is read of it', () => fuzz(150, 11, true))
