import type { Reading } from '../document/index.js'
import type { Span } from '../text/index.js'

const ENDS = /[.!؟?;؛\n]/u

/** The words around a trigger: at most `before` and `after` characters, and not beyond its sentence. */
export function windowAround(reading: Reading, trigger: Span, before: number, after: number): Span {
  const { text } = reading.article
  let start = trigger.start
  while (start > 0 && trigger.start - start < before && !ENDS.test(text[start - 1]!)) start--
  let end = trigger.end
  while (end < text.length && end - trigger.end < after && !ENDS.test(text[end]!)) end++
  return { start, end }
}
