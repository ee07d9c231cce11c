import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/document/index.js'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

/** The groups of mentions as `source/event`, single ones left out. */
const groups = (readings: readonly Reading[]) =>
  buildRecord(readings)
    .events.map((e) => e.mentions.map((m) => `${m.source}/${m.event}`))
    .filter((g) => g.length > 1)

const visit = (
  source: string,
  published: string,
  time: string | null,
  more: Partial<{ status: 'planned' | 'actual'; at: string; whom: string[]; who: string[] }> = {},
) =>
  makeReading({
    source,
    published,
    entities: CAST,
    text: 'زار سامر الحداد القاهرة والتقى مسؤولين.',
    events: [
      {
        trigger: 'زار',
        who: more.who ?? ['samer'],
        whom: more.whom ?? ['egypt'],
        time,
        status: more.status ?? 'actual',
        ...(more.at ? { at: more.at } : {}),
      },
    ],
  })

describe('tellings of one event', () => {
  it('what goes on is one for a while, the support of one year is none of another', () => {
    const support = (source: string, published: string) =>
      makeReading({
        source,
        published,
        entities: CAST,
        text: 'واصل سامر دعم ليلى في مسعى الإعمار والإسكان.',
        events: [{ trigger: 'دعم', who: ['samer'], whom: ['layla'], what: 'support', type: 'SUPPORT' }],
      })
    expect(groups([support('a', '2021-03-01'), support('b', '2021-07-01')])).toEqual([['a/v1', 'b/v1']])
    expect(groups([support('a', '2015-03-01'), support('b', '2021-07-01')])).toEqual([])
  })

  it('a planned visit, its announcement and the visit itself are one life of one event', () =>
    expect(
      groups([
        visit('a', '2021-03-01', '2021-03', { status: 'planned' }),
        visit('b', '2021-03-10', '2021-03-09'),
        visit('c', '2021-03-12', '2021-03-09'),
      ]),
    ).toEqual([['a/v1', 'b/v1', 'c/v1']]))
  it('a coarser time holds a finer one, a capital stands for its country', () =>
    expect(groups([visit('a', '2021-12-30', '2021', { whom: ['cairo'] }), visit('b', '2021-03-10', '2021-03-09')])).toEqual([
      ['a/v1', 'b/v1'],
    ]))
  it('adjacent months and rare parties: one visit told with an error', () =>
    expect(groups([visit('a', '2021-09-01', '2021-07'), visit('b', '2021-09-02', '2021-08')])).toEqual([['a/v1', 'b/v1']]))
  it('a time that is not given agrees with one near the article', () =>
    expect(groups([visit('a', '2021-03-10', null), visit('b', '2021-03-11', '2021-03-09')])).toEqual([['a/v1', 'b/v1']]))
  it.each([
    ['visits of different years', visit('a', '2019-03-10', '2019-03'), visit('b', '2021-03-10', '2021-03')],
    [
      'visits of different people',
      visit('a', '2021-03-10', '2021-03-09'),
      visit('b', '2021-03-10', '2021-03-09', { who: ['layla'] }),
    ],
    [
      'visits to different countries',
      visit('a', '2021-03-10', '2021-03-09'),
      visit('b', '2021-03-10', '2021-03-09', { whom: ['tunis'] }),
    ],
    ['untimed visits in articles years apart', visit('a', '2017-03-10', null), visit('b', '2021-03-10', null)],
    ['a visit weeks away', visit('a', '2021-03-10', '2021-03-09'), visit('b', '2021-03-30', '2021-03-28')],
  ])('stay apart: %s', (_, a, b) => expect(groups([a, b])).toEqual([]))

  it('three summits of the same two in three years are three', () => {
    const summit = (source: string, year: string) =>
      makeReading({
        source,
        published: `${year}-06-10`,
        entities: CAST,
        text: 'عقد سامر الحداد وليلى النجار قمة.',
        events: [{ trigger: 'قمة', what: 'meet', who: ['samer', 'layla'], time: year }],
      })
    const all = ['2017', '2018', '2019'].flatMap((y) => [summit(`a${y}`, y), summit(`b${y}`, y)])
    expect(groups(all)).toEqual([
      ['a2017/v1', 'b2017/v1'],
      ['a2018/v1', 'b2018/v1'],
      ['a2019/v1', 'b2019/v1'],
    ])
  })
  it('rounds that are counted differently stay apart', () => {
    const round = (source: string, which: string) =>
      makeReading({
        source,
        entities: CAST,
        text: `بدأت الجولة ${which} من المحادثات.`,
        events: [{ trigger: 'الجولة', what: 'negotiate', who: ['samer', 'layla'], time: '2021-03' }],
      })
    expect(groups([round('a', 'الأولى'), round('b', 'الثانية'), round('c', 'الثانية')])).toEqual([['b/v1', 'c/v1']])
  })
  it('one dies once: two times of a death are one event with a contradiction', () => {
    const death = (source: string, time: string) =>
      makeReading({
        source,
        entities: CAST,
        text: 'توفي سامر الحداد.',
        events: [{ trigger: 'توفي', type: 'OTHER', what: 'die', who: ['samer'], time }],
      })
    const record = buildRecord([death('a', '2013-04'), death('b', '2015-01')])
    expect(record.events.map((e) => e.mentions.length)).toEqual([2])
    expect(record.conflicts.map((c) => [c.slot, c.values.map((v) => v.value)])).toEqual([['time', ['2013-04', '2015-01']]])
  })
  it('events inside one article are joined too', () => {
    const reading = makeReading({
      source: 'a',
      entities: CAST,
      text: 'وصل سامر الحداد إلى القاهرة. وتأتي الزيارة بعد دعوة.',
      events: [
        { trigger: 'وصل', what: 'arrive', who: ['samer'], whom: ['egypt'], time: '2021-03-10' },
        { trigger: 'الزيارة', who: ['samer'], whom: ['egypt'], time: '2021-03-10' },
      ],
    })
    expect(groups([reading])).toEqual([['a/v1', 'a/v2']])
  })
})

