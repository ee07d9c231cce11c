import type { PageFacts, Published } from '../../document/index.js'
import { dayRange, dayToEdtf } from '../../document/index.js'
import { weekdayOf } from '../calendar.js'
import type { Candidate } from '../meaning.js'
import type { Scene } from '../scene.js'
import { fromAddress, fromCopyright } from './address.js'
import { fromExpressions } from './expressions.js'
import { fromOccasions } from './occasions.js'
import { fromOffices } from './offices.js'
import { solve } from './solve.js'

/** A page's day: as it states it, set right where its own words contradict it, or what all evidence in it allows; null where nothing tells. */
export function datePage(scene: Scene, candidates: readonly Candidate[], facts: PageFacts): Published | null {
  const stated = dayRange(facts.published)
  if (facts.published !== null && stated && Number.isFinite(stated.from) && Number.isFinite(stated.to))
    return reconciled(candidates, facts, facts.published, stated)
  const address = fromAddress(facts.url)
  return solve([
    ...(address ? [address] : []),
    ...fromCopyright(scene),
    ...fromExpressions(scene, candidates),
    ...fromOccasions(scene, candidates),
    ...fromOffices(scene, candidates),
  ])
}

/** How many days a page may state itself too late: pages carry the day of their capture or of the paper's next issue. */
const LATE = 6

/**
 * What a page states is often the day it was captured. The address's own day, or the days of the week that the text names as today and yesterday,
 * tell the day of writing where they all lie up to six days before.
 */
function reconciled(
  candidates: readonly Candidate[],
  facts: PageFacts,
  value: string,
  stated: { readonly from: number; readonly to: number },
): Published {
  const plain: Published = { value, basis: 'stated', evidence: [] }
  if (stated.from !== stated.to) return plain
  const address = fromAddress(facts.url)
  if (address && address.from === address.to && address.from < stated.from && stated.from - address.from <= LATE)
    return {
      value: dayToEdtf(address.from),
      basis: 'stated',
      evidence: [{ start: 0, end: 0, rule: address.rule, bounds: dayToEdtf(address.from) }],
    }
  const named = candidates.flatMap((c) => {
    const m = c.meaning.is === 'part' || c.meaning.is === 'clock' ? c.meaning.day : c.meaning
    return m?.is === 'day' && m.weekday !== undefined
      ? [{ c, back: (weekdayOf(stated.from) - m.weekday + m.offset + 14) % 7 }]
      : []
  })
  const first = named[0]
  if (!first || first.back === 0 || named.some((n) => n.back !== first.back)) return plain
  const day = stated.from - first.back
  return {
    value: dayToEdtf(day),
    basis: 'inferred',
    evidence: named.map((n) => ({ start: n.c.start, end: n.c.end, rule: 'time/named-weekday', bounds: dayToEdtf(day) })),
  }
}
