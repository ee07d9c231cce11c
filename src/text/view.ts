import { digitValue, isControl, isDigit, isMark } from './chars.js'
import { fold, isPresentationForm } from './fold.js'
import type { Span } from './span.js'

/**
 * What a view evens out: `marks` (vowel marks), `tatweel`, `controls` (bidi marks, zero-width characters), `forms` (presentation forms as plain letters),
 * `hamza` (أ إ آ ٱ as ا), `ya` (ى as ي), `ta` (ة as ه), `persian` (ی ک ہ as ي ك ه), `digits` (of every system as ASCII).
 */
export type Evened = 'marks' | 'tatweel' | 'controls' | 'forms' | 'hamza' | 'ya' | 'ta' | 'persian' | 'digits'

/** Everything that `fold` evens out: all but ة. */
export const FOLDED: readonly Evened[] = ['marks', 'tatweel', 'controls', 'forms', 'hamza', 'ya', 'persian', 'digits']

const LETTERS: Readonly<Record<string, readonly [Evened, string]>> = {
  أ: ['hamza', 'ا'],
  إ: ['hamza', 'ا'],
  آ: ['hamza', 'ا'],
  ٱ: ['hamza', 'ا'],
  ى: ['ya', 'ي'],
  ة: ['ta', 'ه'],
  ی: ['persian', 'ي'],
  ک: ['persian', 'ك'],
  ہ: ['persian', 'ه'],
  ە: ['persian', 'ه'],
}
const TATWEEL = 0x0640

/** A text in a normal form, with the way back to the text it was made from. Offsets are UTF-16 code units. */
export interface NormalView {
  readonly text: string
  /** `at[i]` is the offset in the source of the view's code unit `i`; `at[text.length]` is the source's length. */
  readonly at: Uint32Array
  /** The stretch of the source that a stretch of the view stands for; the marks behind its last letter belong to it. */
  sourceOf(span: Span): Span
}

/** Makes a view of `source` that evens out what is asked for and keeps everything else. One pass; throws nothing. */
export function normalView(source: string, evened: readonly Evened[] = FOLDED): NormalView {
  const wanted: ReadonlySet<Evened> = new Set(evened)
  let text = ''
  const at: number[] = []
  for (let i = 0; i < source.length; i++) {
    const part = evenedLetter(source[i]!, wanted)
    text += part
    for (let k = 0; k < part.length; k++) at.push(i)
  }
  at.push(source.length)
  const map = Uint32Array.from(at)
  return {
    text,
    at: map,
    sourceOf: ({ start, end }) => ({
      start: map[start]!,
      // Of a ligature (ﻻ) both letters stand for the one character.
      end: end <= start ? map[start]! : Math.max(map[end]!, map[end - 1]! + 1),
    }),
  }
}

/** What one code unit becomes: itself, plain letters, or nothing. */
function evenedLetter(letter: string, wanted: ReadonlySet<Evened>): string {
  const c = letter.charCodeAt(0)
  if (c < 0x80) return letter
  if (isControl(c)) return wanted.has('controls') ? '' : letter
  if (c === TATWEEL) return wanted.has('tatweel') ? '' : letter
  if (isMark(c)) return wanted.has('marks') ? '' : letter
  if (isDigit(c)) return wanted.has('digits') ? String(digitValue(c)) : letter
  if (isPresentationForm(c)) {
    const plain = letter.normalize('NFKC')
    if (!wanted.has('forms') || plain === letter) return letter
    return [...plain].map((l) => (isPresentationForm(l.charCodeAt(0)) ? fold(l) : evenedLetter(l, wanted))).join('')
  }
  const [kind, to] = LETTERS[letter] ?? []
  return kind !== undefined && wanted.has(kind) ? to! : letter
}
