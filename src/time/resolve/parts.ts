import { civil, dayRange, dayToEdtf } from '../../document/index.js'
import { yearEdtf } from '../calendar.js'
import type { Meaning } from '../meaning.js'
import type { Context, Resolved } from './context.js'

/** الأسبوع الأول من أكتوبر (its days 1 to 7), النصف الثاني من الشهر (from the 16th); of a year, its first or last days. `of` is the month as resolved. */
export function resolvePartOfMonth(meaning: Extract<Meaning, { is: 'part-of-month' }>, of: Resolved | null): Resolved | null {
  const range = of && dayRange(of.value)
  if (!of || !range) return of
  const { days, nth } = meaning
  const count = days === 7 ? 5 : days === 10 ? 3 : 2
  // The last half or third reaches to the end of the month; the last week is its last seven days.
  const first = nth < 0 ? (days === 7 ? range.to - 6 : range.from + days * (count - 1)) : range.from + days * (nth - 1)
  const last = nth === count ? range.to : Math.min(range.to, first + days - 1)
  const end = nth < 0 ? range.to : last
  if (first > end) return null
  const { alternatives: _, ...rest } = of
  return { ...rest, value: first === end ? dayToEdtf(first) : `${dayToEdtf(first)}/${dayToEdtf(end)}` }
}

/** النصف الثاني من القرن العشرين: 1950/1999. */
export function resolvePartOfCentury(meaning: Extract<Meaning, { is: 'part-of-century' }>, of: Resolved | null): Resolved | null {
  const range = of && dayRange(of.value)
  if (!of || !range) return of
  const { year } = civil(range.from)
  const size = 100 / meaning.parts
  const [from, to] = [year + Math.round(size * (meaning.nth - 1)), year + Math.round(size * meaning.nth) - 1]
  return { ...of, value: `${yearEdtf(from)}/${yearEdtf(to)}` }
}

/** بقية العام: from the page's day to its end. */
export function resolveRest(of: Resolved | null, context: Context): Resolved | null {
  const range = of && dayRange(of.value)
  if (!of || !range || context.page === null) return of
  return { ...of, value: context.page >= range.to ? dayToEdtf(range.to) : `${dayToEdtf(context.page)}/${dayToEdtf(range.to)}` }
}
