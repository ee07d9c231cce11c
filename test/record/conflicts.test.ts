import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

type EventSpec = NonNullable<Parameters<typeof makeReading>[0]['events']>[number]
const death = (
  source: string,
  text: string,
  event: Partial<EventSpec> = {},
  more: Partial<Parameters<typeof makeReading>[0]> = {},
) =>
  makeReading({
    source,
    entities: { ...CAST, paris: { kind: 'LOC', name: 'باريس' }, france: { kind: 'LOC', name: 'فرنسا' } },
    text,
    ...more,
    events: [{ trigger: text.split(' ')[0]!, type: 'OTHER', what: 'die', who: ['samer'], ...event }],
  })

const conflicts = (...readings: ReturnType<typeof makeReading>[]) =>
  buildRecord(readings).conflicts.map((c) => `${c.slot}: ${c.values.map((v) => v.value).join(' | ')}`)

describe('contradictions', () => {
  it('of time', () =>
    expect(conflicts(death('a', 'توفي الحداد', { time: '2013-04' }), death('b', 'توفي الحداد', { time: '2014-04' }))).toEqual([
      'time: 2013-04 | 2014-04',
    ]))
  it('finer times inside one year that is given are a contradiction of their own', () =>
    expect(
      conflicts(
        death('a', 'توفي الحداد', { time: '2013' }),
        death('b', 'توفي الحداد', { time: '2013-01' }),
        death('c', 'توفي الحداد', { time: '2013-06' }),
        death('d', 'توفي الحداد', { time: '2016-01' }),
      ),
    ).toEqual(['time: 2013 | 2016-01', 'time: 2013-01 | 2013-06']))
  it('of place: two countries', () =>
    expect(conflicts(death('a', 'توفي الحداد', { at: 'tunis' }), death('b', 'توفي الحداد', { at: 'egypt' }))).toEqual([
      'place: تونس | مصر',
    ]))
  it('of the part of a place', () =>
    expect(
      conflicts(
        death('a', 'توفي الحداد شمالي مصر', { at: 'egypt' }, { entities: { ...CAST, egypt: { ...CAST.egypt, names: ['مصر'] } } }),
        death('b', 'توفي الحداد جنوبي مصر', { at: 'egypt' }, { entities: { ...CAST, egypt: { ...CAST.egypt, names: ['مصر'] } } }),
      ),
    ).toEqual(['place: مصر (north) | مصر (south)']))
  it('of status', () =>
    expect(conflicts(death('a', 'توفي الحداد'), death('b', 'توفي الحداد', { status: 'negated' }))).toEqual([
      'status: actual | negated',
    ]))
  it('a denial alone answers somebody who asserted it', () =>
    expect(
      conflicts(
        death(
          'a',
          'توفي الحداد ونفى الاتحاد',
          { status: 'negated', by: 'a1' },
          { says: { a1: { cue: 'نفى', content: 'توفي', act: 'DENY', chain: ['union'] } } },
        ),
      ),
    ).toEqual(['status: actual | negated']))
  it('of manner, by the words beside the trigger', () =>
    expect(
      conflicts(
        death('a', 'توفي الحداد بمرض عضال'),
        death('b', 'قتل الحداد في بيته', { what: 'kill', type: 'ASSAULT', who: [], whom: ['samer'] }),
      ),
    ).toEqual(['manner: illness | killed']))
  it('of the one who did it', () =>
    expect(
      conflicts(
        death('a', 'قتل الحداد', { what: 'kill', who: ['layla'], whom: ['samer'] }),
        death('b', 'قتل الحداد', { what: 'kill', who: ['union'], whom: ['samer'] }),
      ),
    ).toEqual(['party: ليلى النجار | اتحاد الصيادين']))
  it('of numbers of one unit', () => {
    const strike = (source: string, value: number, approximate = false) =>
      makeReading({
        source,
        entities: CAST,
        text: 'هجوم في تونس',
        events: [
          {
            trigger: 'هجوم',
            type: 'ASSAULT',
            what: 'attack',
            whom: ['union'],
            at: 'tunis',
            time: '2021-03-09',
            numbers: [{ start: 0, end: 1, value, unit: 'قتيل', approximate }],
          },
        ],
      })
    expect(conflicts(strike('a', 12), strike('b', 30))).toEqual(['number: 12 قتيل | 30 قتيل'])
    expect(conflicts(strike('a', 97), strike('b', 100, true))).toEqual([])
  })
})

describe('what was taken over from another sentence', () => {
  const text = 'توفي الحداد. وكان القارب قد غرق في نيسان.'
  const taken = (source: string, time: string, words: string) =>
    death(source, text, { time, timeSpan: { start: text.indexOf(words) + 6, end: text.indexOf(words) + 6 + words.length } })
  it('is no ground for a contradiction of time', () => {
    expect(conflicts(taken('a', '2013-04', 'في نيسان'), death('b', 'توفي الحداد', { time: '2016-05' }))).toEqual([])
    expect(conflicts(taken('a', '2013-04', 'الحداد'), death('b', 'توفي الحداد', { time: '2016-05' }))).toEqual([
      'time: 2013-04 | 2016-05',
    ])
  })
  it('several whom nobody names may include the one who is named', () =>
    expect(
      conflicts(
        death('a', 'قتل الحداد', { what: 'kill', who: ['layla'], whom: ['samer'] }),
        death('b', 'قتل الحداد قياديين بارزين', { what: 'kill', who: ['قياديين بارزين'], whom: ['samer'] }),
      ),
    ).toEqual([]))
})

