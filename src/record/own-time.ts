import type { Event, Reading } from '../document/index.js'
import { fold, type Span } from '../text/index.js'
import { windowAround } from './clause.js'
import { countedFrom, isCountedFrom } from './counted-from.js'

/** Characters on either side of a trigger within which a time tells of it rather than of something told beside it. */
export const OF_TIME = 110
/** Characters between what happened and «since», from which on it is said of something else. */
const SINCE = 30
/** «Number 57 of the date …»: the last word before the day of a paper. */
const DATED = /(?:^|\s)[وب]?تاريخ\s?$/u
/** Characters between a paper and its number, or its day and what it orders. */
const NAMED = 24
/** What somebody is charged with lies before the day on which it is told. */
const CHARGED = /(?:^|\s)[وف]?(?:ال|لل)?(?:متهم|مدان|مشتبه|متورط)\p{L}{0,3}\s(?:ب|في)?\s?$/u
/** After, since, because of something: the sentence's own time is that of what came of it. */
const AFTER = /(?:^|\s)[وف]?(?:بعد|عقب|اثر|منذ|قبل|بسبب|جراء|خلفيه|بتهمه|ذكري)\s(?:ال)?$/u

/** A time and the words it is read from. */
export interface OwnTime {
  readonly time: string | null
  readonly span: Span | undefined
  /** Does the sentence give it to this event and no other? */
  readonly sure: boolean
}

/**
 * The time of an event, unless it is another's: «he came to the town, bringing up the talks that have stood still since the summit of last February»
 * gives the day of the summit, «having seen decision 57 of the 12th of May, it agreed» that of a paper, «on Monday a man charged with murder was
 * arrested» that of the arrest. What days are counted from has the day that the count gives.
 */
export function ownTime(reading: Reading, event: Event): OwnTime {
  const counted = countedFrom(reading, event)
  if (counted) return { ...counted, sure: true }
  const { time, timeSpan: span } = event
  if (span === undefined) return { time, span, sure: true }
  if (isOfOther(reading, event, span) || isCountedFrom(reading, event)) return { time: null, span, sure: true }
  return { time, span, sure: !isOfWhatItFollows(reading, event, span) }
}

/** «It was announced on Friday after his death», «his death, since he hid after the attacks of 2001»: one of the two has the time. */
function isOfWhatItFollows({ article, events }: Reading, { trigger }: Event, span: Span): boolean {
  // «His death ended the years of rumours about his fate since 2001».
  if (
    span.start - trigger.end > SINCE &&
    /\sمنذ\s\S{0,5}\s?$/u.test(article.text.slice(Math.max(0, span.start - 12), span.start))
  )
    return true
  if (span.start < trigger.start) return AFTER.test(fold(article.text.slice(Math.max(0, trigger.start - 16), trigger.start)))
  return events.some(
    (o) =>
      o.timeSpan?.start === span.start &&
      o.trigger.start > trigger.end &&
      o.trigger.end <= span.start &&
      AFTER.test(fold(article.text.slice(Math.max(trigger.end, o.trigger.start - 16), o.trigger.start))),
  )
}

function isOfOther(reading: Reading, event: Event, span: Span): boolean {
  const { text } = reading.article
  const { trigger } = event
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  if (DATED.test(before) && before.includes('رقم')) return !isPaper(text, trigger, span)
  if (span.end <= trigger.start) return CHARGED.test(fold(text.slice(Math.max(0, trigger.start - 24), trigger.start)))
  if (span.start - trigger.end <= OF_TIME || windowAround(reading, trigger, 0, span.end - trigger.end).end < span.end)
    return false
  return reading.events.some(
    (o) =>
      o.what !== event.what && o.timeSpan?.start === span.start && o.trigger.start > trigger.end && o.trigger.end <= span.start,
  )
}

/** Is it the paper itself that is told of («order number 5 of …»), or what it orders («order number 5 of … to appoint»)? */
function isPaper(text: string, trigger: Span, span: Span): boolean {
  if (span.start > trigger.end) return text.slice(trigger.end, Math.min(span.start, trigger.end + NAMED)).includes('رقم')
  const between = text.slice(span.end, trigger.start).trim()
  return (
    between.length < NAMED && !between.includes('،') && (between === '' || between.endsWith('ب') || /^(?:هـ|م)$/u.test(between))
  )
}
