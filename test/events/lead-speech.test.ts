import { expect, it } from 'vitest'
import { read } from '../../src/reading/index.js'

const eventsOf = (text: string) => {
  const reading = read({
    content: `عنوان الخبر\n${text}`,
    source: 'x',
    format: 'record',
    facts: { published: '2020-05-10', title: 'عنوان الخبر' },
  })
  return reading.events.map((e) => `${reading.article.text.slice(e.trigger.start, e.trigger.end)} ${e.time}`)
}

it('what the speaker of the lead goes on to do by words is of the day on which he spoke', () => {
  const told = eventsOf(
    'أعلن رئيس الوزراء اليوناني الكسيس تسيبراس الجمعة أن بلاده عاجزة عن بناء المدارس.\nوانتقد تسيبراس الاتحاد الأوروبي.\nوكانت ألمانيا قد رفضت الخطة.',
  )
  expect(told).toContain('انتقد 2020-05-08')
  expect(told).toContain('رفضت null')
})

it('words that only name a source tell no event', () => {
  expect(eventsOf('سافر الوزير سامي المهدي إلى تونس أمس، وفق ما نقلته رويترز.')).toEqual(['سافر 2020-05-09'])
})
