import { expect, it } from 'vitest'
import { read as readPage } from '../../src/reading/index.js'
import { read } from './told.js'

const timesOf = (marked: string) => {
  const { text, events } = read(marked)
  return events.map((e) => `${text.slice(e.trigger.start, e.trigger.end)} ${e.time}`)
}

const LEAD = 'وصل <P سامي المهدي> <T 2020-05-09 أمس> إلى <L تونس>.\n'

it.each([
  ['what happened next is of the day of news that was named last', 'وقالت الشرطة إن الحراس أغلقوا الطريق.', 'أغلقوا 2020-05-09'],
  ['so is what is told for the first time by a noun', 'وأدى انفجار إلى مقتل ثلاثة جنود.', 'مقتل 2020-05-09'],
  ['a sentence that names an old time leads away from it', 'فاز الحزب في <T 2011 2011>.\nوأغلق الحراس الطريق.', 'أغلق null'],
  [
    'so does one of which several days are told',
    'عاد <T 2020-05-07 الخميس> أو <T 2020-05-08 الجمعة>.\nوأغلق الحراس الطريق.',
    'أغلق null',
  ],
  ['a clause that describes somebody is of any time', 'وتحدث إلى الجنود الذين أغلقوا الطريق.', 'أغلقوا null'],
  ['what was before is of no day of news', 'وأغلق الحراس الطريق بعد مقتل ثلاثة جنود.', 'مقتل null'],
  ['a noun with the article names what was told or is known', 'وأغلق الحراس الطريق بسبب الانفجار.', 'الانفجار null'],
  [
    'two days joined are the ends of one time',
    'وأغلق الحراس الطريق <T 2020-05-08 الجمعة> <T 2020-05-07 والخميس>.',
    'أغلق 2020-05-07/2020-05-08',
  ],
])('%s', (_, text, wanted) => {
  const told = timesOf(LEAD + text)
  expect(told).toContain(wanted)
})

it('a length is counted back from that day to what it is counted from', () => {
  const { events, article } = readPage({
    content: 'عنوان الخبر\nوصل الوزير سامي المهدي أمس إلى تونس.\nوأغلق الحراس الطريق بعد ثلاثة أيام من مقتل جندي.',
    source: 'x',
    format: 'record',
    facts: { published: '2020-05-10', title: 'عنوان الخبر' },
  })
  const killed = events.find(({ trigger }) => article.text.slice(trigger.start, trigger.end) === 'مقتل')
  expect(killed?.time).toBe('2020-05-06')
})
