import type { Segment } from '../../document/index.js'
import { isSpace } from '../../text/index.js'
import { keyOf } from '../key.js'
import { lastSign, wordsIn } from '../line.js'
import type { Block } from './outline.js'

/** White space; asked of every letter of a page, so that most are told by two comparisons. */
const isWhite = (c: number): boolean => !((c > 32 && c < 0xa0) || (c >= 0x600 && c <= 0x6ff)) && isSpace(c)

/** Where a stretch that stays as it is ends: a word, or of verbatim text all words with one character of white space between them that is no line end. */
function solidEnd(data: string, from: number, verbatim: boolean): number {
  let end = from
  for (; end < data.length; end++) {
    const c = data.charCodeAt(end)
    if (!isWhite(c)) continue
    if (!verbatim || isLineEnd(c) || end + 1 === data.length || isWhite(data.charCodeAt(end + 1))) return end
  }
  return end
}

/** A shorter line of preformatted text fills no column. */
const FULL = 40

const isLineEnd = (c: number): boolean => (c >= 9 && c <= 13) || c === 0x2028 || c === 0x2029

/** Collects the text of one block: runs of white space become one space, character references are decoded, and each piece keeps its place. */
export class BlockBuilder {
  private text = ''
  private segments: { start: number; end: number; from: number; to: number; kind: Segment['kind'] }[] = []
  private linked = 0
  private lines = false
  private size = 0
  /** Code units of the line of preformatted text that is being read, and of the longest so far. */
  private width = 0
  private widest = FULL
  /** White space that stands before the next word: its place, and the one character it is, where the page has one. */
  private space: { from: number; to: number; own: string | null } | null = null

  /** Adds what the parser calls a text: `data` was read from `html.slice(from, to)`. */
  add(data: string, from: number, to: number, link: boolean, html: string, close: () => void): void {
    if (!this.lines || to - from !== data.length || !data.includes('\n')) {
      this.addPiece(data, from, to, link, html)
      return
    }
    for (let start = 0; start < data.length; ) {
      const newline = data.indexOf('\n', start)
      const end = newline < 0 ? data.length : newline + 1
      this.addPiece(data.slice(start, end), from + start, from + end, link, html)
      this.width += (newline < 0 ? end : newline) - start
      if (newline >= 0) {
        this.widest = Math.max(this.widest, this.width)
        if (this.endsHere(data, end)) close()
        this.width = 0
      }
      start = end
    }
  }

  /** From here on a line end may divide (preformatted text), or no more. */
  keepLines(lines: boolean): void {
    this.lines = lines
    this.width = 0
    this.widest = FULL
  }

  /** What is added now is set in this size; the first words of a block decide for it. */
  setIn(size: number): void {
    if (this.text === '') this.size = size
  }

  isEmpty(): boolean {
    return this.text === ''
  }

  /** Does a paragraph end with the line that ends at `at`? A line that fills its column runs on, unless a blank one follows. */
  private endsHere(data: string, at: number): boolean {
    let next = at
    while (data[next] === ' ' || data[next] === '\t' || data[next] === '\r') next++
    return data[next] === '\n' || this.width < FULL || (this.width < this.widest * 0.8 && '.؟!:'.includes(lastSign(this.text)))
  }

  private addPiece(data: string, from: number, to: number, link: boolean, html: string): void {
    const verbatim = to - from === data.length && html.startsWith(data, from)
    for (let i = 0; i < data.length; ) {
      const white = isWhite(data.charCodeAt(i))
      let end = i + 1
      if (white) while (end < data.length && isWhite(data.charCodeAt(end))) end++
      else end = solidEnd(data, end, verbatim)
      const at = verbatim ? { from: from + i, to: from + end } : { from, to }
      if (white)
        this.space =
          this.space === null
            ? { ...at, own: verbatim && end === i + 1 ? data[i]! : null }
            : { from: this.space.from, to: at.to, own: null }
      else this.word(data.slice(i, end), at, verbatim, link)
      i = end
    }
  }

  /** The block that was collected, in its element, and a fresh start; null where there was no text. */
  take(element: number, level: number, item: boolean): Block | null {
    if (this.text === '') {
      this.space = null
      return null
    }
    const { text, segments, linked } = this
    this.text = ''
    this.segments = []
    this.linked = 0
    this.space = null
    const key = keyOf(text)
    return {
      text,
      key,
      words: wordsIn(key),
      segments,
      from: segments[0]!.from,
      to: segments.at(-1)!.to,
      element,
      level,
      item,
      linked: linked / text.length,
      size: this.size,
    }
  }

  private word(word: string, at: { from: number; to: number }, verbatim: boolean, link: boolean): void {
    // A line end inside a paragraph is white space like any other; a plain or a no-break space is the page's own character.
    if (this.space !== null && this.text !== '') {
      const own = this.space.own !== null && !/[\n\r\t\f\v\u2028\u2029]/.test(this.space.own)
      this.push(own ? this.space.own! : ' ', this.space, own ? 'verbatim' : 'space', link)
    }
    this.space = null
    this.push(word, at, verbatim ? 'verbatim' : 'entity', link)
  }

  private push(piece: string, { from, to }: { from: number; to: number }, kind: Segment['kind'], link: boolean): void {
    const last = this.segments.at(-1)
    const start = this.text.length
    this.text += piece
    if (link) this.linked += piece.length
    if (last !== undefined && kind === 'verbatim' && last.kind === 'verbatim' && last.to === from) {
      last.end = this.text.length
      last.to = to
    } else this.segments.push({ start, end: this.text.length, from, to, kind })
  }
}
