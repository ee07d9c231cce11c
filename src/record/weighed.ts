import { PairNumbering } from './numbering.js'
import type { Print } from './prints.js'

/** What one record weighed, for the next one. All that it says of a telling it says of a print: of what is told, and of who is meant by it. */
export interface Weighed {
  /** Two numbers for each telling. */
  readonly prints: Int32Array
  /** The pairs that may be one event, two tellings each, and what they weigh. */
  readonly pairs: Int32Array
  readonly weights: Float64Array
  /** The blocks in which not all were compared with each other: their names, where the tellings of each begin, and these in the order in which they stood. */
  readonly crowded: readonly string[]
  readonly begins: Int32Array
  readonly members: Int32Array
}

/** The place of what was not there. */
export const NEW = -1

export const NOTHING_WEIGHED: Weighed = {
  prints: new Int32Array(),
  pairs: new Int32Array(),
  weights: new Float64Array(),
  crowded: [],
  begins: new Int32Array(1),
  members: new Int32Array(),
}

/** What is known of the tellings of a record from what the last one weighed. */
export class Known {
  /** The prints of the tellings. */
  readonly prints: readonly Print[]
  /** As `Weighed.pairs`, in the numbers of these tellings; -1 for one that is gone. */
  readonly pairs: Int32Array
  readonly weights: Float64Array
  readonly #last: Weighed
  /** Telling → its number at the last record and the other way round; -1 where it has none. */
  readonly #before: Int32Array
  readonly #now: Int32Array

  constructor(prints: readonly Print[], last: Weighed) {
    this.prints = prints
    this.#last = last
    const numbers = numbered(last.prints)
    const count = last.prints.length / 2
    // Prints that are not all different are of no use.
    const usable = numbers.size === count && numbered(prints.flat()).size === prints.length
    this.#before = Int32Array.from(prints, ([a, b]) => (usable ? numbers.find(a, b) : -1))
    this.#now = new Int32Array(count).fill(-1)
    this.#before.forEach((number, i) => {
      if (number >= 0) this.#now[number] = i
    })
    this.pairs = last.pairs.map((number) => this.#now[number]!)
    this.weights = last.weights
  }

  /**
   * Where the tellings of each block stood in it at the last record, at their places in `members`: 0 where all were compared, `NEW` for those that
   * were not there. `crowded` are the names of the blocks that are crowded now, by their numbers; a block that was and is no more has lost others, and
   * what is left of it is new.
   */
  stood(crowded: ReadonlyMap<string, number>, begins: Int32Array, members: Int32Array): Int32Array {
    const { crowded: names, begins: from, members: were } = this.#last
    const isNew = Uint8Array.from(this.#before, (number) => (number < 0 ? 1 : 0))
    const places = new Int32Array(members.length)
    const placeOf = new Int32Array(this.#now.length).fill(NEW)
    names.forEach((name, n) => {
      const stood = were.subarray(from[n]!, from[n + 1]!)
      const block = crowded.get(name)
      if (block === undefined) {
        for (const number of stood) if (this.#now[number]! >= 0) isNew[this.#now[number]!] = 1
        return
      }
      stood.forEach((number, place) => {
        placeOf[number] = place
      })
      let last = -1
      for (let m = begins[block]!; m < begins[block + 1]!; m++) {
        const number = this.#before[members[m]!]!
        if (number < 0) continue
        places[m] = placeOf[number]!
        // The order of two never changes, nor the blocks they stand in; should it, they are weighed anew.
        if (places[m]! <= last) isNew[members[m]!] = 1
        else last = places[m]!
      }
      for (const number of stood) placeOf[number] = NEW
    })
    members.forEach((i, m) => {
      if (isNew[i] === 1) places[m] = NEW
    })
    return places
  }
}

function numbered(prints: ArrayLike<number>): PairNumbering {
  const numbers = new PairNumbering()
  for (let n = 0; n < prints.length; n += 2) numbers.of(prints[n]!, prints[n + 1]!)
  return numbers
}
