import { grainOf } from '../../document/index.js'
import { partyAgreement } from '../agreement.js'
import type { Provenance } from '../origins.js'
import { sameParty } from '../relations.js'
import { sharedCount } from '../shingles.js'
import type { Telling } from '../tellings.js'
import { hasOneOf, likeness } from '../what.js'
import type { Version } from './version.js'

/** Parties that agree less than this may be others, to whom something else happened. */
const PARTIES = 0.6
/** The same on one day: a body and its organ. */
const PARTIES_THAT_DAY = 0.5

/** In one town on one day there may be two attacks: tolls of one are told with some of the same words. */
const TOLD_ALIKE = 2

/**
 * Leaves the versions that contradict another one: two tellings, one of either, must be of the same kind of happening and about the same
 * named party, and be told by two: nobody contradicts himself in one breath. Fewer than two are no contradiction.
 */
export function opposed(versions: readonly Version[], provenance: Provenance): Version[] {
  const kept = versions.filter((v) =>
    versions.some((w) => w !== v && v.tellings.some((a) => w.tellings.some((b) => comparable(a, b, provenance)))),
  )
  return kept.length > 1 ? kept : []
}

/** Do two tellings answer one question, so that they can contradict each other? */
export function comparable(a: Telling, b: Telling, provenance: Provenance): boolean {
  if (a === b || sameVoice(a, b, provenance) || likeness(a, b) < 0.85) return false
  if (a.toll && b.toll) return sameSpot(a, b) && sharedCount(a.gist, b.gist) >= TOLD_ALIKE
  const thatDay = a.source !== b.source && a.event.time === b.event.time && grainOf(a.event.time) === 'day'
  return (
    (sharesSubject(a, b, thatDay ? 0.6 : 0.8) || sameSpot(a, b)) && partyAgreement(a, b) >= (thatDay ? PARTIES_THAT_DAY : PARTIES)
  )
}

/** The same speaker in the same article or in copies of it, or the article itself. */
export const sameVoice = (a: Telling, b: Telling, provenance: Provenance): boolean =>
  provenance.textOf(a.source) === provenance.textOf(b.source) && provenance.rootOf(a).key === provenance.rootOf(b).key

/** Two articles, one place that is a point, one day: what nobody is named of, an explosion and its dead. */
const sameSpot = (a: Telling, b: Telling): boolean =>
  a.source !== b.source &&
  a.place?.extent === 'point' &&
  a.place.id === b.place?.id &&
  a.event.time === b.event.time &&
  grainOf(a.event.time) === 'day'

/** A named party that both tell of: the one it befell; or both sides; or one that is no mere state. */
function sharesSubject(a: Telling, b: Telling, least: number): boolean {
  const both = (x: Telling['doers'], y: Telling['doers']) =>
    x.some((p) => p.kind !== null && y.some((q) => q.kind !== null && sameParty(p, q) >= least))
  if (a.family.shape === 'befalls') {
    // Of a movement many die, in many ways.
    const own = (t: Telling) => t.others.filter((p) => hasOneOf(t.family, p.kind))
    return both(own(a), own(b))
  }
  if (a.family.shape === 'directed' && a.doers.length > 0 && b.doers.length > 0) return both(a.doers, b.doers)
  return both([...a.doers, ...a.others], [...b.doers, ...b.others])
}
