import type { Removal, Segment } from '../document/index.js'
import { isSpace, type Span } from '../text/index.js'
import type { Cut } from './judges/judge.js'
import type { Line } from './line.js'

/** The article's text, the way back to the page, what was left out, and the lines that the paragraphs came from. */
export interface Assembled {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly removed: Removal[]
  readonly kept: readonly number[]
}

/** Joins what the cuts leave of the lines, one paragraph a line. `cuts` are in the order of the lines, none within another. */
export function assemble(lines: readonly Line[], cuts: readonly Cut[]): Assembled {
  let text = ''
  const segments: Segment[] = []
  const kept: number[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const mine: Cut[] = []
    while (at < cuts.length && cuts[at]!.line === index) mine.push(cuts[at++]!)
    const spans = keptSpans(line.text, mine)
    if (spans.length === 0) continue
    if (text !== '') {
      const { to } = segments.at(-1)!
      segments.push({ start: text.length, end: text.length + 1, from: to, to: Math.max(to, line.from), kind: 'space' })
      text += '\n'
    }
    for (const span of spans) {
      for (const part of partsOf(line.segments, span))
        segments.push({ ...part, start: part.start - span.start + text.length, end: part.end - span.start + text.length })
      text += line.text.slice(span.start, span.end)
    }
    kept.push(index)
  }
  return { text, segments, removed: removalsOf(lines, cuts), kept }
}

/** What the cuts leave of a line's text, without white space at its two ends. */
function keptSpans(text: string, cuts: readonly Cut[]): Span[] {
  const spans: { start: number; end: number }[] = []
  let start = 0
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    if (cut.start > start) spans.push({ start, end: cut.start })
    start = Math.max(start, cut.end)
  }
  const solid = spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
  const first = solid[0]
  const last = solid.at(-1)
  if (first === undefined || last === undefined) return []
  while (isSpace(text.charCodeAt(first.start))) first.start++
  while (isSpace(text.charCodeAt(last.end - 1))) last.end--
  return solid
}

/** The parts of the segments that lie in a span of the line's text. Only verbatim segments are longer than what they can be cut in. */
function partsOf(segments: readonly Segment[], span: Span): Segment[] {
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, span.start)
    const end = Math.min(segment.end, span.end)
    if (start >= end) return []
    if (segment.kind !== 'verbatim') return [{ ...segment, start, end }]
    const from = segment.from + start - segment.start
    return [{ start, end, from, to: from + end - start, kind: segment.kind }]
  })
}

/** One removal a cut; whole lines that follow each other with one reason are one. */
function removalsOf(lines: readonly Line[], cuts: readonly Cut[]): Removal[] {
  const removed: (Removal & { start: number; end: number })[] = []
  let before: Cut | null = null
  for (const cut of cuts) {
    const line = lines[cut.line]!
    const parts = partsOf(line.segments, cut)
    const start = parts[0]?.from ?? line.from
    const end = parts.at(-1)?.to ?? line.to
    const text = line.text.slice(cut.start, cut.end)
    const last = removed.at(-1)
    if (
      last !== undefined &&
      before !== null &&
      before.reason === cut.reason &&
      before.line + 1 === cut.line &&
      before.end === lines[before.line]!.text.length &&
      cut.start === 0
    ) {
      last.text += `\n${text}`
      last.end = Math.max(last.end, end)
    } else removed.push({ text, reason: cut.reason, start, end })
    before = cut
  }
  return removed
}
