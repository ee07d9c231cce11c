import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

type Spec = Parameters<typeof makeReading>[0]

const IZMIR = { kind: 'LOC', name: 'إزمير', names: ['إزمير'] } as const
const record = (...specs: Spec[]) => buildRecord(specs.map(makeReading))
const groups = (...specs: Spec[]) =>
  record(...specs)
    .events.map((e) => e.mentions.map((m) => `${m.source}/${m.event}`).sort())
    .filter((g) => g.length > 1)
    .sort()
const conflicts = (...specs: Spec[]) =>
  record(...specs).conflicts.map((c) => `${c.slot}: ${c.values.map((v) => v.value).join(' | ')}`)

describe('the dead of one incident', () => {
  const toll = (source: string, published: string, count: string, words: string, more: Partial<Spec> = {}): Spec => ({
    source,
    published,
    outlet: `صحيفة ${source}`,
    entities: { izmir: IZMIR },
    text: `ضرب زلزال مدينة إزمير وأسفر عن مقتل ${count} ${words}`,
    events: [
      { trigger: 'زلزال', type: 'OTHER', what: 'earthquake', time: '2022-03-05' },
      { trigger: 'مقتل', type: 'OTHER', what: 'kill', time: '2022-03-05', whom: [`${count} ${words}`] },
    ],
    ...more,
  })

  it('a toll that grows with the days is one event, brought up to date, whatever the dead are called', () => {
    const { conflicts, revisions, events } = record(
      toll('a', '2022-03-05', '14', 'شخصاً'),
      toll('b', '2022-03-06', '39', 'قتيلاً'),
      toll('c', '2022-03-08', '٨٧', 'شخصاً'),
    )
    expect(conflicts).toEqual([])
    expect(revisions?.map((r) => [r.kind, ...r.values.map((v) => v.value)])).toEqual([
      ['update', '14 شخصاً', '39 قتيلاً', '87 شخصاً'],
    ])
    expect(events.map((e) => e.mentions.length)).toEqual([3, 3])
  })
  it('two tolls of one day contradict each other', () =>
    expect(conflicts(toll('a', '2022-03-05', '14', 'شخصاً'), toll('b', '2022-03-05', '20', 'شخصاً'))).toEqual([
      'number: 14 شخصاً | 20 شخصاً',
    ]))
  it('the dead of two towns are of two incidents', () =>
    expect(
      groups(
        toll('a', '2022-03-05', '14', 'شخصاً'),
        toll('b', '2022-03-05', '20', 'شخصاً', {
          entities: { izmir: { kind: 'LOC', name: 'أنقرة', names: ['أنقرة'] } },
          text: 'ضرب زلزال مدينة أنقرة وأسفر عن مقتل 20 شخصاً',
        }),
      ),
    ).toEqual([]))
})

describe('what is told of one article is not told of another', () => {
  const habit = (source: string, text: string): Spec => ({
    source,
    published: '2021-03-10',
    entities: { union: { ...CAST.union, names: ['اتحاد الصيادين'] } },
    text,
    events: [{ trigger: 'هاجم', type: 'ASSAULT', what: 'destroy', who: ['union'] }],
  })
  it('what somebody does every day needs more than his name to be one', () =>
    expect(groups(habit('a', 'هاجم اتحاد الصيادين القرار الأول'), habit('b', 'هاجم اتحاد الصيادين سفينة غريبة'))).toEqual([]))
  it('the same words about it say so', () =>
    expect(
      groups(
        habit('a', 'هاجم اتحاد الصيادين مشروع الميناء التجاري الجديد'),
        habit('b', 'هاجم اتحاد الصيادين بشدة مشروع الميناء التجاري الجديد'),
      ),
    ).toEqual([['a/v1', 'b/v1']]))
})

