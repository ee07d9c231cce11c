import type { TimeExpression } from '../document/index.js'
import type { Scene } from './scene.js'

/** Is a time a date or hour that can stand on a timeline, and no duration, set or vague reference? */
export const isDated = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')

/** The dated times of the tokens `from`..`to` (half-open), each once. */
export function timesIn(scene: Pick<Scene, 'timeAt'>, from: number, to: number): readonly TimeExpression[] {
  const out = new Set<TimeExpression>()
  for (let i = from; i < to; i++) {
    const time = scene.timeAt.get(i)
    if (time && isDated(time)) out.add(time)
  }
  return [...out]
}
