import type { Shift } from '../meaning.js'
import { hitAt, sameSentence } from '../scene.js'
import { propose, type Rule, shiftOf } from './parts.js'

/** عطلة نهاية الأسبوع الماضي. */
export const weekendRule: Rule = (scene, i) => {
  const hit = hitAt(scene, i, 'weekend')
  if (!hit) return null
  const shift = sameSentence(scene, hit.to, i) ? hitAt(scene, hit.to, 'shift') : null
  const told: { shift?: Shift } = shift ? { shift: shiftOf(shift) } : {}
  return propose(scene, i, shift?.to ?? hit.to, hit.start, 'DATE', { is: 'weekend', ...told }, 'time/weekend', hit.word.row)
}
