import { describe, expect, it } from 'vitest'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { buildRecord } from '../../src/record/index.js'
import { articleSummaries, articleView, entityView, labelsOf, timeline } from '../../src/views/index.js'
import { CAST, makeReading } from '../record/make-reading.js'

const lexicons = defaultLexicons()

const first = makeReading({
  source: 'a.txt',
  outlet: 'الميناء',
  published: '2021-03-10',
  title: 'سامر الحداد يزور القاهرة',
  entities: { ...CAST, samer: { ...CAST.samer, names: ['سامر الحداد'] }, egypt: { ...CAST.egypt, names: ['مصر'] } },
  text: 'وصل الوزير إلى مصر أمس.\nمحطة أخيرة\nوقال الاتحاد إن الزيارة ناجحة، بحسب «الميناء 2.5».',
  says: { a1: { cue: 'قال', content: 'الزيارة ناجحة', chain: ['union'] } },
  events: [
    { trigger: 'يزور', who: ['samer'], whom: ['egypt'], time: '2021-03-09' },
    { trigger: 'الزيارة', who: ['samer'], whom: ['egypt'], time: '2021-03-09', by: 'a1' },
  ],
})
const second = makeReading({
  source: 'b.txt',
  outlet: 'المرفأ',
  published: '2021-04-20',
  entities: CAST,
  text: 'كان سامر الحداد قد زار القاهرة في نيسان. وولد في تونس.',
  events: [
    { trigger: 'زار', who: ['samer'], whom: ['cairo'], time: '2021-04' },
    { trigger: 'ولد', type: 'OTHER', what: 'be-born', who: ['samer'], at: 'tunis', time: '1961' },
  ],
})
const readings = [first, second]
const record = buildRecord(readings)

describe('timeline', () => {
  const view = timeline(record, readings, lexicons)
  it('stands in order of time, with labels in Arabic', () =>
    expect(view.entries.map((e) => `${e.timeLabel}: ${e.whatLabel}`)).toEqual(['1961: ميلاد', '9 مارس 2021: زيارة']))
  it('counts what it shows', () => expect(view.counts).toEqual({ events: 2, articles: 2, outlets: 2, conflicts: 1 }))
  it('takes its titles from the words of a text', () => {
    expect(view.entries.map((e) => e.title)).toEqual(['ولد في تونس', 'سامر الحداد يزور القاهرة'])
    for (const e of view.entries) expect(readings.some((r) => r.article.text.includes(e.title))).toBe(true)
  })
  it('shows every telling with its chain, its sentence and its trigger', () => {
    const tellings = view.entries[1]!.tellings
    expect(tellings.map((t) => [t.outlet, ...t.chain].join(' ← '))).toEqual(['الميناء', 'الميناء ← اتحاد الصيادين', 'المرفأ'])
    expect(tellings.map((t) => t.sentence.text)).toEqual([
      'سامر الحداد يزور القاهرة',
      'وقال الاتحاد إن الزيارة ناجحة، بحسب «الميناء 2.5».',
      'كان سامر الحداد قد زار القاهرة في نيسان.',
    ])
    for (const t of tellings) {
      const { text } = readings.find((r) => r.source === t.source)!.article
      expect(text.slice(t.sentence.start, t.sentence.end)).toBe(t.sentence.text)
      expect(t.sentence.start <= t.trigger.start && t.trigger.end <= t.sentence.end).toBe(true)
    }
  })
  it('shows contradictions with who tells which', () =>
    expect(view.entries[1]!.conflicts).toMatchObject([
      {
        slotLabel: 'الزمن',
        values: [
          { label: '9 مارس 2021', tellers: ['الميناء'] },
          { label: 'أبريل 2021', tellers: ['المرفأ'] },
        ],
        verdict: 'لم يُحسم',
      },
    ]))
  it.each([
    [{ entity: 'الحداد' }, 2],
    [{ entity: 'تونس' }, 1],
    [{ entity: 'إسبانيا' }, 0],
    [{ from: '2000' }, 1],
    [{ to: '1999-12' }, 1],
    [{ from: '1962', to: '2020' }, 0],
    [{ entity: '', from: '', to: '' }, 2],
  ])('%o leaves %i', (options, count) => expect(timeline(record, readings, lexicons, options).entries).toHaveLength(count))
})

