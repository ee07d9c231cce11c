import { partyAgreement } from './agreement.js'
import { placeRelation } from './relations.js'
import { type Telling, timed, withParties } from './tellings.js'

/** Parties that agree less than this are others. */
const OTHERS = 0.6

/**
 * Gives back what tellings of one article took over from the wrong one. «The Hanoi summit» between tellings of a summit in Vladivostok takes its
 * parties from those that tell of Hanoi, and lends its place to no other summit. What stands by a trigger itself is never touched.
 */
export function disentangle(tellings: readonly Telling[]): Telling[] {
  const placed = tellings.filter((t) => t.place && t.placeNear)
  if (placed.length === 0) return [...tellings]
  const parted = tellings.map((t) => ownParties(t, placed))
  const holders = parted.filter((t) => t.place && t.placeNear)
  return parted.map((t) => ownPlace(t, holders))
}

const sameKind = (a: Telling, b: Telling): boolean => a.family.name === b.family.name

/** Where the place alone is its own: the parties and the time of the nearest telling that tells of that place and more. */
function ownParties(t: Telling, placed: readonly Telling[]): Telling {
  if (!t.place || !t.placeNear || t.near.length >= t.parties.length || t.parties.length === 0 || (t.timeNear && t.range)) return t
  const holdsNear = (o: Telling) => t.near.every((id) => o.parties.some((p) => p.id === id))
  const fuller = placed
    .filter(
      (o) =>
        o !== t &&
        sameKind(o, t) &&
        placeRelation(o, t) === 'same' &&
        holdsNear(o) &&
        (o.near.length > 0 || (o.timeNear && o.range)),
    )
    .sort((a, b) => Math.abs(a.at - t.at) - Math.abs(b.at - t.at) || a.at - b.at)
  const [nearest] = fuller
  if (!nearest || fuller.some((o) => partyAgreement(o, t) >= OTHERS)) return t
  const parted = withParties(t, nearest.doers, nearest.others)
  return nearest.timeNear ? timed(parted, nearest.event.time, nearest.range) : timed(parted, null)
}

/** A place that only tellings of others own is not this one's: it takes that of its own parties, or none. */
function ownPlace(t: Telling, holders: readonly Telling[]): Telling {
  if (!t.place || t.placeNear || t.parties.length === 0) return t
  const there = holders.filter((o) => sameKind(o, t) && o.place!.id === t.place!.id)
  if (there.length === 0 || there.some((o) => o.parties.length === 0 || partyAgreement(o, t) >= OTHERS)) return t
  const own = holders.filter((o) => sameKind(o, t) && partyAgreement(o, t) >= OTHERS)
  const [first] = own
  return first && own.every((o) => placeRelation(o, first) !== 'different')
    ? { ...t, place: first.place, quarter: first.quarter }
    : { ...t, place: null, quarter: null }
}
