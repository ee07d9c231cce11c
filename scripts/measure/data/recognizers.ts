import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayRange, timesAgree } from '../../../src/document/index.js'
import { language } from '../../../src/language/index.js'
import { defaultLexicons, quantityAt } from '../../../src/lexicon/index.js'
import { time } from '../../../src/time/index.js'
import { share } from './figure.js'
import { type RestClass, restClassOf } from './recognizers-rest.js'

interface Case {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly {
    readonly Text: string
    readonly Type?: string
    readonly TypeName?: string
    readonly Value?: unknown
    readonly Resolution?: { readonly value?: string }
  }[]
}
const casesOf = (file: string): Case[] => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Case[]

/** What a case's resolutions name: its timex, days (2016-11-08), clock times (19:30), moments (2016-11-08T19:30). */
function valuesOf(value: unknown): string[] {
  const found: string[] = []
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'Timex' || key === 'timex') found.push(String(inner))
    else if (typeof inner === 'string') {
      const [, day, clock] = /^(\d{4}-\d{2}-\d{2})?[ T]?(\d{2}:\d{2})?/.exec(inner) ?? []
      if (day !== undefined) found.push(day)
      if (clock !== undefined) found.push(day === undefined ? clock : `${day}T${clock}`)
    }
    return inner
  })
  return found
}

const UNITS: Readonly<Record<string, number>> = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400, TH: 3600, TM: 60, TS: 1 }

/** The seconds of a duration, so that P1W and P7D are one; null for what is none. */
function seconds(value: string): number | null {
  if (!/^P(\d|T\d)/.test(value)) return null
  let sum = 0
  let clock = ''
  for (const [part, n = '', unit = ''] of value.slice(1).matchAll(/T|(\d+(?:\.\d+)?)([YMWDHS])/g)) {
    if (part === 'T') clock = 'T'
    else sum += Number(n) * (UNITS[clock + unit] ?? Number.NaN)
  }
  return sum
}

/** The length in a range that is counted from now, «the next two days»: (2016-11-08,2016-11-10,P2D). */
const lengthIn = (timex: string): string => /^\(.*,(P[^,]+)\)$/.exec(timex)?.[1] ?? timex

/** Half a year is P0.5Y there and P6M here. */
const isAbout = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= b / 50

/**
 * One value that ours agrees with: the same text, the same length, the same clock time (with its day, where the case names one), the same day, or the range between the case's
 * two days or times; a range of days counted from now of which ours is the length; a month or year that ours calls approximate («قبل شهر» is 2016-10~) where the case's day lies in it. What comes again on a weekday is XXXX-WXX-1 there and P1W here.
 */
function agrees(written: string, theirs: readonly string[]): boolean {
  const ours = written.replace('~', '')
  if (theirs.includes(ours)) return true
  const length = seconds(ours)
  if (length !== null)
    return theirs.some((t) => isAbout(seconds(lengthIn(t)), length) || (ours === 'P1W' && /^XXXX-WXX-\d/.test(t)))
  const [, year, season] = /^(\d{4})-2([1-4])$/.exec(ours) ?? []
  if (season !== undefined) return theirs.includes(`${year}-${['SP', 'SU', 'FA', 'WI'][Number(season) - 1]}`)
  if (/T\d\d:\d\d/.test(ours)) return ours.split('/').every((part) => theirs.includes(part) || theirs.includes(part.slice(11)))
  const days = theirs.filter((t) => /^\d{4}-\d{2}-\d{2}$/.test(t) && dayRange(t) !== null).sort()
  const range = dayRange(ours)
  if (!range) return false
  const starts = days.map((d) => dayRange(d)!.from)
  if (range.from === range.to) return starts.includes(range.from)
  if (written.includes('~')) return starts.some((start) => range.from <= start && start <= range.to)
  // Their ranges end with the day behind the last, those between years with the first day of the last.
  const last = /^\d{4}\/(\d{4})$/.exec(ours)?.[1]
  return (
    (last !== undefined && starts[0] === range.from && theirs.includes(`${last}-01-01`)) ||
    days.some((_, i) =>
      days.some((_, k) => starts[i] === range.from && (starts[k] === range.to + 1 || starts[k] === range.to)),
    ) ||
    theirs.some((t) => /^\d{4}(-\d{2})?$/.test(t) && timesAgree(t, ours) && t.length === ours.length)
  )
}

const CLASS_NAMES: Readonly<Record<RestClass | 'unread', string>> = {
  ours: 'ours wrong',
  theirs: 'theirs odd',
  rule: 'by another rule',
  speech: 'not news',
  unread: 'unread',
}

