import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { makeReading } from './make-reading.js'

type Entities = NonNullable<Parameters<typeof makeReading>[0]['entities']>
const joined = (...articles: Entities[]) =>
  buildRecord(
    articles.map((entities, i) =>
      makeReading({ source: `r${i}`, text: 'سامر الحداد، الحداد، عمر سامر الحداد، وزارة الري، كرمة، قرية كرمة', entities }),
    ),
  )
    .entities.map((e) => e.members.map((m) => `${m.source}/${m.entity}`))
    .filter((m) => m.length > 1)

describe('entities across articles', () => {
  it.each<[string, Entities, Entities]>([
    [
      'one lexicon row',
      { x: { kind: 'PER', name: 'سامر', key: 'people:samer' } },
      { x: { kind: 'PER', name: 'الحداد', key: 'people:samer' } },
    ],
    [
      'one Wikidata item',
      { x: { kind: 'ORG', name: 'هيئة الري', wikidata: 'Q1' } },
      { x: { kind: 'ORG', name: 'وزارة الري', wikidata: 'Q1' } },
    ],
    ['one name, hamza aside', { x: { kind: 'PER', name: 'أحمد الحداد' } }, { x: { kind: 'PER', name: 'احمد الحداد' } }],
    [
      'a full name written in both',
      { x: { kind: 'PER', name: 'عمر سامر الحداد', names: ['سامر الحداد'] } },
      { x: { kind: 'PER', name: 'سامر الحداد' } },
    ],
    [
      'two spellings of a foreign name',
      { x: { kind: 'PER', name: 'ستيفان هالدورسن' } },
      { x: { kind: 'PER', name: 'ستيفان هالدورسون' } },
    ],
    ['عبد written together', { x: { kind: 'PER', name: 'عبد الله الحداد' } }, { x: { kind: 'PER', name: 'عبدالله الحداد' } }],
    ['one name of a place', { x: { kind: 'LOC', name: 'كرمة' } }, { x: { kind: 'LOC', name: 'كرمة' } }],
  ])('are one by %s', (_, a, b) => expect(joined(a, b)).toEqual([['r0/x', 'r1/x']]))
  it.each<[string, Entities, Entities]>([
    [
      'two lexicon rows with one name',
      { x: { kind: 'PER', name: 'سامر الحداد', key: 'people:a' } },
      { x: { kind: 'PER', name: 'سامر الحداد', key: 'people:b' } },
    ],
    [
      'two Wikidata items with one name',
      { x: { kind: 'LOC', name: 'كرمة', wikidata: 'Q1' } },
      { x: { kind: 'LOC', name: 'كرمة', wikidata: 'Q2' } },
    ],
    [
      'Arab names that differ in a letter',
      { x: { kind: 'PER', name: 'قاسم الحداد' } },
      { x: { kind: 'PER', name: 'جاسم الحداد' } },
    ],
    [
      'Arab names with and without the article',
      { x: { kind: 'PER', name: 'محمد حسن' } },
      { x: { kind: 'PER', name: 'محمد الحسن' } },
    ],
    ['a family name alone', { x: { kind: 'PER', name: 'الحداد' } }, { x: { kind: 'PER', name: 'الحداد' } }],
    ['a first name of two words alone', { x: { kind: 'PER', name: 'عبد المنعم' } }, { x: { kind: 'PER', name: 'عبد المنعم' } }],
    ['two kinds', { x: { kind: 'ORG', name: 'كرمة' } }, { x: { kind: 'LOC', name: 'كرمة' } }],
  ])('stay two: %s', (_, a, b) => expect(joined(a, b)).toEqual([]))
  it('a third that could be either never joins two rows', () => {
    const samer = (key?: string): Entities => ({ x: { kind: 'PER', name: 'سامر الحداد', ...(key ? { key } : {}) } })
    expect(joined(samer('people:a'), samer('people:b'), samer()).map((g) => g.length)).toEqual([2])
  })
  it('two whom one article tells apart are not joined by a name they share', () =>
    expect(
      joined({ x: { kind: 'PER', name: 'عمر سامر الحداد', names: ['سامر الحداد'] }, y: { kind: 'PER', name: 'سامر الحداد' } }),
    ).toEqual([]))
  it('two spellings that one article keeps apart stay two', () =>
    expect(
      joined(
        { x: { kind: 'PER', name: 'ستيفان هالدورسن' }, y: { kind: 'PER', name: 'ستيفان هالدورسون' } },
        { x: { kind: 'PER', name: 'ستيفان هالدورسون' } },
      ),
    ).toEqual([['r0/y', 'r1/x']]))
})

