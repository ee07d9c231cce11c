import { SAME, weightOf } from './agreement.js'
import { Blocks } from './blocks.js'
import type { Identity } from './identity.js'
import type { Telling } from './tellings.js'

/** How many tellings of one kind about one party are compared with each other at most: the nearest in time. */
const WINDOW = 60

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
  readonly #blocks = new Blocks()
  #standing: ReadonlyMap<Telling, Standing> = new Map()
  #pairs: { readonly a: Telling; readonly b: Telling; readonly weight: number }[] = []

  /** The blocks of every telling, and the pairs. */
  of(tellings: readonly Telling[], identity: Identity): { blocks: Int32Array[]; pairs: Candidate[] } {
    this.#blocks.begin(identity)
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
  const lists = new Map<number, { members: number[]; places: number[] }>()
  const seen = new Int32Array(tellings.length).fill(-1)
  for (const i of order) {
    const { blocks, places } = now[i]!
    for (let n = 0; n < blocks.length; n++) {
      const list = lists.get(blocks[n]!) ?? { members: [], places: [] }
      if (list.members.length === 0) lists.set(blocks[n]!, list)
      const own = before[i]
      const place = own ? own.places[n]! : -1
      for (let m = Math.max(0, list.members.length - WINDOW); m < list.members.length; m++) {
        const k = list.members[m]!
        const other = list.places[m]!
        if (seen[k] === i) continue
        const known = own && before[k]
        // Weighed in the same order: which of the two comes first may tell in the last digit.
        const same = known ? own.number < before[k]!.number === i < k : false
        if (same && Math.abs(place - other) <= WINDOW) continue
        seen[k] = i
        if (!same || !areNear(own!, before[k]!)) take(i, k)
      }
      places[n] = list.members.length
      list.members.push(i)
      list.places.push(place)
    }
  }
}

/** Do two tellings stand near each other in any block? */
function areNear(a: Standing, b: Standing): boolean {
  let [i, k] = [0, 0]
  while (i < a.blocks.length && k < b.blocks.length) {
    const [x, y] = [a.blocks[i]!, b.blocks[k]!]
    if (x === y && Math.abs(a.places[i]! - b.places[k]!) <= WINDOW) return true
    if (x <= y) i++
    if (y <= x) k++
  }
  return false
}
