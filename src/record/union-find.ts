/** Disjoint sets over the numbers 0 … size-1. The smallest member stands for a set, so that the result does not depend on the order of unions. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  /** The number that stands for the set of `i`. */
  find(i: number): number {
    let root = i
    while (this.#parent[root] !== root) root = this.#parent[root]!
    for (let at = i; at !== root; ) {
      const next = this.#parent[at]!
      this.#parent[at] = root
      at = next
    }
    return root
  }

  /** Joins the sets of `a` and `b`; gives the number that stands for the whole. */
  union(a: number, b: number): number {
    const [x, y] = [this.find(a), this.find(b)]
    const [low, high] = x < y ? [x, y] : [y, x]
    this.#parent[high] = low
    return low
  }

  /** All sets, each ascending, in the order of their smallest members. */
  groups(): number[][] {
    const sets = new Map<number, number[]>()
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i)
      const set = sets.get(root)
      if (set) set.push(i)
      else sets.set(root, [i])
    }
    return [...sets.values()]
  }
}
