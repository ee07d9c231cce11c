import { type Candidate, GENERAL, isPointedAt } from './find-triggers.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** By these a row asks for no more than somebody it was done by or to. */
const ONCE = ['party', 'entity', 'person', 'count'] as const
/** What one does day by day: it is told where somebody in particular does it. */
const WONT: ReadonlySet<string> = new Set(['SUPPORT', 'AID', 'COOPERATE'])

/** «سرعة اقتحام الموقع», «تعرض للتعذيب»: the masdar of what is done once and to somebody tells the act, where it is no plural for things («تكاليف») and no relative adjective («تعاوني»). */
export function isAct(scene: Scene, { kind, trigger, reading, at }: Candidate): boolean {
  if (kind !== 'masdar' || trigger.table !== undefined || WONT.has(trigger.row.type)) return false
  if (!ONCE.some((need) => trigger.needs.has(need))) return false
  const [before, token] = [scene.tokens[at - 1], scene.tokens[at]!]
  // «تأجيل الزيارة»: what is done to an act that is known.
  const object = token.definite && token.preposition === '' && token.conjunction === '' && before?.sentence === token.sentence
  if (object && before.readings.some((r) => r.form === 'masdar') && finiteVerb(scene, at - 1) === null) return false
  return (reading?.number === 'sg' || token.pronoun !== '') && !token.readings.some((r) => r.form === 'nisba')
}

/** «هذه الوقفة», «تلك المواجهات»: what is pointed at was told, unless its noun is a general one. */
export function isToldBefore(scene: Scene, { kind, trigger: { row, needs }, at }: Candidate): boolean {
  if (kind === 'verb' || GENERAL.has(row.lemma) || needs.has('to+person') || (needs.size === 1 && needs.has('light')))
    return false
  return isPointedAt(scene, at)
}
