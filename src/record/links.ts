import { UnionFind } from './union-find.js'

/** A component of more items than this is looked at again with stronger links only: clustering it would cost the square of its size. */
const LARGE = 250
/** By how much the links must be stronger each time. */
const STEP = 0.02
/** Links from here on are never left out. */
const STRONGEST = 0.98

/** Weighted links between numbered items, and the components they make. */
export class Links {
  readonly #ends: number[] = []
  readonly #scores: number[] = []

  add(i: number, k: number, score: number): void {
    this.#ends.push(i, k)
    this.#scores.push(score)
  }

  /**
   * The components of the items 0 … size-1, each ascending, in the order of their smallest members. A large one, which hangs together by chains of
   * weak links only (every strike of a long war), falls apart at the weakest, step by step.
   */
  components(size: number): number[][] {
    const all = Array.from(this.#scores, (_, link) => link)
    return this.#split(
      Array.from({ length: size }, (_, i) => i),
      all,
      0,
    ).sort((a, b) => a[0]! - b[0]!)
  }

  #split(items: readonly number[], links: readonly number[], least: number): number[][] {
    const at = new Map(items.map((item, n) => [item, n]))
    const sets = new UnionFind(items.length)
    for (const link of links)
      if (this.#scores[link]! >= least) sets.union(at.get(this.#ends[2 * link]!)!, at.get(this.#ends[2 * link + 1]!)!)
    return sets.groups().flatMap((group) => {
      const members = group.map((n) => items[n]!)
      if (members.length <= LARGE || least >= STRONGEST) return [members]
      const inside = new Set(members)
      const own = links.filter((link) => inside.has(this.#ends[2 * link]!))
      const weakest = own.reduce((min, link) => Math.min(min, this.#scores[link]!), 1)
      return this.#split(members, own, Math.max(least, weakest) + STEP)
    })
  }
}
