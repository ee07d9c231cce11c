import type { Meaning } from '../meaning.js'
import { hitBefore, wordAt } from '../scene.js'
import { isDay, leads } from './edge.js'
import { gap, joined, type Merger } from './joining.js'

const RANGEABLE = new Set<Meaning['is']>([
  'calendar',
  'weekday',
  'day',
  'decade',
  'clock',
  'part',
  'unit',
  'feast',
  'day-of-month',
  'century',
  'season',
  'edge',
])

/** من X إلى Y, بين X وY, X - Y. */
export const range: Merger = (scene, a, b) => {
  if (!RANGEABLE.has(a.meaning.is) || !RANGEABLE.has(b.meaning.is) || a.needs || b.needs) return null
  const between = gap(scene, a, b)
  const opened = hitBefore(scene, a.from, 'between') !== null
  const from = wordAt(scene, a.from - 1, a.from)
  const starts = ['من', 'ومن', 'منذ', 'ومنذ', 'بين', 'وبين'].includes(from)
  const to = /^(الي|حتي|لغاية|وحتي|والي|ولغاية|الي غاية|حتي نهاية)$/.test(between)
  const dash = ['-', '–', '—'].includes(between)
  const and = opened && (between === '' ? scene.tokens[b.from]!.folded[0] === 'و' : between === 'و' || between === 'وبين')
  if (
    !(
      and ||
      either(between, a.meaning, b.meaning) ||
      (to && (starts || between === 'الي')) ||
      (dash && a.meaning.is === b.meaning.is && a.meaning.is !== 'day')
    )
  )
    return null
  if (dash && a.meaning.is === 'clock' && b.meaning.is !== 'clock') return null
  return joined(
    a,
    b,
    a.type === 'TIME' && b.type === 'TIME' ? 'TIME' : 'DATE',
    { is: 'range', first: shared(a.meaning, b.meaning), last: b.meaning },
    'time/range',
  )
}

/** «سبتمبر أو أكتوبر المقبلين»: of a month or the next one, the time is the two. */
const either = (between: string, a: Meaning, b: Meaning): boolean =>
  (between === 'او' || between === 'او شهر') &&
  a.is === 'calendar' &&
  b.is === 'calendar' &&
  a.calendar === b.calendar &&
  a.month !== undefined &&
  a.day === undefined &&
  b.day === undefined &&
  a.year === undefined &&
  b.month === (a.month % 12) + 1

/** What the end of a range says also of its beginning: the year and month of «من 10 إلى 13 سبتمبر 2023». */
function shared(first: Meaning, last: Meaning): Meaning {
  if (
    first.is === 'calendar' &&
    last.is === 'calendar' &&
    first.year === undefined &&
    first.month !== undefined &&
    first.shift === undefined
  ) {
    if (
      last.year !== undefined &&
      'year' in last.year &&
      last.month !== undefined &&
      first.month > last.month &&
      last.calendar === first.calendar
    )
      return { ...first, year: { ...last.year, year: last.year.year - 1 } }
    return { ...first, ...(last.year ? { year: last.year } : {}), ...(last.shift !== undefined ? { shift: last.shift } : {}) }
  }
  if (first.is === 'weekday' && last.is === 'weekday' && first.shift === undefined && last.shift !== undefined)
    return { ...first, shift: last.shift }
  if (first.is === 'clock' && last.is === 'clock' && !first.day && last.day) return { ...first, day: last.day }
  return first
}

/** «الأسبوع المقبل يوم الجمعة», «الأسبوع الماضي، الثلاثاء». */
export const weekDay: Merger = (scene, a, b) => {
  if (
    a.meaning.is !== 'unit' ||
    a.meaning.unit !== 'week' ||
    a.meaning.shift === undefined ||
    b.meaning.is !== 'weekday' ||
    b.meaning.shift !== undefined ||
    b.meaning.week !== undefined ||
    leads(scene, b)
  )
    return null
  const between = gap(scene, a, b)
  return between === '' || between === 'في'
    ? joined(a, b, 'DATE', { ...b.meaning, week: a.meaning.shift }, 'time/week-and-weekday')
    : null
}

/** «الأسبوع الماضي بين الجمعة والأحد», «هذا الأسبوع من الثلاثاء إلى الخميس». */
export const weekDays: Merger = (scene, a, b) => {
  if (a.meaning.is !== 'unit' || a.meaning.unit !== 'week' || a.meaning.shift === undefined || leads(scene, b)) return null
  const week = a.meaning.shift
  if (!['بين', 'من', 'ما بين'].includes(gap(scene, a, b))) return null
  if (b.meaning.is === 'weekday' && b.meaning.to !== undefined)
    return joined(a, b, 'DATE', { ...b.meaning, week }, 'time/week-and-weekday')
  if (b.meaning.is !== 'range' || b.meaning.first.is !== 'weekday' || b.meaning.last.is !== 'weekday') return null
  return joined(
    a,
    b,
    'DATE',
    { is: 'weekday', weekday: b.meaning.first.weekday, to: b.meaning.last.weekday, week },
    'time/week-and-weekday',
  )
}

/** «من 5 إلى 6 مساء غدا», «من 4 إلى 6 مساء يوم 22 أبريل»: both hours are of that day. */
export const clocksDay: Merger = (scene, a, b) => {
  if (a.meaning.is !== 'range' || a.meaning.first.is !== 'clock' || a.meaning.last.is !== 'clock') return null
  if (a.meaning.last.day || !isDay(b.meaning) || !/^(من|في|من يوم|يوم)?$/.test(gap(scene, a, b)) || leads(scene, b)) return null
  const day = b.meaning
  const { first, last } = a.meaning
  return joined(a, b, 'TIME', { is: 'range', first: { ...first, day }, last: { ...last, day } }, 'time/clock-and-day')
}

/** «الساعة 8 مساء كل يوم», «كل أحد في الساعة التاسعة»: the hour comes again, too, and is of no one day. */
export const clockSet: Merger = (scene, a, b) => {
  const [clock, set] = a.meaning.is === 'clock' ? [a.meaning, b.meaning] : [b.meaning, a.meaning]
  if (clock.is !== 'clock' || clock.day || set.is !== 'set' || leads(scene, b)) return null
  return ['', 'في', 'عند', 'من'].includes(gap(scene, a, b)) ? joined(a, b, 'SET', set, 'time/clock-and-set') : null
}
