import { isMarkedVerb } from './marked.js'
import type { Scene } from './scene.js'

/** Behind «ما وصفه», «ما يسمى»: where the name begins that somebody gives, or `i`. */
export function soCalled(scene: Scene, i: number, limit: number): number {
  const verb = scene.tokens[i + 1]
  if (scene.tokens[i]!.base !== 'ما' || verb === undefined || i + 2 >= limit) return i
  return isMarkedVerb(scene, verb, 'calls') ? i + 2 : i
}
