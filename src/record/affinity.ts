import type { Digest } from './digest.js'
import { Features, rarity } from './features.js'
import type { Identity } from './identity.js'

/** How rare entities are among the articles, and how near articles lie to each other by the entities they name. */
export interface Affinities {
  /** 0 for an entity that all articles name … nearly 1 for one that a single article of many names. */
  rarity(entity: number): number
  /** The same of a word that stands beside a trigger, by its hash. */
  rarityOfWord(hash: number): number
  /** 1 where two articles name the same entities as often, 0 where they share none. */
  between(a: number, b: number): number
}

/** Adds (`by` 1) the words beside the triggers of an article to the count of articles for each, or takes them off (`by` -1). */
export function countWords(counts: Map<number, number>, { tellings }: Digest, by: 1 | -1): void {
  const words = new Set<number>()
  for (const t of tellings) for (const w of t.gist) words.add(w)
  for (const w of words) {
    const count = (counts.get(w) ?? 0) + by
    if (count === 0) counts.delete(w)
    else counts.set(w, count)
  }
}

/** Counts in how many articles every entity stands; `words` holds in how many each word beside a trigger does. */
export function affinitiesOf(digests: readonly Digest[], identity: Identity, words: ReadonlyMap<number, number>): Affinities {
  const features = new Features(
    digests.map((d) => entityCounts(d, identity)),
    identity.entities.length,
  )
  const rarities = Float64Array.from({ length: digests.length + 1 }, (_, holders) => rarity(Math.max(1, holders), digests.length))
  return {
    rarity: (entity) => features.rarity(entity),
    rarityOfWord: (hash) => rarities[words.get(hash) ?? 1]!,
    between: (a, b) => features.between(a, b),
  }
}

/** Entities count by how often the article names them, up to a point. */
export function entityCounts(digest: Digest, identity: Identity): Map<number, number> {
  return new Map(
    digest.members.map((m) => [identity.numberOf(m.source, m.id), Math.sqrt(Math.min(9, Math.max(1, m.mentions)))] as const),
  )
}
