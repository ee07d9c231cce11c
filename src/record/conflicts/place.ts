import { placeRelation } from '../relations.js'
import type { Telling } from '../tellings.js'
import { repeats } from '../what.js'
import { agreeingGroups, type Version, versionsBy } from './version.js'

/** Places that exclude each other. A place that holds another, or of which it is not known whether it does, contradicts nothing. */
export function placeConflicts(tellings: readonly Telling[]): Version[][] {
  // Where somebody departs from is not where he goes; what happens often, or goes on, may happen in two places, and a storm strikes many.
  if (repeats(tellings) || tellings.some((t) => t.family.strikesPlace)) return []
  const told = tellings.filter(
    (t) => t.place && t.place.kind !== null && t.placeNear && t.what !== 'depart' && t.event.status !== 'hypothetical',
  )
  const outer = excluding(told, (t) => t.place!.name)
  // Of one place: its east or its west, the town or what lies outside it.
  const inner = versionsBy(told, (t) => t.place!.id).flatMap(({ tellings: there }) =>
    excluding(there, (t) => `${t.place!.name}${t.quarter ? ` (${t.quarter.key})` : ''}`),
  )
  return [...outer, ...inner]
}

function excluding(told: readonly Telling[], nameOf: (t: Telling) => string): Version[][] {
  const places = versionsBy(told, nameOf).sort((a, b) => b.tellings.length - a.tellings.length || (a.value < b.value ? -1 : 1))
  const relation = (a: Version, b: Version) => placeRelation(a.tellings[0]!, b.tellings[0]!)
  const coarse = (p: Version) => p.tellings[0]!.place!.extent === 'country' && p.tellings[0]!.quarter === null
  const fine = places.filter((p) => !(coarse(p) && places.some((q) => q !== p && relation(p, q) === 'holds')))
  const contested = fine.filter((p) => fine.some((q) => relation(p, q) === 'different'))
  const groups = agreeingGroups(contested, (a, b) => relation(a, b) !== 'different')
  return groups.length < 2 ? [] : [groups.map((g) => ({ value: g[0]!.value, tellings: g.flatMap((p) => p.tellings) }))]
}
