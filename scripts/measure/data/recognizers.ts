import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayRange, timesAgree } from '../../../src/document/index.js'
import { language } from '../../../src/language/index.js'
import { defaultLexicons, numberAt } from '../../../src/lexicon/index.js'
import { time } from '../../../src/time/index.js'
import { share } from './figure.js'

interface Case {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly { readonly Text: string; readonly Type?: string; readonly TypeName?: string; readonly Value?: unknown; readonly Resolution?: { readonly value?: string } }[]
}
const casesOf = (file: string): Case[] => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Case[]

/** Every day, month, year or length that a case's resolutions name. */
function valuesOf(value: unknown): string[] {
  const found: string[] = []
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'Timex' || key === 'timex') found.push(String(inner))
    else if (typeof inner === 'string' && /^\d{4}-\d{2}-\d{2}/.test(inner)) found.push(inner.slice(0, 10))
    return inner
  })
  return found
}

/** One value that ours agrees with: the same text, the same day, or the range between the case's two days. */
function agrees(ours: string, theirs: readonly string[]): boolean {
  if (theirs.includes(ours)) return true
  const days = theirs.filter((t) => /^\d{4}-\d{2}-\d{2}$/.test(t) && dayRange(t) !== null).sort()
  const range = dayRange(ours)
  if (!range) return false
  const starts = days.map((d) => dayRange(d)!.from)
  if (range.from === range.to) return starts.includes(range.from)
  // Their ranges end with the day behind the last.
  return days.some((_, i) => days.some((_, k) => starts[i] === range.from && (starts[k] === range.to + 1 || starts[k] === range.to))) || theirs.some((t) => /^\d{4}(-\d{2})?$/.test(t) && timesAgree(t, ours) && t.length === ours.length)
}

/** Recognizers-Text's date cases: conversational Arabic, translated. Counts expressions found, and those with an agreeing value. */
export function measureRecognizerDates(folder: string): void {
  const lexicons = defaultLexicons()
  for (const file of readdirSync(folder).filter((f) => /Parser\.json$/.test(f)).sort()) {
    let found = 0
    let right = 0
    let all = 0
    for (const test of casesOf(join(folder, file))) {
      const published = test.Context?.ReferenceDateTime?.slice(0, 10) ?? '2016-11-07'
      const text = `عنوان\n${test.Input}`
      const { times } = time.run({ text, facts: { source: '-', url: null, title: null, outlet: null, byline: null, published }, ...language.run({ text }, lexicons) }, lexicons)
      for (const result of test.Results) {
        all++
        const at = text.indexOf(result.Text)
        const ours = times.find((t) => at >= 0 && t.start < at + result.Text.length && at < t.end)
        if (!ours) continue
        found++
        if (agrees(ours.value, valuesOf(result.Value))) right++
      }
    }
    share(`Recognizers-Text ${file.replace('.json', '')}`, right, all, `${found} found`)
  }
}

/** Number words of Recognizers-Text: the share of cases whose every integer is read with its value. */
export function measureNumbers(file: string): void {
  const lexicons = defaultLexicons()
  let right = 0
  let all = 0
  for (const test of casesOf(file))
    for (const result of test.Results) {
      const value = Number(result.Resolution?.value)
      // What is written in words: digits, fractions and foreign notations are no number words.
      if (!Number.isInteger(value) || !/^[\u0621-\u0652\s]+$/.test(result.Text)) continue
      all++
      const { tokens } = language.run({ text: result.Text }, lexicons)
      const read = numberAt(tokens, 0, lexicons)
      if (read && read.value === value && read.to === tokens.length) right++
    }
  share('number words: value right', right, all)
}
