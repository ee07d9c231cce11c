import type { Sentence, Token } from '../document/index.js'
import { isSpace, isWordCharacter } from '../text/index.js'

/** Words between quotation marks: the indices of the two marks; `to` is the token behind the last one inside where the closing mark is lost. */
export interface Quotation {
  readonly from: number
  readonly to: number
  readonly closed: boolean
  readonly words: number
}

export interface Quotations {
  /** The quotation that a token opens. */
  readonly opens: ReadonlyMap<number, Quotation>
  /** The innermost quotation around each token; null outside. */
  readonly around: readonly (Quotation | null)[]
  /** Closing marks whose opening mark is lost. */
  readonly stray: ReadonlySet<number>
}

type Family = 'angle' | 'double' | 'single'
const FAMILY: Readonly<Record<string, Family>> = {
  '«': 'angle',
  '»': 'angle',
  '‹': 'angle',
  '›': 'angle',
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '″': 'double',
  '＂': 'double',
  '‘': 'single',
  '’': 'single',
}
/** How many paragraphs a quotation may run on over. */
const PARAGRAPHS = 8

export const isQuotationMark = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'sign' && token.text in FAMILY

/**
 * Pairs the quotation marks of a document. Guillemets tell their side; the others are judged by the white space beside them and by what is open,
 * since Arabic pages turn them round. A quotation whose mark is lost ends with its paragraph unless a closing mark follows in the next ones.
 */
export function quotationsOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Quotations {
  const opens = new Map<number, Quotation>()
  const stray = new Set<number>()
  const stack: { at: number; family: Family }[] = []
  const unclosed: Record<Family, number> = { angle: 0, double: 0, single: 0 }
  /** How many words stand before each token. */
  const before = new Uint32Array(tokens.length + 1)
  for (let i = 0; i < tokens.length; i++) before[i + 1] = before[i]! + (tokens[i]!.kind === 'sign' ? 0 : 1)
  const close = (to: number, closed: boolean): void => {
    const { at, family } = stack.pop()!
    unclosed[family]--
    opens.set(at, { from: at, to, closed, words: Math.max(0, before[to]! - before[at + 1]!) })
  }
  let paragraph = 0
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph
      if (stack.length > 0 && !closesLater(text, tokens, sentences, sentence.index, stack[0]!.family))
        while (stack.length > 0) close(sentence.from, false)
    }
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i]!
      const family = token.kind === 'sign' ? FAMILY[token.text] : undefined
      if (!family) continue
      const open = unclosed[family] === 0 ? -1 : stack.findLastIndex((o) => o.family === family)
      const side = sideOf(text, token, open >= 0)
      // A paragraph that goes on with a quotation may repeat its opening mark.
      if (side === 'open' && open >= 0 && i === sentence.from && family !== 'double') continue
      if (side === 'open') {
        stack.push({ at: i, family })
        unclosed[family]++
      } else if (open < 0) stray.add(i)
      else {
        while (stack.length > open + 1) close(i, false)
        close(i, true)
      }
    }
  }
  while (stack.length > 0) close(tokens.length, false)
  return { opens, around: around(tokens.length, opens), stray }
}

/** Signs that follow a closing mark. */
const CLOSING = new Set(['.', '،', ',', '؛', '!', '؟', '?', ')'])

function sideOf(text: string, token: Token, open: boolean): 'open' | 'close' {
  if (token.text === '«' || token.text === '‹') return 'open'
  if (token.text === '»' || token.text === '›') return 'close'
  const before = token.start === 0 || isSpace(text.charCodeAt(token.start - 1))
  const after = token.end >= text.length || isSpace(text.charCodeAt(token.end))
  const wordBefore = !before && isWordCharacter(text.charCodeAt(token.start - 1))
  const wordAfter = !after && isWordCharacter(text.charCodeAt(token.end))
  // «… الأوضاع ".»: the mark that closes stands off too.
  if (before && !after) return open && !wordAfter && CLOSING.has(text[token.end]!) ? 'close' : 'open'
  if (after && !before) return open || wordBefore ? 'close' : text[token.start - 1] === ':' ? 'open' : 'close'
  if (open) return wordAfter && !wordBefore ? 'open' : 'close'
  return wordAfter || before ? 'open' : 'close'
}

/** Does a closing mark of the family follow in the next paragraphs before another opens one? */
function closesLater(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  from: number,
  family: Family,
): boolean {
  const start = sentences[from]!.paragraph
  for (let s = from; s < sentences.length && sentences[s]!.paragraph < start + PARAGRAPHS; s++)
    for (let i = sentences[s]!.from; i < sentences[s]!.to; i++) {
      const token = tokens[i]!
      if (token.kind !== 'sign' || FAMILY[token.text] !== family) continue
      return sideOf(text, token, true) === 'close'
    }
  return false
}

function around(length: number, opens: ReadonlyMap<number, Quotation>): (Quotation | null)[] {
  const out: (Quotation | null)[] = new Array<Quotation | null>(length).fill(null)
  const ordered = [...opens.values()].sort((a, b) => a.from - b.from || b.to - a.to)
  const stack: Quotation[] = []
  let next = 0
  for (let i = 0; i < length; i++) {
    while (stack.length > 0 && stack.at(-1)!.to <= i) stack.pop()
    out[i] = stack.at(-1) ?? null
    while (next < ordered.length && ordered[next]!.from === i) stack.push(ordered[next++]!)
  }
  return out
}