describe('a family name alone', () => {
  const story: Entities = { port: { kind: 'ORG', name: 'هيئة ميناء كرمة' }, ship: { kind: 'LOC', name: 'جزيرة صفوان' } }
  const full = (name: string): Entities => ({ ...story, x: { kind: 'PER', name } })
  const alone: Entities = { ...story, x: { kind: 'PER', name: 'هالدورسون' } }
  const people = (...articles: Entities[]) => joined(...articles).filter((g) => g.some((m) => m.endsWith('/x')))
  it('is the only one of that name in the story', () =>
    expect(people(full('ستيفان هالدورسون'), alone)).toEqual([['r0/x', 'r1/x']]))
  it('says so', () => {
    const readings = [full('ستيفان هالدورسون'), alone].map((entities, i) =>
      makeReading({ source: `r${i}`, text: 'خبر', entities }),
    )
    expect(buildRecord(readings).entities.flatMap((e) => e.why ?? [])).toEqual([
      'هالدورسون in r1: the only one of that name in the story, ستيفان هالدورسون',
    ])
  })
  it('is nobody known where two have it', () =>
    expect(people(full('ستيفان هالدورسون'), full('يوهان هالدورسون'), alone)).toEqual([]))
  it('is nobody known in another story', () =>
    expect(people(full('ستيفان هالدورسون'), { x: { kind: 'PER', name: 'هالدورسون' } })).toEqual([]))
})

describe('articles that are outvoted', () => {
  const one: Entities = { x: { kind: 'PER', name: 'عمر سامر الحداد', names: ['عمر سامر الحداد', 'عمر الحداد'] } }
  const two: Entities = {
    x: { kind: 'PER', name: 'عمر سامر الحداد' },
    y: { kind: 'PER', name: 'عمر الحداد', key: 'people:omar' },
  }
  const read = (...articles: Entities[]) =>
    buildRecord(
      articles.map((entities, i) =>
        makeReading({ source: `r${i}`, text: 'وصل عمر سامر الحداد، وقال عمر الحداد إنه سعيد', entities }),
      ),
    )
      .entities.map((e) => e.members.length)
      .sort((a, b) => b - a)
  it('many that give a name and its short form to one person outvote one that tells them apart', () =>
    expect(read(one, one, one, one, one, two)).toEqual([7]))
  it('few do not', () => expect(read(one, one, two)).toEqual([3, 1]))
  it('two people who only share a family name stay two', () =>
    expect(
      read(
        ...Array.from(
          { length: 6 },
          (): Entities => ({ x: { kind: 'PER', name: 'عمر سامر الحداد' }, y: { kind: 'PER', name: 'ليلى الحداد' } }),
        ),
      ),
    ).toEqual([6, 6]))
})

describe('a byname', () => {
  const TOWNS = ['صور', 'جزين', 'عكار'].map((name) => ({ kind: 'LOC', name }) as const)
  const article = (source: string, byname: string, places: readonly (typeof TOWNS)[number][]) =>
    makeReading({
      source,
      text: 'خبر قصير',
      entities: {
        fighter: { kind: 'PER', name: byname },
        ...Object.fromEntries(places.map((place, i) => [`p${i}`, place])),
      },
    })
  const others = ['c', 'd', 'e', 'f', 'g', 'h'].map((s) => article(s, `رجل ${s}`, [{ kind: 'LOC', name: `بلدة ${s}` }]))
  const bearers = (...readings: ReturnType<typeof makeReading>[]) =>
    buildRecord([...readings, ...others]).entities.filter((e) => e.name === 'أبو شهاب').length
  it('is one man in two articles of one story', () =>
    expect(bearers(article('a', 'أبو شهاب', TOWNS), article('b', 'أبو شهاب', TOWNS))).toBe(1))
  it('and two men in two stories', () => expect(bearers(article('a', 'أبو شهاب', TOWNS), article('b', 'أبو شهاب', []))).toBe(2))
})
