import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareTimes,
  dayNumber,
  dayRange,
  dayToEdtf,
  gapBetween,
  grainOf,
  looseRange,
  spanInDays,
  stampToEdtf,
  timeHolds,
  timesAgree,
} from '../../src/document/index.js'

const days = (value: string) => {
  const range = dayRange(value)
  return range && [range.from, range.to].map((d) => (Number.isFinite(d) ? dayToEdtf(d) : String(d))).join(' ')
}

describe('dayRange', () => {
  it.each([
    ['2019-04-25', '2019-04-25 2019-04-25'],
    ['2019-04', '2019-04-01 2019-04-30'],
    ['2020-02', '2020-02-01 2020-02-29'],
    ['2019', '2019-01-01 2019-12-31'],
    ['199X', '1990-01-01 1999-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['2019-XX', '2019-01-01 2019-12-31'],
    ['2019-04-XX', '2019-04-01 2019-04-30'],
    ['2024-21', '2024-03-01 2024-05-31'],
    ['2024-22', '2024-06-01 2024-08-31'],
    ['2024-24', '2024-12-01 2025-02-28'],
    ['2024-33', '2024-01-01 2024-03-31'],
    ['2024-41', '2024-07-01 2024-12-31'],
    ['2019-04-24/2019-04-25', '2019-04-24 2019-04-25'],
    ['1950/1953', '1950-01-01 1953-12-31'],
    ['2022-02/..', '2022-02-01 Infinity'],
    ['../2022', '-Infinity 2022-12-31'],
    ['2013~', '2013-01-01 2013-12-31'],
    ['2019-04-25T10:30', '2019-04-25 2019-04-25'],
    ['-0044-03-15', '-0044-03-15 -0044-03-15'],
    ['PAST_REF', null],
    ['P3Y', null],
    ['2019-02-30', null],
    ['XXXX-07', null],
    ['2019-13', null],
    ['2020/2019', null],
    ['', null],
  ])('%s', (value, expected) => expect(days(value)).toBe(expected))

  it('goes from a day to its number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900000, max: 900000 }), (day) => {
        expect(dayRange(dayToEdtf(day))).toEqual({ from: day, to: day })
      }),
    )
    expect(dayNumber(1970, 1, 1)).toBe(0)
  })
})

it.each([
  ['2024-03-05T10:00Z', '2024-03-05T10:00:00Z'],
  ['2024-03-05 10:00:07.125', '2024-03-05T10:00:07'],
  [' 2024-03-05T23:59:59+0300 ', '2024-03-05T23:59:59+03:00'],
  ['2024-03-05', null],
  ['2024-03-05T24:00', null],
  ['5 March 2024 10:00', null],
])('the stamp «%s» is %s', (stamp, value) => {
  expect(stampToEdtf(stamp)).toBe(value)
})

describe('how two values lie to each other', () => {
  it.each([
    ['2019', '2019-04-25', true],
    ['2019-04', '2019-05', false],
    ['2013~', '2014-06', true],
    ['2013~', '2015-06', false],
    ['2018/..', '2023-09', true],
    ['199X', '1996', true],
    ['PAST_REF', '2019', true],
    ['2019-04-25', '2019-04-26', false],
  ])('%s and %s agree: %s', (a, b, expected) => {
    expect(timesAgree(a, b)).toBe(expected)
    expect(timesAgree(b, a)).toBe(expected)
  })
  it.each([
    ['2019', '2019-04', true],
    ['2019-04', '2019', false],
    ['2018/2020', '2019', true],
  ])('%s holds %s: %s', (a, b, expected) => expect(timeHolds(a, b)).toBe(expected))
  it('measures gaps and spans', () => {
    expect(gapBetween(dayRange('2023-07')!, dayRange('2023-08')!)).toBe(1)
    expect(spanInDays('2023-07')).toBe(31)
    expect(spanInDays(null)).toBe(Infinity)
    expect(looseRange('2015-08-02~')).toEqual({ from: dayNumber(2015, 7, 30), to: dayNumber(2015, 8, 5) })
  })
  it('orders by first day, the finer first, no date last', () =>
    expect(['PAST_REF', '2019', '2019-01-01', '2018/..', '2013~', '2013'].sort(compareTimes)).toEqual([
      '2013',
      '2013~',
      '2018/..',
      '2019-01-01',
      '2019',
      'PAST_REF',
    ]))
  it.each([
    ['2019-04-25', 'day'],
    ['2019-04', 'month'],
    ['2019-21', 'season'],
    ['2019', 'year'],
    ['199X', 'decade'],
    ['19XX', 'century'],
    ['2019/2020', 'interval'],
    ['PAST_REF', null],
  ])('grain of %s', (value, grain) => expect(grainOf(value)).toBe(grain))
})
