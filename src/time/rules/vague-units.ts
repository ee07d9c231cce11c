import { hitAt, sameSentence, wordAt } from '../scene.js'
import { propose, type Rule } from './parts.js'

const WHEN: Readonly<Record<string, 'PAST_REF' | 'FUTURE_REF'>> = {
  سابقة: 'PAST_REF',
  ماضية: 'PAST_REF',
  مضت: 'PAST_REF',
  خلت: 'PAST_REF',
  سالفة: 'PAST_REF',
  مقبلة: 'FUTURE_REF',
  قادمة: 'FUTURE_REF',
  لاحقة: 'FUTURE_REF',
}

/** Units that nobody counts, behind في: في سنوات مضت، في أعوام سابقة، في مراحل لاحقة. */
export const vagueUnitsRule: Rule = (scene, i) => {
  const unit = hitAt(scene, i, 'unit', (h) => h.word.count === 'many' && !h.definite && h.lead === '')
  if (!unit || !/^[وف]?(في|خلال)$/.test(wordAt(scene, i - 1, i)) || !sameSentence(scene, unit.to, i)) return null
  const value = WHEN[wordAt(scene, unit.to, i)]
  return value === undefined
    ? null
    : propose(scene, i, unit.to + 1, unit.start, 'DATE', { is: 'ref', value }, 'time/vague-units', unit.word.row)
}
