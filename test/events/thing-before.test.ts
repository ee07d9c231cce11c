import { expect, it } from 'vitest'
import { read } from '../../src/reading/index.js'

const actorsOf = (text: string) =>
  read({ content: `عنوان الخبر\n${text}`, source: 'x', format: 'record' }).events.map((e) => [
    e.what,
    ...e.actors.map((p) => p.text),
  ])

it.each([
  ['ذكرت وكالة رويترز أن سفينة دخلت ميناء بيروت.', [['enter']]],
  ['وصل الوزير سامي المهدي إلى تونس. وقالت الحكومة إن الألغام أزيلت من الميناء.', [['visit', 'سامي المهدي'], ['remove']]],
  [
    'وصل الوزير سامي المهدي إلى تونس، ثم دخل الميناء.',
    [
      ['visit', 'سامي المهدي'],
      ['enter', 'سامي المهدي'],
    ],
  ],
])('a thing before its verb is its subject, and nobody named earlier: %s', (text, expected) => {
  expect(actorsOf(text)).toEqual(expected)
})
