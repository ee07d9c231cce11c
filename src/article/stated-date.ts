import { gregorianMonths, type Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { hijriDate } from './hijri-date.js'

/** A date found in a text: its EDTF day, and where it stands. */
export interface StatedDate {
  readonly value: string
  readonly start: number
  readonly end: number
}

const WORD = '([a-z\\u0621-\\u064a]{2,12}(?: (?:ال)?[\\u0621-\\u064a]{3,6})?)'
const DIGITS = '(\\d{1,4})'
const FORMS: readonly [RegExp, (m: RegExpExecArray, names: ReadonlyMap<string, number>) => readonly [number, number, number]][] =
  [
    [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
    [/(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/g, (m) => dayFirst(Number(m[1]), Number(m[2]), Number(m[3]))],
    [
      new RegExp(
        `(?<!\\d)${DIGITS}\\s?[-/]?\\s?${WORD}(?:\\s?[/(-]\\s?[\\u0621-\\u064a ]{3,14}\\)?)?\\s?[-/،,]?\\s?(?:من |عام |سنه )?(\\d{4})(?!\\d)`,
        'g',
      ),
      (m, names) => [Number(m[3]), monthOf(m[2]!, names), Number(m[1])],
    ],
    [
      new RegExp(`(?<![a-z])${WORD} (\\d{1,2})(?:st|nd|rd|th)?\\s?[،,]?\\s?(\\d{4})(?!\\d)`, 'g'),
      (m, names) => [Number(m[3]), monthOf(m[1]!, names), Number(m[2])],
    ],
  ]

const DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9]/

/** The first date with day, month and year (1900–2099, Gregorian; else a Hijri one) in a text: in figures, day before month as Arabic writes, or with the month's name. */
export function statedDate(text: string, lexicons: Lexicons): StatedDate | null {
  const names = lexicons.derive(gregorianMonths)
  if (!DIGIT.test(text)) return null
  const folded = foldSameLength(text)
  let best: StatedDate | null = null
  for (const [form, read] of FORMS) {
    for (const match of folded.matchAll(form)) {
      if (best !== null && best.start <= match.index) break
      const value = dayOf(read(match, names))
      if (value === null) continue
      best = { value, start: match.index, end: match.index + match[0].length }
      break
    }
  }
  return best ?? hijriDate(folded, lexicons)
}

/** Folds digits and letters one for one, so that offsets stay. */
const foldSameLength = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const to = fold(text[i]!).toLowerCase()
    return to.length === 1 ? to : text[i]!
  }).join('')

/** Arabic pages write the day first; a second figure above 12 shows one that does not. */
const dayFirst = (a: number, b: number, year: number): readonly [number, number, number] => (b > 12 ? [year, a, b] : [year, b, a])

const monthOf = (words: string, names: ReadonlyMap<string, number>): number =>
  names.get(words) ?? names.get(words.split(' ')[0]!) ?? 0

function dayOf([year, month, day]: readonly [number, number, number]): string | null {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null
}
