import type { TimeType } from '../../document/index.js'
import { digitsValue, numberAt, ordinalAt } from '../../lexicon/index.js'
import type { Calendar, Candidate, Meaning, Shift, YearWord } from '../meaning.js'
import { type Hit, hitAt, mayCount, type Scene, sameSentence, wordAt } from '../scene.js'

/** A rule looks at token `i` and proposes the expression that begins there, if one does. */
export type Rule = (scene: Scene, i: number) => Candidate | null

/** Builds a candidate over tokens `from` to `to`; `start` is its first character. */
export function propose(
  scene: Scene,
  from: number,
  to: number,
  start: number,
  type: TimeType,
  meaning: Meaning,
  rule: string,
  row?: string,
): Candidate {
  return { from, to, start, end: scene.tokens[to - 1]!.end, type, meaning, rule, ...(row === undefined ? {} : { row }) }
}

export const isSign = (scene: Scene, i: number, of: number, signs: string): boolean => {
  const token = scene.tokens[i]
  return token !== undefined && token.kind === 'sign' && sameSentence(scene, i, of) && signs.includes(token.text)
}

export const shiftOf = (hit: Hit): Shift => hit.word.n as Shift

/** A whole number of digits at token `i`, or NaN. */
export function integerAt(scene: Scene, i: number, of: number): number {
  const token = scene.tokens[i]
  if (token?.kind !== 'number' || !sameSentence(scene, i, of) || /[.,٫٬]/.test(token.folded)) return Number.NaN
  return digitsValue(token.folded)
}

/** The digits of token `i` as written, '' where it is no number. */
export const digitsAt = (scene: Scene, i: number, of: number): string =>
  scene.tokens[i]?.kind === 'number' && sameSentence(scene, i, of) ? scene.tokens[i]!.folded : ''

/** Is `i` an article written apart from digits: «الـ15», «ال 15»? */
export const isArticle = (word: string): boolean => /^[وفبل]?ال$/.test(word) || word === 'لل'

/** A day of the month at token `i`: digits, الـ15, or an ordinal (الثامن، الحادي والعشرين). */
export function dayAt(
  scene: Scene,
  i: number,
  of: number,
): { readonly day: number; readonly to: number; readonly words: boolean } | null {
  if (!sameSentence(scene, i, of) || !mayCount(scene, i)) return null
  if (isArticle(wordAt(scene, i, of))) return scene.tokens[i + 1]?.kind === 'number' ? dayAt(scene, i + 1, of) : null
  const digits = digitsAt(scene, i, of)
  if (digits !== '') {
    const day = integerAt(scene, i, of)
    return digits.length <= 2 && day >= 1 && day <= 31 ? { day, to: i + 1, words: false } : null
  }
  const ordinal = ordinalAt(scene.tokens, i, scene.lexicons)
  return ordinal?.definite && ordinal.value <= 31 ? { day: ordinal.value, to: ordinal.to, words: true } : null
}

export interface MonthName {
  readonly calendar: Calendar
  readonly month: number
  readonly from: number
  readonly to: number
  readonly start: number
  /** A name that means something else too, and stands alone. */
  readonly doubtful: boolean
  readonly row: string
}

/** A month's name at token `i`, with its other name beside it: أغسطس/آب، أبريل (نيسان)، كانون الثاني يناير. */
export function monthAt(scene: Scene, i: number, of: number): MonthName | null {
  if (!sameSentence(scene, i, of)) return null
  const hit = hitAt(scene, i, 'month')
  if (!hit) return null
  const month = hit.word.n
  const calendar = hit.word.calendar!
  const name: MonthName = {
    calendar,
    month,
    from: i,
    to: hit.to,
    start: hit.start,
    doubtful: hit.word.doubtful === true,
    row: hit.word.row,
  }
  const other = (at: number): Hit | null =>
    sameSentence(scene, at, i)
      ? hitAt(scene, at, 'month', (h) => h.word.n === month && h.word.calendar === calendar && h.lead === '')
      : null
  const joined = other(hit.to)
  if (joined) return { ...name, to: joined.to, doubtful: false }
  if (isSign(scene, hit.to, i, '/-–—\\|،')) {
    const second = other(hit.to + 1)
    if (second) return { ...name, to: second.to, doubtful: false }
  }
  if (isSign(scene, hit.to, i, '([')) {
    const second = other(hit.to + 1)
    if (second && isSign(scene, second.to, i, ')]')) return { ...name, to: second.to + 1, doubtful: false }
  }
  if (isSign(scene, hit.to, i, ')')) {
    const second = other(hit.to + 1)
    if (second) return { ...name, to: second.to, doubtful: false }
  }
  return name
}

