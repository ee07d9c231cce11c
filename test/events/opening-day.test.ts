import { expect, it } from 'vitest'
import { read } from '../../src/reading/index.js'

const eventsOf = (title: string, text: string) => {
  const reading = read({
    content: `${title}\n${text}`,
    source: 'x',
    format: 'record',
    facts: { published: '2020-05-10', title },
  })
  return reading.events.map((e) => `${reading.article.text.slice(e.trigger.start, e.trigger.end)} ${e.time}`)
}

const LEAD = 'قال وزير الدفاع سامي المهدي أمس إن الطريق مفتوح.'

it('a headline in the present is of the one day that the opening names', () => {
  expect(eventsOf('الجيش يحرر الرهائن', LEAD)).toContain('يحرر 2020-05-09')
  expect(eventsOf('الجيش يحرر الرهائن', 'قال الوزير سامي المهدي أمس واليوم إن الطريق مفتوح.')).toContain('يحرر null')
})

it('the gathering in which somebody speaks is of that day, an earlier one is not', () => {
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوقال المهدي خلال زيارة للمصنع إن العمل مستمر.`)).toContain('زيارة 2020-05-09')
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوقال المهدي خلال زيارة سابقة لتونس إن العمل مستمر.`)).toContain('زيارة null')
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوقال المهدي إن الوفد وقع الاتفاق خلال زيارة لتونس.`)).toContain('زيارة null')
})

it('what is done at the gathering that the opening tells of is of that day', () => {
  const lead = 'التقى وزير الدفاع سامي المهدي أمس نظيره عادل نصار في تونس.'
  expect(eventsOf('عنوان الخبر', `${lead}\nوقال المهدي إن الطريق مفتوح.\nوبحث الجانبان التعاون العسكري.`)).toContain(
    'بحث 2020-05-09',
  )
})

it('what others say to it is of that day, where their verb is that of a main clause', () => {
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوأدانت تركيا الهجمات.`)).toContain('أدانت 2020-05-09')
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوغادر الوفد بعدما أدانت تركيا الهجمات.`)).toContain('أدانت null')
})

it('what befell people long ago is of the day on which it was announced', () => {
  expect(eventsOf('عنوان الخبر', `${LEAD}\nوأعلنت وزارة الداخلية الليبية في 17 يناير مقتل ضابط.`)).toContain('مقتل 2020-01-17')
})
