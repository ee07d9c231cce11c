import { stampToEdtf } from '../../document/index.js'
import { defaultLexicons, gregorianMonths } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'

const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/(\d{4}(-\d{2}(-\d{2})?)?[~?%]?|\.\.))?$/

/**
 * The day that a record states, as EDTF: EDTF as it is; the day that a time stamp names (ISO 8601, RFC 822, figures with the day first or the
 * year first, a month by its name, seconds since 1970). Null for what is no date.
 */
export function dayOf(value: string): string | null {
  const text = fold(value.trim()).toLowerCase()
  if (EDTF.test(text)) return text
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 10)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:t\d|$)/.exec(text)
  if (compact !== null) return dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const figures = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/.exec(text)
  if (figures !== null) {
    const [a, b, c] = figures.slice(1).map(Number) as [number, number, number]
    if (figures[1]!.length === 4) return dayFrom(a, b, c)
    return figures[3]!.length === 4 ? (dayFrom(c, b, a) ?? dayFrom(c, a, b)) : null
  }
  return dayWithName(text)
}

/** The moment that a record states, as EDTF: with clock and zone where it is an ISO 8601 stamp, else its day; null for what is no date. */
export function momentOf(value: string): string | null {
  const day = dayOf(value)
  return day === null ? null : (stampToEdtf(value) ?? day)
}

/** «الثلاثاء 5 سبتمبر 2023», «5 أيلول/سبتمبر 2023», «Tue, 05 Sep 2023 10:00:00 GMT», «September 5, 2023». */
function dayWithName(text: string): string | null {
  const names = defaultLexicons().derive(gregorianMonths)
  const words = text.slice(0, 100).split(/[\s,،/()-]+/)
  const month = words
    .map((word, i) => names.get(`${word} ${words[i + 1] ?? ''}`) ?? names.get(word) ?? names.get(word.slice(0, 3)))
    .find((m) => m !== undefined)
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word))
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word))
  return month === undefined || year === undefined || day === undefined
    ? null
    : dayFrom(Number(year), month, Number.parseInt(day, 10))
}

function dayFrom(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2099 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}
