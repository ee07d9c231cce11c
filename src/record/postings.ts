import { firstFrom } from './shingles.js'

/** One in SCALE shingles is sampled: those whose hash falls under the threshold, the same ones in every text (FracMinHash, which keeps containment as well as resemblance). */
const SCALE = 4
const THRESHOLD = 2 ** 32 / SCALE
/** More than there are texts; THRESHOLD times as many is still a safe integer. */
export const SPREAD = 2 ** 22

/** Which texts hold which sampled shingles: those that at least two texts hold, and fewer than `limit`. */
export class Postings {
  /** The texts of one shingle after the other, ascending. */
  readonly #texts: Int32Array
  /** For text i the lists it stands in, from `#first[i]` to before `#first[i + 1]`: where each begins and ends in `#texts`. */
  readonly #first: Int32Array
  readonly #begins: Int32Array
  readonly #ends: Int32Array

  /** `sets` holds the shingles of every text, ascending. */
  constructor(sets: readonly Uint32Array[], limit: number) {
    const keys = sampled(sets)
    this.#texts = Int32Array.from(keys, (key) => key % SPREAD)
    const lists: [from: number, to: number][] = []
    this.#first = new Int32Array(sets.length + 1)
    for (let from = 0, to = 0; from < keys.length; from = to) {
      const shingle = Math.floor(keys[from]! / SPREAD)
      while (to < keys.length && Math.floor(keys[to]! / SPREAD) === shingle) to++
      if (to - from < 2 || to - from >= limit) continue
      lists.push([from, to])
      for (let at = from; at < to; at++) this.#first[this.#texts[at]! + 1]!++
    }
    for (let i = 0; i < sets.length; i++) this.#first[i + 1]! += this.#first[i]!
    this.#begins = new Int32Array(this.#first[sets.length]!)
    this.#ends = new Int32Array(this.#first[sets.length]!)
    const next = this.#first.slice()
    for (const [from, to] of lists)
      for (let at = from; at < to; at++) {
        const place = next[this.#texts[at]!]!++
        this.#begins[place] = from
        this.#ends[place] = to
      }
  }

  /** Hands on the texts that share a shingle with a text, itself among them, once for every one they share. */
  eachSharing(text: number, take: (other: number) => void): void {
    for (let list = this.#first[text]!; list < this.#first[text + 1]!; list++)
      for (let at = this.#begins[list]!; at < this.#ends[list]!; at++) take(this.#texts[at]!)
  }
}

/** Every sampled shingle with its text, as one number; ascending. */
function sampled(sets: readonly Uint32Array[]): Float64Array {
  const counts = sets.map((set) => firstFrom(set, THRESHOLD))
  const keys = new Float64Array(counts.reduce((sum, count) => sum + count, 0))
  let at = 0
  sets.forEach((set, text) => {
    for (let i = 0; i < counts[text]!; i++) keys[at++] = set[i]! * SPREAD + text
  })
  return keys.sort()
}