describe('one story in one article', () => {
  const meeting = { type: 'CONSULT', what: 'meet' } as const
  it('a summit called by its place takes the parties told there and lends its place to no other', () => {
    const spec: Spec = {
      source: 'a',
      published: '2021-03-10',
      entities: {
        samer: { ...CAST.samer, names: ['سامر الحداد'] },
        layla: { ...CAST.layla, names: ['ليلى النجار'] },
        nada: { kind: 'PER', name: 'ندى الخطيب', names: ['ندى الخطيب'] },
        tunis: { ...CAST.tunis, names: ['تونس'] },
      },
      text: [
        'اجتمع سامر الحداد مع ليلى النجار أمس.',
        'وكان قد التقى في قمة سابقة في تونس مع ندى الخطيب قبل سنة كاملة من دون نتيجة تذكر لأي منهما في ذلك الحين.',
        'ويقول المراقبون إن فشل مؤتمر تونس لا يزال يلقي بظله على ما يجري اليوم بين الجميع.',
      ].join('\n'),
      events: [
        { ...meeting, trigger: 'اجتمع', who: ['samer', 'layla'], at: 'tunis', time: '2021-03-09' },
        { ...meeting, trigger: 'قمة', who: ['samer', 'nada'], at: 'tunis', time: '2020-03' },
        { ...meeting, trigger: 'مؤتمر', who: ['samer', 'layla'], at: 'tunis', time: '2021-03-09' },
      ],
    }
    // A reading says where it read a time: only then can it be told that another was taken over.
    const reading = makeReading(spec)
    const at = reading.article.text.indexOf('قبل سنة كاملة')
    const events = reading.events.map((e) => (e.id === 'v2' ? { ...e, timeSpan: { start: at, end: at + 13 } } : e))
    const entities = reading.entities.map((e) =>
      e.id !== 'tunis'
        ? e
        : {
            ...e,
            mentions: [...reading.article.text.matchAll(/تونس/gu)].map(({ index }) => ({
              start: index,
              end: index + 4,
              as: 'name' as const,
            })),
          },
    )
    const built = buildRecord([{ ...reading, entities, events }])
    expect(built.events.map((e) => e.mentions.map((m) => m.event)).sort()).toEqual([['v1'], ['v2', 'v3']])
  })
  it('a headline that denies is the denial told in full below it', () =>
    expect(
      groups({
        source: 'a',
        title: 'نفي توقيع الاتفاق السري مع مصر',
        entities: { ...CAST },
        text: 'نفى الاتحاد أن يكون الحداد وقع الاتفاق السري في القاهرة',
        says: {
          a1: { cue: 'نفي', content: 'توقيع الاتفاق السري مع مصر', act: 'DENY', chain: ['union'] },
          a2: { cue: 'نفى', content: 'يكون الحداد وقع الاتفاق السري في القاهرة', act: 'DENY', chain: ['union'] },
        },
        events: [
          { trigger: 'توقيع', type: 'AGREE', what: 'sign', who: ['egypt'], status: 'negated', by: 'a1' },
          { trigger: 'وقع', type: 'AGREE', what: 'sign', who: ['samer', 'layla'], status: 'negated', by: 'a2' },
        ],
      }),
    ).toEqual([['a/v1', 'a/v2']]))
  it('what is denied of a thing does not deny the thing', () =>
    expect(
      conflicts({
        source: 'a',
        entities: { ...CAST },
        text: 'نفى الاتحاد أن تكون الدعوة موجهة إلى آخرين',
        says: { a1: { cue: 'نفى', content: 'تكون الدعوة موجهة إلى آخرين', act: 'DENY', chain: ['union'] } },
        events: [{ trigger: 'الدعوة', type: 'REQUEST', what: 'invite', who: ['union'], whom: ['samer'], by: 'a1' }],
      }),
    ).toEqual([]))
})

