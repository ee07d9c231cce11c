import { describe, expect, it } from 'vitest'
import { told } from './told.js'

const cases: readonly (readonly [string, readonly string[]])[] = [
  // Whom an attack hit, told by the verb of its clause or by the verb whose subject it is.
  ['وقع هجوم استهدف حافلة في <L سرت>.', ['هجوم attack actual']],
  ['استهدفت غارات مواقع <O حركة الفجر>.', ['غارات air-strike actual']],
  ['استهدف مسلحون حافلة بعد الهجوم.', ['استهدف attack actual', 'الهجوم attack actual']],
  // What a court sentences somebody to.
  ['أصدرت المحكمة حكما بإعدام <P سامي المهدي>.', ['أصدرت sentence actual']],
  ['نفذت السلطات إعدام ثلاثة سجناء.', ['نفذت execute actual']],
  // What was ordered or announced is told by its own word, why somebody is tried by the trial.
  ['أمرت النيابة بحبس المتهم أربعة أيام.', ['حبس imprison actual']],
  ['أعلنت الحركة تعيين <P سامي المهدي> رئيسا لها.', ['تعيين appoint actual']],
  ['بدأت محاكمة السائقين المتهمين بالتهريب.', ['محاكمة trial actual']],
]

describe('what a word tells a second time', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(told(text).map((line) => line.split(' | ')[0])).toEqual(expected)
  })
})
