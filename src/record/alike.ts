import type { Blocks } from './blocks.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { idOf } from './twins.js'
import { UnionFind } from './union-find.js'

/** Finds tellings that say the very same (copies, repetitions within an article): they are compared once, with the weight of all. */
export class Alike {
  readonly #blocks: Blocks
  /** The signatures of the last time. */
  #signatures: ReadonlyMap<Telling, string> = new Map()

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  /** The numbers of the tellings that say the same, group by group; the fullest stands first. */
  groups(tellings: readonly Telling[]): number[][] {
    const firsts = new Map<string, number>()
    const signatures = new Map<Telling, string>()
    const elders = this.#elders(tellings)
    const same = new UnionFind(tellings.length)
    tellings.forEach((t, i) => {
      const sign = this.#signatureOf(t)
      signatures.set(t, sign)
      const first = sign === '' ? undefined : firsts.get(sign)
      if (first !== undefined) same.union(first, i)
      else if (sign !== '') firsts.set(sign, i)
      const twin = t.twin === null ? undefined : elders.get(t.twin)
      if (twin !== undefined) same.union(twin, i)
    })
    this.#signatures = signatures
    const fullness = (i: number) => 2 * tellings[i]!.parties.length + (tellings[i]!.range ? 1 : 0)
    return same
      .groups()
      .map((group) => (group.length < 2 ? group : [...group].sort((i, k) => fullness(k) - fullness(i) || i - k)))
  }

  /** The tellings that others are taken over from, by name. */
  #elders(tellings: readonly Telling[]): ReadonlyMap<string, number> {
    const names = new Set(tellings.flatMap((t) => (t.twin === null ? [] : [t.twin])))
    const sources = new Set([...names].map((name) => name.slice(0, name.lastIndexOf('\n'))))
    return new Map(tellings.flatMap((t, i) => (sources.has(t.source) ? [[idOf(t), i] as const] : [])))
  }

  /** What a telling says, as one word; empty where it names nobody. */
  #signatureOf(t: Telling): string {
    if (t.parties.length === 0) return ''
    const known = this.#blocks.hasChanged(t) ? undefined : this.#signatures.get(t)
    if (known !== undefined) return known
    // One common name and a day are no proof across articles: those are compared.
    const sure = t.parties.filter((p) => p.kind !== null).length > 1
    return [
      t.family.name,
      t.what,
      this.#idsOf(t.doers),
      this.#idsOf(t.others),
      t.place && this.#blocks.idOf(t.place),
      t.quarter?.key,
      whenOf(t),
      t.event.status,
      t.ordinal,
      t.event.by === null,
      sure ? '' : t.source,
    ].join('|')
  }

  #idsOf(parties: readonly KnownParty[]): string {
    return parties
      .map((p) => this.#blocks.idOf(p))
      .sort((a, b) => a - b)
      .join(' ')
  }
}

function whenOf({ event, range, published, source }: Telling): string {
  if (event.time !== null) return event.time
  if (range) return `range ${range.from} ${range.to}`
  return published ? `published ${published.from} ${published.to}` : `source ${source}`
}
