import type { Digest } from './digest.js'
import { Features, rarity } from './features.js'
import type { Identity } from './identity.js'
import { distinct } from './shingles.js'

/** How rare entities are among the articles, and how near articles lie to each other by the entities they name. */
export interface Affinities {
  /** 0 for an entity that all articles name … nearly 1 for one that a single article of many names. */
  rarity(entity: number): number
  /** The same of a word that stands beside a trigger, by its hash. */
  rarityOfWord(hash: number): number
  /** 1 where two articles name the same entities as often, 0 where they share none. */
  between(a: number, b: number): number
}

/** Counts in how many articles every entity stands, and every word beside a trigger. */
export function affinitiesOf(digests: readonly Digest[], identity: Identity): Affinities {
  const features = new Features(
    digests.map((d) => entityCounts(d, identity)),
    identity.entities.length,
  )
  const words = sharedWords(digests)
  const rarities = Float64Array.from({ length: digests.length + 1 }, (_, holders) => rarity(Math.max(1, holders), digests.length))
  return {
    rarity: (entity) => features.rarity(entity),
    rarityOfWord: (hash) => rarities[words.get(hash) ?? 1]!,
    between: (a, b) => features.between(a, b),
  }
}

/** The words beside triggers that several articles have, with the number of articles. */
function sharedWords(digests: readonly Digest[]): ReadonlyMap<number, number> {
  const lists = digests.map(({ tellings }) => distinct(joined(tellings.map(({ gist }) => gist))))
  const all = joined(lists).sort()
  const counts = new Map<number, number>()
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to] === all[from]) to++
    if (to - from > 1) counts.set(all[from]!, to - from)
  }
  return counts
}

/** Lists of numbers, one behind the other. */
function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

/** Entities count by how often the article names them, up to a point. */
export function entityCounts(digest: Digest, identity: Identity): Map<number, number> {
  return new Map(
    digest.members.map((m) => [identity.numberOf(m.source, m.id), Math.sqrt(Math.min(9, Math.max(1, m.mentions)))] as const),
  )
}
