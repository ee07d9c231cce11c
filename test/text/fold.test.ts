import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byPosition, contains, cover, fold, isBoundary, normalView, overlaps } from '../../src/text/index.js'

const anything = fc.string({ unit: fc.constantFrom(...'أإآٱىیکةؤئءابتـَُِّ٣۴ﻻﷺ\u200f\u200b\ufeff a1.\n'), maxLength: 80 })

describe('fold', () => {
  test.each([
    ['أَكَّدَ', 'اكد'],
    ['إلى', 'الي'],
    ['مـــصر', 'مصر'],
    ['آخر', 'اخر'],
    ['مدرسة', 'مدرسة'],
    ['ﻻ', 'لا'],
    ['٢٠٢٣', '2023'],
    ['۱۴', '14'],
    ['کیم', 'كيم'],
    ['\u200fقال\u200f', 'قال'],
    ['plain', 'plain'],
  ])('%s → %s', (word, expected) => {
    expect(fold(word)).toBe(expected)
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('the map leads every folded character back to one that folds to it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, at } = normalView(text)
        expect(folded).toBe(fold(text))
        expect(at.length).toBe(folded.length + 1)
        expect(at[folded.length]).toBe(text.length)
        for (let i = 0; i < folded.length; i++) expect(fold(text[at[i]!]!)).toContain(folded[i])
      }),
    )
  })
})

test('a word boundary is where letters meet what is none, and nowhere inside an Arabic word', () => {
  const text = 'في أمس، بالأمسية'
  expect(isBoundary(text, 3)).toBe(true)
  expect(isBoundary(text, 6)).toBe(true)
  expect(isBoundary(text, text.indexOf('أمسية'))).toBe(false)
  expect(isBoundary(text, 0)).toBe(true)
  expect(isBoundary(text, text.length)).toBe(true)
})

test('spans are half-open', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false)
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 3 })).toBe(true)
  expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true)
  expect(cover({ start: 1, end: 2 }, { start: 5, end: 7 })).toEqual({ start: 1, end: 7 })
  expect(
    [
      { start: 3, end: 4 },
      { start: 0, end: 1 },
      { start: 0, end: 5 },
    ].sort(byPosition),
  ).toEqual([
    { start: 0, end: 5 },
    { start: 0, end: 1 },
    { start: 3, end: 4 },
  ])
})
