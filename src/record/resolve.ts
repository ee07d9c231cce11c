import type { Affinities } from './affinity.js'
import type { Digest } from './digest.js'
import { type Identity, mostFrequent, push } from './identity.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'

/** The tellings of all articles, their parties under the ids of the record instead of those of the readings. */
export function resolved(digests: readonly Digest[], identity: Identity, affinities: Affinities): Telling[] {
  const states = statesOfPeople(digests, identity)
  return digests.flatMap((digest, article) => {
    const known = new Map<KnownParty, KnownParty>()
    const idOf = (id: string) => (id.startsWith('@') ? identity.idOf(digest.source, id.slice(1))! : id)
    const resolve = (party: KnownParty): KnownParty => {
      const before = known.get(party)
      if (before) return before
      const id = idOf(party.id)
      const made: KnownParty = {
        ...party,
        id,
        name: party.kind === null ? party.name : (identity.get(id)?.name ?? party.name),
        state: party.state === null ? (states.get(id) ?? null) : idOf(party.state),
        of: party.of === null ? null : idOf(party.of),
        rarity: party.kind === null ? 0 : affinities.rarity(identity.numberOf(digest.source, party.id.slice(1))),
      }
      known.set(party, made)
      return made
    }
    return digest.tellings.map((t) => {
      const [doers, others] = [t.doers.map(resolve), t.others.map(resolve)]
      return { ...t, article, doers, others, parties: [...doers, ...others], place: t.place && resolve(t.place) }
    })
  })
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
