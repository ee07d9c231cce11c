import { civil, dayNumber, dayRange, dayToEdtf } from '../../document/index.js'
import { daysInMonth, hijriMonthStart, hijriOf, monthEdtf, weekdayOf, yearEdtf } from '../calendar.js'
import type { Calendar, Meaning, Shift, YearWord } from '../meaning.js'
import { type Context, narrativeStart, type Resolved } from './context.js'

type CalendarMeaning = Extract<Meaning, { is: 'calendar' }>

/** The first and last day of what a calendar says; null for an impossible date. */
function span(
  calendar: Calendar,
  year: number,
  month?: number,
  day?: number,
): { readonly from: number; readonly to: number } | null {
  if (calendar === 'hijri') {
    const from = hijriMonthStart(year, month ?? 1)
    const next = month === undefined || month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
    if (from === null || next === null) return null
    return day === undefined ? { from, to: next - 1 } : day > 30 ? null : { from: from + day - 1, to: from + day - 1 }
  }
  if (month === undefined) return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) }
  if (day === undefined) return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysInMonth(year, month)) }
  return day > daysInMonth(year, month) ? null : { from: dayNumber(year, month, day), to: dayNumber(year, month, day) }
}

/** EDTF of a date of either calendar; a Hijri month or year is the interval of its days. */
export function edtfOf(calendar: Calendar, year: number, month?: number, day?: number, dayTo?: number): string | null {
  const days = span(calendar, year, month, day)
  if (!days) return month === undefined || day === undefined || calendar === 'hijri' ? null : monthEdtf(year, month)
  const last = dayTo === undefined ? days : span(calendar, year, month, dayTo)
  if (dayTo !== undefined)
    return last && last.to > days.from ? `${dayToEdtf(days.from)}/${dayToEdtf(last.to)}` : dayToEdtf(days.from)
  if (calendar === 'hijri' && day === undefined) return `${dayToEdtf(days.from)}/${dayToEdtf(days.to)}`
  return day !== undefined ? dayToEdtf(days.from) : month !== undefined ? monthEdtf(year, month) : yearEdtf(year)
}

/** The year a word for a year means; null where its anchor is unknown. */
export function yearOf(word: YearWord, context: Context, calendar: Calendar): number | null {
  if ('year' in word) return word.year
  if ('beside' in word) {
    const told = narrativeStart(context)
    const day = told?.day ?? context.page
    return day === null ? null : (calendar === 'hijri' ? hijriOf(day).year : civil(day).year) + word.beside
  }
  if (context.page === null) return null
  return (calendar === 'hijri' ? hijriOf(context.page).year : civil(context.page).year) + word.shift
}

/** A date by month or year. */
export function resolveCalendar(meaning: CalendarMeaning, context: Context): Resolved | null {
  const { calendar, month, day, dayTo } = meaning
  if (meaning.year !== undefined) {
    const own = 'year' in meaning.year ? meaning.year.calendar : calendar
    const year = yearOf(meaning.year, context, calendar)
    if (year === null) return month === undefined ? { value: 'PAST_REF' } : { value: unspecified(month, day) }
    // «مايو 1436»: a month of one calendar with a year of the other cannot be told.
    const value = edtfOf(month === undefined ? own : calendar, year, month, day, dayTo)
    return value === null
      ? null
      : { value, ...('year' in meaning.year ? {} : { anchor: pageAnchor(context) }), ...wrongWeekday(meaning, value) }
  }
  if (month === undefined) return null
  if (context.page === null) return { value: calendar === 'hijri' ? 'XXXX' : unspecified(month, day) }
  const { year, alternatives, anchor } = chooseYear(meaning, month, context, context.page)
  const value = edtfOf(calendar, year, month, day, dayTo)
  if (value === null) return null
  const others = alternatives
    .map((y) => edtfOf(calendar, y, month, day, dayTo))
    .filter((v): v is string => v !== null && v !== value)
  return { value, anchor, ...(others.length > 0 ? { alternatives: others } : {}), ...wrongWeekday(meaning, value) }
}

