import { expect, it } from 'vitest'
import { partiesOf } from './parties-of.js'

it.each([
  ['ذكرت وكالة رويترز أن سفينة دخلت ميناء بيروت.', [['enter', '', 'ميناء بيروت']]],
  [
    'وصل الوزير سامي المهدي إلى تونس. وقالت الحكومة إن الألغام أزيلت من الميناء.',
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
