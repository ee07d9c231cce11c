import type { Reading } from '../document/index.js'
import type { Span } from '../text/index.js'

/** How far a clause reaches from its trigger at most, in characters. */
const BEFORE = 60
const AFTER = 160

const ENDS = /[.!؟?;؛\n]/u

/** The span of the words around a trigger: to the ends of the sentence, but not beyond the trigger of another event of the reading, nor too far. */
export function clauseSpan(reading: Reading, trigger: Span): Span {
  const { text } = reading.article
  let start = trigger.start
  while (start > 0 && trigger.start - start < BEFORE && !ENDS.test(text[start - 1]!)) start--
  let end = trigger.end
  while (end < text.length && end - trigger.end < AFTER && !ENDS.test(text[end]!)) end++
  for (const other of reading.events) {
    if (other.trigger.end <= trigger.start) start = Math.max(start, other.trigger.end)
    if (other.trigger.start >= trigger.end) end = Math.min(end, other.trigger.start)
  }
  return { start, end }
}

/** The words of `clauseSpan`. */
export function clauseAround(reading: Reading, trigger: Span): string {
  const { start, end } = clauseSpan(reading, trigger)
  return reading.article.text.slice(start, end)
}
