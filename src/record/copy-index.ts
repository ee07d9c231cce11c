import { Postings, SPREAD } from './postings.js'
import { sharedCount } from './shingles.js'

/** Two texts that share shingles. `jaccard` is exact over the shingles counted, `containment` their share in the shorter text. */
export interface SimilarPair {
  readonly a: string
  readonly b: string
  readonly shared: number
  readonly jaccard: number
  readonly containment: number
}

/** Sampled shingles two texts must share before they are compared in full: about a dozen words in common. */
const MIN_SAMPLED = 3

/**
 * Finds texts that share passages. Adding a text costs nothing; asking compares it only with texts that share sampled shingles. A shingle in more than `commonShare` of all texts (and in at least 50) is furniture and does not count.
 */
export class CopyIndex {
  readonly #ids: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #sets: Uint32Array[] = []
  /** For a pair of texts the shingles it was found to share. */
  readonly #shared = new Map<number, number>()
  #postings: Postings | null = null
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
    this.#postings = null
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
    this.#postings ??= new Postings(this.#sets, Math.max(50, this.#commonShare * this.size))
    const met: number[] = []
    this.#postings.eachSharing(own, (other) => {
      if (other < end && hits[other]!++ === 0) met.push(other)
    })
    const found = met.filter((other) => other !== own && hits[other]! >= MIN_SAMPLED)
    for (const other of met) hits[other] = 0
    return found
  }

  #compare(a: number, b: number): SimilarPair {
    const [own, other] = [this.#sets[a]!, this.#sets[b]!]
    const pair = Math.max(a, b) * SPREAD + Math.min(a, b)
    const shared = this.#shared.get(pair) ?? sharedCount(own, other)
    this.#shared.set(pair, shared)
    return {
      a: this.#ids[a]!,
      b: this.#ids[b]!,
      shared,
      jaccard: shared / (own.length + other.length - shared),
      containment: shared / Math.max(1, Math.min(own.length, other.length)),
    }
  }
}