describe('an article completes its own tellings', () => {
  it('«the visit» without names is the one told before, and joins other articles through it', () => {
    const a = makeReading({
      source: 'a',
      entities: CAST,
      text: 'زار سامر الحداد القاهرة. وقال مراقبون إن الزيارة مهمة.',
      events: [{ trigger: 'زار', who: ['samer'], whom: ['egypt'], time: '2021-03-09' }, { trigger: 'الزيارة' }],
    })
    expect(groups([a, visit('b', '2021-03-10', '2021-03-09')])).toEqual([['a/v1', 'a/v2', 'b/v1']])
  })
  it('a war that is over is not the one told without a time', () => {
    const a = makeReading({
      source: 'a',
      entities: CAST,
      text: 'تقاتلت مصر وتونس في الحرب. وقبلها بسنين كانت الحرب الجبلية.',
      events: [
        { trigger: 'الحرب', what: 'war', who: ['egypt'], whom: ['tunis'] },
        { trigger: 'الحرب', what: 'war', time: '1950/1953' },
      ],
    })
    expect(buildRecord([a]).events.find(({ time }) => time === '1950/1953')!.parties).toEqual([])
  })
  it('of two visits the one nearer before is meant', () => {
    const a = makeReading({
      source: 'a',
      entities: CAST,
      text: 'زار سامر الحداد القاهرة. ثم زار تونس مع ليلى النجار. وقال مراقبون إن الزيارة مهمة.',
      events: [
        { trigger: 'زار', who: ['samer'], whom: ['egypt'], time: '2021-03-09' },
        { trigger: 'زار', who: ['layla'], whom: ['tunis'], time: '2021-03-10' },
        { trigger: 'الزيارة' },
      ],
    })
    expect(groups([a])).toEqual([['a/v2', 'a/v3']])
  })
  it('what it tells of two places in its own voice has happened twice', () => {
    const a = makeReading({
      source: 'a',
      entities: { ...CAST, sfax: { kind: 'LOC', name: 'باريس', standsFor: 'fr' }, fr: { kind: 'LOC', name: 'فرنسا' } },
      text: 'زار سامر الحداد القاهرة وزار باريس.',
      events: [
        { trigger: 'زار', who: ['samer'], at: 'cairo', time: '2021-03' },
        { trigger: 'زار', who: ['samer'], at: 'sfax', time: '2021-03' },
      ],
    })
    expect(groups([a])).toEqual([])
  })
})

