import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { buildRecord } from '../../src/record/index.js'
import { comparison, wordDiff } from '../../src/views/index.js'
import { CAST, makeReading } from '../record/make-reading.js'

const show = (from: string, to: string) =>
  wordDiff(from, to).map((p) => `${{ same: '=', dropped: '-', added: '+' }[p.kind]}${p.text}`)

describe('wordDiff', () => {
  it.each([
    ['قد تصل السفينة غدا', 'تصل السفينة غدا', ['-قد', '=تصل السفينة غدا']],
    ['غرق 12 صيادا', 'غرق 20 صيادا', ['=غرق', '-12', '+20', '=صيادا']],
    ['أعلن الوزير.', 'اعلن الوزير', ['=اعلن الوزير']],
    ['', 'خبر', ['+خبر']],
  ])('%s → %s', (from, to, expected) => expect(show(from, to)).toEqual(expected))
  it('gives every word of both once', () => {
    const words = fc.array(fc.constantFrom('سفينة', 'ميناء', 'وصل', 'غدا'), { maxLength: 12 }).map((w) => w.join(' '))
    fc.assert(
      fc.property(words, words, (from, to) => {
        const parts = wordDiff(from, to)
        expect(
          parts
            .filter((p) => p.kind !== 'added')
            .map((p) => p.text)
            .join(' '),
        ).toBe(from)
        expect(
          parts
            .filter((p) => p.kind !== 'dropped')
            .map((p) => p.text)
            .join(' '),
        ).toBe(to)
      }),
    )
  })
})

describe('tellings side by side', () => {
  const told = (source: string, published: string, text: string, status: 'possible' | 'actual', by: string | null) =>
    makeReading({
      source,
      published,
      text,
      entities: CAST,
      outlet: source,
      ...(by ? { says: { a1: { cue: 'قال', content: 'السفينة', chain: ['union'] } } } : {}),
      events: [{ trigger: 'غرقت', type: 'OTHER', what: 'sink', who: ['union'], at: 'tunis', time: '2021-03-09', status, by }],
    })
  const readings = [
    told('a', '2021-03-09', 'قال الاتحاد إن السفينة ربما غرقت.', 'possible', 'a1'),
    told('b', '2021-03-10', 'السفينة غرقت.', 'actual', null),
  ]
  it('what was planned and then came about was never hedged', () => {
    const readings = [
      makeReading({
        source: 'a',
        published: '2021-03-08',
        text: 'تغادر السفينة غدا.',
        entities: CAST,
        events: [{ trigger: 'تغادر', what: 'depart', who: ['samer'], whom: ['tunis'], time: '2021-03-09', status: 'planned' }],
      }),
      makeReading({
        source: 'b',
        published: '2021-03-10',
        text: 'غادرت السفينة أمس.',
        entities: CAST,
        events: [{ trigger: 'غادرت', what: 'depart', who: ['samer'], whom: ['tunis'], time: '2021-03-09' }],
      }),
    ]
    expect(comparison(buildRecord(readings), readings, defaultLexicons(), 'E1')!.map((c) => c.drift)).toEqual([[], []])
  })
  it('a finer day of the same month is no other time', () => {
    const sunk = (source: string, published: string, time: string) =>
      makeReading({
        source,
        published,
        text: 'غرقت السفينة.',
        entities: CAST,
        events: [{ trigger: 'غرقت', type: 'OTHER', what: 'sink', who: ['union'], at: 'tunis', time }],
      })
    const driftOf = (...times: [string, string]) => {
      const both = [sunk('a', '2021-03-09', times[0]), sunk('b', '2021-03-10', times[1])]
      const record = buildRecord(both)
      return record.events.flatMap(({ id }) => comparison(record, both, defaultLexicons(), id)!.flatMap((c) => c.drift))
    }
    expect(driftOf('2021-03', '2021-03-09')).toEqual([])
    expect(driftOf('2021-03-08', '2021-03-09')).toEqual(['time-changed'])
  })
  it('what an article gives to its source once it has not stripped', () => {
    const second = makeReading({
      source: 'b',
      published: '2021-03-10',
      text: 'السفينة غرقت. وقال الاتحاد إنها غرقت ليلا.',
      entities: CAST,
      says: { a1: { cue: 'وقال', content: 'إنها غرقت', chain: ['union'] } },
      events: [
        { trigger: 'غرقت', type: 'OTHER', what: 'sink', who: ['union'], at: 'tunis', time: '2021-03-09' },
        { trigger: 'غرقت', type: 'OTHER', what: 'sink', who: ['union'], at: 'tunis', time: '2021-03-09', by: 'a1' },
      ],
    })
    const both = [told('a', '2021-03-09', 'قال الاتحاد إن السفينة غرقت.', 'actual', 'a1'), second]
    expect(comparison(buildRecord(both), both, defaultLexicons(), 'E1')!.map((c) => c.drift)).toEqual([[], [], []])
  })
  it('a hedge dropped and a source stripped', () => {
    const compared = comparison(buildRecord(readings), readings, defaultLexicons(), 'E1')!
    expect(compared.map((c) => c.drift)).toEqual([[], ['hedge-dropped', 'source-stripped']])
    expect(compared[1]!.words).toEqual([
      { kind: 'dropped', text: 'قال الاتحاد إن' },
      { kind: 'same', text: 'السفينة' },
      { kind: 'dropped', text: 'ربما' },
      { kind: 'same', text: 'غرقت.' },
    ])
  })
  it('is null for an unknown event', () =>
    expect(comparison(buildRecord(readings), readings, defaultLexicons(), 'E9')).toBeNull())
})
