import type { Provenance } from '../origins.js'
import type { Telling } from '../tellings.js'
import { opposed, sameVoice } from './opponents.js'
import type { Version } from './version.js'

/**
 * Asserted by some, denied by others; or told only by a denial, which answers somebody who asserted it. «He did not agree» beside «he agreed»
 * may be two matters: without an express denial only articles that tell of one thing in full contradict each other.
 */
export function statusConflicts(tellings: readonly Telling[], provenance: Provenance): Version[][] {
  // An article that tells both in one voice has not denied anything: one of the two is another matter.
  const torn = (t: Telling) => tellings.some((o) => o.event.status === 'actual' && sameVoice(o, t, provenance))
  const negated = tellings.filter((t) => t.event.status === 'negated' && (t.denied || !torn(t)))
  const said = (status: Telling['event']['status']) => tellings.filter((t) => t.event.status === status)
  const against = (asserted: readonly Telling[]) => negated.filter((t) => t.denied || asserted.some((a) => sameMatter(a, t)))
  const between = (value: 'actual' | 'planned') => {
    const no = against(said(value))
    return no.length === 0
      ? []
      : opposed(
          [
            { value, tellings: said(value) },
            { value: 'negated', tellings: no },
          ],
          provenance,
        )
  }
  const actual = between('actual')
  if (actual.length > 0) return [actual]
  const denied = negated.filter((t) => t.denied && isNamed(t))
  if (denied.length > 0)
    return [
      [
        { value: 'actual', tellings: denied },
        { value: 'negated', tellings: denied },
      ],
    ]
  const planned = between('planned')
  return planned.length > 0 ? [planned] : []
}

/** Two articles, one word, a person it befell or two named sides on one day or in one round: the same matter, even where nobody says that he denies it. */
function sameMatter(a: Telling, b: Telling): boolean {
  if (a.source === b.source || a.what !== b.what || a.family.shape === 'directed') return false
  if (a.family.shape === 'befalls') return a.others.some((p) => p.kind === 'PER')
  const sides = (t: Telling) => [...t.doers, ...t.others].filter((p) => p.kind !== null).length > 1
  return (
    sides(a) && sides(b) && ((a.ordinal !== null && a.ordinal === b.ordinal) || (a.event.time !== null && b.event.time !== null))
  )
}

const isNamed = (t: Telling): boolean => [...t.doers, ...t.others].some((p) => p.kind !== null)
