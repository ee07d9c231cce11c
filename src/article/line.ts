import type { Segment } from '../document/index.js'
import { isArabicLetter, isDigit, isForeignLetter } from '../text/index.js'
import { keyOf } from './key.js'

/** A line of a text capture, or a block of a marked-up page: what becomes one paragraph of the article if it is kept. */
export interface Line {
  /** Its characters as they would stand in the article; never empty. */
  readonly text: string
  /** Where they came from: `start`/`end` count in `text`, `from`/`to` in the page. */
  readonly segments: readonly Segment[]
  readonly from: number
  readonly to: number
  /** Is it marked up as a heading, or as an item of a list? Plain text marks neither. */
  readonly heading: boolean
  readonly item: boolean
  /** The share (0–1) of its characters that stand in links. */
  readonly linked: number
  /** Why the structure of the page leaves it out; null where the structure says nothing against it. */
  readonly outside: string | null
  /** Its key, see `keyOf`. */
  readonly key: string
  /** How many words it has. */
  readonly words: number
}

/** Makes a line; fills in what follows from its text. */
export function lineOf(parts: Omit<Line, 'key' | 'words'>): Line {
  const key = keyOf(parts.text)
  return { ...parts, key, words: wordsIn(key) }
}

/** How many words a key has. */
export function wordsIn(key: string): number {
  if (key === '') return 0
  let words = 1
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) words++
  return words
}

/** How many letters of the Arabic and of other scripts, and digits, a text has. */
export function scriptsOf(text: string): { readonly arabic: number; readonly foreign: number; readonly digits: number } {
  let arabic = 0
  let foreign = 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isArabicLetter(c)) arabic++
    else if (isForeignLetter(c)) foreign++
    else if (isDigit(c)) digits++
  }
  return { arabic, foreign, digits }
}

const CLOSERS = '"”»\')]}’ \u00a0\u200e\u200f'

/** The last sign of a text, closing quotation marks and brackets passed over; '…' for dots in a row. */
export function lastSign(text: string): string {
  let at = text.length - 1
  while (at >= 0 && CLOSERS.includes(text[at]!)) at--
  return at > 0 && text[at] === '.' && text[at - 1] === '.' ? '…' : (text[at] ?? '')
}

const PROSE_WORDS = 22
const SENTENCE_WORDS = 9

/** Is the line a paragraph of running text: long, or a whole sentence with its stop? */
export const isProse = (line: Line): boolean =>
  line.words >= PROSE_WORDS || (line.words >= SENTENCE_WORDS && !line.heading && lastSign(line.text) === '.')

/** Could the line be the headline of an article: a few words, and no stop behind them? */
export const isHeadline = (line: Line): boolean =>
  line.words >= 3 && line.words <= PROSE_WORDS && !'.،:؛'.includes(lastSign(line.text))