describe('times of a death', () => {
  const death = (source: string, published: string, time: string, words: string, more: Partial<Spec> = {}) => {
    const reading = makeReading({
      source,
      published,
      outlet: `صحيفة ${source}`,
      entities: { samer: { ...CAST.samer, names: ['سامر الحداد'] } },
      text: `توفي سامر الحداد ${words} في بيته`,
      events: [{ trigger: 'توفي', type: 'OTHER', what: 'die', who: ['samer'], time }],
      ...more,
    })
    const start = reading.article.text.indexOf(words)
    return { ...reading, events: reading.events.map((e) => ({ ...e, timeSpan: { start, end: start + words.length } })) }
  }
  const times = (...readings: ReturnType<typeof death>[]) =>
    buildRecord(readings).conflicts.map((c) => c.values.map((v) => v.value))

  it('the week of the news is no day of what had been hidden', () =>
    expect(
      times(
        death('a', '2015-07-31', '2013-04', 'في أبريل 2013'),
        death('b', '2015-08-06', '2015-07-27/2015-08-02', 'الأسبوع الماضي'),
      ),
    ).toEqual([]))
  it('a month told without its year is that month of the year that more tell', () =>
    expect(
      times(
        death('a', '2015-07-31', '2013-04', 'في أبريل 2013'),
        death('b', '2015-07-31', '2013-04', 'في أبريل 2013'),
        death('c', '2015-08-04', '2015-04', 'في أبريل'),
      ),
    ).toEqual([]))
  it('nobody flees after his death: it is his father’s', () => {
    const text = 'توفي سامر الحداد عام 1965. وفر سامر الحداد عام 2001 من بلدته'
    const built = buildRecord([
      makeReading({
        source: 'a',
        entities: { samer: { ...CAST.samer, names: ['سامر الحداد'] } },
        text,
        events: [
          { trigger: 'توفي', type: 'OTHER', what: 'die', who: ['samer'], time: '1965' },
          { trigger: 'فر', type: 'RETREAT', what: 'flee', who: ['samer'], time: '2001' },
        ],
      }),
      death('b', '2015-07-31', '2013-04', 'في أبريل 2013'),
    ])
    expect(built.conflicts).toEqual([])
    expect(built.events.find((e) => e.time === '1965')?.parties).toEqual([])
  })
})

describe('rounds and officials', () => {
  const talks = (source: string, time: string, text: string): Spec => ({
    source,
    published: '2021-03-08',
    entities: { egypt: { ...CAST.egypt, names: ['مصر'] }, tunis: { ...CAST.tunis, names: ['تونس'] } },
    text,
    events: [{ trigger: 'محادثات', type: 'CONSULT', what: 'negotiate', who: ['egypt', 'tunis'], time, status: 'planned' }],
  })
  it('a round is counted before what it is a round of: two days of it contradict each other', () =>
    expect(
      conflicts(
        talks('a', '2021-03-11', 'تبدأ الجولة الثانية من محادثات مصر وتونس'),
        talks('b', '2021-03-10', 'تبدأ جولة ثانية من محادثات تونس ومصر'),
      ),
    ).toEqual(['time: 2021-03-10 | 2021-03-11']))
  it('two ministers meet for their two countries', () =>
    expect(
      groups(
        {
          source: 'a',
          published: '2021-03-10',
          entities: { egypt: { ...CAST.egypt, names: ['مصر'] }, tunis: { ...CAST.tunis, names: ['تونس'] } },
          text: 'اجتماع بين مصر وتونس',
          events: [{ trigger: 'اجتماع', type: 'CONSULT', what: 'meet', who: ['egypt', 'tunis'], time: '2021-03-09' }],
        },
        {
          source: 'b',
          published: '2021-03-10',
          entities: {
            samer: { ...CAST.samer, names: ['سامر الحداد'] },
            layla: { ...CAST.layla, names: ['ليلى النجار'] },
          },
          text: 'اجتمع وزير الخارجية المصري سامر الحداد مع نظيرته التونسية ليلى النجار',
          events: [{ trigger: 'اجتمع', type: 'CONSULT', what: 'meet', who: ['samer', 'layla'], time: '2021-03-09' }],
        },
      ),
    ).toEqual([['a/v1', 'b/v1']]))
})

describe('a copy', () => {
  it('without its credit has the origin that another copy shows, a shortened one too', () => {
    const story =
      'قدم وزير الزراعة استقالته يوم السبت بعد خلاف مع رئيس الحكومة بشأن مخصصات وزارته في موازنة العام المقبل، وقال في رسالة نشرها على صفحته إنه لم يعد قادرا على أداء عمله في ظل غياب التمويل، وإنه أبلغ رئيس الحكومة بقراره قبل أسبوع كامل.'
    const more = 'وأضاف أن موظفي الوزارة لم يتسلموا رواتبهم منذ أربعة أشهر، ولم يصدر عن الحكومة تعليق حتى الآن.'
    const { copies } = record(
      { source: 'a', outlet: 'الساحل', text: `صنعاء (رويترز) - ${story} ${more}` },
      { source: 'b', outlet: 'المرسى', text: `${story} ${more}` },
      { source: 'c', outlet: 'الأفق', text: `في تطور مفاجئ: ${story}` },
    )
    expect(copies.map((c) => [c.articles, c.origin])).toEqual([[['a', 'b', 'c'], 'رويترز']])
  })
})
