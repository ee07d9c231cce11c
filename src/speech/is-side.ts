import type { Scene } from './scene.js'
import { adjectival } from './words.js'

/** «الجانبان», «الجانب المرجاني»: one of two parties, or both. */
export function isSide(scene: Scene, at: number): boolean {
  const head = scene.head(at)
  if (!head?.row.traits.includes('side') || !scene.tokens[at]!.definite) return false
  return head.number === 'du' || (scene.tokens[at + 1]?.definite === true && adjectival(scene.tokens[at + 1]!))
}
