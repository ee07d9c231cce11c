import type { Affinities } from './affinity.js'
import type { Digest } from './digest.js'
import { type Identity, mostFrequent, push } from './identity.js'
import type { KnownParty, ReadParty } from './parties.js'
import type { Telling } from './tellings.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Resolves the parties of tellings: the ids of the record instead of those of the readings, the names of the record, how rare they are. It is written
 * into the tellings of the digests themselves, which are many; what was read stays beside it, so that another record can be made of them.
 */
export function resolve(digests: readonly Digest[], identity: Identity, affinities: Affinities): Telling[] {
  const states = statesOfPeople(digests, identity)
  return digests.flatMap((digest, article) => {
    const idOf = (id: string) => (id.startsWith('@') ? identity.idOf(digest.source, id.slice(1))! : id)
    const write = (party: Writable<KnownParty>): void => {
      const read = asRead(party)
      party.read = read
      party.id = idOf(read.id)
      if (party.kind !== null) {
        party.name = identity.get(party.id)?.name ?? read.name
        party.rarity = affinities.rarity(identity.numberOf(digest.source, read.id.slice(1)))
      }
      party.state = read.state === null ? (states.get(party.id) ?? null) : idOf(read.state)
      party.of = read.of === null ? null : idOf(read.of)
    }
    for (const t of digest.tellings as readonly Writable<Telling>[]) {
      t.article = article
      t.parties.forEach(write)
      if (t.place) write(t.place)
    }
    return digest.tellings
  })
}

/** A party as it was read, whatever was written over it. */
const asRead = (party: KnownParty): ReadParty =>
  party.read ?? { id: party.id, name: party.name, state: party.state, of: party.of }

/** In whose name people act, where any article says so («the Finnish envoy»): by the record's ids of theirs, what most say. */
function statesOfPeople(digests: readonly Digest[], identity: Identity): ReadonlyMap<string, string> {
  const told = new Map<string, string[]>()
  for (const { source, tellings } of digests) {
    const seen = new Set<string>()
    for (const { parties } of tellings)
      for (const p of parties) {
        const { id, state } = asRead(p)
        if (p.kind !== 'PER' || state === null || state.startsWith('@') || seen.has(id)) continue
        seen.add(id)
        push(told, identity.idOf(source, id.slice(1))!, state)
      }
  }
  return new Map([...told].map(([id, list]) => [id, mostFrequent(list)]))
}
