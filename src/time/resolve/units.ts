import { civil, dayNumber, dayToEdtf } from '../../document/index.js'
import { addMonths, mondayOf, monthEdtf, weekdayOf, yearEdtf } from '../calendar.js'
import type { Edge, Meaning } from '../meaning.js'
import { type Context, narrativeStart, type Resolved } from './context.js'
import { pageAnchor, yearOf } from './dates.js'

const week = (monday: number): string => `${dayToEdtf(monday)}/${dayToEdtf(monday + 6)}`
const REF = (n: number): string => (n < 0 ? 'PAST_REF' : n > 0 ? 'FUTURE_REF' : 'PRESENT_REF')

/** The Monday of the week that is meant on a day: it is written from its Monday, but an Arab week has begun on the Sunday before. */
const mondayMeant = (day: number, { weeksFrom }: Context): number => mondayOf(weeksFrom === 'sunday' ? day + 1 : day)

/** Is the day the first of its week, in any calendar, or of its month? «Earlier this week» was then the week before. */
const beginsWith = (day: number, unit: string): boolean =>
  (unit === 'week' && (weekdayOf(day) === 1 || weekdayOf(day) === 7)) || (unit === 'month' && civil(day).day === 1)

/** الأسبوع الماضي, هذا الشهر, العام المقبل; اليوم التالي, العام نفسه. `pointed`: said with هذا. */
export function resolveUnit(meaning: Extract<Meaning, { is: 'unit' }>, context: Context, pointed = false): Resolved {
  const anchored = meaning.beside === undefined ? null : narrativeStart(context)
  // «مقارنة بالشهر السابق» behind a year: no month was told, so it is the page's that is meant.
  // Nor is it of «عام 2021. وفي اليوم نفسه», where the year stands in another sentence.
  const apart = meaning.unit === 'day' && meaning.beside === 0 && context.narrative?.sentence !== context.sentence
  const ofPage = (meaning.unit === 'month' && meaning.beside !== 0) || apart
  const told = anchored?.grain === 'year' && ofPage && context.page !== null ? null : anchored
  const base = told?.day ?? context.page
  const early = meaning.earlier === true && base !== null && beginsWith(base, meaning.unit)
  // On a Sunday «اتخذته هذا الأسبوع» is of the week that has just ended.
  const ended = pointed && meaning.unit === 'week' && base !== null && weekdayOf(base) === 7 && context.tense()?.tense === 'past'
  const n = (meaning.shift ?? meaning.beside ?? 0) - (early || ended ? 1 : 0)
  if (base === null) return { value: REF(n) }
  const anchor = told ? `narrative ${told.value}` : pageAnchor(context)
  const { year, month } = civil(base)
  if (meaning.year) {
    const other = yearOf(meaning.year, context, 'gregorian')
    return { value: other === null ? REF(-1) : told?.grain === 'year' ? yearEdtf(other) : monthEdtf(other, month), anchor }
  }
  // «اليوم نفسه» of a time told only by month or year is that time.
  if (
    told &&
    n === 0 &&
    ((meaning.unit === 'day' && told.grain !== 'day') || (meaning.unit === 'month' && told.grain === 'year'))
  )
    return { value: told.value, anchor }
  if (told && meaning.unit === 'day' && told.grain !== 'day') return { value: told.value, anchor }
  switch (meaning.school ? 'season' : meaning.unit) {
    case 'week':
      return { value: week(mondayMeant(base, context) + 7 * n), anchor }
    case 'month': {
      const at = addMonths(year, month, n)
      return { value: monthEdtf(at.year, at.month), anchor }
    }
    case 'season': {
      // A season of sport begins in late summer: in July the last one is the one that has just ended.
      // «الموسم المقبل» is said until its first matches are played.
      const first = (month >= (meaning.fresh ? 5 : n > 0 ? 9 : 7) ? year : year - 1) + n
      return { value: `${yearEdtf(first)}/${yearEdtf(first + 1)}`, anchor }
    }
    case 'year':
      return { value: yearEdtf(year + (meaning.fresh && month > 2 ? 1 : n)), anchor }
    case 'decade':
      return { value: `${yearEdtf(Math.floor(year / 10) * 10 + 10 * n).slice(0, 3)}X`, anchor }
    case 'century':
      return { value: `${yearEdtf(year + 100 * n).slice(0, 2)}XX`, anchor }
    default:
      return { value: dayToEdtf(base + n), anchor }
  }
}

