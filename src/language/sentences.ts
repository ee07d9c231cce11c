import type { Sentence } from '../document/index.js'
import { fold, type Span } from '../text/index.js'
import type { RawToken } from './scan.js'

const CLOSERS = new Set([...'"”’»\')]}'])
const ENDS = new Set([...'.!?؟'])
/** Signs that may follow an end and belong to it. */
const TRAILERS = new Set([...'.!?؟…'])
/** A heading is a short line on its own that no sign of the end or of continuation closes. */
const HEADING_WORDS = 12
const NO_HEADING_END = new Set([...'.!…،:؛'])

/** The lines of a text that hold more than white space, as spans without the white space at their ends. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const line = text.slice(from, to)
    const solid = line.trim()
    if (solid !== '') {
      const start = from + line.indexOf(solid)
      lines.push({ start, end: start + solid.length })
    }
    from = to + 1
  }
  return lines
}

/**
 * Sentences of a text whose first line is the title, from its raw tokens. A line end always ends a sentence; so do . ! ? ؟ before white space (not …, a pause),
 * except behind an abbreviation («د. سامي»), inside initials («أ. ف. ب») and behind the number of a list item.
 * `abbreviations` are folded words that a full stop shortens.
 */
export function sentencesOf(text: string, tokens: readonly RawToken[], abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  linesOf(text).forEach((line, paragraph) => {
    let to = from
    while (to < tokens.length && tokens[to]!.end <= line.end) to++
    const kind = paragraph === 0 ? 'title' : isHeading(text, tokens, from, to) ? 'heading' : 'body'
    for (let at = from; at < to; at++) {
      const end = sentenceEnd(text, tokens, at, from, to, abbreviations)
      if (end < 0 && at < to - 1) continue
      const stop = Math.max(end, at + 1)
      sentences.push({
        index: sentences.length,
        paragraph,
        kind,
        from,
        to: stop,
        start: tokens[from]!.start,
        end: tokens[stop - 1]!.end,
      })
      from = stop
      at = stop - 1
    }
    from = to
  })
  return sentences
}

/** If a sentence ends with the token `at`, the index behind its last token (closing quotation marks included); else -1. */
function sentenceEnd(
  text: string,
  tokens: readonly RawToken[],
  at: number,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): number {
  const sign = tokens[at]!
  if (sign.kind !== 'sign' || !ENDS.has(text[sign.start]!)) return -1
  let end = at + 1
  while (end < to && tokens[end]!.start === tokens[end - 1]!.end && isEndOrCloser(text, tokens[end]!)) end++
  if (end < to && tokens[end]!.start === tokens[end - 1]!.end && !isStopWithoutSpace(tokens, at, end)) return -1
  if (text[sign.start] !== '.' || sign.end - sign.start > 1 || end > at + 1 || end === to) return end
  const before = tokens[at - 1]
  if (!before || at - 1 < from || before.end !== sign.start) return end
  if (before.kind === 'number' && at - 1 === from) return -1
  const word = fold(text.slice(before.start, before.end))
  return before.kind === 'word' && (word.length === 1 || abbreviations.has(word)) ? -1 : end
}

/** A typist's slip: a full stop between two whole words, the space behind it forgotten. Initials and addresses have shorter or foreign words. */
function isStopWithoutSpace(tokens: readonly RawToken[], at: number, end: number): boolean {
  const isWholeWord = (token: RawToken | undefined): boolean => token?.kind === 'word' && token.end - token.start >= 3
  return end === at + 1 && tokens[at]!.end - tokens[at]!.start === 1 && isWholeWord(tokens[at - 1]) && isWholeWord(tokens[end])
}

const isEndOrCloser = (text: string, token: RawToken): boolean =>
  token.kind === 'sign' && (CLOSERS.has(text[token.start]!) || TRAILERS.has(text[token.start]!))

function isHeading(text: string, tokens: readonly RawToken[], from: number, to: number): boolean {
  const last = tokens[to - 1]
  if (!last) return false
  let words = 0
  for (let i = from; i < to; i++) if (tokens[i]!.kind !== 'sign') words++
  return words > 0 && words <= HEADING_WORDS && !NO_HEADING_END.has(text[last.start]!)
}
