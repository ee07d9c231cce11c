import { expect, it } from 'vitest'
import { partiesOf } from './parties-of.js'

it.each([
  ['ذكرت وكالة رويترز أن شاحنة دخلت مدينة حلب.', [['enter', '', 'حلب']]],
  [
    'وصل الوزير سامي المهدي إلى تونس. وقالت الحكومة إن الأنقاض أزيلت من الشارع.',
    [
      ['visit', 'سامي المهدي', 'تونس'],
      ['remove', '', ''],
    ],
  ],
  [
    'وصل الوزير سامي المهدي إلى تونس، ثم دخل الميناء.',
    [
      ['visit', 'سامي المهدي', 'تونس'],
      ['enter', 'سامي المهدي', ''],
    ],
  ],
])('a thing before its verb is its subject, and nobody named earlier: %s', (text, expected) => {
  expect(partiesOf(text)).toEqual(expected)
})
