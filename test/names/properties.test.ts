import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNames } from './read-names.js'

const WORDS = [
  'قال',
  'الملا',
  'عمر',
  'كيم',
  'جونغ',
  'أون',
  'وزارة',
  'الدفاع',
  'الروسية',
  'الروسي',
  'الرئيس',
  'محمد',
  'بن',
  'عبد',
  'الله',
  'في',
  'مدينة',
  'موسكو',
  '«',
  '»',
  '،',
  '.',
  '\n',
  'وبوتين',
  'للكرملين',
  'د',
  'خالد',
  'الزامل',
  'شركة',
  'نجله',
  '-',
  '123',
  'CNN',
  'على',
  'أبو',
  'آل',
  'حي',
  'الأخير',
]
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))
const dirty = fc.oneof(texts, fc.string({ unit: fc.constantFrom(...'ابتوفيلكمن ً«»"-.،\nءآأ'), maxLength: 80 }))

describe('whatever the text', () => {
  test('spans lie inside it, hold something, and are in order', () =>
    fc.assert(
      fc.property(dirty, (text) => {
        for (const { mentions } of readNames(text)) {
          let last = -1
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(Math.max(0, last))
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
            last = start
          }
        }
      }),
      { numRuns: 300 },
    ))
  test('no two names overlap', () =>
    fc.assert(
      fc.property(dirty, (text) => {
        const all = readNames(text)
          .flatMap((e) => e.mentions.filter((m) => m.as === 'name'))
          .sort((a, b) => a.start - b.start)
        for (let i = 1; i < all.length; i++) expect(all[i]!.start).toBeGreaterThanOrEqual(all[i - 1]!.end)
      }),
      { numRuns: 300 },
    ))
  test('the same text gives the same entities', () =>
    fc.assert(
      fc.property(texts, (text) => void expect(readNames(text)).toEqual(readNames(text))),
      { numRuns: 50 },
    ))
  test('ids are unique and what a capital stands for exists', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const entities = readNames(text)
        const ids = new Set(entities.map((e) => e.id))
        expect(ids.size).toBe(entities.length)
        for (const e of entities) if (e.standsFor !== undefined) expect(ids.has(e.standsFor)).toBe(true)
      }),
      { numRuns: 100 },
    ))
})
