import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayRange } from '../../src/document/index.js'
import { read } from './helpers.js'

describe('every reading', () => {
  const words = [
    'في',
    'يوم',
    'الأربعاء',
    'الماضي',
    '2014',
    '26/7/2015',
    'مارس',
    'عام',
    'قبل',
    'منذ',
    'ثلاثة',
    'أيام',
    'و',
    'إلى',
    '31',
    '30',
    'فبراير',
    'نهاية',
    'الشهر',
    'المقبل',
    'اليوم',
    'أمس',
    '(',
    ')',
    '،',
    '.',
    '-',
    'الساعة',
    '8:30',
    'مساء',
    'رمضان',
    '1436هـ',
    'عيد الفطر',
    'بعد ذلك',
    'بشهرين',
    'القرن',
    'العشرين',
    'زار',
    'سيزور',
    '«',
    '»',
    '\n',
  ]
  const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ').trim() || 'نص')
  const day = fc.constantFrom('2020-06-10', '2019-12-31', '2016-02-29', '2011', null)
  // XXXX: a month or day of no known year is EDTF that bounds nothing.
  const VALUE = /^(PAST|PRESENT|FUTURE)_REF$|^P(?=.)|^XXXX/

  it('has spans inside the text, in order, apart from each other', () => {
    fc.assert(
      fc.property(text, day, (body, published) => {
        let end = 0
        for (const t of read(body, published).times) {
          expect(t.start).toBeGreaterThanOrEqual(end)
          expect(t.end).toBeGreaterThan(t.start)
          expect(t.end).toBeLessThanOrEqual(body.length)
          expect(body.slice(t.start, t.end).trim()).toBe(body.slice(t.start, t.end))
          end = t.end
        }
      }),
    )
  })

  it('survives what breaks off', () => {
    for (const body of ['عام و', 'قبل يومين أو', 'الساعة', 'مساء السبت -', 'من 3 إلى', 'الموسم'])
      expect(() => read(body, '2020-06-10')).not.toThrow()
  })

  it('has values that are EDTF, a duration or a reference', () => {
    fc.assert(
      fc.property(text, day, (body, published) => {
        for (const t of read(body, published).times) if (!VALUE.test(t.value)) expect(dayRange(t.value), t.value).not.toBeNull()
      }),
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(text, day, (body, published) => {
        expect(read(body, published)).toEqual(read(body, published))
      }),
      { numRuns: 30 },
    )
  })
})
