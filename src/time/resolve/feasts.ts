import { civil, dayNumber, dayToEdtf } from '../../document/index.js'
import type { FeastRow } from '../../lexicon/index.js'
import { easter, hijriMonthStart, hijriOf, weekdayOf } from '../calendar.js'
import type { Meaning } from '../meaning.js'
import type { Context, Resolved } from './context.js'
import { pageAnchor, yearOf } from './dates.js'

/** The first day of a feast in a Gregorian year (Hijri feasts may come twice in one: the one nearest to `near`). */
function inYear(feast: FeastRow, year: number, near: number): number | null {
  if (feast.calendar === 'gregorian') return dayNumber(year, feast.month, feast.day)
  if (feast.calendar === 'easter') return easter(year) + feast.day
  if (feast.calendar === 'thursday' || feast.calendar === 'sunday') {
    const first = dayNumber(year, feast.month, 1)
    return first + (((feast.calendar === 'thursday' ? 4 : 7) - weekdayOf(first) + 7) % 7) + 7 * (feast.day - 1)
  }
  const days = hijriDays(feast, dayNumber(year, 7, 1)).filter((d) => civil(d).year === year)
  return days.length === 0 ? null : days.reduce((best, d) => (Math.abs(d - near) < Math.abs(best - near) ? d : best))
}

/** Days of a Hijri feast around a day. «العيد» is either of the two. */
function hijriDays(feast: FeastRow, around: number): number[] {
  const { year } = hijriOf(around)
  const rules =
    feast.calendar === 'eid'
      ? [
          [10, 1],
          [12, 10],
        ]
      : [[feast.month, feast.day]]
  return [year - 1, year, year + 1]
    .flatMap((y) => rules.map(([month = 1, day = 1]) => (hijriMonthStart(y, month) ?? Number.NaN) + day - 1))
    .filter((d) => !Number.isNaN(d))
    .sort((a, b) => a - b)
}

/** The first day of the feast that is meant: by tense the last or the next, else the nearest; null without a page's day. */
export function feastDay(feast: FeastRow, context: Context, shift?: number): number | null {
  const page = context.page
  if (page === null) return null
  const { year } = civil(page)
  const days =
    feast.calendar === 'hijri' || feast.calendar === 'eid'
      ? hijriDays(feast, page)
      : [year - 1, year, year + 1].map((y) => inYear(feast, y, page)!)
  const tense = shift === undefined ? (context.tense()?.tense ?? null) : null
  const past = days.filter((d) => d <= page).at(-1) ?? null
  const future = days.find((d) => d + feast.days > page) ?? null
  if (shift !== undefined && shift !== 0)
    return shift < 0 ? (days.filter((d) => d < page).at(-1) ?? null) : (days.find((d) => d > page) ?? null)
  if (tense === 'past' && past !== null && page - past < 200) return past
  if (tense === 'future' && future !== null) return future
  return days.reduce((best, d) => (Math.abs(d - page) < Math.abs(best - page) ? d : best))
}

/** عيد الفطر, ثاني أيام عيد الأضحى, أيام العيد, رأس السنة 2014. */
export function resolveFeast(meaning: Extract<Meaning, { is: 'feast' }>, context: Context): Resolved | null {
  const { feast, nth } = meaning
  let day: number | null
  if (meaning.year !== undefined) {
    const hijri = 'year' in meaning.year && meaning.year.calendar === 'hijri'
    const year = yearOf(meaning.year, context, hijri ? 'hijri' : 'gregorian')
    if (year === null) return { value: 'PAST_REF' }
    if (hijri && feast.calendar === 'hijri') {
      const start = hijriMonthStart(year, feast.month)
      day = start === null ? null : start + feast.day - 1
    } else day = inYear(feast, year, context.page ?? dayNumber(year, 7, 1))
  } else day = feastDay(feast, context, meaning.shift)
  if (day === null)
    return context.page === null
      ? {
          value:
            feast.calendar === 'gregorian'
              ? `XXXX-${String(feast.month).padStart(2, '0')}-${String(feast.day).padStart(2, '0')}`
              : 'XXXX',
        }
      : null
  const anchor = pageAnchor(context)
  if (nth !== undefined) return { value: dayToEdtf(day + nth - 1), anchor }
  return {
    value: meaning.whole && feast.days > 1 ? `${dayToEdtf(day)}/${dayToEdtf(day + feast.days - 1)}` : dayToEdtf(day),
    anchor,
  }
}
