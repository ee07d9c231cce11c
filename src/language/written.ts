import { isMark } from '../text/index.js'

/** A word as it is looked up, and what its spelling says that folding takes away. */
export interface Written {
  readonly folded: string
  /** The word without marks, its hamzas and its ى as they were written; letter for letter as long as `folded`. */
  readonly plain: string
  /** Does it end in tanwin (‑an, ‑in, ‑un)? Such a noun has neither article nor pronoun. */
  readonly nunated: boolean
}

const isTanwin = (c: number): boolean => c >= 0x064b && c <= 0x064d

/** Reads `text`, a word whose folded form is `folded`. Where the two cannot be laid side by side (ligatures), `plain` is `folded`. */
export function writtenOf(text: string, folded: string): Written {
  if (text === folded) return { folded, plain: folded, nunated: false }
  let plain = ''
  let nunated = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isMark(c)) nunated ||= isTanwin(c) && i >= text.length - 2
    else plain += text[i]
  }
  return { folded, plain: plain.length === folded.length ? plain : folded, nunated }
}

/** Where the last alif that carries hamza stands, or -1. */
export function lastHamza({ plain }: Written): number {
  for (let i = plain.length - 1; i >= 0; i--) if (HAMZA_ALIF.has(plain[i]!)) return i
  return -1
}
const HAMZA_ALIF: ReadonlySet<string> = new Set(['أ', 'إ', 'آ'])

/** Is the letter at `at` an alif without hamza, as in the article? */
export const isBareAlif = (word: Written, at: number): boolean => word.plain[at] === 'ا' || word.plain[at] === 'ٱ'

/** Is the letter at `at` an alif that carries hamza or madda? Within a word that is rare: a proclitic stands before it. */
export const isHamzaAlif = (word: Written, at: number): boolean => 'أإآ'.includes(word.plain[at] ?? ' ')