/** The calendar an era names behind a date: 1436هـ، 1990م، الميلادي. */
export function eraAt(scene: Scene, i: number, of: number): { readonly calendar: Calendar; readonly to: number } | null {
  if (!sameSentence(scene, i, of)) return null
  const hit = hitAt(scene, i, 'era', (h) => h.lead === '')
  if (!hit) return null
  // A single letter counts only where it is written onto the number or stands by itself: «1436 هـ», «1990م».
  return { calendar: hit.word.value as Calendar, to: hit.to }
}

/** A year in digits or words at token `i`, behind a word that says it is one. */
export function yearNumberAt(
  scene: Scene,
  i: number,
  of: number,
  month?: Calendar,
): { readonly year: YearWord; readonly to: number } | null {
  if (!sameSentence(scene, i, of)) return null
  const digits = digitsAt(scene, i, of)
  let value: number
  let to: number
  if (digits !== '') {
    if (!/^\d{3,4}$/.test(digits)) return null
    value = Number(digits)
    to = i + 1
  } else {
    const words = numberAt(scene.tokens, i, scene.lexicons)
    // «ألفي» waits for what it counts: two thousand of something, no year.
    if (/^[وبل]?(الفي|الفا)$/.test(scene.tokens[i]!.folded)) return null
    if (!words || words.approximate || words.value < 1000 || words.value > 2200 || !Number.isInteger(words.value)) return null
    value = words.value
    to = words.to
    if (scene.tokens[to - 1]!.sentence !== scene.tokens[of]!.sentence) return null
  }
  const era = eraAt(scene, to, of)
  const calendar: Calendar = era ? era.calendar : month === 'hijri' || (value >= 1390 && value <= 1465) ? 'hijri' : 'gregorian'
  if (value > 2200 || value < (digits.length === 3 ? 500 : 1000)) return null
  return { year: { year: value, calendar }, to: era ? era.to : to }
}

/** The year behind a month or a part of a year: 2014، عام 2014، من العام الماضي، العام المقبل، من ذلك العام. */
export function yearTail(
  scene: Scene,
  i: number,
  of: number,
  month?: Calendar,
): { readonly year: YearWord; readonly to: number } | null {
  let at = i
  if (isSign(scene, at, of, '،,') || (isSign(scene, at, of, '-/.') && /^\d{4}$/.test(digitsAt(scene, at + 1, of)))) at++
  if (['من', 'في', 'لسنة', 'لعام'].includes(wordAt(scene, at, of)) && hitAt(scene, at, 'unit') === null) at++
  const unit = sameSentence(scene, at, of)
    ? hitAt(scene, at, 'unit', (h) => h.word.unit === 'year' && h.word.count === 'one')
    : null
  if (unit) {
    const number = yearNumberAt(scene, unit.to, of, month)
    if (number) return number
    if (unit.definite) {
      const adjective = hitAt(scene, unit.to, 'year-adjective')
      const shift = hitAt(scene, adjective?.to ?? unit.to, 'shift')
      if (shift && sameSentence(scene, shift.from, of)) {
        // «العام الحالي 2015»: the figures say which.
        const told = /^\d{4}$/.test(digitsAt(scene, shift.to, of)) ? yearNumberAt(scene, shift.to, of, month) : null
        return told ?? { year: { shift: shiftOf(shift) }, to: shift.to }
      }
      const beside = hitAt(scene, unit.to, 'beside')
      if (beside && sameSentence(scene, beside.from, of)) return { year: { beside: beside.word.n }, to: beside.to }
    }
    return null
  }
  const this_ = hitAt(scene, at, 'this') ?? hitAt(scene, at, 'that')
  if (this_ && sameSentence(scene, this_.to, of)) {
    const behind = hitAt(scene, this_.to, 'unit', (h) => h.word.unit === 'year' && h.word.count === 'one')
    if (behind) return { year: this_.word.role === 'this' ? { shift: 0 } : { beside: 0 }, to: behind.to }
  }
  // A bare number of four digits directly behind: «مايو 2014», «مايو، 2014».
  const digits = digitsAt(scene, at, of)
  if (digits === '' && at === i && hitAt(scene, at, 'number', (h) => h.word.n === 1000 || h.word.n === 2000))
    return yearNumberAt(scene, at, of, month)
  if (at > i + 1 || !/^\d{4}$/.test(digits)) return null
  const value = Number(digits)
  const era = eraAt(scene, at + 1, of)
  if (month === 'hijri' ? value < 1 || value > 1500 : value < 1000 || value > 2100) return null
  if (hitAt(scene, at + 1, 'counted') && at > i) return null
  return { year: { year: value, calendar: era?.calendar ?? month ?? 'gregorian' }, to: era?.to ?? at + 1 }
}
