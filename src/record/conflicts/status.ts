import type { Provenance } from '../origins.js'
import type { Telling } from '../tellings.js'
import type { Version } from './version.js'

/** Asserted by some, denied by others; or told only by a denial, which answers somebody who asserted it. */
export function statusConflicts(tellings: readonly Telling[], provenance: Provenance): Version[][] {
  const negated = tellings.filter((t) => t.event.status === 'negated')
  if (negated.length === 0) return []
  const said = (status: Telling['event']['status']) => tellings.filter((t) => t.event.status === status)
  const against: Version = { value: 'negated', tellings: negated }
  if (said('actual').length > 0) return [[{ value: 'actual', tellings: said('actual') }, against]]
  const denied = negated.filter((t) => provenance.actOf(t) === 'DENY')
  if (denied.length > 0) return [[{ value: 'actual', tellings: denied }, against]]
  return said('planned').length > 0 ? [[{ value: 'planned', tellings: said('planned') }, against]] : []
}
