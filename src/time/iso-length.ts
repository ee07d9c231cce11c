import type { TimeUnit } from '../lexicon/index.js'
import type { Length } from './meaning.js'

const SIZES: readonly TimeUnit[] = [
  'second',
  'minute',
  'hour',
  'night',
  'day',
  'week',
  'month',
  'season',
  'year',
  'decade',
  'century',
]
/** The place of a unit among all, from the smallest. */
export const sizeOf = (unit: TimeUnit): number => SIZES.indexOf(unit)

const CODES: Readonly<Record<TimeUnit, readonly [string, number, boolean]>> = {
  second: ['S', 1, true],
  minute: ['M', 1, true],
  hour: ['H', 1, true],
  day: ['D', 1, false],
  night: ['D', 1, false],
  week: ['W', 1, false],
  month: ['M', 1, false],
  season: ['Y', 1, false],
  year: ['Y', 1, false],
  decade: ['Y', 10, false],
  century: ['Y', 100, false],
}

/** A length in ISO 8601: P1M15D, PT2H; X where it is not counted: PXY; the least and the most where both are said: P3Y/P5Y. */
export function isoOf(length: Length): string {
  if (length.least === undefined) return partsIso(length.parts)
  const [first, ...rest] = length.parts
  return `${partsIso([{ ...first!, n: length.least }, ...rest])}/${partsIso(length.parts)}`
}

function partsIso(parts: Length['parts']): string {
  let date = ''
  let time = ''
  const sums = new Map<string, number | null>()
  for (const { n, unit } of [...parts].sort((a, b) => sizeOf(b.unit) - sizeOf(a.unit))) {
    const [letter, factor, clock] = CODES[unit]
    const key = (clock ? 'T' : '') + letter
    const before = sums.get(key)
    sums.set(key, n === null ? null : (before ?? 0) + n * factor)
  }
  for (const [key, n] of sums) {
    const text = `${n === null ? 'X' : n}${key.replace('T', '')}`
    if (key.startsWith('T')) time += text
    else date += text
  }
  return `P${date}${time === '' ? '' : `T${time}`}`
}
