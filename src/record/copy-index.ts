import { sharedCount } from './shingles.js'

/** Two texts that share shingles. `jaccard` is exact over the shingles counted, `containment` their share in the shorter text. */
export interface SimilarPair {
  readonly a: string
  readonly b: string
  readonly shared: number
  readonly jaccard: number
  readonly containment: number
}

/** One in SCALE shingles is sampled: those whose hash falls under the threshold, the same ones in every text (FracMinHash, which keeps containment as well as resemblance). */
const SCALE = 4
const THRESHOLD = 2 ** 32 / SCALE
/** Sampled shingles two texts must share before they are compared in full: about a dozen words in common. */
const MIN_SAMPLED = 3

/**
 * Finds texts that share passages. Adding a text costs a pass over its shingles; asking compares it only with texts that share
 * sampled ones. A shingle in more than `commonShare` of all texts (and in at least 50) is furniture and does not count.
 */
export class CopyIndex {
  readonly #ids: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #sets: Uint32Array[] = []
  /** For every text the shingles it was found to share with earlier ones. */
  readonly #shared: Map<number, number>[] = []
  readonly #postings = new Map<number, number[]>()
  readonly #commonShare: number

  constructor(commonShare = 0.017) {
    this.#commonShare = commonShare
  }

  get size(): number {
    return this.#ids.length
  }

  /** Adds the ascending shingle set of a text. Adding an id twice replaces nothing and throws. */
  add(id: string, set: Uint32Array): void {
    if (this.#numbers.has(id)) throw new Error(`text ${id} is in the index already`)
    const number = this.#ids.length
    this.#numbers.set(id, number)
    this.#ids.push(id)
    this.#sets.push(set)
    this.#shared.push(new Map())
    for (const s of set) {
      if (s >= THRESHOLD) break
      const list = this.#postings.get(s)
      if (list) list.push(number)
      else this.#postings.set(s, [number])
    }
  }

  /** All pairs of `id` with texts that share enough, ordered by the other's id. */
  similarTo(id: string): SimilarPair[] {
    const own = this.#numbers.get(id)
    if (own === undefined) return []
    return this.#similar(own, new Uint16Array(this.size), this.size)
      .map((other) => this.#compare(own, other))
      .sort((p, q) => (p.b < q.b ? -1 : 1))
  }

  /** Every pair once (`a` < `b`), in order. */
  pairs(): SimilarPair[] {
    const hits = new Uint16Array(this.size)
    const pairs: SimilarPair[] = []
    for (let own = 0; own < this.size; own++)
      for (const other of this.#similar(own, hits, own))
        pairs.push(this.#ids[own]! < this.#ids[other]! ? this.#compare(own, other) : this.#compare(other, own))
    return pairs.sort((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1))
  }

  /** The texts numbered below `end` that share enough sampled shingles with `own`. `hits` is all zero before and after. */
  #similar(own: number, hits: Uint16Array, end: number): number[] {
    const limit = Math.max(50, this.#commonShare * this.size)
    const met: number[] = []
    for (const s of this.#sets[own]!) {
      if (s >= THRESHOLD) break
      const list = this.#postings.get(s)!
      if (list.length < 2 || list.length >= limit) continue
      for (const other of list) {
        if (other >= end) break
        if (hits[other]!++ === 0) met.push(other)
      }
    }
    const found = met.filter((other) => other !== own && hits[other]! >= MIN_SAMPLED)
    for (const other of met) hits[other] = 0
    return found
  }

  #compare(a: number, b: number): SimilarPair {
    const [own, other] = [this.#sets[a]!, this.#sets[b]!]
    const known = this.#shared[Math.max(a, b)]!
    const shared = known.get(Math.min(a, b)) ?? sharedCount(own, other)
    known.set(Math.min(a, b), shared)
    return {
      a: this.#ids[a]!,
      b: this.#ids[b]!,
      shared,
      jaccard: shared / (own.length + other.length - shared),
      containment: shared / Math.max(1, Math.min(own.length, other.length)),
    }
  }
}
