import type { Affinities } from './affinity.js'
import type { Digest } from './digest.js'
import type { Identity } from './identity.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'

/** The tellings of all articles, their parties under the ids of the record instead of those of the readings. */
export function resolved(digests: readonly Digest[], identity: Identity, affinities: Affinities): Telling[] {
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
        state: party.state === null ? null : idOf(party.state),
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
