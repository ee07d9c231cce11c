/** A handful of articles says nothing about what is rare; rarity is then counted as among so many. */
const BACKGROUND = 500

/** What articles are about: for each its features, numbered, ascending, with weights scaled to length 1 (tf–idf). */
export class Features {
  readonly #start: Int32Array
  readonly #ids: Int32Array
  readonly #weights: Float64Array
  /** How many articles have each feature. */
  readonly holders: Int32Array
  readonly #articles: number

  /** `counted[i]` holds how much each feature counts in article i. Features are numbered 0 … count-1. */
  constructor(counted: readonly ReadonlyMap<number, number>[], count: number) {
    const total = counted.reduce((sum, f) => sum + f.size, 0)
    this.#articles = counted.length
    this.#start = new Int32Array(counted.length + 1)
    this.#ids = new Int32Array(total)
    this.#weights = new Float64Array(total)
    this.holders = new Int32Array(count)
    for (const f of counted) for (const id of f.keys()) this.holders[id]!++
    const background = Math.max(counted.length, BACKGROUND)
    let at = 0
    counted.forEach((f, i) => {
      const ids = [...f.keys()].sort((a, b) => a - b)
      const weights = ids.map((id) => f.get(id)! * Math.log(1 + background / this.holders[id]!))
      const length = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) || 1
      ids.forEach((id, n) => {
        this.#ids[at] = id
        this.#weights[at++] = weights[n]! / length
      })
      this.#start[i + 1] = at
    })
  }

  /** The features of an article, ascending. */
  of(article: number): Int32Array {
    return this.#ids.subarray(this.#start[article]!, this.#start[article + 1]!)
  }

  /** The cosine of two articles: 1 where they have the same features as often, 0 where they share none. */
  between(a: number, b: number): number {
    let i = this.#start[a]!
    let k = this.#start[b]!
    let sum = 0
    const endA = this.#start[a + 1]!
    const endB = this.#start[b + 1]!
    while (i < endA && k < endB) {
      const x = this.#ids[i]!
      const y = this.#ids[k]!
      if (x === y) sum += this.#weights[i]! * this.#weights[k]!
      if (x <= y) i++
      if (y <= x) k++
    }
    return sum
  }

  /** How many features both articles have that at most `most` articles have. */
  sharedRare(a: number, b: number, most: number): number {
    let i = this.#start[a]!
    let k = this.#start[b]!
    let count = 0
    const endA = this.#start[a + 1]!
    const endB = this.#start[b + 1]!
    while (i < endA && k < endB) {
      const x = this.#ids[i]!
      const y = this.#ids[k]!
      if (x === y && this.holders[x]! <= most) count++
      if (x <= y) i++
      if (y <= x) k++
    }
    return count
  }

  /** 0 for a feature that all articles have … nearly 1 for one that a single article of many has. */
  rarity(id: number): number {
    return rarity(this.holders[id]! || 1, this.#articles)
  }
}

/** 0 for what all of `articles` hold … nearly 1 for what a single one of many holds. */
export function rarity(holders: number, articles: number): number {
  const size = Math.max(articles, BACKGROUND)
  return Math.log(size / holders) / Math.log(size)
}
