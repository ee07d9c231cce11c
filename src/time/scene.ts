import type { Sentence, Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold, isMark } from '../text/index.js'
import type { Role, TimeWord } from './knowledge.js'
import type { LengthAt } from './length.js'
import type { TenseCue } from './tense.js'
import { type Match, type SeenWord, wordsSeen } from './word-memory.js'

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
  /** Which anchors stand in each sentence, as bits. */
  readonly anchors: readonly number[]
  /** What is known of each word by itself; undefined for what is no word. */
  readonly words: readonly (SeenWord | undefined)[]
  /** The tokens inside quotation marks, in their order, from the mark that opens; a mark that is not closed by the end of its line closes there or within the next line. */
  readonly quotations: readonly Quotation[]
  /** What has been worked out for a token and may be asked again. */
  readonly memory: SceneMemory
}

/** Tokens `from` to `to` (half-open). */
export interface Quotation {
  readonly from: number
  readonly to: number
}

/** What `memory` holds for `key`; made when it is first asked for. */
export function once<T>(memory: Map<number, T>, key: number, make: () => T): T {
  let made = memory.get(key)
  if (made === undefined) {
    made = make()
    memory.set(key, made)
  }
  return made
}

/** Rules and resolvers ask for the same thing at one token; what kind of thing, the modules that fill it know. */
export interface SceneMemory {
  readonly lengths: Map<number, LengthAt | null>
  readonly tenses: Map<number, TenseCue | null>
  readonly cues: Map<number, TenseCue | null>
}

const NONE: readonly never[] = []

const QUOTES: Readonly<Record<string, 1 | -1>> = { '«': 1, '»': -1, '“': 1, '”': -1 }

/** Finds the words of time in a text, and what stands in quotation marks. One pass. */
export function sceneOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[], lexicons: Lexicons): Scene {
  const seen = lexicons.derive(wordsSeen)
  const hits: (readonly Hit[])[] = new Array(tokens.length).fill(NONE)
  const words: (SeenWord | undefined)[] = new Array(tokens.length).fill(undefined)
  const anchors: number[] = []
  const quotations: Quotation[] = []
  let depth = 0
  let opened = 0
  let paragraph = -1
  let begun = 0
  let unclosed = false
  const close = (at: number): void => {
    if (depth > 0) quotations.push({ from: opened, to: at })
    depth = 0
  }
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      unclosed = depth > 0
      close(sentence.from)
      begun = sentence.from
    }
    paragraph = sentence.paragraph
    let standing = 0
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i]!
      if (token.kind === 'word') {
        const word = seen(token)
        words[i] = word
        if (word.matches.length === 0) continue
        const found = hitsOf(text, tokens, i, word.matches)
        hits[i] = found
        for (const hit of found) standing |= hit.word.anchor
      } else if (token.kind === 'sign') {
        const step = token.text === '"' ? (depth > 0 ? -depth : 1) : (QUOTES[token.text] ?? 0)
        if (step === 0) continue
        // What the line before left open and this one closes goes on from its beginning.
        if (step < 0 && depth === 0) {
          if (unclosed) quotations.push({ from: begun, to: i })
        } else if (depth + step <= 0) close(i)
        else {
          if (depth === 0) opened = i
          depth += step
        }
        unclosed = false
      }
    }
    anchors.push(standing)
  }
  close(tokens.length)
  const memory: SceneMemory = { lengths: new Map(), tenses: new Map(), cues: new Map() }
  return { text, tokens, sentences, lexicons, hits, anchors, words, quotations, memory }
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

/** The hit of a role that begins at token `i`, the longest first. */
export function hitAt(scene: Scene, i: number, role: Role, accept?: (hit: Hit) => boolean): Hit | null {
  const hits = scene.hits[i]
  if (hits === undefined || hits.length === 0) return null
  for (const hit of hits) if (hit.word.role === role && (accept === undefined || accept(hit))) return hit
  return null
}

/** The hit of a role that ends before token `i`. */
export function hitBefore(scene: Scene, i: number, role: Role, accept?: (hit: Hit) => boolean): Hit | null {
  for (let from = i - 1; from >= Math.max(0, i - 4); from--) {
    const hits = scene.hits[from]!
    if (hits.length === 0) continue
    for (const hit of hits)
      if (hit.word.role === role && hit.to === i && (accept === undefined || accept(hit))) {
        if (scene.tokens[from]!.sentence === scene.tokens[i - 1]!.sentence) return hit
        break
      }
  }
  return null
}

/** May a number begin with token `i`: digits, a number word, or a clitic or article written apart before one? Spares most words the reading of a number. */
export function mayCount(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]
  if (token?.kind !== 'word') return token?.kind === 'number'
  return token.folded.length === 1 || scene.words[i]?.opens === true || hitAt(scene, i, 'number') !== null
}

/** The folded token `i`, '' outside of the sentence that `of` stands in. */
export function wordAt(scene: Scene, i: number, of: number): string {
  const token = scene.tokens[i]
  return token && token.sentence === scene.tokens[of]?.sentence ? token.folded : ''
}

/** Do two tokens stand in one sentence? */
export const sameSentence = (scene: Scene, i: number, j: number): boolean =>
  scene.tokens[i]?.sentence === scene.tokens[j]?.sentence && scene.tokens[i] !== undefined