describe('pages of a timeline', () => {
  // Twelve visits to one town, the last two told without a time, the others each in its own year.
  const visits = Array.from({ length: 12 }, (_, n) =>
    makeReading({
      source: `v${n}.txt`,
      entities: CAST,
      text: `زار سامر الحداد القاهرة للمرة ${n}.`,
      events: [{ trigger: 'زار', who: ['samer'], whom: ['cairo'], time: n < 10 ? `${1990 + 2 * n}` : null }],
    }),
  )
  const known = buildRecord(visits)
  const page = (options: Parameters<typeof timeline>[3]) => timeline(known, visits, lexicons, options)
  const all = page({})
  const ids = all.entries.map((e) => e.id)

  it('is one page where nobody limits it', () =>
    expect([all.previous, all.next, all.counts.events]).toEqual([null, null, ids.length]))
  it('goes on where it ended, and counts all', () => {
    const found: string[] = []
    for (let start: string | null | undefined; start !== null; ) {
      const { entries, next, counts, glance } = page({ limit: 4, start })
      found.push(...entries.map((e) => e.id))
      expect([counts, glance]).toEqual([all.counts, all.glance])
      start = next
    }
    expect(found).toEqual(ids)
  })
  it('goes back to where it began', () => {
    const last = page({ limit: 4, start: ids[6]! })
    expect([last.previous, last.next]).toEqual([ids[2], ids[10]])
    expect(page({ limit: 4, start: ids[1]! }).previous).toBe(ids[0])
  })
  it('begins with the first event where the one it should begin with is none of those asked for', () =>
    expect(page({ limit: 1, start: ids[0]!, from: '2000' }).entries[0]!.time).toBe('2000'))
  it('shows every dated event at a glance, but of one month only some', () => {
    expect(all.glance.map((point) => point.time)).toEqual(all.entries.flatMap((e) => (e.time === null ? [] : [e.time])))
    expect(all.glance[0]!.label).toMatch(/^1990 · زار سامر الحداد/u)
    const crowded = { ...known, events: known.events.map((e) => ({ ...e, time: '2001-05-03' })) }
    expect(timeline(crowded, visits, lexicons).glance).toHaveLength(5)
  })
})

describe('time labels', () => {
  const labels = labelsOf(lexicons)
  it.each([
    ['2019-04-25', '25 أبريل 2019'],
    ['2019-04', 'أبريل 2019'],
    ['2013~', 'نحو 2013'],
    ['2024-21', 'ربيع 2024'],
    ['199X', 'عقد 1990'],
    ['2022-02/..', 'منذ فبراير 2022'],
    ['../2022', 'حتى 2022'],
    ['1950/1953', 'من 1950 إلى 1953'],
    ['PAST_REF', 'في الماضي'],
    ['XXXX-07', 'يوليو'],
    ['XXXX-07-03', '3 يوليو'],
    [null, 'بلا تاريخ'],
  ])('%s', (value, label) => expect(labels.time(value)).toBe(label))
})

describe('article view', () => {
  const view = articleView(first, lexicons)
  it('cuts the text into paragraphs that know their place', () => {
    expect(view.paragraphs.map((p) => p.kind)).toEqual(['title', 'body', 'heading', 'body'])
    for (const p of view.paragraphs) expect(first.article.text.slice(p.start, p.end)).toBe(p.text)
  })
  it('marks every layer', () => {
    expect(view.annotations.map((a) => `${a.layer} ${first.article.text.slice(a.start, a.end)}: ${a.label}`)).toEqual([
      'name سامر الحداد: سامر الحداد',
      'event يزور: زيارة',
      'name مصر: مصر',
      'cue قال: اتحاد الصيادين',
      'content الزيارة ناجحة: اتحاد الصيادين',
      'event الزيارة: زيارة',
    ])
    expect(view.annotations[1]!.detail).toBe('سامر الحداد، مصر · 9 مارس 2021 · وقع')
  })
  it('lists the articles by day', () =>
    expect(articleSummaries([second, first], lexicons).map((a) => `${a.publishedLabel} ${a.events}`)).toEqual([
      '10 مارس 2021 2',
      '20 أبريل 2021 2',
    ]))
})

describe('dossier', () => {
  const id = record.entities.find((e) => e.name === 'سامر الحداد')!.id
  it('knows variants, companions and events', () => {
    const view = entityView(record, readings, lexicons, id)!
    expect(view.variants).toEqual([{ words: 'سامر الحداد', times: 1, from: '2021-03-10', to: '2021-03-10' }])
    expect(view.met.map((m) => m.name)).toEqual(['مصر'])
    expect(view.entries).toHaveLength(2)
  })
  it('is null for an unknown id', () => expect(entityView(record, readings, lexicons, 'e999')).toBeNull())
})
