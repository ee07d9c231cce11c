import { Temporal } from 'temporal-polyfill'
import { hijriMonths, type Lexicons } from '../lexicon/index.js'

const NAMED = /(?<!\d)(\d{1,2})\s?[-/،]?\s?([\u0621-\u064a]{2,7}(?: [\u0621-\u064a]{3,7})?)\s?[-/،]?\s?(1[34]\d{2})(?!\d)/g
const FIGURES = /(?<!\d)(?:(\d{1,2})[-/](\d{1,2})[-/](1[34]\d{2})|(1[34]\d{2})[-/](\d{1,2})[-/](\d{1,2}))(?!\d)/g

/** The first day of the years 1300–1499 of the calendar of Umm al-Qura in a folded text, as a Gregorian day. */
export function hijriDate(folded: string, lexicons: Lexicons): { value: string; start: number; end: number } | null {
  const names = lexicons.derive(hijriMonths)
  const found = (match: RegExpMatchArray, year: number, month: number, day: number) => {
    const value = gregorian(year, month, day)
    return value === null ? null : { value, start: match.index!, end: match.index! + match[0].length }
  }
  for (const match of folded.matchAll(NAMED)) {
    const month = names.get(match[2]!)
    const date = month === undefined ? null : found(match, Number(match[3]), month, Number(match[1]))
    if (date !== null) return date
  }
  for (const match of folded.matchAll(FIGURES)) {
    const [year, month, day] = match[3] === undefined ? [match[4], match[5], match[6]] : [match[3], match[2], match[1]]
    const date = found(match, Number(year), Number(month), Number(day))
    if (date !== null) return date
  }
  return null
}

function gregorian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null
  const date = Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day })
  return date.day === day ? date.withCalendar('iso8601').toString() : null
}