/** النصف الأول من العام, الأشهر الستة الأولى من 2014. */
export function resolveMonths(meaning: Extract<Meaning, { is: 'months-of-year' }>, context: Context): Resolved {
  const told = yearOf(meaning.year, context, 'gregorian')
  if (told === null) return { value: 'PAST_REF' }
  // A quarter of no said year has begun, or lies ahead where the verb says so.
  const ahead =
    meaning.unsaid && context.page !== null && civil(context.page).month < meaning.first && context.tense()?.tense !== 'future'
  const year = ahead ? told - 1 : told
  return { value: `${monthEdtf(year, meaning.first)}/${monthEdtf(year, meaning.last)}`, anchor: pageAnchor(context) }
}

/** الربع الماضي, الربع الحالي. */
export function resolveQuarter(meaning: Extract<Meaning, { is: 'quarter' }>, context: Context): Resolved {
  if (context.page === null) return { value: REF(meaning.shift) }
  const { year, month } = civil(context.page)
  const first = addMonths(year, month - ((month - 1) % 3), 3 * meaning.shift)
  return { value: `${monthEdtf(first.year, first.month)}/${monthEdtf(first.year, first.month + 2)}`, anchor: pageAnchor(context) }
}

/** عطلة نهاية الأسبوع: Saturday and Sunday. */
export function resolveWeekend(shift: number | undefined, context: Context): Resolved {
  if (context.page === null) return { value: REF(shift ?? -1) }
  const saturday = mondayOf(context.page) + 5
  const past = context.tense()?.tense === 'past'
  const at = shift !== undefined ? saturday + 7 * shift : past && saturday > context.page ? saturday - 7 : saturday
  return { value: `${dayToEdtf(at)}/${dayToEdtf(at + 1)}`, anchor: pageAnchor(context) }
}

/** صيف 2012, الربيع المقبل. */
export function resolveSeason(meaning: Extract<Meaning, { is: 'season' }>, context: Context): Resolved {
  if (meaning.year !== undefined) {
    const year = yearOf(meaning.year, context, 'gregorian')
    return year === null ? { value: 'PAST_REF' } : { value: `${yearEdtf(year)}-${meaning.season}` }
  }
  const shift = meaning.shift ?? 0
  if (context.page === null) return { value: REF(shift) }
  const { year } = civil(context.page)
  const startOf = (y: number): number => dayNumber(y, 3 * (meaning.season - 20), 1)
  const years = [year - 2, year - 1, year, year + 1, year + 2]
  const page = context.page
  const at =
    shift < 0
      ? years.filter((y) => startOf(y) + 91 < page).at(-1)!
      : shift > 0
        ? years.find((y) => startOf(y) > page)!
        : years.reduce((b, y) => (Math.abs(startOf(y) + 45 - page) < Math.abs(startOf(b) + 45 - page) ? y : b))
  return { value: `${yearEdtf(at)}-${meaning.season}`, anchor: pageAnchor(context) }
}

/** مطلع، منتصف، نهاية of a value: the end of a year is its December, the beginning of a week its Sunday; else the value itself. */
export function edgeOf(edge: Edge, value: string, of: Meaning): string {
  if (edge === 'end' && /^\d{4}$/.test(value)) return `${value}-12~`
  if (edge === 'start' && of.is === 'unit' && of.unit === 'week' && value.includes('/')) {
    const [y = 0, m = 0, d = 0] = value.slice(0, 10).split('-').map(Number)
    const monday = dayNumber(y, m, d)
    return weekdayOf(monday) === 1 ? dayToEdtf(monday - 1) : value
  }
  return value
}
