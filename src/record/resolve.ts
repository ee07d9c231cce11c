import type { Affinities } from './affinity.js'
import type { Digest } from './digest.js'
import { type Identity, mostFrequent, push } from './identity.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The tellings of one article, and its parties: as they were read, and as the record knows them. */
interface Kept {
  readonly tellings: readonly Writable<Telling>[]
  readonly parties: ReadonlyMap<KnownParty, Writable<KnownParty>>
}

/**
 * Resolves the parties of tellings. The tellings of an article are made once: what the record knows otherwise when another article comes
 * (ids, names, how rare they are) is written into them, so that whoever remembers a telling has it as it is now.
 */
export class Resolver {
  readonly #kept = new WeakMap<Digest, Kept>()

  /** The tellings of all articles, their parties under the ids of the record instead of those of the readings. */
  resolve(digests: readonly Digest[], identity: Identity, affinities: Affinities): Telling[] {
    const states = statesOfPeople(digests, identity)
    return digests.flatMap((digest, article) => {
      const kept = this.#kept.get(digest) ?? copyOf(digest)
      this.#kept.set(digest, kept)
      const idOf = (id: string) => (id.startsWith('@') ? identity.idOf(digest.source, id.slice(1))! : id)
      for (const [party, made] of kept.parties) {
        made.id = idOf(party.id)
        if (party.kind !== null) {
          made.name = identity.get(made.id)?.name ?? party.name
          made.rarity = affinities.rarity(identity.numberOf(digest.source, party.id.slice(1)))
        }
        made.state = party.state === null ? (states.get(made.id) ?? null) : idOf(party.state)
        made.of = party.of === null ? null : idOf(party.of)
      }
      for (const t of kept.tellings) t.article = article
      return kept.tellings
    })
  }
}

function copyOf({ tellings }: Digest): Kept {
  const parties = new Map<KnownParty, Writable<KnownParty>>()
  const copy = (party: KnownParty): KnownParty => {
    const made = parties.get(party) ?? { ...party, rarity: 0 }
    parties.set(party, made)
    return made
  }
  return {
    tellings: tellings.map((t) => {
      const [doers, others] = [t.doers.map(copy), t.others.map(copy)]
      return { ...t, doers, others, parties: [...doers, ...others], place: t.place && copy(t.place) }
    }),
    parties,
  }
}

/** In whose name people act, where any article says so («the Finnish envoy»): by the record's ids of theirs, what most say. */
function statesOfPeople(digests: readonly Digest[], identity: Identity): ReadonlyMap<string, string> {
  const told = new Map<string, string[]>()
  for (const { source, tellings } of digests) {
    const seen = new Set<string>()
    for (const { parties } of tellings)
      for (const p of parties) {
        if (p.kind !== 'PER' || p.state === null || p.state.startsWith('@') || seen.has(p.id)) continue
        seen.add(p.id)
        push(told, identity.idOf(source, p.id.slice(1))!, p.state)
      }
  }
  return new Map([...told].map(([id, list]) => [id, mostFrequent(list)]))
}
