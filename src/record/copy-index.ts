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
  readonly #sets = new Map<string, Uint32Array>()
  readonly #postings = new Map<number, string[]>()
  readonly #commonShare: number

  constructor(commonShare = 0.017) {
    this.#commonShare = commonShare
  }

  get size(): number {
    return this.#sets.size
  }

  /** Adds the ascending shingle set of a text. Adding an id twice replaces nothing and throws. */
  add(id: string, set: Uint32Array): void {
    if (this.#sets.has(id)) throw new Error(`text ${id} is in the index already`)
    this.#sets.set(id, set)
    for (const s of set) {
      if (s >= THRESHOLD) break
      const list = this.#postings.get(s)
      if (list) list.push(id)
      else this.#postings.set(s, [id])
    }
  }

  /** All pairs of `id` with texts that share enough, ordered by the other's id. */
  similarTo(id: string): SimilarPair[] {
    const own = this.#sets.get(id)
    if (!own) return []
    const limit = Math.max(50, this.#commonShare * this.#sets.size)
    const hits = new Map<string, number>()
    for (const s of own) {
      if (s >= THRESHOLD) break
      const list = this.#postings.get(s)!
      if (list.length >= limit) continue
      for (const other of list) if (other !== id) hits.set(other, (hits.get(other) ?? 0) + 1)
    }
    return [...hits]
      .filter(([, n]) => n >= MIN_SAMPLED)
      .map(([other]) => this.#compare(id, own, other))
      .sort((p, q) => (p.b < q.b ? -1 : 1))
  }

  /** Every pair once (`a` < `b`), in order. */
  pairs(): SimilarPair[] {
    return [...this.#sets.keys()].sort().flatMap((id) => this.similarTo(id).filter((p) => p.a < p.b))
  }

  #compare(a: string, own: Uint32Array, b: string): SimilarPair {
    const other = this.#sets.get(b)!
    const shared = sharedCount(own, other)
    return {
      a,
      b,
      shared,
      jaccard: shared / (own.length + other.length - shared),
      containment: shared / Math.max(1, Math.min(own.length, other.length)),
    }
  }
}
