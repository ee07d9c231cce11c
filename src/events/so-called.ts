import type { Scene } from './scene.js'

/** Verbs by which somebody calls somebody something. */
const NAMES = new Set(['وصف.1', 'سمي.2', 'سمي.4', 'عرف.1', 'طلق.4'])

/** Behind «ما وصفه», «ما يسمى»: where the name begins that somebody gives, or `i`. */
export function soCalled(scene: Scene, i: number, limit: number): number {
  const verb = scene.tokens[i + 1]
  if (scene.tokens[i]!.base !== 'ما' || verb === undefined || i + 2 >= limit) return i
  return verb.readings.some((r) => r.pos === 'verb' && NAMES.has(r.lemma)) ? i + 2 : i
}
