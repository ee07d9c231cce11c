import { PairNumbering, WordNumbering } from './numbering.js'
import type { Telling } from './tellings.js'
import { type Family, kin } from './what.js'

/** What a telling is found by: an id of the record, the id of a state, a word, a time, a number in a series. */
const KINDS = ['id', 'state', 'word', 'time', 'round'] as const
type Kind = (typeof KINDS)[number]

/**
 * The blocks in which tellings stand: those of one block may be one event, being of touching families and about one party. A block in which a
 * telling stands alone is none.
 */
export class Blocks {
  /** How many tellings stand in each. */
  readonly crowds: Int32Array
  /** Where the blocks of each telling begin in `listed`, and of the last end. */
  readonly begins: Int32Array
  /** The blocks of one telling behind those of the other, ascending. */
  readonly listed: Int32Array
  readonly #words = new WordNumbering()
  readonly #keys = new PairNumbering()
  readonly #all = new PairNumbering()
  /** Block → its number among all, those of a single telling included. */
  readonly #numbers: Int32Array

  constructor(tellings: readonly Telling[]) {
    const [begins, all] = this.#list(tellings)
    const crowds = new Int32Array(this.#all.size)
    for (const block of all) crowds[block]!++
    this.crowds = crowds.filter((crowd) => crowd > 1)
    this.#numbers = Int32Array.from(crowds.keys()).filter((block) => crowds[block]! > 1)
    // Renumbered in the same order, so that the lists stay ascending.
    const renumbered = new Int32Array(crowds.length)
    this.#numbers.forEach((block, number) => {
      renumbered[block] = number
    })
    this.begins = new Int32Array(begins.length)
    let at = 0
    for (let i = 0; i < tellings.length; i++) {
      for (let n = begins[i]!; n < begins[i + 1]!; n++) if (crowds[all[n]!]! > 1) all[at++] = renumbered[all[n]!]!
      this.begins[i + 1] = at
    }
    this.listed = all.slice(0, at)
  }

  /** What stays the same of a block from record to record: `nameOf` gives an id of the record a name that stays. */
  name(block: number, nameOf: (id: string) => string): string {
    const [pair, key] = this.#all.pair(this.#numbers[block]!)
    const [kind, word] = this.#keys.pair(key)
    const found = this.#words.word(word)
    return `${this.#words.word(pair)} ${KINDS[kind]} ${KINDS[kind] === 'id' || KINDS[kind] === 'state' ? nameOf(found) : found}`
  }

  /** Do two tellings stand in one block? */
  meet(a: number, b: number): boolean {
    const { begins, listed } = this
    const [endA, endB] = [begins[a + 1]!, begins[b + 1]!]
    let i = begins[a]!
    let k = begins[b]!
    while (i < endA && k < endB) {
      if (listed[i] === listed[k]) return true
      if (listed[i]! < listed[k]!) i++
      else k++
    }
    return false
  }

  /** The blocks of all tellings, those of a single one included. */
  #list(tellings: readonly Telling[]): [begins: Int32Array, blocks: Int32Array] {
    const families = new Map<string, readonly number[]>()
    const pairsOf = (family: Family): readonly number[] => {
      const known = families.get(family.name) ?? kin(family).map((other) => this.#words.of([family.name, other].sort().join('+')))
      families.set(family.name, known)
      return known
    }
    const begins = new Int32Array(tellings.length + 1)
    let blocks = new Int32Array(1024)
    let at = 0
    const own: number[] = []
    tellings.forEach((t, i) => {
      own.length = 0
      const pairs = pairsOf(t.family)
      const stands = (kind: Kind, word: string): void => {
        const key = this.#keys.of(KINDS.indexOf(kind), this.#words.of(word))
        for (const pair of pairs) own.push(this.#all.of(pair, key))
      }
      for (const party of foundBy(t)) {
        stands('id', party.id)
        if (party.state !== null) stands('state', party.state)
        for (const word of party.keys) stands('word', word)
      }
      // A war that nobody is named of is known by its time alone.
      if (t.parties.length === 0 && t.event.time !== null) stands('time', t.event.time)
      // So is a round, by its number.
      if (t.ordinal !== null) stands('round', String(t.ordinal))
      own.sort((a, b) => a - b)
      if (at + own.length > blocks.length) {
        const more = new Int32Array(2 * blocks.length + own.length)
        more.set(blocks)
        blocks = more
      }
      own.forEach((block, n) => {
        if (n === 0 || block !== own[n - 1]) blocks[at++] = block
      })
      begins[i + 1] = at
    })
    return [begins, blocks.subarray(0, at)]
  }
}

const foundBy = (t: Telling): Telling['parties'] =>
  t.family.shape === 'befalls' && t.others.length > 0 ? t.others : t.place ? [...t.parties, t.place] : t.parties
