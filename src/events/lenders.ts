import type { Candidate } from './find-triggers.js'
import { isMarkedVerb } from './marked.js'
import type { Scene } from './scene.js'

/** «تلقت تونس مساعدة من باريس», «تلقى الوزير دعوة»: help or an invitation that somebody receives is given to him. */
export const receives = (scene: Scene, at: number, { trigger }: Candidate): boolean =>
  (trigger.row.type === 'AID' || trigger.row.type === 'SUPPORT' || trigger.row.what === 'invite') &&
  isMarkedVerb(scene, scene.tokens[at]!, 'gets')

/** «نظمت القناة مناظرة»: who holds a meeting for others is none of those who meet. */
export const organises = (scene: Scene, at: number): boolean => isMarkedVerb(scene, scene.tokens[at]!, 'organises')

/** «هدد بأن نشوب حرب سيدمر البلاد»: behind «that» an event noun is itself a subject. */
export function throughThat(scene: Scene, verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i++) if (THAT.has(scene.tokens[i]!.folded)) return true
  return false
}
const THAT = new Set(['ان', 'بان'])
