/**
 * Reads EDTF (ISO 8601-2, levels 0 and 1): which days a value may mean, and how two values lie to each other.
 * Days are counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar; an open or unknown end is ±Infinity.
 */

/** The first and the last day that a value may mean, both included. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** How fine a value is, from the finest to the coarsest; `interval` is anything written with a slash. */
export type Grain = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** The number of a day of the Gregorian calendar (Hinnant's days_from_civil); `month` and `day` count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** A day by its place in the calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Year, month and day of a day's number (Hinnant's civil_from_days). */
export function civil(day: number): CivilDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The EDTF of a day's number: 18000 → 2019-04-14. */
export function dayToEdtf(day: number): string {
  const { year, month, day: date } = civil(day)
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

const monthRange = (year: number, first: number, last: number): DayRange => ({
  from: dayNumber(year, first, 1),
  to: (last === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, last + 1, 1)) - 1,
})

/** Months of the codes that stand where a month would: seasons of the north (21–28, winter reaching into the next year), of the south, quarters, thirds, halves. */
function partOfYear(year: number, code: number): DayRange | null {
  if (code >= 1 && code <= 12) return monthRange(year, code, code)
  if (code >= 21 && code <= 28)
    return code % 4 === 0
      ? { from: dayNumber(year, 12, 1), to: dayNumber(year + 1, 3, 1) - 1 }
      : monthRange(year, 3 * (((code - 21) % 4) + 1), 3 * (((code - 21) % 4) + 1) + 2)
  if (code >= 29 && code <= 32) return monthRange(year, 3 * (((code - 29 + 2) % 4) + 1) - 2, 3 * (((code - 29 + 2) % 4) + 1))
  if (code >= 33 && code <= 36) return monthRange(year, 3 * (code - 33) + 1, 3 * (code - 33) + 3)
  if (code >= 37 && code <= 39) return monthRange(year, 4 * (code - 37) + 1, 4 * (code - 37) + 4)
  if (code === 40 || code === 41) return monthRange(year, code === 40 ? 1 : 7, code === 40 ? 6 : 12)
  return null
}

const SINGLE = /^Y?(-?[0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?$/

/** The range of one date without a slash; null where it is none. */
function singleRange(value: string): DayRange | null {
  const parts = SINGLE.exec(value.replace(/[~?%]/g, '').replace(/T.*$/, ''))
  if (!parts) return null
  const [, year = '', part, day] = parts
  // A month of no known year («in July» on a page without a date) is bounded by nothing.
  if (year.includes('XXXX')) return null
  const first = Number(year.replaceAll('X', '0'))
  const last = Number(year.replaceAll('X', '9'))
  const sign = year.startsWith('-')
  if (first !== last || part === undefined || part.includes('X'))
    return { from: dayNumber(sign ? last : first, 1, 1), to: dayNumber((sign ? first : last) + 1, 1, 1) - 1 }
  const months = partOfYear(first, Number(part))
  if (!months || day === undefined || day.includes('X')) return months
  const exact = months.from + Number(day) - 1
  return Number(day) >= 1 && exact <= months.to ? { from: exact, to: exact } : null
}

const STAMP = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/

/** A time stamp of ISO 8601 (its T may be a space) as EDTF, to the second, with its zone where it has one; null for everything else. The day is not checked. */
export function stampToEdtf(stamp: string): string | null {
  const found = STAMP.exec(stamp.trim())
  if (found === null) return null
  const [, day, hour, minute, second = '00', zone = ''] = found
  return `${day}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`
}

/** The days that an EDTF value may mean. null for what bounds nothing: PAST_REF, PRESENT_REF, FUTURE_REF, durations, an impossible day, a month of no known year (XXXX-07). */
export function dayRange(value: string | null): DayRange | null {
  if (value === null) return null
  let range = ranges.get(value)
  if (range === undefined) {
    range = readRange(value)
    if (ranges.size >= MOST_RANGES) ranges.clear()
    ranges.set(value, range)
  }
  return range
}

/** Values recur: each is read once. */
const ranges = new Map<string, DayRange | null>()
const MOST_RANGES = 20_000

function readRange(value: string): DayRange | null {
  const slash = value.indexOf('/')
  if (slash < 0) return singleRange(value)
  const [left, right] = [value.slice(0, slash), value.slice(slash + 1)]
  const open = (end: string) => end === '' || end === '..'
  const from = open(left) ? -Infinity : singleRange(left)?.from
  const to = open(right) ? Infinity : singleRange(right)?.to
  return from === undefined || to === undefined || from > to ? null : { from, to }
}

/** How fine a value is; null for what is no date. */
export function grainOf(value: string | null): Grain | null {
  if (value === null || dayRange(value) === null) return null
  if (value.includes('/')) return 'interval'
  const [, year = '', part, day] = SINGLE.exec(value.replace(/[~?%]/g, '').replace(/T.*$/, '')) ?? []
  if (year.endsWith('XX')) return 'century'
  if (year.endsWith('X')) return 'decade'
  if (part === undefined || part.includes('X')) return 'year'
  if (Number(part) > 12) return 'season'
  return day === undefined || day.includes('X') ? 'month' : 'day'
}

/** Does the value say of itself that it is approximate or uncertain (~ ? %)? */
export const isApproximate = (value: string | null): boolean => value !== null && /[~?%]/.test(value)

const SLACK: Readonly<Record<Grain, number>> = {
  day: 3,
  month: 45,
  season: 60,
  year: 366,
  decade: 1826,
  century: 7305,
  interval: 15,
}

/** As `dayRange`, widened on both sides where the value is approximate: by about half of its grain's next (a month~ by 45 days, a year~ by one). */
export function looseRange(value: string | null): DayRange | null {
  const range = dayRange(value)
  const grain = grainOf(value)
  if (!range || !grain || !isApproximate(value)) return range
  return { from: range.from - SLACK[grain], to: range.to + SLACK[grain] }
}

/** Does `outer` hold all of `inner`? */
export const holdsRange = (outer: DayRange, inner: DayRange): boolean => outer.from <= inner.from && inner.to <= outer.to

/** The number of days between two ranges; 0 where they share a day. */
export const gapBetween = (a: DayRange, b: DayRange): number => Math.max(0, a.from - b.to, b.from - a.to)

/** May both values mean one time? A coarser value agrees with every finer one it holds, an approximate one with its neighbourhood; what is no date agrees with all. */
export function timesAgree(a: string | null, b: string | null): boolean {
  const [x, y] = [looseRange(a), looseRange(b)]
  return !x || !y || gapBetween(x, y) === 0
}

/** Is `inner` at least as fine as `outer` and inside it (2019-04-25 in 2019-04, in 2019, in 2018/..)? */
export function timeHolds(outer: string, inner: string): boolean {
  const [x, y] = [dayRange(outer), dayRange(inner)]
  return x !== null && y !== null && holdsRange(x, y)
}

/** The number of days a value spans; Infinity for an open interval and for what is no date. */
export function spanInDays(value: string | null): number {
  const range = dayRange(value)
  return range ? range.to - range.from + 1 : Infinity
}

/** Orders values by their first day, then the finer first, then by spelling; what is no date comes last. */
export function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0
  const [x, y] = [dayRange(a), dayRange(b)]
  if (!x || !y) return x ? -1 : y ? 1 : (a ?? '').localeCompare(b ?? '', 'en')
  const order = (p: number, q: number) => (p === q ? 0 : p < q ? -1 : 1)
  return (
    order(x.from, y.from) ||
    order(x.to, y.to) ||
    order(isApproximate(a) ? 1 : 0, isApproximate(b) ? 1 : 0) ||
    (a! < b! ? -1 : a! > b! ? 1 : 0)
  )
}
