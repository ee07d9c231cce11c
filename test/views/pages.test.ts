import { describe, expect, it } from 'vitest'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { buildRecord } from '../../src/record/index.js'
import { claimView, entityView, relationView, storyView, threadsOf } from '../../src/views/index.js'
import { CAST, makeReading } from '../record/make-reading.js'

const entities = {
  ...CAST,
  samer: { ...CAST.samer, names: ['سامر الحداد'] },
  layla: { ...CAST.layla, names: ['ليلى النجار'] },
}
const article = (
  source: string,
  published: string,
  text: string,
  more: Pick<Parameters<typeof makeReading>[0], 'events' | 'says'> & { outlet?: string },
) => makeReading({ source, published, text, outlet: `صحيفة ${source}`, entities, ...more })

const readings = [
  article('a', '2019-03-10', 'التقى سامر الحداد ليلى النجار في الميناء', {
    events: [{ trigger: 'التقى', what: 'meet', who: ['samer', 'layla'], time: '2019-03-09' }],
  }),
  article('b', '2021-03-10', 'قال سامر الحداد إن ليلى النجار زارت مصر', {
    says: { a1: { cue: 'قال', content: 'ليلى النجار زارت مصر', chain: ['samer'] } },
    events: [{ trigger: 'زارت', what: 'visit', who: ['layla'], whom: ['samer'], time: '2021-03-09', at: 'egypt', by: 'a1' }],
  }),
  article('c', '2021-03-11', 'نفت ليلى النجار أنها زارت سامر الحداد في مصر', {
    says: { a1: { cue: 'نفت', content: 'زارت سامر الحداد في مصر', act: 'DENY', chain: ['layla'] } },
    events: [{ trigger: 'زارت', what: 'visit', who: ['layla'], whom: ['samer'], time: '2021-03-09', at: 'egypt', by: 'a1' }],
  }),
  article('d', '2021-09-11', 'اتهم سامر الحداد ليلى النجار بالإهمال', {
    events: [{ trigger: 'اتهم', type: 'ACCUSE', what: 'accuse', who: ['samer'], whom: ['layla'], time: '2021-09-10' }],
  }),
]
const record = buildRecord(readings)
const lexicons = defaultLexicons()
const idOf = (name: string) => record.entities.find((e) => e.name === name)!.id
const [samer, layla] = [idOf('سامر الحداد'), idOf('ليلى النجار')]

describe('dossier', () => {
  const view = entityView(record, readings, lexicons, samer)!
  it('tells whom somebody met, apart from those he is only told of with', () => {
    expect(view.met.map((m) => `${m.name} ${m.events.length}`)).toEqual(['ليلى النجار 2'])
    expect(view.toldWith.map((m) => `${m.name} ${m.events.length}`)).toEqual(['ليلى النجار 3'])
  })
  it('keeps what he said apart from what others said of him, each with its span', () => {
    expect(view.said.map((s) => [s.source, s.chain, s.content.text])).toEqual([['b', ['سامر الحداد'], 'ليلى النجار زارت مصر']])
    expect(view.saidAbout.map((s) => [s.source, s.chain, s.act])).toEqual([['c', ['ليلى النجار'], 'DENY']])
    const [said] = view.said
    expect(readings[1]!.article.text.slice(said!.content.start, said!.content.end)).toBe(said!.content.text)
  })
})

describe('relation', () => {
  const view = relationView(record, readings, lexicons, samer, layla)!
  it('gives their events by time, and which of them were meetings', () => {
    expect(view.shared.map((e) => e.what)).toEqual(['meet', 'visit', 'accuse'])
    expect(view.met).toHaveLength(2)
  })
  it('gives what each said about the other', () => {
    expect(view.aAboutB.map((s) => s.source)).toEqual(['b'])
    expect(view.bAboutA.map((s) => s.source)).toEqual(['c'])
  })
  it('gives where their words contradict each other', () =>
    expect(view.disagreements.map((d) => [d.conflict.slot, d.valueOfA, d.valueOfB])).toEqual([['status', 'وقع', 'منفي']]))
  it('is null for an unknown id', () => expect(relationView(record, readings, lexicons, samer, 'e999')).toBeNull())
})

describe('claim', () => {
  const id = record.events.find((e) => e.what === 'visit')!.id
  const view = claimView(record, readings, lexicons, id)!
  it('puts every telling under the origin it rests on', () => {
    expect(view.claims.map((c) => [c.label, c.tellings.map((t) => t.source)])).toEqual([
      ['سامر الحداد', ['b']],
      ['ليلى النجار', ['c']],
    ])
    expect(view.restsOnOne).toBe(false)
    expect(view.comparison).toHaveLength(2)
  })
  it('says where two articles rest on one origin', () => {
    const twice = [readings[1]!, { ...readings[1]!, source: 'b2' }]
    const known = buildRecord(twice)
    expect(claimView(known, twice, lexicons, 'E1')!.restsOnOne).toBe(true)
  })
})

describe('story and threads', () => {
  it('a story has its articles, those it is about and its events', () => {
    const story = record.stories.find((s) => s.articles.includes('b'))!
    const view = storyView(record, readings, lexicons, story.id)!
    expect(view.articles.map((a) => a.source)).toEqual(['b', 'c'])
    expect(view.about.map((a) => a.name)).toContain('ليلى النجار')
    expect(view.entries.map((e) => e.what)).toEqual(['visit'])
    expect(storyView(record, readings, lexicons, 's999')).toBeNull()
  })
  it('a thread holds the events of two parties over years', () =>
    expect(threadsOf(record).map((t) => [t.parties.map((p) => p.name).sort(), t.from, t.to, t.events.length])).toEqual([
      [['سامر الحداد', 'ليلى النجار'], '2019-03-09', '2021-09-10', 3],
    ]))
})
