import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** Each text with what its words tell by the other events around them. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  // Nobody kills in a flood.
  ['قتل عشرون شخصا في الفيضانات.', ['قتل die actual', 'الفيضانات flood actual']],
  ['قتل عشرون شخصا في هجوم على القرية.', ['قتل kill actual', 'هجوم attack actual']],
  ['دمرت الفيضانات مئات المنازل.', ['دمرت destroy actual', 'الفيضانات flood actual']],
  ['قتل خمسة ركاب في تحطم الطائرة.', ['قتل die actual', 'تحطم crash actual']],
  // A session of a court, and one of a cabinet.
  [
    'حكمت المحكمة على السارق بالسجن. وبرأت المحكمة شقيقه. وعقدت الجلسة أمس.',
    ['حكمت sentence actual', 'برأت acquit actual', 'الجلسة trial actual'],
  ],
  ['عقد مجلس الوزراء جلسة أمس.', ['جلسة meet actual']],
  // Those who travel on their own account.
  ['دعت <L تونس> مواطنيها إلى تجنب السفر إلى <L ليبيا>.', ['دعت call-for actual', 'السفر travel hypothetical']],
  // What «the incident» was.
  ['قتل <P سامي المهدي> جاره أمس. ووقع الحادث في السوق.', ['قتل kill actual', 'الحادث kill actual']],
  ['وقع حادث مروري أمس.', ['حادث accident actual']],
]

describe('what is told by what else is told', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(told(text).map((line) => line.split(' | ')[0])).toEqual(expected)
  })
})
