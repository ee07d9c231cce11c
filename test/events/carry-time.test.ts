import { describe, expect, it } from 'vitest'
import { read } from './told.js'

/** The last event of a text and its time. */
const last = (marked: string): readonly [string, string | null] => {
  const { text, events } = read(marked)
  const event = events.at(-1)
  return event ? [text.slice(event.trigger.start, event.trigger.end), event.time] : ['', null]
}
const PAUSE = 'وسادت المدينة حالة من الهدوء. وتجمع سكانها في الساحات. وأغلقت متاجرها.'

describe('what names no time is of the day', () => {
  it.each([
    // of the last telling of the same, told by others or with other words
    [
      `لقي ثلاثة عمال حتفهم في <L سرت> في <T 2020-03-02 الثاني من مارس>. ${PAUSE} وقالت الشرطة إن العمال لقوا حتفهم على الفور.`,
      ['لقوا حتفهم', '2020-03-02'],
    ],
    // of the incident that the report opens with
    [`انفجرت سيارة في <L سرت> <T 2020-05-09 أمس>. ${PAUSE} واعتقلت الشرطة السائق.`, ['اعتقلت', '2020-05-09']],
    [`انفجرت سيارة في <L سرت> <T 2020-05-09 أمس>. ${PAUSE} وأصيب شرطيان بجروح.`, ['أصيب', '2020-05-09']],
    // What was before, and what has a vague time of its own, is not.
    [`انفجرت سيارة في <L سرت> <T 2020-05-09 أمس>. ${PAUSE} وكانت الشرطة قد اعتقلت السائق.`, ['اعتقلت', null]],
    [`انفجرت سيارة في <L سرت> <T 2020-05-09 أمس>. ${PAUSE} واعتقلت الشرطة السائق <T PAST_REF مؤخرا>.`, ['اعتقلت', null]],
  ] as const)('%s', (text, expected) => expect(last(text)).toEqual(expected))
})

describe('what is recalled before it is told', () => {
  it.each([
    [`قدم الوزير تعازيه بعد وفاة ثلاثة عمال. ${PAUSE} وتوفي العمال في <L سرت> <T 2020-05-08 الجمعة>.`, 'وفاة', '2020-05-08'],
  ])('%s', (marked, trigger, time) => {
    const { text, events } = read(marked)
    expect(events.find((e) => text.slice(e.trigger.start, e.trigger.end) === trigger)?.time).toBe(time)
  })
})

describe('the year of what is remembered', () => {
  it.each([
    ['احتفلت البلاد <T 2020-05-09 أمس> بالذكرى السبعين لتأسيس <O حركة الفجر>.', ['تأسيس', '1950']],
    ['احتفلت البلاد <T 2020-05-09 أمس> بالذكرى السنوية الحادية والعشرين لتأسيس <O حركة الفجر>.', ['تأسيس', '1999']],
    ['احتفلت البلاد <T 2020-05-09 أمس> بذكرى تأسيس <O حركة الفجر>.', ['تأسيس', null]],
  ] as const)('%s', (text, expected) => expect(last(text)).toEqual(expected))
})

describe('a time in a clause about something else', () => {
  it.each([
    ['أصيب ثلاثة جنود في هجوم يشبه الحوادث التي قتل فيها عشرة مدنيين في <T 2020-03 مارس>.', [null, null, null, '2020-03']],
  ])('%s', (text, expected) => expect(read(text).events.map((e) => e.time)).toEqual(expected))
})

describe('since', () => {
  it.each([
    ['وتشهد <L سرت> اشتباكات منذ <T 2020-04-27/2020-05-03 الأسبوع الماضي>.', ['اشتباكات', '2020-04-27/..']],
    ['وأدت سلسلة من الزلازل منذ <T 2020-04-25 25 أبريل> إلى انهيار المباني.', ['الزلازل', '2020-04-25/..']],
  ] as const)('%s', (text, [trigger, time]) => {
    const { text: whole, events } = read(text)
    expect(events.find((e) => whole.slice(e.trigger.start, e.trigger.end) === trigger)?.time).toBe(time)
  })
})

describe('a meeting to come', () => {
  it('is of the day of its talks, not of the journey to it', () => {
    const { text, events } = read(
      'وصل <P سامي المهدي> إلى <L سرت> <T 2020-05-10 اليوم>. ومن المقرر أن يعقد قمة مع <P عادل نصار>. وقال مكتبه إن المفاوضات مع <P عادل نصار> ستجري <T 2020-05-12 الثلاثاء>.',
    )
    const time = (trigger: string) => events.find((e) => text.slice(e.trigger.start, e.trigger.end) === trigger)?.time
    expect([time('وصل'), time('قمة'), time('المفاوضات')]).toEqual(['2020-05-10', '2020-05-12', '2020-05-12'])
  })
})

describe('what those who act in the opening do by words', () => {
  const MEETING = 'وحضر اللقاء عدد من السفراء. وناقش الجانبان ملفات مشتركة. وتبادلا الهدايا. والتقطا صورة.'
  it.each([
    [`استقبل <P سامي المهدي> أمير سرت <T 2020-05-09 أمس>. ${MEETING} ودعا <P سامي المهدي> إلى الحوار.`, 'دعا', '2020-05-09'],
    // In a sentence with a time of its own, and what describes a thing.
    [
      `استقبل <P سامي المهدي> أمير سرت <T 2020-05-09 أمس>. ${MEETING} ودعا <P سامي المهدي> في <T 2019 2019> إلى الحوار.`,
      'دعا',
      '2019',
    ],
    [`استقبل <P سامي المهدي> أمير سرت <T 2020-05-09 أمس>. ${MEETING} وبحث معه ما دعا إليه <P سامي المهدي>.`, 'دعا', null],
    // Where the opening names two days, it is of neither.
    [
      `استقبل <P سامي المهدي> أمير سرت <T 2020-05-09 أمس> بعد أن وصل <T 2020-05-08 الجمعة>. ${MEETING} ودعا <P سامي المهدي> إلى الحوار.`,
      'دعا',
      null,
    ],
  ])('%s', (marked, trigger, time) => {
    const { text, events } = read(marked)
    expect(events.find((e) => text.slice(e.trigger.start, e.trigger.end) === trigger)?.time ?? null).toBe(time)
  })
})
