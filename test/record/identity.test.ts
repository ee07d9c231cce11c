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
})
