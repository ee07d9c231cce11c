import { fold, isWordCharacter } from '../text/index.js'

/** What a code unit becomes in a key: itself, nothing, a gap between two words, or other letters. Found out when it is first met. */
const UNKNOWN = 0
const SAME = 1
const GONE = 2
const GAP = 3
const OTHER = 4
const KINDS = new Uint8Array(0x10000)
const OTHERS = new Map<number, string>()
const SPACE = 32

/** The form in which lines and phrases are compared: folded, words and numbers only, one space between them. */
export function keyOf(text: string): string {
  let out = ''
  let gap = false
  /** Where the stretch begins that goes into the key as it is; -1 for none. */
  let same = -1
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === SAME) {
      if (same >= 0) continue
      if (gap) out += ' '
      gap = false
      same = i
      continue
    }
    if (same >= 0) {
      // One space between two words stays as it is.
      if (text.charCodeAt(i) === SPACE && i + 1 < text.length && kindOf(text.charCodeAt(i + 1)) === SAME) continue
      out += text.slice(same, i)
      same = -1
    }
    if (kind === GAP) gap = out !== ''
    else if (kind === OTHER) {
      for (const part of OTHERS.get(text.charCodeAt(i))!) {
        if (!isWordCharacter(part.charCodeAt(0))) {
          gap = out !== ''
          continue
        }
        if (gap) out += ' '
        gap = false
        out += part
      }
    }
  }
  return same < 0 ? out : same === 0 ? text : out + text.slice(same)
}

function kindOf(c: number): number {
  const known = KINDS[c]!
  if (known !== UNKNOWN) return known
  const letter = String.fromCharCode(c)
  const folded = fold(letter).toLowerCase()
  // A ligature may stand for several words.
  const letters = Array.from(folded).some((part) => isWordCharacter(part.charCodeAt(0)))
  const kind = folded === '' ? GONE : !letters ? GAP : folded === letter ? SAME : OTHER
  if (kind === OTHER) OTHERS.set(c, folded)
  KINDS[c] = kind
  return kind
}
