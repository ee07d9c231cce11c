import { readFileSync } from 'node:fs'
import { dayRange } from '../../../src/document/index.js'
import { language } from '../../../src/language/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import { time } from '../../../src/time/index.js'
import { share } from './figure.js'

/** «أمس الثلاثاء»: the stated weekday (0 is Monday) proves the day that was resolved. */
export function measureWeekdays(file: string): void {
  const lexicons = defaultLexicons()
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { dct: string; expr: string; stated_weekday: number; context: string })
  let right = 0
  for (const { dct, expr, stated_weekday, context } of cases) {
    const text = `عنوان\n${context.replaceAll('\n', ' ')}`
    const facts = { source: '-', url: null, title: null, outlet: null, byline: null, published: dct }
    const { times } = time.run({ text, facts, ...language.run({ text }, lexicons) }, lexicons)
    const at = text.indexOf(expr)
    const found = times.find((t) => t.start < at + expr.length && at < t.end && t.type !== 'DURATION')
    const day = found ? dayRange(found.value) : null
    // Day numbers count from a Thursday.
    if (day && (((day.from + 3) % 7) + 7) % 7 === stated_weekday) right++
  }
  share('weekdays: the day is the weekday stated', right, cases.length)
}
