import type { ConflictSlot, Revision } from '../../document/index.js'
import type { Provenance } from '../origins.js'
import type { Version } from './version.js'

/** Kinds of happenings whose dead, wounded, arrested and missing are counted anew as the days go on. */
const COUNTED = new Set([
  ...['death', 'illness', 'arrest', 'attack', 'air-strike', 'explosion', 'fighting', 'invasion', 'war'],
  ...['accident', 'earthquake', 'sinking', 'shooting-down', 'kidnapping', 'flight', 'expulsion', 'disappearance'],
])

/**
 * Do later versions replace earlier ones instead of contradicting them? An outlet that gives another value on a later day corrects itself;
 * a toll that only grows with the days is brought up to date. Gives the versions in the order of telling; null for a contradiction.
 */
export function revisionOf(
  slot: ConflictSlot,
  versions: readonly Version[],
  provenance: Provenance,
): { kind: Revision['kind']; versions: readonly Version[] } | null {
  const dated = versions.map((version) => ({ version, days: version.tellings.map((t) => t.published?.from ?? Number.NaN) }))
  if (dated.some(({ days }) => days.some(Number.isNaN))) return null
  const order = dated.sort((a, b) => Math.min(...a.days) - Math.min(...b.days))
  if (order.some(({ days }, i) => i > 0 && Math.min(...days) <= Math.max(...order[i - 1]!.days))) return null
  const ordered = order.map(({ version }) => version)
  const tellings = ordered.flatMap((v) => v.tellings)
  if (new Set(tellings.map((t) => provenance.outletOf(t.source))).size === 1) return { kind: 'correction', versions: ordered }
  const values = ordered.map((v) => Number.parseFloat(v.value))
  const grows = values.every((value, i) => i === 0 || value > values[i - 1]!)
  const counted = slot === 'number' && tellings.every((t) => COUNTED.has(t.family.name))
  return counted && grows ? { kind: 'update', versions: ordered } : null
}
