import { placeRelation } from '../agreement.js'
import type { KnownParty, Telling } from '../tellings.js'
import { agreeingGroups, type Version } from './version.js'

/** Places that exclude each other. A place that holds another, or of which it is not known whether it does, contradicts nothing. */
export function placeConflicts(tellings: readonly Telling[]): Version[][] {
  const told = new Map<string, { place: KnownParty; tellings: Telling[] }>()
  for (const t of tellings) {
    // Where somebody departs from is not where he goes.
    if (!t.place || t.what === 'depart' || t.event.status === 'hypothetical') continue
    const entry = told.get(t.place.id)
    if (entry) entry.tellings.push(t)
    else told.set(t.place.id, { place: t.place, tellings: [t] })
  }
  const places = [...told.values()].sort((a, b) => b.tellings.length - a.tellings.length || (a.place.name < b.place.name ? -1 : 1))
  const relation = (a: { place: KnownParty }, b: { place: KnownParty }) => placeRelation(a.place, b.place)
  const fine = places.filter((p) => !places.some((q) => q !== p && relation(p, q) === 'holds' && p.place.extent === 'country'))
  const contested = fine.filter((p) => fine.some((q) => relation(p, q) === 'different'))
  const groups = agreeingGroups(contested, (a, b) => relation(a, b) !== 'different')
  if (groups.length < 2) return []
  return [groups.map((g) => ({ value: g[0]!.place.name, tellings: g.flatMap((p) => p.tellings) }))]
}
