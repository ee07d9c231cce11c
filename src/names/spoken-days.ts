import type { Document } from '../document/index.js'
import type { Words } from './words.js'

/** So many words at most open a sentence before the time it speaks of. */
const OPENING = 4
const DAY_MS = 86_400_000
/** Times nearer to the day of publication than this (days) change no office worth telling apart. */
const RECENT = 60

/** The middle of a day, month or year in EDTF as a day; '' for anything else. */
const middleOf = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? value
    : /^\d{4}-\d{2}$/.test(value)
      ? `${value}-15`
      : /^\d{4}$/.test(value)
        ? `${value}-07-01`
        : ''

/** «في عام 2003 أمر الرئيس …»: a time that opens a sentence is the day its titles speak of; `day`, that of publication, everywhere else. */
export function spokenDays(words: Words, document: Document<'times'>, day: string): (i: number) => string {
  const days = new Map<number, string>()
  const starts = new Map(document.times.map((time) => [time.start, time] as const))
  let opening = 0
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    opening = token.sentence === words.tokens[i - 1]?.sentence ? opening + 1 : 0
    const time = opening < OPENING ? (starts.get(token.start) ?? starts.get(token.coreStart)) : undefined
    const middle = time?.type === 'DATE' ? middleOf(time.value) : ''
    if (middle !== '' && middle < day && Date.parse(day) - Date.parse(middle) > RECENT * DAY_MS && !days.has(token.sentence))
      days.set(token.sentence, middle)
  }
  return (i) => days.get(words.tokens[i]!.sentence) ?? day
}
