import { SAME, weightOf } from './agreement.js'
import type { Blocks } from './blocks.js'
import type { Telling } from './tellings.js'
import { type Known, NEW, type Weighed } from './weighed.js'

/** How many tellings of one kind about one party are compared with each other at most: the nearest in time. */
const WINDOW = 60

/** Pairs of tellings that by themselves may be one event, and the weight of what they say. */
export class Candidates {
  /** Two tellings for each pair, the first the one that comes first. */
  readonly pairs: number[] = []
  readonly weights: number[] = []
  readonly #tellings: readonly Telling[]
  readonly #blocks: Blocks
  readonly #window: number
  /** The tellings of each block in the order of time, from where `#begins` says, and where each telling stands in each of its blocks. */
  readonly #begins: Int32Array
  readonly #members: Int32Array
  readonly #places: Int32Array
  /** The blocks in which not all are compared with each other, by names that stay. */
  readonly #crowded: ReadonlyMap<string, number>

  /**
   * Finds them: of every block each telling with those that follow it in time, where what the two say weighs enough. What is `known` of the last
   * record is not weighed again; the outcome does not depend on it. `nameOf` names an id of the record so that the name stays.
   */
  constructor(
    tellings: readonly Telling[],
    blocks: Blocks,
    nameOf: (id: string) => string,
    known: Known | null,
    window = WINDOW,
  ) {
    this.#tellings = tellings
    this.#blocks = blocks
    this.#window = window
    this.#begins = new Int32Array(blocks.crowds.length + 1)
    blocks.crowds.forEach((crowd, block) => {
      this.#begins[block + 1] = this.#begins[block]! + crowd
    })
    this.#members = new Int32Array(blocks.listed.length)
    this.#places = new Int32Array(blocks.listed.length)
    const crowded = known ? [...blocks.crowds.keys()].filter((block) => blocks.crowds[block]! > window + 1) : []
    this.#crowded = new Map(crowded.map((block) => [blocks.name(block, nameOf), block]))
    const order = inTime(tellings)
    this.#stand(order)
    const stood = known?.stood(this.#crowded, this.#begins, this.#members) ?? new Int32Array(this.#members.length).fill(NEW)
    const again = this.#weigh(order, stood)
    if (known) this.#takeKnown(known, stood, again)
  }

  /** What the next record needs not weigh again. */
  weighed({ prints }: Known): Weighed {
    const lists = [...this.#crowded.values()].map((block) =>
      this.#members.subarray(this.#begins[block]!, this.#begins[block + 1]!),
    )
    const begins = new Int32Array(lists.length + 1)
    lists.forEach((list, n) => {
      begins[n + 1] = begins[n]! + list.length
    })
    const members = new Int32Array(begins.at(-1)!)
    lists.forEach((list, n) => {
      members.set(list, begins[n])
    })
    return {
      prints: Int32Array.from(prints.flat()),
      pairs: Int32Array.from(this.pairs),
      weights: Float64Array.from(this.weights),
      crowded: [...this.#crowded.keys()],
      begins,
      members,
    }
  }

  #stand(order: readonly number[]): void {
    const { begins, listed } = this.#blocks
    const ends = this.#begins.slice()
    for (const i of order)
      for (let n = begins[i]!; n < begins[i + 1]!; n++) {
        const at = ends[listed[n]!]!++
        this.#members[at] = i
        this.#places[n] = at
      }
  }

  /** Weighs the pairs of which one is new, or that stood too far from each other; gives those of the latter that stand near now. */
  #weigh(order: readonly number[], stood: Int32Array): ReadonlySet<number> {
    const { begins, listed } = this.#blocks
    const tellings = this.#tellings
    const again = new Set<number>()
    const seen = new Int32Array(tellings.length).fill(-1)
    const newBefore = countNew(stood)
    for (const i of order)
      for (let n = begins[i]!; n < begins[i + 1]!; n++) {
        const end = this.#places[n]!
        const begin = Math.max(this.#begins[listed[n]!]!, end - this.#window)
        const wasHere = stood[end] !== NEW
        const noneNew = wasHere && newBefore[begin] === newBefore[end]
        for (let at = begin; at < end; at++) {
          if (wasHere && stood[at] !== NEW && stood[end]! - stood[at]! <= this.#window) {
            // Those behind it stood nearer still.
            if (noneNew) break
            continue
          }
          const k = this.#members[at]!
          if (seen[k] === i) continue
          seen[k] = i
          const [a, b] = i < k ? [i, k] : [k, i]
          if (wasHere && stood[at] !== NEW) again.add(a * tellings.length + b)
          const weight = weightOf(tellings[a]!, tellings[b]!)
          if (weight !== null && weight >= SAME) this.#take(a, b, weight)
        }
      }
    return again
  }

  /** Takes what is known of pairs that were there and still stand near each other. */
  #takeKnown({ pairs, weights }: Known, stood: Int32Array, again: ReadonlySet<number>): void {
    const wasHere = new Uint8Array(this.#tellings.length)
    stood.forEach((place, at) => {
      if (place !== NEW) wasHere[this.#members[at]!] = 1
    })
    weights.forEach((weight, n) => {
      const [i, k] = [pairs[2 * n]!, pairs[2 * n + 1]!]
      if (i < 0 || k < 0 || wasHere[i] === 0 || wasHere[k] === 0) return
      if (this.#areNear(i, k) && !again.has(i * this.#tellings.length + k)) this.#take(i, k, weight)
    })
  }

  #take(i: number, k: number, weight: number): void {
    this.pairs.push(i, k)
    this.weights.push(weight)
  }

  /** Do two tellings stand near each other in any block? */
  #areNear(a: number, b: number): boolean {
    const { begins, listed } = this.#blocks
    const [endA, endB] = [begins[a + 1]!, begins[b + 1]!]
    let i = begins[a]!
    let k = begins[b]!
    while (i < endA && k < endB) {
      const x = listed[i]!
      const y = listed[k]!
      if (x === y && Math.abs(this.#places[i]! - this.#places[k]!) <= this.#window) return true
      if (x <= y) i++
      if (y <= x) k++
    }
    return false
  }
}

/** The tellings by time; those of one time in their order. */
function inTime(tellings: readonly Telling[]): number[] {
  const when = Float64Array.from(tellings, (t) => t.range?.from ?? t.published?.from ?? 0)
  return tellings.map((_, i) => i).sort((i, k) => (when[i] === when[k] ? i - k : when[i]! < when[k]! ? -1 : 1))
}

/** How many that are new stand before each place. */
function countNew(stood: Int32Array): Int32Array {
  const before = new Int32Array(stood.length + 1)
  stood.forEach((place, at) => {
    before[at + 1] = before[at]! + (place === NEW ? 1 : 0)
  })
  return before
}
