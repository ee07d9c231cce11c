import type { Reading } from '../document/index.js'
import { fold, type Span } from '../text/index.js'
import { windowAround } from './clause.js'
import { type Identity, push } from './identity.js'

/** A handful of articles says nothing about what is rare; rarity is then counted as among so many. */
const BACKGROUND = 500

/** What an article is about: features with their weights, scaled to length 1. */
export type Profile = ReadonlyMap<string, number>

/** How rare entities are among the articles, and what each article is about. */
export interface Affinities {
  /** 0 for an entity that all articles name … nearly 1 for one that a single article of many names. */
  rarity(entity: string): number
  /** The same of a folded word that stands beside a trigger. */
  rarityOfWord(word: string): number
  profileOf(source: string): Profile
}

/** Counts in how many articles every entity stands. */
export function affinitiesOf(readings: readonly Reading[], identity: Identity): Affinities {
  const features = readings.map((r) => new Map(entityFeatures(r, identity)))
  const holders = holdersOf(features)
  const words = new Map<string, number>()
  for (const r of readings)
    for (const w of new Set(r.events.flatMap((e) => [...gistOf(r, e.trigger)]))) words.set(w, (words.get(w) ?? 0) + 1)
  const size = Math.max(readings.length, BACKGROUND)
  const profiles = new Map(readings.map((r, i) => [r.source, normalised(features[i]!, holders, readings.length)]))
  return {
    rarity: (entity) => Math.log(size / (holders.get(`entity ${entity}`)?.length ?? 1)) / Math.log(size),
    rarityOfWord: (word) => Math.log(size / (words.get(word) ?? 1)) / Math.log(size),
    profileOf: (source) => profiles.get(source)!,
  }
}

/** The cosine of two profiles: 1 where they name the same entities as often, 0 where they share none. */
export function affinity(a: Profile, b: Profile): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [name, weight] of few) sum += weight * (many.get(name) ?? 0)
  return sum
}

/** The folded words beside a trigger, in its sentence, without what is written onto them; short ones left out. */
export function gistOf(reading: Reading, trigger: Span): ReadonlySet<string> {
  const { start, end } = windowAround(reading, trigger, 80, 110)
  const words = new Set<string>()
  for (const [from, to] of [
    [start, trigger.start],
    [trigger.end, end],
  ] as const)
    for (const word of fold(reading.article.text.slice(from, to)).split(/[^\p{L}\p{N}]+/u)) {
      const bare = word.replace(/^[وف]?[بلك]?(?:ال|لل)(?=..)/u, '')
      if (bare.length > 2) words.add(bare)
    }
  return words
}

/** Which articles, by number, hold a feature. */
export function holdersOf(features: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  features.forEach((f, i) => {
    for (const name of f.keys()) push(holders, name, i)
  })
  return holders
}

/** Entities weigh by how often the article names them, up to a point. */
export function* entityFeatures(reading: Reading, identity: Identity): Iterable<[string, number]> {
  for (const e of reading.entities) {
    const id = identity.idOf(reading.source, e.id)
    if (id) yield [`entity ${id}`, Math.sqrt(Math.min(9, Math.max(1, e.mentions.length)))]
  }
}

/** Weights by rarity, scaled to length 1 (tf–idf, cosine). */
export function normalised(
  features: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, readonly number[]>,
  articles: number,
): ReadonlyMap<string, number> {
  const background = Math.max(articles, BACKGROUND)
  const weights = [...features].map(([name, n]) => [name, n * Math.log(1 + background / holders.get(name)!.length)] as const)
  const length = Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0)) || 1
  return new Map(weights.map(([name, w]) => [name, w / length]))
}
