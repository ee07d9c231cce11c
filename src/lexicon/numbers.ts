import { fold } from '../text/index.js'
import type { Lexicons } from './lexicons.js'
import { numberWords } from './tables/numbers.js'

/** What reading a number needs of a token. */
export interface NumberToken {
  readonly kind: string
  readonly folded: string
}

/** A number as read: `to` is the index behind its last token; `approximate` where a word like نحو or أكثر من stands before it. */
export interface NumberReading {
  readonly value: number
  readonly to: number
  readonly approximate: boolean
}

interface NumberWord {
  readonly kind: string
  readonly value: number
}

interface NumberIndex {
  readonly words: ReadonlyMap<string, NumberWord>
  /** Phrases that make a number approximate, by first word, the longest first. */
  readonly approximations: ReadonlyMap<string, readonly (readonly string[])[]>
}

function numberIndex(lexicons: Lexicons): NumberIndex {
  const words = new Map<string, NumberWord>()
  const approximations = new Map<string, string[][]>()
  for (const row of lexicons.rows(numberWords))
    for (const form of row.forms) {
      const parts = fold(form).split(' ')
      if (row.kind !== 'approximate') words.set(parts[0]!, { kind: row.kind, value: row.value })
      else
        approximations.set(
          parts[0]!,
          [...(approximations.get(parts[0]!) ?? []), parts].sort((a, b) => b.length - a.length),
        )
    }
  return { words, approximations }
}

