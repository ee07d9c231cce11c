import type { TimeExpression } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { countedBack } from './counted-from.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { opensClause } from './prepositions.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** What goes on for years: the time since when it does is one without an end. */
const LASTS = new Set(['war', 'siege', 'besiege', 'famine', 'blockade'])
const SINCE = 'منذ'
const NEAR = 8

/**
 * «الحرب المستمرة منذ 14 عاما», «تنفذ غارات منذ الربيع الماضي», «غاراتها منذ مايو»: the interval, open at its end, of what lasts, goes on or
 * comes again; null where nothing says since when.
 */
export function lastingTime(
  scene: Scene,
  candidate: Candidate,
  governors: readonly Governor[],
  from: number,
  end: number,
  taken: (at: number) => boolean,
): TimeExpression | null {
  const lasts = candidate.kind !== 'verb' && LASTS.has(candidate.trigger.row.what)
  if (!lasts && !goesOn(scene, candidate, governors)) return null
  for (let i = candidate.to; i < Math.min(end, candidate.to + NEAR); i++) {
    const found = since(scene, i)
    if (found) return found
    if (scene.tokens[i]!.kind === 'sign' || taken(i) || opensClause(scene.tokens[i]!)) break
  }
  if (!lasts) return null
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - NEAR); i--) {
    const found = since(scene, i)
    if (found) return found
    if (scene.tokens[i]!.kind === 'sign' || taken(i)) break
  }
  return null
}

/** Is it told in the present, by its own verb or one that lends itself, or by a plural noun? */
function goesOn(scene: Scene, candidate: Candidate, governors: readonly Governor[]): boolean {
  if (candidate.kind === 'verb') return isPresent(scene, candidate.at)
  return (
    candidate.reading?.number === 'pl' ||
    (candidate.kind === 'noun' && scene.tokens[candidate.at]!.readings.some((r) => r.number === 'pl')) ||
    governors.some(({ row, kind, at }) => kind === 'verb' && row.status === '' && isPresent(scene, at))
  )
}

/** «تحتجزه»: a present that is neither to come nor denied. */
function isPresent(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]!
  const before = scene.tokens[at - 1]?.folded ?? ''
  return !token.future && finiteVerb(scene, at)?.form === 'present' && !NOT_NOW.has(before)
}
const NOT_NOW = new Set(['لم', 'لن', 'ان', 'لا', 'سوف', 'كان', 'كانت', 'كانوا'])

function since(scene: Scene, at: number): TimeExpression | null {
  if (scene.tokens[at]!.folded !== SINCE) return null
  const time = scene.timeAt.get(at + 1)
  const start = time && startOf(time, scene.document.published?.value ?? null)
  return time && start ? { ...time, value: `${start}/..` } : null
}

function startOf(time: TimeExpression, published: string | null): string | null {
  if (time.type === 'DATE') return /^(\d{4}(?:-\d{2}){0,2}~?)(?:\/\d{4}-\d{2}-\d{2})?$/.exec(time.value)?.[1] ?? null
  const today = dayRange(published)
  const [, count, unit = ''] = /^P(\d+)([YM])$/.exec(time.value) ?? []
  if (time.type !== 'DURATION' || today === null || count === undefined) return null
  return `${countedBack(today.to, Number(count), unit)}${unit === 'M' ? '~' : ''}`
}