const unspecified = (month: number, day?: number): string =>
  `XXXX-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${String(day).padStart(2, '0')}`}`
export const pageAnchor = (context: Context): string => (context.page === null ? 'none' : `page ${dayToEdtf(context.page)}`)

function wrongWeekday(meaning: CalendarMeaning, value: string): { note?: string } {
  if (meaning.weekday === undefined || !/^\d{4}-\d\d-\d\d$/.test(value)) return {}
  const { year, month, day } = dateParts(value)
  return weekdayOf(dayNumber(year, month, day)) === meaning.weekday
    ? {}
    : { note: 'the weekday that the text names does not fit the date' }
}

const dateParts = (value: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  return { year, month, day }
}

/** The year of a month that is told without one. */
function chooseYear(
  meaning: CalendarMeaning,
  month: number,
  context: Context,
  page: number,
): { readonly year: number; readonly alternatives: readonly number[]; readonly anchor: string } {
  const { calendar, day, shift, weekday } = meaning
  const now = calendar === 'hijri' ? hijriOf(page) : civil(page)
  const at = (year: number): { from: number; to: number } => span(calendar, year, month, day) ?? span(calendar, year, month)!
  const anchor = pageAnchor(context)
  const last = (strict: boolean): number =>
    [now.year + 1, now.year, now.year - 1].find((y) =>
      strict ? at(y).to < page && !(day === undefined && at(y).to >= page) : at(y).from <= page,
    )!
  const next = (strict: boolean): number =>
    [now.year - 1, now.year, now.year + 1, now.year + 2].find((y) => (strict ? at(y).from > page : at(y).to >= page))!
  const nearest = (): number => {
    const distance = (y: number): number =>
      at(y).from <= page && page <= at(y).to ? 0 : Math.min(Math.abs(at(y).from - page), Math.abs(at(y).to - page))
    return [now.year, now.year - 1, now.year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best))
  }
  if (weekday !== undefined && day !== undefined && shift === undefined) {
    const fitting = [now.year, now.year - 1, now.year + 1].filter((y) => weekdayOf(at(y).from) === weekday)
    if (fitting.length > 0) return { year: fitting[0]!, alternatives: [], anchor }
  }
  if (shift !== undefined) {
    if (shift === 0) return { year: nearest(), alternatives: [], anchor }
    return { year: shift < 0 ? last(true) + shift + 1 : next(true) + shift - 1, alternatives: [], anchor }
  }
  const told = context.narrative
  const cue = context.tense()
  const tense = cue?.tense ?? null
  if (calendar === 'gregorian' && told?.explicit && tense !== 'future') {
    const year = yearOfNarrative(context, month, meaning.day !== undefined && tense === 'past')
    if (year !== null && year < now.year) return { year, alternatives: [last(false)], anchor: `narrative ${told.value}` }
  }
  const [past, future] = [last(false), next(false)]
  // Nobody says «in March» of the March eleven months ago when the next one is at the door.
  const far = page - at(past).to > 300 && at(future).from - page < 62
  // Nor of the June of next year when June has just ended: «ستتمكن الطائرات من الإقلاع بعد اتفاق في يونيو».
  const near = tense === 'future' && at(future).from - page > (cue?.sure ? 300 : 240) && page - at(past).to < 62
  const year = tense === 'past' && !far ? past : tense === 'future' && !near ? future : nearest()
  return { year, alternatives: past === future ? [] : [year === past ? future : past], anchor }
}

/** How many sentences on a narrative still gives a month its year. */
const NEAR = 1

/** The year that the narrative gives a month: a story goes forward, so the month is not before the one told last. `certain`: a day of the month, told as past. */
function yearOfNarrative(context: Context, month: number, certain: boolean): number | null {
  const told = context.narrative!
  const distance = context.sentence - told.sentence
  if (distance > NEAR || (told.paragraph !== context.paragraph && !certain)) return null
  const { year, month: from } = civil(narrativeStart(context)!.day)
  if (/^\d{4}-\d\d/.test(told.value)) return from <= month ? year : null
  // A year alone gives its own sentence's days a year; «قبل عام» sets the scene for the next sentence too.
  return certain && distance <= (told.value.endsWith('~') ? 1 : 0) && /^\d{4}~?$/.test(told.value) ? year : null
}

/** «29 الشهر الماضي», «الخامس من الشهر الجاري». */
export function resolveDayOfMonth(meaning: Extract<Meaning, { is: 'day-of-month' }>, context: Context): Resolved | null {
  const told = meaning.beside === undefined ? null : narrativeStart(context)
  const base = told ? told.day : context.page
  if (base === null) return { value: `XXXX-XX-${String(meaning.day).padStart(2, '0')}` }
  const { year, month } = civil(base)
  const moved = year * 12 + month - 1 + (meaning.shift ?? meaning.beside ?? 0)
  const value = edtfOf('gregorian', Math.floor(moved / 12), (moved % 12) + 1, meaning.day, meaning.dayTo)
  return value === null ? null : { value, anchor: told ? `narrative ${told.value}` : pageAnchor(context) }
}

/** How many days ago a day is still meant by its bare name, unless the verb surely says a future. */
const JUST_BEEN = 2

/** A weekday told from the page's day: the tense says before or after. */
export function resolveWeekday(meaning: Extract<Meaning, { is: 'weekday' }>, context: Context): Resolved {
  const page = context.spoken ?? context.page
  const cue = meaning.shift === undefined && meaning.week === undefined ? context.tense() : null
  const tense = cue?.tense ?? null
  if (page === null)
    return {
      value: (meaning.shift ?? meaning.week ?? (tense === 'past' || tense === null ? -1 : 1)) < 0 ? 'PAST_REF' : 'FUTURE_REF',
    }
  const back = (weekdayOf(page) - meaning.weekday + 7) % 7
  const forth = (meaning.weekday - weekdayOf(page) + 7) % 7
  const write = (day: number): string =>
    meaning.to === undefined ? dayToEdtf(day) : `${dayToEdtf(day)}/${dayToEdtf(day + ((meaning.to - meaning.weekday + 7) % 7))}`
  const anchor = `page ${dayToEdtf(page)}`
  // A named week begins on its Sunday.
  if (meaning.week !== undefined)
    return { value: write(page - (weekdayOf(page) % 7) + 7 * meaning.week + (meaning.weekday % 7)), anchor }
  const shift: Shift | undefined = meaning.shift
  if (shift !== undefined) {
    if (shift < 0) return { value: write(page - (back === 0 ? 7 : back) + 7 * (shift + 1)), anchor }
    if (shift > 0) return { value: write(page + (forth === 0 ? 7 : forth) + 7 * (shift - 1)), anchor }
    return { value: write(page - weekdayOf(page) + meaning.weekday), anchor }
  }
  const [past, future] = [page - back, page + forth]
  // A present or a purpose tells little: the day that the text has told by this name goes before it, and one that has just been.
  const told = tense === 'past' || cue?.sure || meaning.to !== undefined ? undefined : context.named.get(meaning.weekday)
  if (told !== undefined && tense !== null) return { value: write(told), anchor }
  const ahead = tense === 'future' || tense === 'present'
  const chosen = ahead && (cue?.sure === true || back > JUST_BEEN) ? future : past
  return { value: write(chosen), anchor, ...(past === future ? {} : { alternatives: [write(chosen === past ? future : past)] }) }
}

/** اليوم, أمس, غدا; where a weekday is named with it and does not fit, the nearest day that bears the name. */
export function resolveDay(meaning: Extract<Meaning, { is: 'day' }>, context: Context): Resolved {
  const page = context.spoken ?? context.page
  if (page === null) return { value: meaning.offset < 0 ? 'PAST_REF' : meaning.offset > 0 ? 'FUTURE_REF' : 'PRESENT_REF' }
  const day = page + meaning.offset
  const anchor = context.spoken === null ? `page ${dayToEdtf(page)}` : `spoken ${dayToEdtf(page)}`
  if (meaning.weekday === undefined || weekdayOf(day) === meaning.weekday) return { value: dayToEdtf(day), anchor }
  const off = ((meaning.weekday - weekdayOf(day) + 10) % 7) - 3
  return {
    value: dayToEdtf(day + off),
    anchor,
    alternatives: [dayToEdtf(day)],
    note: 'the weekday that the text names is not that of the day it names',
  }
}

/** أول جمعة من يوليو, from its month as resolved; null where the month has no such day. */
export function resolveNthWeekday(meaning: Extract<Meaning, { is: 'nth-weekday' }>, month: Resolved | null): Resolved | null {
  const range = month === null ? null : dayRange(month.value)
  if (month === null || !range || range.to - range.from > 31) return month && { value: month.value }
  const first = range.from + ((meaning.weekday - weekdayOf(range.from) + 7) % 7)
  const last = range.to - ((weekdayOf(range.to) - meaning.weekday + 7) % 7)
  // «الخميس الثاني من أغسطس» is Thursday the second where the second is a Thursday.
  if (meaning.orDate && weekdayOf(range.from + meaning.nth - 1) === meaning.weekday) {
    const { alternatives: _, ...rest } = month
    return { ...rest, value: dayToEdtf(range.from + meaning.nth - 1) }
  }
  const day = meaning.nth < 0 ? last : first + 7 * (meaning.nth - 1)
  if (day > range.to) return null
  const { alternatives: _, ...rest } = month
  return { ...rest, value: dayToEdtf(day) }
}
