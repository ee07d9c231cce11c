import type { Reading } from '../document/index.js'
import type { Span } from '../text/index.js'

const ENDS = /[.!؟?;؛\n]/u
/** A full stop between digits is a decimal point. */
const DIGIT = /\p{Nd}/u

/** The words around a trigger: at most `before` and `after` characters, and not beyond its sentence. */
export function windowAround(reading: Reading, trigger: Span, before: number, after: number): Span {
  const { text } = reading.article
  const ends = (at: number) =>
    ENDS.test(text[at]!) && !(text[at] === '.' && DIGIT.test(text[at + 1] ?? '') && DIGIT.test(text[at - 1] ?? ''))
  let start = trigger.start
  while (start > 0 && trigger.start - start < before && !ends(start - 1)) start--
  let end = trigger.end
  while (end < text.length && end - trigger.end < after && !ends(end)) end++
  return { start, end }
}
