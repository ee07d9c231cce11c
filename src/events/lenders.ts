import type { Candidate } from './find-triggers.js'
import type { Scene } from './scene.js'

/** Verbs whose subject gets what they govern. */
const RECEIVES = new Set(['لقي.5', 'نيل.1', 'سلم.5'])

/** «تلقت تونس مساعدة من باريس»: help that somebody receives is given to him. */
export const receives = (scene: Scene, at: number, { trigger }: Candidate): boolean =>
  (trigger.row.type === 'AID' || trigger.row.type === 'SUPPORT') &&
  scene.tokens[at]!.readings.some((r) => r.pos === 'verb' && RECEIVES.has(r.lemma))

/** «نظمت القناة مناظرة»: who holds a meeting for others is none of those who meet. */
export const organises = (scene: Scene, at: number): boolean =>
  scene.tokens[at]!.readings.some((r) => r.pos === 'verb' && ORGANISES.has(r.lemma))
const ORGANISES = new Set(['نظم.2', 'يسر.2', 'سهل.2', 'رعي.1'])

/** «هدد بأن نشوب حرب سيدمر البلاد»: behind «that» an event noun is itself a subject. */
export function throughThat(scene: Scene, verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i++) if (THAT.has(scene.tokens[i]!.folded)) return true
  return false
}
const THAT = new Set(['ان', 'بان'])
