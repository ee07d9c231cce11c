import { dayRange, dayToEdtf, type Event, grainOf, type Reading } from '../document/index.js'
import { fold, type Span, sliceOf } from '../text/index.js'
import { windowAround } from './clause.js'

/** Characters between a length and the event it is counted from. */
const REACH = 40
/** Words that make a length no number of days: less than, about. */
const ROUGHLY = /(?:^|\s)(?:اقل|اكثر|نحو|حوالي|قرابه|زهاء)(?:\s|$)/u

/** A length of time that is counted from an event, and on which side of it: «two days before the start of the talks». */
interface Count {
  readonly length: Reading['times'][number]
  readonly side: 'قبل' | 'بعد'
}

/**
 * The day of an event that a length of days is counted from: «the rumours grew today, two days before the start of the talks» tells the day of the
 * talks. With the words it is read from; null where the sentence counts nothing from it, or gives no day to count with.
 */
export function countedFrom(reading: Reading, event: Event): { readonly time: string; readonly span: Span } | null {
  const count = countOf(reading, event)
  const days = count && daysOf(count.length.value)
  if (!count || days === null || ROUGHLY.test(fold(sliceOf(reading.article.text, count.length)))) return null
  const day = dayBefore(reading, count.length)
  return day === null ? null : { time: dayToEdtf(day + (count.side === 'قبل' ? days : -days)), span: count.length }
}

/** Is a length of time counted from an event, so that the time of the sentence is not its own? */
export const isCountedFrom = (reading: Reading, event: Event): boolean => countOf(reading, event) !== null

function countOf(reading: Reading, { trigger }: Event): Count | null {
  const { text } = reading.article
  for (const length of reading.times) {
    if (length.type !== 'DURATION' || length.end > trigger.start || trigger.start - length.end > REACH) continue
    const side = /(?:^|\s)[وف]?(قبل|بعد)\s$/u.exec(text.slice(Math.max(0, length.start - 6), length.start))?.[1]
    if (side === undefined || !/^\sمن\s[^.،؛:!؟\n]*$/u.test(text.slice(length.end, trigger.start))) continue
    if (reading.events.some((e) => e.trigger.start > length.end && e.trigger.start < trigger.start)) continue
    return { length, side: side as Count['side'] }
  }
  return null
}

/** A length in days; null for one in other units, or without a number. */
function daysOf(value: string): number | null {
  const counted = /^P(\d+)([DW])$/u.exec(value)
  return counted ? Number(counted[1]) * (counted[2] === 'W' ? 7 : 1) : null
}

/** The last day told before a length, in its sentence. */
function dayBefore(reading: Reading, length: Span): number | null {
  const { start } = windowAround(reading, length, length.start, 0)
  const told = reading.times.filter(
    (t) => t.type === 'DATE' && t.start >= start && t.end <= length.start && grainOf(t.value) === 'day',
  )
  return dayRange(told.at(-1)?.value ?? null)?.from ?? null
}
