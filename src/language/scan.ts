import type { Span } from '../text/index.js'
import { isArabicLetter, isDigit, isForeignLetter, isMark, isSpace } from '../text/index.js'

/** A stretch of characters of one kind, before anything is known of the word. */
export interface RawToken extends Span {
  readonly kind: 'word' | 'number' | 'foreign' | 'sign'
}

const DOT = 46
const isThousands = (c: number): boolean => c === 0x2c || c === 0x066c
const isDecimal = (c: number): boolean => c === DOT || c === 0x066b

/**
 * Cuts a text into words, numbers, foreign words and signs; only white space is left between them. One pass, linear.
 * A number keeps its separators (1,000 and 3.5), a run of full stops is one sign, every other sign stands alone.
 */
export function scan(text: string): RawToken[] {
  const tokens: RawToken[] = []
  let i = 0
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (isSpace(c)) {
      i++
      continue
    }
    const start = i
    let kind: RawToken['kind'] = 'sign'
    if (isArabicLetter(c)) {
      kind = 'word'
      while (i < text.length && (isArabicLetter(text.charCodeAt(i)) || isMark(text.charCodeAt(i)))) i++
    } else if (isDigit(c)) {
      kind = 'number'
      i = numberEnd(text, i)
    } else if (isForeignLetter(c)) {
      kind = 'foreign'
      while (
        i < text.length &&
        (isForeignLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)) || isMark(text.charCodeAt(i)))
      )
        i++
    } else if (c === DOT) {
      while (text.charCodeAt(i) === DOT) i++
    } else {
      i += (c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1
    }
    tokens.push({ kind, start, end: i })
  }
  return tokens
}

function numberEnd(text: string, from: number): number {
  const digits = (at: number): number => {
    while (at < text.length && isDigit(text.charCodeAt(at))) at++
    return at
  }
  let end = digits(from)
  while (isThousands(text.charCodeAt(end)) && digits(end + 1) === end + 4) end += 4
  if (isDecimal(text.charCodeAt(end))) {
    const behind = digits(end + 1)
    // 26.7.2015 is a date, no decimal: its parts stay apart.
    const another = isDecimal(text.charCodeAt(behind)) && isDigit(text.charCodeAt(behind + 1))
    if (behind > end + 1 && !another && !isDecimal(text.charCodeAt(from - 1))) return behind
  }
  return end
}