describe('tolls', () => {
  const strike = (source: string, value: number, published: string) =>
    makeReading({
      source,
      outlet: `صحيفة ${source}`,
      published,
      entities: CAST,
      text: 'هجوم في تونس',
      events: [
        {
          trigger: 'هجوم',
          type: 'ASSAULT',
          what: 'attack',
          whom: ['union'],
          at: 'tunis',
          time: '2021-03-09',
          numbers: [{ start: 0, end: 1, value, unit: 'قتيل' }],
        },
      ],
    })
  it.each<[string, [number, string][], string[], string[]]>([
    [
      'a higher one on a later day brings it up to date',
      [
        [30, '2021-03-10'],
        [12, '2021-03-09'],
      ],
      [],
      ['update: 12 قتيل | 30 قتيل'],
    ],
    [
      'two of one day contradict each other',
      [
        [12, '2021-03-09'],
        [30, '2021-03-09'],
      ],
      ['number: 12 قتيل | 30 قتيل'],
      [],
    ],
    [
      'a lower one of another outlet contradicts',
      [
        [30, '2021-03-09'],
        [12, '2021-03-11'],
      ],
      ['number: 12 قتيل | 30 قتيل'],
      [],
    ],
  ])('%s', (_, told, expected, revised) => {
    const readings = told.map(([value, day], i) => strike('abc'[i]!, value, day))
    expect(conflicts(...readings)).toEqual(expected)
    expect(buildRecord(readings).revisions!.map((r) => `${r.kind}: ${r.values.map((v) => v.value).join(' | ')}`)).toEqual(revised)
  })
})

describe('what is no contradiction', () => {
  it.each([
    ['a year and a month of it', { time: '2013' }, { time: '2013-04' }],
    ['an approximate month and its neighbour', { time: '2013-04~' }, { time: '2013-05' }],
    ['a country and its capital', { at: 'egypt' }, { at: 'cairo' }],
    ['a place and none', { at: 'egypt' }, {}],
    ['a hypothetical time', { time: '2013' }, { time: '2015', status: 'hypothetical' as const }],
    ['possible and actual', { status: 'possible' as const }, {}],
  ])('%s', (_, a, b) => expect(conflicts(death('a', 'توفي الحداد', a), death('b', 'توفي الحداد', b))).toEqual([]))
})

describe('verdicts', () => {
  it('a later article of the same outlet corrects', () => {
    const [a, b] = [
      death('a', 'توفي الحداد', { time: '2013' }, { outlet: 'الميناء', published: '2021-03-01' }),
      death('b', 'توفي الحداد', { time: '2016' }, { outlet: 'الميناء', published: '2021-03-05' }),
    ]
    const { conflicts, revisions } = buildRecord([a, b])
    expect(conflicts).toEqual([])
    expect(revisions!.map((r) => [r.kind, r.slot, r.values.map((v) => v.value)])).toEqual([
      ['correction', 'time', ['2013', '2016']],
    ])
  })
  it('more origins outweigh', () => {
    const told = (source: string, time: string) => death(source, 'توفي الحداد', { time }, { outlet: `صحيفة ${source}` })
    expect(buildRecord([told('a', '2013'), told('b', '2013'), told('c', '2016')]).conflicts.map((c) => c.verdict)).toEqual([
      '2013 outweighs by origins: 2 to 1',
    ])
  })
})

describe('no contradictions', () => {
  const told = (source: string, text: string, event: Partial<EventSpec>) =>
    makeReading({
      source,
      outlet: `صحيفة ${source}`,
      entities: CAST,
      text,
      events: [{ trigger: text.split(' ')[0]!, type: 'OTHER', what: 'die', who: ['samer'], ...event }],
    })
  it('two manners in one telling exclude nothing', () =>
    expect(conflicts(told('a', 'مقتل الحداد في حادثة تفجير السوق', {}), told('b', 'مات الحداد غرقا', {}))).toEqual([]))
  it('of a union many die, in many ways', () =>
    expect(
      conflicts(
        told('a', 'مقتل صيادين في غارة', { what: 'kill', who: [], whom: ['union'] }),
        told('b', 'مقتل صيادين في معركة', { what: 'kill', who: [], whom: ['union'] }),
      ),
    ).toEqual([]))
  it('what goes on is counted anew, and what is joined to a number is not counted by it', () => {
    const number = (value: number, unit: string) => [{ start: 0, end: 1, value, unit }]
    const trade = { type: 'COOPERATE', what: 'trade', who: ['egypt'], whom: ['tunis'], time: '2021-01' } as const
    const sale = { type: 'OTHER', what: 'sell', who: ['union'], whom: ['tunis'], time: '2021-01-04' } as const
    expect(
      conflicts(
        told('a', 'صادرات مصر', { ...trade, numbers: number(83, 'مليون') }),
        told('b', 'صادرات مصر', { ...trade, numbers: number(136, 'مليون') }),
        told('c', 'بيع القوارب', { ...sale, numbers: number(10, 'ووظيفة') }),
        told('d', 'بيع القوارب', { ...sale, numbers: number(14, 'ووظيفة') }),
      ),
    ).toEqual([])
  })
})
