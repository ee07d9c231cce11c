import type { Candidate, Meaning } from '../meaning.js'
import { hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { digitsAt, eraAt, isSign, propose, type Rule, yearNumberAt } from './parts.js'

/** A year: عام 2001، سنة ألفين وثلاثة عشر، عامي 2006 و2009، 1950-1953, and a bare 2018 where nothing says that it counts. */
export const yearRule: Rule = (scene, i) => named(scene, i) ?? bare(scene, i)

const yearOf = (year: number, calendar: 'gregorian' | 'hijri'): Meaning => ({
  is: 'calendar',
  calendar,
  year: { year, calendar },
})

function named(scene: Scene, i: number): Candidate | null {
  const unit = hitAt(scene, i, 'unit', (h) => h.word.unit === 'year')
  if (!unit) return null
  const adjective = hitAt(scene, unit.to, 'year-adjective')
  const first = yearNumberAt(scene, adjective?.to ?? unit.to, i)
  if (!first || unit.word.count === 'many')
    return unit.word.count === 'many' && first ? span(scene, i, unit.start, first, unit.word.row) : null
  return span(scene, i, unit.start, first, unit.word.row)
}

type YearAt = NonNullable<ReturnType<typeof yearNumberAt>>

/** A year with the one joined to it: عامي 2006 و2009 are two neighbours or the ends of a range, 1950-1953 is a range. */
function span(scene: Scene, i: number, start: number, first: YearAt, row?: string): Candidate {
  const year = first.year as { year: number; calendar: 'gregorian' | 'hijri' }
  const dash = isSign(scene, first.to, i, '-–—/_ـ')
  const and =
    wordAt(scene, first.to, i) === 'و' && hitBefore(scene, i, 'between') === null && hitAt(scene, i, 'unit')?.word.count === 'two'
  if (dash || and) {
    const digits = digitsAt(scene, first.to + 1, i)
    const last =
      digits.length === 4
        ? Number(digits)
        : digits.length === 2 && dash
          ? Math.floor(year.year / 100) * 100 + Number(digits)
          : Number.NaN
    // «1437/1436», written from right to left.
    if (isSign(scene, first.to, i, '/') && last === year.year - 1) {
      const meaning: Meaning = { is: 'range', first: yearOf(last, year.calendar), last: yearOf(year.year, year.calendar) }
      const era = eraAt(scene, first.to + 2, i)
      return propose(scene, i, era?.to ?? first.to + 2, start, 'DATE', meaning, 'time/years', row)
    }
    if (
      last > year.year &&
      last - year.year < 150 &&
      (dash || last === year.year + 1) &&
      !isSign(scene, first.to + 2, i, '-/–')
    ) {
      const era = eraAt(scene, first.to + 2, i)
      const meaning: Meaning = { is: 'range', first: yearOf(year.year, year.calendar), last: yearOf(last, year.calendar) }
      return propose(scene, i, era?.to ?? first.to + 2, start, 'DATE', meaning, 'time/years', row)
    }
  }
  return propose(scene, i, first.to, start, 'DATE', yearOf(year.year, year.calendar), 'time/year', row)
}

const INTRODUCERS = new Set([
  'في',
  'وفي',
  'ففي',
  'خلال',
  'وخلال',
  'لعام',
  'بين',
  'وبين',
  'منذ',
  'ومنذ',
  'حتى',
  'وحتى',
  'قبل',
  'بعد',
  'الى',
  'الي',
  'من',
])

function bare(scene: Scene, i: number): Candidate | null {
  const digits = digitsAt(scene, i, i)
  if (!/^\d{4}$/.test(digits)) return null
  const value = Number(digits)
  const ranged =
    isSign(scene, i + 1, i, '-–—/_ـ') && /^1[34]\d\d$/.test(digitsAt(scene, i + 2, i)) ? eraAt(scene, i + 3, i) : null
  const era = eraAt(scene, i + 1, i)
  const hijri = (era ?? ranged)?.calendar === 'hijri' && value >= 1 && value <= 1500
  if (!hijri && (value < 1900 || value > 2060)) return null
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]
  const behind = scene.tokens[i + 1]
  // Part of something longer: a telephone number, an address, a code, a price.
  if (before && before.end === token.start && before.kind !== 'word' && !'([«"“،/–-—ـ'.includes(before.text)) return null
  if (
    before &&
    before.end === token.start &&
    '-–—/ـ'.includes(before.text) &&
    scene.tokens[i - 2]?.end === before.start &&
    scene.tokens[i - 2]?.kind !== 'word'
  )
    return null
  if (behind && behind.start === token.end && (behind.kind === 'foreign' || '%٪:$@_#'.includes(behind.text))) return null
  if (
    behind &&
    behind.start === token.end &&
    '-–'.includes(behind.text) &&
    scene.tokens[i + 2]?.start === behind.end &&
    !/^\d{2}(\d{2})?$/.test(digitsAt(scene, i + 2, i))
  )
    return null
  if (before && hitBefore(scene, i, 'numbering')) return null
  if (hitAt(scene, i + 1, 'counted') && sameSentence(scene, i + 1, i)) return null
  if (hitAt(scene, i + 1, 'unit') && sameSentence(scene, i + 1, i)) return null
  const introduced =
    before !== undefined &&
    (INTRODUCERS.has(before.folded) || hitBefore(scene, i, 'edge') !== null || hitBefore(scene, i, 'season') !== null)
  const counted = !introduced && behind?.kind === 'word' && behind.sentence === token.sentence && isCountable(scene, i + 1)
  if (counted) return null
  // Another number beside it makes it one of a row of figures.
  if (!introduced && (before?.kind === 'number' || behind?.kind === 'number')) return null
  if (
    wordAt(scene, i - 1, i) === 'و' &&
    !/^\d{4}$/.test(digitsAt(scene, i - 2, i)) &&
    !introduced &&
    !hitBefore(scene, i - 1, 'between')
  )
    return null
  const first: YearAt = { year: { year: value, calendar: hijri ? 'hijri' : 'gregorian' }, to: era?.to ?? i + 1 }
  return span(scene, i, token.start, first)
}

/** An indefinite noun behind a number is what it counts: «1950 زائرا». */
function isCountable(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  if (token.definite || token.conjunction !== '' || token.preposition !== '' || token.future) return false
  const reading = token.readings[0]
  if (reading)
    return (
      reading.pos === 'noun' && reading.form !== 'plural' && !token.readings.some((r) => r.pos === 'verb' && r.form === 'past')
    )
  return /ا$/.test(token.folded) && token.folded.length > 3
}
