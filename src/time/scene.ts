import type { Sentence, Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold, isMark } from '../text/index.js'
import { type Role, type TimeIndex, type TimeWord, timeIndex } from './knowledge.js'

/** A word of time where it stands: tokens `from` to `to` (half-open), the first without its clitics beginning at the character `start`. */
export interface Hit {
  readonly word: TimeWord
  readonly from: number
  readonly to: number
  readonly start: number
  /** Is ال on it, beyond what the row itself is written with? */
  readonly definite: boolean
  /** The clitics before it: و, ب, ول … */
  readonly lead: string
}

/** A text as the rules see it. Hits are found once for each token; rules ask for them by role. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly lexicons: Lexicons
  readonly hits: readonly (readonly Hit[])[]
  /** 1 for the words that open an expression without being words of time: the article before digits, «بعدها بيومين», «آخر 24 ساعة». */
  readonly openers: Uint8Array
}

/** One reading of a written word as a word of time. */
interface Match {
  readonly word: TimeWord
  readonly lead: string
  readonly definite: boolean
}

const NONE: readonly never[] = []
/** Words recur: what was found for each folded word is kept between articles, up to so many. */
const MEMORY = 100_000
interface SeenWord {
  readonly matches: readonly Match[]
  readonly opens: boolean
}
const wordMemory = (_lexicons: Lexicons): Map<string, SeenWord> => new Map()
const MAY_OPEN = /^[وفبل]?(ال|لل|بعد(ها|ه|هم|ذلك)|قبل(ها|ه|هم|ذلك)|اخر|اول|غرة|عطلة|اجازة)$/

/** Finds the words of time in a text. */
export function sceneOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[], lexicons: Lexicons): Scene {
  const index = lexicons.derive(timeIndex)
  const memory = lexicons.derive(wordMemory)
  const hits: (readonly Hit[])[] = new Array(tokens.length)
  const openers = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const { kind, folded } = tokens[i]!
    hits[i] = NONE
    if (kind !== 'word') continue
    let word = memory.get(folded)
    if (!word) {
      word = { matches: matchesOf(folded, index), opens: MAY_OPEN.test(folded) }
      if (memory.size >= MEMORY) memory.clear()
      memory.set(folded, word)
    }
    if (word.opens) openers[i] = 1
    if (word.matches.length > 0) hits[i] = hitsOf(text, tokens, i, word.matches)
  }
  return { text, tokens, sentences, lexicons, hits, openers }
}

function hitsOf(text: string, tokens: readonly Token[], i: number, matches: readonly Match[]): readonly Hit[] {
  const token = tokens[i]!
  let found: Hit[] | null = null
  for (const { word, lead, definite } of matches) {
    const { words } = word
    const to = i + words.length
    if (to > tokens.length || tokens[to - 1]!.sentence !== token.sentence) continue
    let fits = true
    for (let k = 1; k < words.length && fits; k++) fits = tokens[i + k]!.folded === words[k]
    if (!fits) continue
    found ??= []
    found.push({ word, from: i, to, start: lead === '' ? token.start : coreStart(text, token, lead.length), definite, lead })
  }
  return found ?? NONE
}

function coreStart(text: string, token: Token, letters: number): number {
  let at = token.start
  for (let left = letters; at < token.end; at++) {
    if (isMark(text.charCodeAt(at)) || fold(text[at]!) === '') continue
    if (left-- === 0) break
  }
  return at
}

/** All readings of a folded word: with a conjunction و ف and a preposition ب ل ك cut off, with and without the article. Fewer clitics come first. */
function matchesOf(folded: string, index: TimeIndex): Match[] {
  const found: Match[] = []
  const look = (key: string, lead: string, definite: boolean): void => {
    for (const word of index.get(key) ?? NONE) found.push({ word, lead, definite })
  }
  const stem = (rest: string, lead: string): void => {
    look(rest, lead, rest.startsWith('ال'))
    if (rest.startsWith('ال') && rest.length > 4) look(rest.slice(2), lead, true)
    // للأسبوع: the article is swallowed by the preposition, which therefore stays in the span.
    if (rest.startsWith('لل') && rest.length > 4) {
      look(`ال${rest.slice(2)}`, lead, true)
      look(rest.slice(2), lead, true)
    }
  }
  const preposition = (rest: string, lead: string): void => {
    if (rest.length > 2 && 'بلك'.includes(rest[0]!)) stem(rest.slice(1), lead + rest[0]!)
  }
  stem(folded, '')
  preposition(folded, '')
  if (folded.length > 2 && (folded[0] === 'و' || folded[0] === 'ف')) {
    stem(folded.slice(1), folded[0]!)
    preposition(folded.slice(1), folded[0]!)
  }
  return found
}

/** The hit of a role that begins at token `i`, the longest first. */
export function hitAt(scene: Scene, i: number, role: Role, accept: (hit: Hit) => boolean = () => true): Hit | null {
  for (const hit of scene.hits[i] ?? NONE) if (hit.word.role === role && accept(hit)) return hit
  return null
}

/** The hit of a role that ends before token `i`. */
export function hitBefore(scene: Scene, i: number, role: Role, accept: (hit: Hit) => boolean = () => true): Hit | null {
  for (let from = i - 1; from >= Math.max(0, i - 4); from--) {
    const hit = hitAt(scene, from, role, (h) => h.to === i && accept(h))
    if (hit && scene.tokens[from]!.sentence === scene.tokens[i - 1]!.sentence) return hit
  }
  return null
}

/** May a number begin with token `i`: digits, a number word, or a clitic or article written apart before one? Spares most words the reading of a number. */
export function mayCount(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]
  if (token?.kind !== 'word') return token?.kind === 'number'
  return token.folded.length === 1 || scene.openers[i] === 1 || hitAt(scene, i, 'number') !== null
}

/** The folded token `i`, '' outside of the sentence that `of` stands in. */
export function wordAt(scene: Scene, i: number, of: number): string {
  const token = scene.tokens[i]
  return token && token.sentence === scene.tokens[of]?.sentence ? token.folded : ''
}

/** Do two tokens stand in one sentence? */
export const sameSentence = (scene: Scene, i: number, j: number): boolean =>
  scene.tokens[i]?.sentence === scene.tokens[j]?.sentence && scene.tokens[i] !== undefined
