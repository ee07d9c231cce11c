import { expect, it } from 'vitest'
import { readingText } from '../../src/cli/reading-text.js'
import type { Reading } from '../../src/document/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { articleView, explain, readingDiff } from '../../src/views/index.js'
import { CAST, makeReading } from '../record/make-reading.js'

const lexicons = defaultLexicons()
const WORDS = 'مساء الأربعاء'

/** A reading of one time, with its hours where there are any. */
function at(clock?: string): Reading {
  const reading = makeReading({ source: 'a', entities: CAST, text: `بدأ الحفل ${WORDS}`, times: { [WORDS]: '2024-03-06' } })
  const hours = clock === undefined ? {} : { clock }
  return { ...reading, times: reading.times.map((t) => ({ ...t, type: 'TIME', ...hours })) }
}

it.each([
  ['17:00', '2024-03-06 17:00', '6 مارس 2024 17:00'],
  ['17:00/18:30', '2024-03-06 17:00/18:30', '6 مارس 2024 17:00/18:30'],
  [undefined, '2024-03-06', '6 مارس 2024'],
])('the hours %s stand beside their day wherever the time is shown', (clock, value, label) => {
  const reading = at(clock)
  const [{ id }] = reading.times as [Reading['times'][number]]
  expect(readingText(reading)).toContain(`  ${id} TIME ${value} «${WORDS}»`)
  expect(explain(reading, id, lexicons)!.split('\n')[0]).toBe(`${id}: TIME ${value}`)
  expect(articleView(reading, lexicons).annotations).toMatchObject([{ id, label, detail: `وقت ${value}` }])
})

it('another hour is another reading', () =>
  expect(readingDiff(at('17:00'), at('18:00'))).toMatchObject([
    { layer: 'times', gone: [`${WORDS} = TIME 2024-03-06 17:00`], come: [`${WORDS} = TIME 2024-03-06 18:00`] },
  ]))
