import type { Span } from '../text/index.js'

const STOP = /[.!؟?]/u
const CLOSING = /[.!؟?"”»')\]]/u

/** The sentence a span stands in: from the end of the one before to its own end; a line end closes it too. Offsets in `text`. */
export function sentenceAt(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && !endsBefore(text, start)) start--
  let end = span.end
  while (end < text.length && !endsBefore(text, end)) end++
  return trimmed(text, { start, end })
}

/** Does a sentence end just before offset `at`? A stop counts only before white space: not inside a number or a name. */
function endsBefore(text: string, at: number): boolean {
  if (text[at - 1] === '\n' || text[at] === '\n') return true
  if (!/\s/u.test(text[at] ?? ' ')) return false
  let i = at - 1
  while (i > 0 && CLOSING.test(text[i]!) && !STOP.test(text[i]!)) i--
  return STOP.test(text[i] ?? '')
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s،؛:,]/u.test(text[start]!)) start++
  while (end > start && /[\s،؛:,]/u.test(text[end - 1]!)) end--
  return { start, end }
}
