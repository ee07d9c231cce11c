import { PairNumbering, WordNumbering } from './numbering.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { idOf } from './twins.js'
import { UnionFind } from './union-find.js'

/**
 * Tellings that say the very same (copies, repetitions within an article): they are compared once, with the weight of all. Gives their numbers,
 * group by group; the fullest stands first.
 */
export function alike(tellings: readonly Telling[]): number[][] {
  const signatureOf = signatures()
  const firsts: number[] = []
  const elders = eldersOf(tellings)
  const same = new UnionFind(tellings.length)
  tellings.forEach((t, i) => {
    if (t.parties.length > 0) {
      const sign = signatureOf(t)
      const first = firsts[sign]
      if (first === undefined) firsts[sign] = i
      else same.union(first, i)
    }
    const twin = t.twin === null ? undefined : elders.get(t.twin)
    if (twin !== undefined) same.union(twin, i)
  })
  const fullness = (i: number) => 2 * tellings[i]!.parties.length + (tellings[i]!.range ? 1 : 0)
  return same.groups().map((group) => (group.length < 2 ? group : [...group].sort((i, k) => fullness(k) - fullness(i) || i - k)))
}

/** The tellings that others are taken over from, by name. */
function eldersOf(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const names = new Set(tellings.flatMap((t) => (t.twin === null ? [] : [t.twin])))
  const sources = new Set([...names].map((name) => name.slice(0, name.lastIndexOf('\n'))))
  return new Map(tellings.flatMap((t, i) => (sources.has(t.source) ? [[idOf(t), i] as const] : [])))
}

/** Says of a telling that names somebody what it says, as one number. */
function signatures(): (t: Telling) => number {
  const [words, pairs] = [new WordNumbering(), new PairNumbering()]
  const all = (numbers: readonly number[], before: number): number => numbers.reduce((sign, n) => pairs.of(sign, n), before)
  const idsOf = (parties: readonly KnownParty[]): number =>
    all(
      parties.map((p) => words.of(p.id)).sort((a, b) => a - b),
      // Never the number of a pair, so that lists of different lengths are different.
      -1 - parties.length,
    )
  const NONE = words.of('')
  return (t) => {
    // One common name and a day are no proof across articles: those are compared.
    const sure = t.parties.filter((p) => p.kind !== null).length > 1
    return all(
      [
        words.of(t.what),
        idsOf(t.doers),
        idsOf(t.others),
        t.place ? words.of(t.place.id) : NONE,
        t.quarter ? words.of(t.quarter.key) : NONE,
        words.of(whenOf(t)),
        words.of(t.event.status),
        t.ordinal === null ? NONE : words.of(`${t.ordinal}`),
        t.event.by === null ? 1 : 0,
        t.another ? 1 : 0,
        t.several === null ? NONE : words.of(t.several),
        sure ? NONE : words.of(t.source),
      ],
      words.of(t.family.name),
    )
  }
}

function whenOf({ event, range, published, source }: Telling): string {
  if (event.time !== null) return event.time
  if (range) return `range ${range.from} ${range.to}`
  return published ? `published ${published.from} ${published.to}` : `source ${source}`
}
