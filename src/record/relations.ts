import type { KnownParty } from './parties.js'
import { sharedCount } from './shingles.js'
import type { Telling } from './tellings.js'

/** How readily two parties are one: 1 the same entity, less for a capital and its country, a leader and his country, an organ and its body. */
export function sameParty(a: KnownParty, b: KnownParty): number {
  if (a.id === b.id) return 1
  if (a.of !== null && (a.of === b.id || a.of === b.of)) return 0.7
  if (b.of !== null && b.of === a.id) return 0.7
  if (a.state !== null && a.state === b.state && a.kind !== null && b.kind !== null) {
    if (a.isState && b.isState) return 0.95
    if (a.isState !== b.isState && a.kind === 'LOC' && b.kind === 'LOC') return 0.8
    if (a.isState !== b.isState) return 0.6
  }
  const named = a.kind !== null && b.kind !== null
  if (named && (a.kind !== 'ORG' || b.kind !== 'ORG')) return 0
  const shared = sharedCount(a.words, b.words)
  const fewer = Math.min(a.words.length, b.words.length)
  if (!named) {
    const words = shared === 0 ? 0 : (0.9 * shared) / (a.words.length + b.words.length - shared) + (shared === fewer ? 0.1 : 0)
    // Words that tell of another state mean others; those of one state may be the same: its authorities, its government, itself.
    if (a.state !== null && b.state !== null)
      return a.state === b.state
        ? Math.max(words, a.isState || b.isState || a.kind === 'PER' || b.kind === 'PER' ? 0.6 : 0.4)
        : Math.min(words, 0.3)
    return words
  }
  // An organ is named by the body it belongs to: the council of a movement.
  return shared === fewer && fewer > 0 ? 0.65 : 0
}

type Placed = Pick<Telling, 'place' | 'quarter'>

/** Of one place: its east and its west exclude each other, and so do a town and what lies outside it. */
function quarterRelation(a: Telling['quarter'], b: Telling['quarter']): 'same' | 'holds' | 'different' {
  if (a?.key === b?.key) return 'same'
  if (a && b) return a.lies === b.lies && a.lies === 'outside' ? 'holds' : 'different'
  return (a ?? b)!.lies === 'inside' ? 'holds' : 'different'
}

/**
 * As `placeRelation`, of tellings that may be one: two places exclude each other only where both stand by their triggers. One that was taken
 * over from further away may belong to something else, and is then no more than unlikely.
 */
export function toldRelation(a: Telling, b: Telling): 'same' | 'holds' | 'unknown' | 'unlikely' | 'different' {
  const relation = placeRelation(a, b)
  return relation === 'different' && a.source !== b.source && !(a.placeNear && b.placeNear) ? 'unlikely' : relation
}

/** How two places lie: the same, one in the other, unknown, or different. */
export function placeRelation(x: Placed, y: Placed): 'same' | 'holds' | 'unknown' | 'different' {
  const [a, b] = [x.place, y.place]
  if (!a || !b) return 'unknown'
  if (a.id === b.id) return quarterRelation(x.quarter, y.quarter)
  const whole = a.extent === 'country' || b.extent === 'country'
  if (a.state !== null && b.state !== null) {
    if (a.state !== b.state) return 'different'
    if (whole) return 'holds'
    return a.extent === 'point' && b.extent === 'point' ? 'different' : 'unknown'
  }
  return 'unknown'
}