describe('what one telling denies, what another tells later', () => {
  const signed = (source: string, text: string, more: Partial<Parameters<typeof makeReading>[0]>, event: object) =>
    makeReading({
      source,
      entities: CAST,
      text,
      ...more,
      events: [{ trigger: 'توقيع', type: 'AGREE', what: 'sign', who: ['tunis', 'egypt'], ...event }],
    })
  it('the denial of a secret agreement is not about the memorandum signed in public', () =>
    expect(
      groups([
        signed(
          'a',
          'نفت الحكومة توقيع اتفاق سري بشأن الصيد',
          {
            published: '2021-03-06',
            entities: { tunis: CAST.tunis, egypt: CAST.egypt, layla: CAST.layla, union: CAST.union },
            says: { a1: { cue: 'نفت', content: 'توقيع اتفاق سري', act: 'DENY', chain: ['tunis'] } },
          },
          { by: 'a1' },
        ),
        signed(
          'b',
          'جرى توقيع مذكرة التفاهم أمام الصحافيين',
          { published: '2021-03-11', entities: { tunis: CAST.tunis, egypt: CAST.egypt, samer: CAST.samer } },
          {},
        ),
      ]),
    ).toEqual([]))
  it('the denial of what another tells in the same words is about it', () =>
    expect(
      groups([
        signed(
          'a',
          'نفت الحكومة توقيع اتفاق سري بشأن المصائد الشمالية',
          {
            published: '2021-03-06',
            says: { a1: { cue: 'نفت', content: 'توقيع اتفاق سري بشأن المصائد الشمالية', act: 'DENY', chain: ['tunis'] } },
          },
          { by: 'a1', time: '2021-03-05' },
        ),
        signed('b', 'جرى توقيع اتفاق سري بشأن المصائد الشمالية', { published: '2021-03-06' }, { time: '2021-03-05' }),
      ]),
    ).toEqual([['a/v1', 'b/v1']]))
  it('what has happened did not happen after the article: such a time is none', () =>
    expect(
      buildRecord([signed('a', 'جرى توقيع المذكرة', { published: '2021-03-06' }, { time: '2021-03-20' })]).events.map(
        (e) => e.time,
      ),
    ).toEqual([null]))
  it('a war is one, whenever it is told of', () => {
    const war = (source: string, time: string) =>
      makeReading({
        source,
        published: '2021-03-10',
        entities: CAST,
        text: 'الحرب بين البلدين',
        events: [{ trigger: 'الحرب', type: 'ASSAULT', what: 'war', who: ['tunis', 'egypt'], time }],
      })
    expect(groups([war('a', '2020-02'), war('b', '2021-03')])).toEqual([['a/v1', 'b/v1']])
    expect(groups([war('a', '1956'), war('b', '2021-03')])).toEqual([])
  })
})

describe('a disaster', () => {
  const LIMA = { kind: 'LOC', name: 'ليما', names: ['ليما'] } as const
  const flood = (source: string, text: string, at: string, published = '2021-03-10') =>
    makeReading({
      source,
      published,
      outlet: `صحيفة ${source}`,
      entities: { lima: LIMA, quito: { kind: 'LOC', name: 'كيتو' } },
      text,
      events: [{ trigger: 'فيضانات', type: 'OTHER', what: 'flood', at }],
    })
  it('is one where it strikes one place in one week, though nobody is named', () =>
    expect(
      buildRecord([
        flood('a', 'اجتاحت فيضانات نهر ليما أحياء المدينة القديمة', 'lima'),
        flood('b', 'اجتاحت فيضانات النهر أحياء ليما القديمة', 'lima', '2021-03-12'),
      ]).events.length,
    ).toBe(1))
  it('not where it strikes another', () =>
    expect(
      buildRecord([
        flood('a', 'اجتاحت فيضانات نهر ليما أحياء المدينة القديمة', 'lima'),
        flood('b', 'اجتاحت فيضانات النهر أحياء ليما القديمة', 'quito', '2021-03-12'),
      ]).events.length,
    ).toBe(2))
})

describe('a body', () => {
  it('that dismisses somebody is not the one who is dismissed', () => {
    const dismissal = (source: string, roles: { who?: string[]; whom?: string[] }) =>
      makeReading({
        source,
        outlet: `صحيفة ${source}`,
        entities: { council: { kind: 'ORG', name: 'مجلس المرفأ' } },
        text: 'إقالة في المرفأ',
        events: [{ trigger: 'إقالة', type: 'OTHER', what: 'dismiss', ...roles }],
      })
    expect(buildRecord([dismissal('a', { who: ['council'] }), dismissal('b', { whom: ['council'] })]).events.length).toBe(2)
  })
})
