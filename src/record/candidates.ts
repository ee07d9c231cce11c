import { SAME, weightOf } from './agreement.js'
import type { Blocks } from './blocks.js'
import type { Telling } from './tellings.js'

/** How many tellings of one kind about one party are compared with each other at most: the nearest in time. */
const WINDOW = 60

/** The place of a telling that stood nowhere before: far from all others. */
const NEW = -1e6

/** A telling as it stood in its blocks: its own number, those of the blocks, ascending, and its place in the order of time in each. */
interface Standing {
  readonly number: number
  readonly blocks: Int32Array
  readonly places: Int32Array
}

/** Two tellings that by themselves may be one event, by their numbers in the order asked for, and the weight of what they say. */
export interface Candidate {
  readonly i: number
  readonly k: number
  readonly weight: number
}

/**
 * The pairs of tellings that may be one event: of every block each telling with those that follow it in time, where what the two say weighs
 * enough. Pairs are weighed once, as long as neither telling nor who its parties are has changed; the outcome does not depend on what was
 * weighed before.
 */
export class Candidates {
  readonly #blocks: Blocks
  #standing: ReadonlyMap<Telling, Standing> = new Map()
  #pairs: { readonly a: Telling; readonly b: Telling; readonly weight: number }[] = []

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  /** The blocks of every telling, and the pairs. */
  of(tellings: readonly Telling[]): { blocks: Int32Array[]; pairs: Candidate[] } {
    // A telling that changed stood nowhere before.
    const before = tellings.map((t) => {
      const changed = this.#blocks.hasChanged(t)
      return changed ? undefined : this.#standing.get(t)
    })
    const now = tellings.map((t, i): Standing => {
      const blocks = before[i]?.blocks ?? this.#blocks.of(t)
      return { number: i, blocks, places: new Int32Array(blocks.length) }
    })
    const at = new Map(tellings.map((t, i) => [t, i]))
    const pairs: Candidate[] = []
    for (const { a, b, weight } of this.#pairs) {
      const [i, k] = [at.get(a), at.get(b)]
      if (i !== undefined && k !== undefined && before[i] && before[k] && i < k) pairs.push({ i, k, weight })
    }
    const fresh: Candidate[] = []
    const weigh = (i: number, k: number) => {
      const weight = weightOf(tellings[i]!, tellings[k]!)
      if (weight !== null && weight >= SAME) fresh.push({ i, k, weight })
    }
    eachNew(tellings, now, before, (i, k) => (i < k ? weigh(i, k) : weigh(k, i)))
    const all = [...pairs.filter(({ i, k }) => areNear(now[i]!, now[k]!)), ...fresh]
    this.#pairs = all.map(({ i, k, weight }) => ({ a: tellings[i]!, b: tellings[k]!, weight }))
    this.#standing = new Map(tellings.map((t, i) => [t, now[i]!]))
    return { blocks: now.map(({ blocks }) => blocks), pairs: all }
  }
}

/** Hands on the pairs that stand near each other in a block and did not before, each once; sets the places of `now`. */
function eachNew(
  tellings: readonly Telling[],
  now: readonly Standing[],
  before: readonly (Standing | undefined)[],
  take: (i: number, k: number) => void,
): void {
  const when = Float64Array.from(tellings, (t) => t.range?.from ?? t.published?.from ?? 0)
  const order = tellings.map((_, i) => i).sort((i, k) => (when[i] === when[k] ? i - k : when[i]! < when[k]! ? -1 : 1))
  const crowds = crowdsOf(now)
  const lists = new Map<number, { members: number[]; places: number[] }>()
  const seen = new Int32Array(tellings.length).fill(-1)
  const numbers = Int32Array.from(tellings, (_, i) => before[i]?.number ?? -1)
  for (const i of order) {
    const { blocks, places } = now[i]!
    for (let n = 0; n < blocks.length; n++) {
      if (crowds[blocks[n]!] === 1) continue
      const list = lists.get(blocks[n]!) ?? { members: [], places: [] }
      if (list.members.length === 0) lists.set(blocks[n]!, list)
      const place = before[i] ? before[i].places[n]! : NEW
      for (let m = Math.max(0, list.members.length - WINDOW); m < list.members.length; m++) {
        const k = list.members[m]!
        const wereNear = Math.abs(place - list.places[m]!) <= WINDOW && place !== NEW
        // Weighed in the same order: which of the two comes first may tell in the last digit.
        if (wereNear && numbers[i]! < numbers[k]! === i < k) continue
        if (seen[k] === i) continue
        seen[k] = i
        const [x, y] = [before[i], before[k]]
        if (!x || !y || x.number < y.number !== i < k || !areNear(x, y)) take(i, k)
      }
      places[n] = list.members.length
      list.members.push(i)
      list.places.push(place)
    }
  }
}

/** How many tellings stand in each block: in most a single one, which is first there and beside nobody. */
function crowdsOf(now: readonly Standing[]): Int32Array {
  const crowds = new Int32Array(now.reduce((most, { blocks }) => Math.max(most, (blocks.at(-1) ?? -1) + 1), 0))
  for (const { blocks } of now) for (const block of blocks) crowds[block]!++
  return crowds
}

/** Do two tellings stand near each other in any block? */
function areNear(a: Standing, b: Standing): boolean {
  let i = 0
  let k = 0
  while (i < a.blocks.length && k < b.blocks.length) {
    const x = a.blocks[i]!
    const y = b.blocks[k]!
    if (x === y && Math.abs(a.places[i]! - b.places[k]!) <= WINDOW) return true
    if (x <= y) i++
    if (y <= x) k++
  }
  return false
}
