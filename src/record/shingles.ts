import { fold, isWordCharacter } from '../text/index.js'

/** How many words make a shingle. */
export const SHINGLE = 5

/** Where the words of a text begin and end, in UTF-16 code units. */
export interface WordOffsets {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** A text cut into shingles, hashed over the folded letters. `shingles[i]` covers the words i … i+SHINGLE-1. */
export interface ShingledText {
  readonly words: WordOffsets
  readonly shingles: Uint32Array
  /** The same shingles without repetition, ascending. */
  readonly set: Uint32Array
}

/** FNV-1a over UTF-16 code units, finished so that all bits depend on all of the input. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** A bijection of 32-bit numbers that scatters neighbours (the finisher of MurmurHash3). */
export function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The words of a text: runs of letters, digits and marks. */
function wordOffsets(text: string): WordOffsets {
  const [starts, ends] = [new Int32Array(text.length), new Int32Array(text.length)]
  let count = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCharacter(text.charCodeAt(i))
    if (inside && start < 0) start = i
    if (!inside && start >= 0) {
      starts[count] = start
      ends[count++] = i
      start = -1
    }
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count) }
}

/** Cuts a text into word shingles. A text of fewer than SHINGLE words has none. */
export function shingle(text: string): ShingledText {
  const words = wordOffsets(text)
  const hashes = Uint32Array.from(words.starts, (start, i) => hashWord(fold(text.slice(start, words.ends[i]))))
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1))
  for (let i = 0; i < shingles.length; i++) {
    let h = SHINGLE
    for (let k = 0; k < SHINGLE; k++) h = mix(Math.imul(h, 31) + hashes[i + k]!)
    shingles[i] = h
  }
  return { words, shingles, set: distinct(shingles) }
}

/** The values without repetition, ascending. */
export function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort()
  let n = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]!
  return sorted.slice(0, n)
}

/** The index of the first value of an ascending list that is `least` or more; its length where there is none. */
export function firstFrom(values: Int32Array | Uint32Array, least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** How many values two ascending lists share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let i = 0
  let k = 0
  let n = 0
  while (i < a.length && k < b.length) {
    const x = a[i]!
    const y = b[k]!
    if (x === y) n++
    if (x <= y) i++
    if (y <= x) k++
  }
  return n
}
