import type { Provenance } from '../origins.js'
import type { Telling } from '../tellings.js'
import type { Version } from './version.js'

/** Asserted by some, denied by others; or told only by a denial, which answers somebody who asserted it. */
export function statusConflicts(tellings: readonly Telling[], provenance: Provenance): Version[][] {
  const negated = tellings.filter((t) => t.event.status === 'negated')
  if (negated.length === 0) return []
  const actual = tellings.filter((t) => t.event.status === 'actual')
  const planned = tellings.filter((t) => t.event.status === 'planned')
  const asserted = actual.length > 0 ? actual : planned
  if (asserted.length > 0) return [[{ value: asserted[0]!.event.status, tellings: asserted }, { value: 'negated', tellings: negated }]]
  const denied = negated.filter((t) => provenance.actOf(t) === 'DENY')
  return denied.length > 0 ? [[{ value: 'actual', tellings: denied }, { value: 'negated', tellings: denied }]] : []
}
