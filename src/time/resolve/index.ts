import { civil, dayRange, dayToEdtf } from '../../document/index.js'
import { clockText } from '../calendar.js'
import { isoOf } from '../iso-length.js'
import type { Candidate, Meaning } from '../meaning.js'
import { type Context, narrativeStart, type Resolved } from './context.js'
import { resolveCalendar, resolveDay, resolveDayOfMonth, resolveNthWeekday, resolveWeekday } from './dates.js'
import { resolveFeast } from './feasts.js'
import { resolveOffset } from './offsets.js'
import { resolvePartOfCentury, resolvePartOfMonth, resolveRest } from './parts.js'
import { edgeOf, resolveMonths, resolveQuarter, resolveSeason, resolveUnit, resolveWeekend } from './units.js'

export type { Context, Narrative, Resolved } from './context.js'

/** The value of an expression in its context; null where it comes to nothing (an impossible date). */
export function resolve(candidate: Candidate, context: Context): Resolved | null {
  return resolveMeaning(candidate.meaning, candidate, context)
}

function resolveMeaning(m: Meaning, c: Candidate, context: Context): Resolved | null {
  switch (m.is) {
    case 'calendar':
      return resolveCalendar(m, context)
    case 'day-of-month':
      return resolveDayOfMonth(m, context)
    case 'day':
      return resolveDay(m, context)
    case 'weekday':
      return resolveWeekday(m, context)
    case 'unit':
      return resolveUnit(m, context, c.rule === 'time/this-unit')
    case 'nth-weekday':
      return resolveNthWeekday(m, resolveMeaning(m.of, c, context))
    case 'months-of-year':
      return resolveMonths(m, context)
    case 'part-of-month':
      return resolvePartOfMonth(m, resolveMeaning(m.of, c, context))
    case 'quarter':
      return resolveQuarter(m, context)
    case 'part-of-century':
      return resolvePartOfCentury(m, resolveMeaning(m.of, c, context))
    case 'rest':
      return resolveRest(resolveMeaning(m.of, c, context), context)
    case 'weekend':
      return resolveWeekend(m.shift, context)
    case 'offset':
      return resolveOffset(m, context, c.from, c.to, c.rule)
    case 'length':
      return { value: isoOf(m.length) }
    case 'set':
    case 'ref':
      return { value: m.value }
    case 'later':
      return { value: context.tense()?.tense === 'past' ? 'PAST_REF' : 'FUTURE_REF' }
    case 'then': {
      const told = narrativeStart(context)
      return told ? { value: told.value, anchor: `narrative ${told.value}` } : { value: 'PAST_REF' }
    }
    case 'decade':
      return { value: `${String((m.century ?? 20) - 1).padStart(2, '0')}${String(m.decade)[0]}X` }
    case 'century':
      return resolveCentury(m, context)
    case 'season':
      return resolveSeason(m, context)
    case 'feast':
      return resolveFeast(m, context)
    case 'clock':
      return resolveClock(m, c, context)
    case 'part':
      return m.day ? resolveMeaning(m.day, c, context) : null
    case 'edge': {
      const of = resolveMeaning(m.of, c, context)
      return of && { ...of, value: edgeOf(m.edge, of.value, m.of) }
    }
    case 'range':
      return resolveRange(m, c, context)
  }
}

function resolveCentury(m: Extract<Meaning, { is: 'century' }>, context: Context): Resolved {
  if (m.century !== undefined)
    return { value: `${m.century < 0 ? '-' : ''}${String(Math.abs(m.century) - 1).padStart(2, '0')}XX` }
  if (context.page === null) return { value: (m.shift ?? 0) < 0 ? 'PAST_REF' : 'PRESENT_REF' }
  return {
    value: `${String(Math.floor(civil(context.page).year / 100) + (m.shift ?? 0)).padStart(2, '0')}XX`,
    anchor: `page ${dayToEdtf(context.page)}`,
  }
}

const LATE: ReadonlySet<string> = new Set(['afternoon', 'evening', 'night'])

function resolveClock(m: Extract<Meaning, { is: 'clock' }>, c: Candidate, context: Context): Resolved {
  const told = context.narrative && context.narrative.sentence === context.sentence ? narrativeStart(context) : null
  // «مساء اليوم … في الساعة السابعة»: the part of the day is said already.
  const late = m.bare === true && told !== null && LATE.has(context.narrative?.part ?? 'day')
  const time = clockText(late ? m.hour + 12 : m.hour, m.minute)
  if (m.day) {
    const day = resolveMeaning(m.day, c, context)
    return day && /^\d{4}-\d\d-\d\d$/.test(day.value)
      ? { ...day, value: day.value + time }
      : { value: day?.value ?? 'PRESENT_REF' }
  }
  const day = told?.grain === 'day' ? told.day : context.page
  return day === null
    ? { value: `XXXX-XX-XX${time}` }
    : { value: dayToEdtf(day) + time, anchor: told?.grain === 'day' ? `narrative ${told.value}` : `page ${dayToEdtf(day)}` }
}

function resolveRange(m: Extract<Meaning, { is: 'range' }>, c: Candidate, context: Context): Resolved | null {
  const first = resolveMeaning(m.first, c, context)
  let last = resolveMeaning(m.last, c, context)
  if (!first || !last) return first ?? last
  if (!dayRange(first.value) || !dayRange(last.value)) return first
  // «من الأحد إلى الخميس»: the end lies behind the beginning.
  if (m.last.is === 'weekday' && m.first.is === 'weekday') {
    const days = (m.last.weekday - m.first.weekday + 7) % 7
    last = { ...last, value: dayToEdtf(dayRange(first.value)!.from + days) }
  }
  // «من الحادية عشرة ليلا إلى الثانية صباحا»: the end lies on the next day.
  if (m.first.is === 'clock' && m.last.is === 'clock' && /^\d{4}-\d\d-\d\dT/.test(last.value) && last.value <= first.value)
    last = { ...last, value: dayToEdtf(dayRange(first.value)!.from + 1) + last.value.slice(10) }
  const [a, b] = [ends(first.value)[0], ends(last.value)[1]]
  const [x, y] = [dayRange(a), dayRange(b)]
  return x && y && x.from <= y.to ? { ...first, value: a === b ? a : `${a}/${b}` } : first
}

const ends = (value: string): readonly [string, string] => {
  const slash = value.indexOf('/')
  const strip = (v: string): string => v.replace(/~/g, '')
  return slash < 0 ? [strip(value), strip(value)] : [strip(value.slice(0, slash)), strip(value.slice(slash + 1))]
}
