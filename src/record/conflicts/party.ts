import type { Provenance } from '../origins.js'
import type { KnownParty } from '../parties.js'
import { sameParty } from '../relations.js'
import type { Telling } from '../tellings.js'
import { agreeingGroups, type Version } from './version.js'

/** Several people whom nobody names may include the one who is named: «leaders of the movement». */
const isSeveral = (p: KnownParty): boolean => /^\p{L}{3,}(?:ون|ين|ات)(?:\s|$)/u.test(p.name)

/** Different doers of one deed: of a killing, an appointment; who tells of it is none of them. Only of what befalls somebody: those who meet or sign may be told in part. */
export function partyConflicts(tellings: readonly Telling[], provenance: Provenance): Version[][] {
  const told = tellings.filter(
    (t) =>
      t.family.shape === 'befalls' &&
      t.doersNear &&
      t.doers.some((p) => (p.kind !== null && p.kind !== 'LOC') || (p.words.length > 1 && !isSeveral(p))) &&
      !t.doers.some((p) => provenance.speaks(t, p.id)) &&
      t.event.status !== 'hypothetical',
  )
  const related = (a: readonly KnownParty[], b: readonly KnownParty[]) =>
    a.some((p) => b.some((q) => sameParty(p, q) >= 0.5 || (p.state !== null && p.state === q.state)))
  const groups = agreeingGroups(told, (a, b) => related(a.doers, b.doers))
  if (!told.some((t) => t.doers.some((p) => p.kind !== null))) return []
  if (groups.length < 2 || told[0]!.family.recurs !== 'once') return []
  return [groups.map((g): Version => ({ value: [...new Set(g[0]!.doers.map((p) => p.name))].join('، '), tellings: g }))]
}
