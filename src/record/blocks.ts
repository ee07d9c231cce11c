import type { Identity } from './identity.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { type Family, kin } from './what.js'

/** More than there are keys of blocks; its square is still a safe integer. */
const SPREAD = 2 ** 26

/** What a party is compared by, as numbers that stay the same from one record to the next. */
interface Sign {
  id: number
  state: number
  of: number
  /** The record at which it was last looked at, and that at which it was last found to be another than before. */
  seen: number
  changed: number
  keys: readonly number[]
}

/**
 * The blocks a telling stands in: those of one block may be one event, being of touching families and about one party. A block keeps its number
 * from record to record: an entity stands in it under its first member, for the ids of the record change with every article.
 */
export class Blocks {
  readonly #words = new Map<string, number>()
  readonly #numbers = new Map<number, number>()
  readonly #families = new Map<string, readonly number[]>()
  readonly #signs = new WeakMap<KnownParty, Sign>()
  #entities = new Map<string, number>()
  #identity: Identity | null = null
  #round = 0

  /** Takes up who is who now. */
  begin(identity: Identity): void {
    this.#identity = identity
    this.#entities = new Map()
    this.#round++
  }

  /** Is one of the telling's parties, or its place, another than at the last record? True where it is asked of for the first time. */
  hasChanged(t: Telling): boolean {
    let changed = t.place !== null && this.#signOf(t.place).changed === this.#round
    for (const p of t.parties) if (this.#signOf(p).changed === this.#round) changed = true
    return changed
  }

  /** The blocks of a telling, ascending. */
  of(t: Telling): Int32Array {
    const parties = t.family.shape === 'befalls' && t.others.length > 0 ? t.others : t.place ? [...t.parties, t.place] : t.parties
    const keys = parties.flatMap((p) => this.#signOf(p).keys)
    // A war that nobody is named of is known by its time alone.
    if (t.parties.length === 0 && t.event.time !== null) keys.push(this.#wordOf(`time ${t.event.time}`))
    // So is a round, by its number.
    if (t.ordinal !== null) keys.push(this.#wordOf(`round ${t.ordinal}`))
    const own = new Set<number>()
    for (const pair of this.#pairsOf(t.family)) for (const key of keys) own.add(numberOf(this.#numbers, pair * SPREAD + key))
    return Int32Array.from(own).sort()
  }

  /** The number of whom a party is. */
  idOf(party: KnownParty): number {
    return this.#signOf(party).id
  }

  #signOf(party: KnownParty): Sign {
    const known = this.#signs.get(party)
    if (known?.seen === this.#round) return known
    const id = this.#entityOf(party.id)
    const state = party.state === null ? -1 : this.#entityOf(party.state)
    const of = party.of === null ? -1 : this.#entityOf(party.of)
    if (known && known.id === id && known.state === state && known.of === of) {
      known.seen = this.#round
      return known
    }
    const states = state < 0 ? [] : [this.#wordOf(`state ${state}`)]
    const keys = [id, ...states, ...party.keys.map((key) => this.#wordOf(key))]
    const sign = { id, state, of, seen: this.#round, changed: this.#round, keys }
    this.#signs.set(party, sign)
    return sign
  }

  /** An entity by its first member; an ISO code or words as they are. */
  #entityOf(id: string): number {
    const known = this.#entities.get(id)
    if (known !== undefined) return known
    const first = id.startsWith('~') ? undefined : this.#identity?.get(id)?.members[0]
    const number = this.#wordOf(first ? `${first.source}\n${first.entity}` : id)
    this.#entities.set(id, number)
    return number
  }

  #wordOf(word: string): number {
    return numberOf(this.#words, word)
  }

  #pairsOf(family: Family): readonly number[] {
    const known =
      this.#families.get(family.name) ?? kin(family).map((other) => this.#wordOf([family.name, other].sort().join('+')))
    this.#families.set(family.name, known)
    return known
  }
}

/** The number of a key: the next one where it is new. */
function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const number = numbers.get(key) ?? numbers.size
  if (number === numbers.size) numbers.set(key, number)
  return number
}

/** Do two ascending lists share a number? */
export function meet(a: Int32Array, b: Int32Array): boolean {
  let i = 0
  let k = 0
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) return true
    if (a[i]! < b[k]!) i++
    else k++
  }
  return false
}