/** Recognizers-Text's date cases: conversational Arabic, translated. Counts expressions found, those with an agreeing value, and what the rest are. */
export function measureRecognizerDates(folder: string): void {
  const lexicons = defaultLexicons()
  for (const file of readdirSync(folder)
    .filter((f) => /Parser\.json$/.test(f))
    .sort()) {
    let found = 0
    let right = 0
    let all = 0
    const rest: Record<RestClass | 'unread', number> = { ours: 0, theirs: 0, rule: 0, speech: 0, unread: 0 }
    for (const test of casesOf(join(folder, file))) {
      const published = test.Context?.ReferenceDateTime?.slice(0, 10) ?? '2016-11-07'
      const text = `عنوان\n${test.Input}`
      const facts = { source: '-', url: null, title: null, outlet: null, byline: null, published }
      const { times } = time.run({ text, facts, ...language.run({ text }, lexicons) }, lexicons)
      for (const result of test.Results) {
        all++
        const at = text.indexOf(result.Text)
        const ours = times.find((t) => at >= 0 && t.start < at + result.Text.length && at < t.end)
        const theirs = valuesOf(result.Value)
        if (ours) found++
        if (ours && [ours.value, ...(ours.why?.alternatives ?? [])].some((value) => agrees(value, theirs))) right++
        else {
          // An expression that does not stand in its own sentence is a slip of the file.
          const kind = at < 0 ? 'theirs' : (restClassOf(result.Text) ?? 'unread')
          rest[kind]++
          if (process.env.MISSES === file)
            console.log(
              `${kind} | ${test.Input} | ${result.Text} | ${theirs.join(' ')} | ${ours ? `${text.slice(ours.start, ours.end)} = ${ours.value}` : '-'}`,
            )
        }
      }
    }
    const classes = Object.entries(rest)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => `${n} ${CLASS_NAMES[kind as RestClass]}`)
    share(`Recognizers-Text ${file.replace('.json', '')}`, right, all, `${found} found; of the rest ${classes.join(', ')}`)
  }
}

const WRONG = 'the reference is wrong'
const VOWELS = 'a fifth, an eighth or two fifths without their vowels are five, a price or fifty'
const CALQUE = 'English number grammar, said so by nobody'
/** Cases that are not counted, each with its reason. */
const NOT_COUNTED: ReadonlyMap<string, string> = new Map([
  ['واحد من مئة تريليونات', WRONG],
  ['جزء من مئة الف تريليونات', WRONG],
  ['مليون وألفين ومائتين وثلاثة أخماس', WRONG],
  ['اثني عشر مليار', WRONG],
  ['خمسة و تسعون مائة خمس', WRONG],
  ['ناقص مائة و ثلاثين خمس', WRONG],
  ['خمس', VOWELS],
  ['ثمن', VOWELS],
  ['ثلاث وخمس', VOWELS],
  ['ثلاثة و خمس', VOWELS],
  ['مئة وثلاثون وخُمسَين', VOWELS],
  ['مائة و ثلاثون و خمسين', VOWELS],
  ['خمس العشرون', CALQUE],
  ['خمس خمس العشرون', CALQUE],
  ['ثلاثة واحد وعشرونات', CALQUE],
  ['خمسة وتسعون مائة على خمسة', CALQUE],
])

/**
 * Number words of Recognizers-Text: the share of expressions written in words whose value is read, whole, negative or broken, to nine digits.
 * Expressions with digits or Latin letters are no number words. Not counted are those of NOT_COUNTED: the six whose reference value is wrong, the ten that without vowels
 * are another word, the four that are no Arabic; their number is printed.
 */
export function measureNumbers(file: string): void {
  const lexicons = defaultLexicons()
  let right = 0
  let all = 0
  let out = 0
  for (const test of casesOf(file))
    for (const result of test.Results) {
      const value = Number(result.Resolution?.value)
      if (!/^[\u0621-\u0652\s]+$/.test(result.Text)) continue
      if (NOT_COUNTED.has(result.Text.trim())) {
        out++
        continue
      }
      all++
      const { tokens } = language.run({ text: result.Text }, lexicons)
      const read = quantityAt(tokens, 0, lexicons)
      if (read && Math.abs(read.value - value) <= 1e-9 * Math.abs(value) && read.to === tokens.length) right++
    }
  share('number words: value right', right, all, `${out} not counted: wrong, unvowelled or no Arabic`)
}
