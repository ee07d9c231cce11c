import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

type Spec = Parameters<typeof makeReading>[0]

const EGYPT = { ...CAST.egypt, names: ['مصر'] }
const TUNIS = { ...CAST.tunis, names: ['تونس'] }
const record = (...specs: Spec[]) => buildRecord(specs.map(makeReading))
const counted = (source: string, published: string, text: string, length: string, words: string, day: string): Spec => ({
  source,
  published,
  outlet: `صحيفة ${source}`,
  entities: { egypt: EGYPT, tunis: TUNIS },
  text,
  times: { [words]: day, [length]: length === 'يومين' ? 'P2D' : 'P1D' },
  events: [{ trigger: 'محادثات', what: 'negotiate', who: ['egypt', 'tunis'] }],
})
const told = (...specs: Spec[]) => {
  const { events, conflicts } = record(...specs)
  return [events.map((e) => e.time), conflicts.map((c) => `${c.slot}: ${c.values.map((v) => v.value).join(' | ')}`)]
}

describe('an event that days are counted from', () => {
  const before = counted(
    'a',
    '2021-03-10',
    'استقال الوفد اليوم قبل يومين من بدء الجولة الثانية من محادثات مصر وتونس',
    'يومين',
    'اليوم',
    '2021-03-10',
  )
  it('lies so many days from the day told before', () => expect(told(before)).toEqual([['2021-03-12'], []]))
  it('and contradicts who counts otherwise', () =>
    expect(
      told(
        before,
        counted(
          'b',
          '2021-03-15',
          'استقال الوفد في العاشر من مارس قبل يوم من موعد الجولة الثانية من محادثات مصر وتونس',
          'يوم',
          'العاشر من مارس',
          '2021-03-10',
        ),
      ),
    ).toEqual([['2021-03-11'], ['time: 2021-03-11 | 2021-03-12']]))
  it('not where the days are rough, or nothing gives a day', () => {
    const rough = 'استقال الوفد اليوم قبل أقل من يومين من بدء محادثات مصر وتونس'
    expect(told(counted('a', '2021-03-10', rough, 'أقل من يومين', 'اليوم', '2021-03-10'))).toEqual([[null], []])
    const { times: _, ...dayless } = before
    expect(told({ ...dayless, times: { يومين: 'P2D' } })).toEqual([[null], []])
  })
})

describe('a round', () => {
  const round = (source: string, text: string, who: readonly string[]): Spec => ({
    source,
    published: '2021-03-10',
    outlet: `صحيفة ${source}`,
    entities: who.length === 0 ? {} : { egypt: EGYPT, tunis: TUNIS },
    text,
    events: [{ trigger: 'محادثات', what: 'negotiate', who, time: '2021-03-12', status: 'planned' }],
  })
  const groups = (...specs: Spec[]) => record(...specs).events.map((e) => e.mentions.length)
  it('told without its sides is that of the same number', () =>
    expect(
      groups(
        round('a', 'تبدأ مصر وتونس الجولة الثانية من محادثات الصيد البحري الجمعة', ['egypt', 'tunis']),
        round('b', 'تأجلت الجولة الثانية من محادثات الصيد البحري المقررة الجمعة', []),
      ),
    ).toEqual([2]))
  it('and not that of another number', () =>
    expect(
      groups(
        round('a', 'تبدأ مصر وتونس الجولة الثالثة من محادثات الصيد البحري الجمعة', ['egypt', 'tunis']),
        round('b', 'تأجلت الجولة الثانية من محادثات الصيد البحري المقررة الجمعة', []),
      ),
    ).toEqual([1, 1]))
})

describe('talks with a capital', () => {
  it('are not held there', () =>
    expect(
      record({
        source: 'a',
        entities: { egypt: CAST.egypt, cairo: { ...CAST.cairo, names: ['القاهرة'] }, tunis: TUNIS },
        text: 'بدأت تونس محادثات مع القاهرة',
        events: [{ trigger: 'محادثات', what: 'negotiate', who: ['tunis', 'cairo'], at: 'cairo' }],
      }).events.map((e) => e.place),
    ).toEqual([null]))
})

describe('a denied report', () => {
  it('denies what it reports', () => {
    const text = 'نفى الاتحاد ما تردد من أنباء عن محادثات مع مصر'
    const reading = makeReading({
      source: 'a',
      entities: { ...CAST, egypt: EGYPT, reports: { kind: 'ORG', name: 'أنباء', names: ['أنباء'] } },
      text,
      says: {
        a1: { cue: 'نفى', content: 'ما تردد من أنباء عن محادثات مع مصر', act: 'DENY', chain: ['union'] },
        a2: { cue: 'أنباء عن', content: 'محادثات مع مصر', chain: ['union', 'أنباء'] },
      },
      events: [{ trigger: 'محادثات', what: 'negotiate', who: ['union', 'egypt'], by: 'a2' }],
    })
    const start = reading.article.text.indexOf('أنباء')
    const [denial, report] = reading.attributions
    const source = { entity: null, text: 'أنباء', span: { start, end: start + 5 } }
    const spanned = { ...reading, attributions: [denial!, { ...report!, chain: [report!.chain[0]!, source] }] }
    expect(buildRecord([spanned]).events.map((e) => e.status)).toEqual(['negated'])
  })
})
