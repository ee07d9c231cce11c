import type { Span } from '../text/index.js'

const STOP = /[.!؟?]/u
const CLAUSE = /[،؛;:«»"“”()\n]/u
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

/** The clause a span stands in: its sentence cut at commas, brackets and quotation marks, but no shorter than `least` characters where the sentence is longer. */
export function clauseAt(text: string, span: Span, least = 40, most = 110): Span {
  const sentence = sentenceAt(text, span)
  let { start, end } = span
  const room = () => end - start
  while (start > sentence.start && !(CLAUSE.test(text[start - 1]!) && room() >= least / 2) && room() < most) start--
  while (end < sentence.end && !(CLAUSE.test(text[end]!) && room() >= least) && room() < most) end++
  return trimmed(text, { start: wordStart(text, start, span.start), end: wordEnd(text, end, span.end) })
}

/** The first offset from `at` on where a word begins; never beyond `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0 || !/\p{L}|\p{M}|\p{N}/u.test(text[at - 1]!)) return at
  while (at < limit && !/\s/u.test(text[at]!)) at++
  return at
}

function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length || !/\p{L}|\p{M}|\p{N}/u.test(text[at]!)) return at
  while (at > limit && !/\s/u.test(text[at - 1]!)) at--
  return at
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s،؛:,]/u.test(text[start]!)) start++
  while (end > start && /[\s،؛:,]/u.test(text[end - 1]!)) end--
  return { start, end }
}
