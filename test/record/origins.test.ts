import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

type Spec = Parameters<typeof makeReading>[0]
const told = (spec: Partial<Spec> & { source: string }, by: string | null = null) =>
  makeReading({
    entities: CAST,
    text: 'قال الاتحاد إن سفينة غرقت قبالة تونس',
    outlet: `صحيفة ${spec.source}`,
    ...spec,
    events: [{ trigger: 'غرقت', type: 'OTHER', what: 'sink', who: ['union'], at: 'tunis', time: '2021-03-09', by }],
  })
const says = (chain: readonly string[]): Pick<Spec, 'says'> => ({ says: { a1: { cue: 'قال', content: 'غرقت', chain } } })
const origins = (...readings: ReturnType<typeof makeReading>[]) =>
  buildRecord(readings).events[0]!.origins.map((o) => `${o.chain.join(' ← ')}: ${o.sources.join(' ')}`)

describe('origins of an event', () => {
  it('outlets that name one source are one origin, and it says why', () => {
    const readings = [told({ source: 'a', ...says(['union']) }, 'a1'), told({ source: 'b', ...says(['union']) }, 'a1')]
    expect(origins(...readings)).toEqual(['اتحاد الصيادين: a b'])
    expect(buildRecord(readings).events[0]!.origins[0]!.why).toContain('2 articles, one origin')
  })
  it('what each says in its own voice is its own origin', () =>
    expect(origins(told({ source: 'a' }), told({ source: 'b' }))).toEqual([': a', ': b']))
  it('the text of one agency is one origin', () =>
    expect(origins(told({ source: 'a', agency: 'رويترز' }), told({ source: 'b', byline: 'رويترز - لندن' }))).toEqual([
      'رويترز: a b',
    ]))
  it('unnamed sources of two outlets are not known to be one', () =>
    expect(origins(told({ source: 'a', ...says(['مصادر']) }, 'a1'), told({ source: 'b', ...says(['مصادر']) }, 'a1'))).toEqual([
      'مصادر: a',
      'مصادر: b',
    ]))
  it('a source that nobody names is the same in every case', () =>
    expect(
      origins(
        told({ source: 'a', ...says(['جريدة النهار', 'المسؤولون']) }, 'a1'),
        told({ source: 'b', ...says(['جريدة النهار', 'مسؤولين']) }, 'a1'),
      ).length,
    ).toBe(1))
  it('unnamed sources through one newspaper are one', () =>
    expect(
      origins(
        told({ source: 'a', ...says(['جريدة النهار', 'مصادر']) }, 'a1'),
        told({ source: 'b', ...says(['جريدة النهار', 'مصادر']) }, 'a1'),
      ),
    ).toEqual(['جريدة النهار ← مصادر: a b']))
  it('two articles of one outlet are one origin', () =>
    expect(origins(told({ source: 'a', outlet: 'الميناء' }), told({ source: 'b', outlet: 'الميناء' }))).toEqual([': a b']))
  it('a spokesman and his body are one origin', () => {
    const entities = {
      ...CAST,
      union: { ...CAST.union, names: ['اتحاد الصيادين'] },
      layla: { ...CAST.layla, names: ['ليلى النجار'] },
    }
    const speaker = told(
      {
        source: 'a',
        entities,
        text: 'قالت المتحدثة باسم اتحاد الصيادين ليلى النجار إن سفينة غرقت قبالة تونس',
        says: { a1: { cue: 'قالت', content: 'غرقت', chain: ['layla'] } },
      },
      'a1',
    )
    const body = told({ source: 'b', ...says(['union']) }, 'a1')
    expect(origins(speaker, body).map((o) => o.replace(/^.*: /u, ''))).toEqual(['a b'])
    expect(buildRecord([speaker, body]).events[0]!.origins[0]!.why).toContain('or who speaks for it')
  })
  it('an agency that is quoted and one whose text is printed are one origin', () =>
    expect(
      origins(told({ source: 'a', agency: 'رويترز' }), told({ source: 'b', ...says(['رويترز']) }, 'a1')).map((o) =>
        o.replace(/^.*: /u, ''),
      ),
    ).toEqual(['a b']))
})
