import { hitAt, sameSentence } from '../scene.js'
import { propose, type Rule, yearTail } from './parts.js'

/** «نفس الشهر من العام الماضي», «الشهر نفسه من عام 2014»: the month that was told last, in another year. */
export const sameMonthRule: Rule = (scene, i) => {
  const pointer = hitAt(scene, i, 'that')
  const unit = hitAt(scene, pointer?.to ?? i, 'unit', (h) => h.word.unit === 'month' && h.word.count === 'one' && h.definite)
  if (unit === null || !sameSentence(scene, unit.from, i)) return null
  const same = pointer ? unit : hitAt(scene, unit.to, 'beside', (h) => h.word.n === 0)
  const tail = same && sameSentence(scene, same.from, i) ? yearTail(scene, same.to, i) : null
  if (!tail) return null
  return propose(
    scene,
    i,
    tail.to,
    (pointer ?? unit).start,
    'DATE',
    { is: 'unit', unit: 'month', beside: 0, year: tail.year },
    'time/same-month',
    unit.word.row,
  )
}
