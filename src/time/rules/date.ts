import type { Meaning, YearWord } from '../meaning.js'
import { hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { dayAt, digitsAt, isArticle, isSign, monthAt, propose, type Rule, shiftOf, yearTail } from './parts.js'

/** A date by the name of its month: 26 يوليو 2015، العاشر من أكتوبر تشرين الأول، مايو الماضي، 10 إلى 13 سبتمبر، 15 شوال 1436هـ. */
export const dateRule: Rule = (scene, i) => fromDay(scene, i) ?? fromMonth(scene, i)

const SAFAR = 2

/** The month behind days, or «الشهر الماضي» in its place. */
function fromDay(scene: Scene, i: number): ReturnType<Rule> {
  const first = dayAt(scene, i, i) ?? firstDay(scene, i)
  if (!first) return null
  let last = first
  for (let n = 0; n < 4; n++) {
    const next = nextDay(scene, last.to, i)
    if (!next || (!next.list && n > 0)) break
    last = next
  }
  let at = last.to
  if (['من', 'في', 'ل'].includes(wordAt(scene, at, i))) at++
  // «15-مايو-2015», «2. أكتوبر».
  else if (isSign(scene, at, i, '-–/.') && !first.words && hitAt(scene, at + 1, 'month')) at++
  const days = last === first ? { day: first.day } : { day: first.day, dayTo: last.day }
  const ofMonth = dayOfMonth(scene, at, i, days)
  if (ofMonth) return propose(scene, i, ofMonth.to, dayStart(scene, i), 'DATE', ofMonth.meaning, 'time/day-of-month')
  const unit = hitAt(scene, at, 'unit', (h) => h.word.unit === 'month' && !h.definite)
  if (unit && sameSentence(scene, unit.to, i)) at = unit.to
  const month = monthAt(scene, at, i)
  if (
    !month ||
    (month.doubtful &&
      /^[وفبلك]/.test(scene.tokens[month.from]!.folded) &&
      !scene.tokens[month.from]!.folded.startsWith('محرم') &&
      month.start > scene.tokens[month.from]!.start)
  )
    return null
  const tail = monthTail(scene, month.to, i, month.calendar)
  // «2 - صفر» is a score: «صفر» is nought before it is a month.
  if (month.calendar === 'hijri' && month.month === SAFAR && isSign(scene, month.from - 1, i, '-–—ـ_/') && tail.to === month.to)
    return null
  const meaning: Meaning = { is: 'calendar', calendar: month.calendar, month: month.month, ...days, ...tail.with }
  return propose(
    scene,
    i,
    tail.to,
    dayStart(scene, i),
    'DATE',
    meaning,
    last === first ? 'time/day-month' : 'time/day-range',
    month.row,
  )
}

/** «أول يناير», «أول من ذي القعدة», «غرة شوال» are the first of it. */
function firstDay(scene: Scene, i: number): ReturnType<typeof dayAt> {
  const word = wordAt(scene, i, i).replace(/^[وفبل](?=اول$|غرة$)/, '')
  if (word !== 'اول' && word !== 'غرة') return null
  const at = word === 'اول' && wordAt(scene, i + 1, i) === 'من' ? i + 2 : i + 1
  const named = word === 'غرة' ? hitAt(scene, at, 'unit', (h) => h.word.unit === 'month' && !h.definite) : null
  const month = monthAt(scene, named?.to ?? at, i)
  return month && (word === 'اول' || month.calendar === 'hijri') ? { day: 1, to: i + 1, words: true } : null
}

/** «الـ15» begins with its article; the clitic on an ordinal (والعاشر) stays out. */
function dayStart(scene: Scene, i: number): number {
  const token = scene.tokens[i]!
  const lead = /^[وفب](?=ال)|^[وفبل](?=اول$|غرة$)/.exec(token.folded)
  return lead ? token.start + 1 : token.start
}

function nextDay(
  scene: Scene,
  at: number,
  of: number,
): { readonly day: number; readonly to: number; readonly words: boolean; readonly list: boolean } | null {
  const word = wordAt(scene, at, of)
  if (hitAt(scene, at, 'to') && sameSentence(scene, at, of)) {
    const day = dayAt(scene, at + 1, of)
    return day && { ...day, list: false }
  }
  if (isSign(scene, at, of, '-–—_ـ')) {
    const day = dayAt(scene, at + 1, of)
    return day && { ...day, list: false }
  }
  if (word === 'و' || isSign(scene, at, of, '،,')) {
    const day = dayAt(scene, isSign(scene, at, of, '،,') && wordAt(scene, at + 1, of) === 'و' ? at + 2 : at + 1, of)
    return day && { ...day, list: true }
  }
  if (/^وال/.test(word) && !isArticle(word)) {
    const day = dayAt(scene, at, of)
    return day && { ...day, list: true }
  }
  return null
}

/** The token behind the days that begin at `of`: no preposition stands between them and الجاري. */
const dayEnd = (scene: Scene, of: number): number => {
  let end = dayAt(scene, of, of)?.to ?? of
  for (let next = nextDay(scene, end, of); next; next = nextDay(scene, end, of)) end = next.to
  return end
}

function dayOfMonth(
  scene: Scene,
  at: number,
  of: number,
  days: { day: number; dayTo?: number },
): { readonly meaning: Meaning; readonly to: number } | null {
  if (!sameSentence(scene, at, of)) return null
  // «في 27 الجاري»: the month goes without saying.
  const present = hitAt(scene, at, 'shift', (h) => h.lead === '' && h.word.n === 0 && !h.word.words[0]!.endsWith('ة'))
  if (present && at === dayEnd(scene, of)) return { meaning: { is: 'day-of-month', ...days, shift: 0 }, to: present.to }
  const pointer = hitAt(scene, at, 'this') ?? hitAt(scene, at, 'that')
  const unit = hitAt(
    scene,
    pointer?.to ?? at,
    'unit',
    (h) => h.word.unit === 'month' && h.word.count === 'one' && h.definite && (h.lead === '' || !pointer),
  )
  if (!unit || !sameSentence(scene, unit.from, of)) return null
  if (pointer)
    return {
      meaning: { is: 'day-of-month', ...days, ...(pointer.word.role === 'this' ? { shift: 0 } : { beside: 0 }) },
      to: unit.to,
    }
  const shift = hitAt(scene, unit.to, 'shift')
  if (shift && sameSentence(scene, shift.from, of))
    return { meaning: { is: 'day-of-month', ...days, shift: shiftOf(shift) }, to: shift.to }
  const beside = hitAt(scene, unit.to, 'beside')
  if (beside && sameSentence(scene, beside.from, of))
    return { meaning: { is: 'day-of-month', ...days, beside: beside.word.n }, to: beside.to }
  return null
}

interface Tail {
  readonly to: number
  readonly with: { readonly year?: YearWord; readonly shift?: NonNullable<Extract<Meaning, { is: 'calendar' }>['shift']> }
}

/** What stands behind a month: its year, or الماضي, المقبل, الجاري. */
export function monthTail(scene: Scene, at: number, of: number, calendar: 'gregorian' | 'hijri'): Tail {
  const year = yearTail(scene, at, of, calendar)
  if (year) return { to: year.to, with: { year: year.year } }
  const holy = wordAt(scene, at, of)
  const behind = holy === 'المبارك' || holy === 'الفضيل' || holy === 'المكرم' || holy === 'الحرام' ? at + 1 : at
  const again = behind > at ? yearTail(scene, behind, of, calendar) : null
  if (again) return { to: again.to, with: { year: again.year } }
  const shift = sameSentence(scene, behind, of) ? hitAt(scene, behind, 'shift', (h) => h.lead === '') : null
  if (shift) {
    // «مايو الماضي 2014»: the figures say which.
    const told = /^(19|20)\d\d$/.test(digitsAt(scene, shift.to, of)) ? yearTail(scene, shift.to, of, calendar) : null
    return told ? { to: told.to, with: { year: told.year } } : { to: shift.to, with: { shift: shiftOf(shift) } }
  }
  return { to: behind, with: {} }
}

function fromMonth(scene: Scene, i: number): ReturnType<Rule> {
  const named = hitAt(scene, i, 'unit', (h) => h.word.unit === 'month' && h.word.count === 'one' && !h.definite)
  const month = monthAt(scene, named ? named.to : i, i)
  if (!month) return null
  const inside = dayInside(scene, i, month)
  if (inside) return inside
  const tail = monthTail(scene, month.to, i, month.calendar)
  const proven = named !== null || tail.with.year !== undefined || tail.with.shift !== undefined || tail.to > month.to
  if (month.doubtful && !proven && !besideMonth(scene, i, month)) return null
  // «(نيسان) أبريل» begins with its bracket.
  const bracket = month.to - month.from > 1 && isSign(scene, i - 1, i, '(') && isSign(scene, i + 1, i, ')')
  const start = named ? named.start : bracket ? scene.tokens[i - 1]!.start : month.start
  const meaning: Meaning = { is: 'calendar', calendar: month.calendar, month: month.month, ...tail.with }
  return propose(scene, i, tail.to, start, 'DATE', meaning, tail.with.year ? 'time/month-year' : 'time/month', month.row)
}

/** «يناير 22، 2018», «سبتمبر الحادي والعشرين، 2001»: the month first, as English writes it; only with its year. */
function dayInside(scene: Scene, i: number, month: NonNullable<ReturnType<typeof monthAt>>): ReturnType<Rule> {
  const day = dayAt(scene, month.to, i)
  if (!day || month.calendar !== 'gregorian') return null
  const year = yearTail(scene, day.to, i)
  if (!year || !('year' in year.year)) return null
  const meaning: Meaning = { is: 'calendar', calendar: 'gregorian', month: month.month, day: day.day, year: year.year }
  return propose(scene, i, year.to, month.start, 'DATE', meaning, 'time/month-day-year', month.row)
}

/** May a doubtful name be a month here? «في مارس», «منذ مارس», «مطلع مارس», but not «مارس ضغوطا»; a name of persons needs more than في. */
function besideMonth(
  scene: Scene,
  i: number,
  month: { readonly calendar: string; readonly month: number; readonly start: number },
): boolean {
  const before = wordAt(scene, i - 1, i)
  const strong = hitBefore(scene, i, 'edge') ?? hitBefore(scene, i, 'since') ?? hitBefore(scene, i, 'season')
  if (strong) return true
  if (
    hitBefore(scene, i, 'between') ||
    (hitBefore(scene, i, 'to') && (hitAt(scene, i - 2, 'month') || hitAt(scene, i - 3, 'month')))
  )
    return true
  const inside = ['في', 'وفي', 'خلال', 'وخلال', 'لشهر', 'ففي'].includes(before)
  return inside && (month.calendar === 'gregorian' || month.month === 9)
}