/** The value of a token of digits; NaN where it is no number. A comma groups thousands or, before other than three digits, is the decimal sign. */
export function digitsValue(folded: string): number {
  const plain = folded.replace(/[,٬](?=\d{3}(?!\d))/g, '').replace(/[,٫]/g, '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

const PROCLITICS = new Set(['و', 'ف', 'ب', 'ل', 'ك'])

/** One word as part of a number: its row, and whether a و was written before it. */
interface Atom extends NumberWord {
  readonly and: boolean
  readonly to: number
}

/** `first`: other clitics than و may be written before the word (بثلاثة، لخمس). */
function atomAt(tokens: readonly NumberToken[], i: number, index: NumberIndex, first: boolean): Atom | null {
  const token = tokens[i]
  if (!token) return null
  if (token.folded === 'و' && !first) {
    const next = atomAt(tokens, i + 1, index, true)
    return next && { ...next, and: true }
  }
  if (token.kind === 'number') {
    const value = digitsValue(token.folded)
    return Number.isNaN(value) ? null : { kind: 'digits', value, and: false, to: i + 1 }
  }
  if (token.kind !== 'word') return null
  const word = token.folded
  const found = wordValue(word, index)
  if (found) return { ...found, and: false, to: i + 1 }
  const lead = word[0]!
  if (word.length > 1 && (lead === 'و' || (first && PROCLITICS.has(lead)))) {
    let rest = word.slice(1)
    let behind = wordValue(rest, index)
    if (!behind && first && rest.length > 2 && (PROCLITICS.has(rest[0]!) || rest.startsWith('ل'))) {
      rest = rest.slice(1)
      behind = wordValue(rest, index)
    }
    if (behind) return { ...behind, and: lead === 'و', to: i + 1 }
  }
  // «و100», «بـ30»: the clitic is a token of its own before the digits.
  if (word.length === 1 && tokens[i + 1]?.kind === 'number' && (word === 'و' || (first && PROCLITICS.has(word)))) {
    const digits = atomAt(tokens, i + 1, index, first)
    return digits && { ...digits, and: word === 'و' }
  }
  return null
}

function wordValue(word: string, index: NumberIndex): NumberWord | null {
  return index.words.get(word) ?? (word.startsWith('ال') ? (index.words.get(word.slice(2)) ?? null) : null)
}

/**
 * The cardinal number that begins with token `i`: digits of any script, words of any size and both genders, digits with a scale (3 آلاف و200),
 * fractions (نصف مليون، مليونين ونصف). null where no number begins there. An approximation before it (نحو، أكثر من) may be where it begins.
 */
export function numberAt(tokens: readonly NumberToken[], i: number, lexicons: Lexicons): NumberReading | null {
  const index = lexicons.derive(numberIndex)
  const behind = behindApproximation(tokens, i, index)
  return cardinal(tokens, behind, index, behind > i)
}

function behindApproximation(tokens: readonly NumberToken[], i: number, index: NumberIndex): number {
  const word = tokens[i]?.folded ?? ''
  const phrases =
    index.approximations.get(word) ?? (PROCLITICS.has(word[0] ?? '') ? index.approximations.get(word.slice(1)) : undefined)
  const phrase = phrases?.find((parts) => parts.every((part, k) => k === 0 || tokens[i + k]?.folded === part))
  return phrase ? behindApproximation(tokens, i + phrase.length, index) : i
}

function cardinal(tokens: readonly NumberToken[], i: number, index: NumberIndex, approximate: boolean): NumberReading | null {
  let total = 0
  let group = 0
  /** What the last scale has added. */
  let added = 0
  /** The lowest place the group has filled: units, tens or hundreds may only follow a higher one. */
  let place = Infinity
  let scale = Infinity
  let to = i
  let last: Atom | null = null
  for (let at = i; ; at = to) {
    const atom = atomAt(tokens, at, index, at === i)
    if (!atom) break
    const first = at === i
    // «عشرون وثلاثة أخماس»: the unit counts the parts behind it, whatever stood before.
    const parts = atom.kind === 'unit' && (first || atom.and) ? atomAt(tokens, atom.to, index, false) : null
    if (parts?.kind === 'parts' && !parts.and) {
      group += atom.value * parts.value
      place = 0
      last = parts
      to = parts.to
      continue
    }
    if (!step(atom, first)) break
    last = atom
    to = atom.to
  }
  if (to === i || !last) return null
  const value = total + group
  return { value: rounded(value), to, approximate }

  function step(atom: Atom, first: boolean): boolean {
    const joined = first || atom.and
    switch (atom.kind) {
      case 'zero':
        return first
      case 'digits':
        if (!(first || (atom.and && scale < Infinity && place === Infinity && atom.value < scale))) return false
        group = atom.value
        place = 0
        return true
      case 'unit':
        // «ثلاثة وعشرون خمسا»: behind tens, without و, the unit is the part that they count.
        if (!joined && last?.kind === 'tens' && last.and && atom.value > 4) {
          group /= atom.value
          place = 0
          return true
        }
        if (!joined || place <= 10 || !isWhole(group)) return false
        // «أحد المسؤولين»: one of them, no number unless عشر or a scale follows.
        group += atom.value
        place = 1
        return true
      case 'ten':
        // «خمسة عشر», and «عشرة» by itself.
        if (!atom.and && place === 1 && group % 100 < 10 && group % 100 > 0) {
          group += 10
          place = 0
          return true
        }
        if (!joined || place <= 10) return false
        group += atom.value
        place = 0
        return true
      case 'tens':
        // Units come before tens: «ثلاثة وعشرون».
        if (!(first || (atom.and && (place === 1 || place > 10))) || place === 0 || !isWhole(group)) return false
        group += atom.value
        place = 0
        return true
      case 'hundred':
        if (atom.value === 100 && !atom.and && place <= 1 && isWhole(group) && group > 2 && group < 10) group *= 100
        else if (joined && place > 100) group += atom.value
        else return false
        place = 100
        return true
      case 'scale':
      case 'dual-scale': {
        const dual = atom.kind === 'dual-scale'
        const unit = dual ? atom.value / 2 : atom.value
        // «ألف مليار»: a larger scale directly behind a smaller one multiplies it.
        if (unit > scale && !atom.and && !dual && place === Infinity && added > 0) {
          total += added * (unit - 1)
          added = 0
          scale = unit
          return true
        }
        if (unit >= scale) return false
        if (place === Infinity) {
          if (!joined || (first && /ا?[آا]لاف|ملايين|مليارات|بلايين/.test(tokens[atom.to - 1]!.folded))) return false
          total += atom.value
          added = atom.value
        } else {
          if (atom.and || dual) return false
          total += group * unit
          added = group * unit
        }
        group = 0
        place = Infinity
        scale = unit
        return true
      }
      case 'dozen':
        // «ثلاث دزينات», «نصف دزينة», «مئة ودزينة».
        if (!joined && place <= 1 && group < 12 && atom.value === 12) group *= 12
        else if (joined && place > 10) group += atom.value
        else return false
        place = 0
        return true
      case 'parts':
        // «مئة وثلاثون جزءا» in parts: «مئة وثلاثون أخماسا».
        if (atom.and || place === Infinity || scale < Infinity) return false
        group *= atom.value
        place = 0
        return true
      case 'fraction':
        if (first) {
          group = atom.value
          place = 0
          return true
        }
        if (!atom.and) return false
        // «مليون ونصف» and «مليون ونصف المليون»: half of the scale; «ثلاثة ونصف»: half of one.
        if (scale < Infinity && place === Infinity) {
          total += atom.value * scale
          place = 0
        } else if (place !== Infinity) {
          group += atom.value
          place = 0
        } else return false
        return true
      default:
        return false
    }
  }
}

/** Whole numbers stay exact; what thirds and tenths leave behind the ninth place is dropped. */
export const rounded = (n: number): number => (Number.isInteger(n) ? n : Math.round(n * 1e9) / 1e9)
const isWhole = (n: number): boolean => Number.isInteger(n)

/**
 * The ordinal number that begins with token `i`: الأول، الثالثة عشرة، الحادي والعشرين. null where none begins there.
 * `definite` tells whether ال is written on its first word.
 */
export function ordinalAt(
  tokens: readonly NumberToken[],
  i: number,
  lexicons: Lexicons,
): (NumberReading & { readonly definite: boolean }) | null {
  const index = lexicons.derive(numberIndex)
  const token = tokens[i]
  if (token?.kind !== 'word') return null
  const word = /^[وفبك]?ال/.test(token.folded) || /^لل/.test(token.folded) ? token.folded : null
  const stem = word ? word.replace(/^([وفبك]?ال|لل)/, '') : token.folded
  const atom = index.words.get(stem) ?? (word ? null : (index.words.get(stem.replace(/^[وفبلك]/, '')) ?? null))
  const definite = word !== null
  if (!atom) return null
  if (atom.kind === 'tens' || (atom.kind === 'hundred' && definite))
    return definite ? { value: atom.value, to: i + 1, approximate: false, definite } : null
  if (atom.kind !== 'ordinal' && atom.kind !== 'ordinal-first') return null
  const next = atomAt(tokens, i + 1, index, false)
  if (next?.kind === 'ten' && !next.and && atom.value < 10)
    return { value: atom.value + 10, to: next.to, approximate: false, definite }
  if (next?.kind === 'tens' && next.and) return { value: atom.value + next.value, to: next.to, approximate: false, definite }
  return atom.kind === 'ordinal' ? { value: atom.value, to: i + 1, approximate: false, definite } : null
}
