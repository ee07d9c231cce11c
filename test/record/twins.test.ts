import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

const LEAD =
  'أعلنت هيئة الموانئ في بيان أن سامر الحداد زار القاهرة يوم الثلاثاء والتقى عددا من المسؤولين في الميناء الشمالي قبل أن يعود على متن سفينة شحن كبيرة إلى بلاده وسط رياح قوية وأمواج عالية أخرت وصوله ساعات طويلة'
const FILLER = (letter: string) =>
  Array.from({ length: 5 }, (_, i) =>
    LEAD.split(' ')
      .map((w) => `${w}${letter}${'ابتثج'[i]}`)
      .join(' '),
  ).join('. ')
const visit = (source: string, time: string | null, more: Partial<Parameters<typeof makeReading>[0]> = {}) =>
  makeReading({
    source,
    entities: CAST,
    text: `${LEAD}.`,
    ...more,
    events: [{ trigger: 'زار', who: ['samer'], whom: ['egypt'], time }],
  })
const groups = (...readings: ReturnType<typeof makeReading>[]) =>
  buildRecord(readings).events.map((e) => `${e.time} ${e.mentions.map((m) => m.source).join(' ')}`)

describe('taken-over text', () => {
  it('a copy without a day means the Tuesday of the text it copies, whatever was read for it', () => {
    const dated = visit('a', '2021-03-09', { outlet: 'الميناء' })
    const undated = visit('b', '2024-05-07', { outlet: 'المرفأ', published: null })
    expect(groups(dated, undated)).toEqual(['2021-03-09 a b'])
    expect(buildRecord([dated, undated]).conflicts).toEqual([])
  })
  it('an old passage in a new article tells of its own day', () =>
    expect(
      groups(
        visit('old', '2021-03-09', { text: `${LEAD}. ${FILLER('خ')}.` }),
        visit('new', '2024-05-07', { published: '2024-05-10', text: `${LEAD}. ${FILLER('ش')}.` }),
      ),
    ).toEqual(['2021-03-09 new old']))
  it('what an old passage told as done was not done on the day of the article that prints it again', () =>
    expect(
      groups(
        visit('old', null, { text: `${LEAD}. ${FILLER('خ')}.` }),
        visit('new', '2024-05-07', { published: '2024-05-10', text: `${LEAD}. ${FILLER('ش')}.` }),
      ),
    ).toEqual(['null new old']))
  it('the same deed in other words keeps its own day', () =>
    expect(
      groups(visit('a', '2021-03-09'), visit('b', '2024-05-07', { published: '2024-05-10', text: 'زار سامر الحداد القاهرة' })),
    ).toEqual(['2021-03-09 a', '2024-05-07 b']))
})

describe('a month of no known year', () => {
  it.each([
    ['actual', '2021-02-01/..', 'XXXX-11', '2020-11'],
    ['planned', '2021-02-01', 'XXXX-11', '2021-11'],
    ['actual', '2021-03-10', 'XXXX-03-09', '2021-03-09'],
    ['actual', null, 'XXXX-11', 'XXXX-11'],
  ] as const)('%s in an article of %s: %s is %s', (status, published, time, expected) => {
    const reading = makeReading({
      source: 'a',
      published,
      entities: CAST,
      text: 'زار سامر الحداد القاهرة',
      events: [{ trigger: 'زار', who: ['samer'], whom: ['egypt'], time, status }],
    })
    expect(buildRecord([reading]).events[0]!.time).toBe(expected)
  })
})

describe('denials', () => {
  const denied = (text: string, trigger: string, content: string) => {
    const reading = makeReading({
      source: 'a',
      entities: CAST,
      text,
      says: { a1: { cue: 'نفى', content, act: 'DENY', chain: ['union'] } },
      events: [{ trigger, what: 'sign', type: 'AGREE', who: ['samer', 'layla'], by: 'a1' }],
    })
    return buildRecord([reading]).conflicts.map((c) => c.slot)
  }
  it('deny what comes first in them', () =>
    expect(denied('نفى الاتحاد أن يكون الحداد قد وقع اتفاقا', 'وقع', 'أن يكون الحداد قد وقع اتفاقا')).toEqual(['status']))
  it('do not deny what they only mention', () =>
    expect(denied('نفى الاتحاد أي دور في توقيع الاتفاق', 'توقيع', 'أي دور في توقيع الاتفاق')).toEqual([]))
})

describe('what two articles must share', () => {
  const told = (source: string, what: string, who: readonly string[], text: string, published: string) =>
    makeReading({
      source,
      published,
      text,
      events: [{ trigger: text.split(' ')[0]!, what, type: 'OTHER', who }],
    })
  it('words without a name are not enough', () =>
    expect(
      groups(
        told('a', 'wound', ['ثلاثة عمال'], 'أصيب ثلاثة عمال في حريق مصنع', '2021-03-10'),
        told('b', 'wound', ['ثلاثة عمال'], 'أصيب ثلاثة عمال بانقلاب شاحنة', '2021-04-20'),
      ),
    ).toEqual(['null a', 'null b']))
})
