import { describe, expect, it } from 'vitest'
import type { Referent, Verdict } from '../../src/document/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { buildRecord } from '../../src/record/index.js'
import { makeReading } from './make-reading.js'

type Entities = NonNullable<Parameters<typeof makeReading>[0]['entities']>
const person = (name: string, key?: string): Entities => ({ x: { kind: 'PER', name, ...(key ? { key } : {}) } })
const named = (name: string): Referent => ({ by: 'name', kind: 'PER', name })
const row = (key: string): Referent => ({ by: 'row', row: key })
const inArticle = (source: string): Referent => ({ by: 'article', source, entity: 'x' })
const same = (a: Referent, b: Referent, because = ''): Verdict => ({ verdict: 'same', a, b, because })
const different = (a: Referent, b: Referent): Verdict => ({ verdict: 'different', a, b, because: '' })

const recordOf = (articles: readonly Entities[], verdicts: readonly Verdict[]) =>
  buildRecord(
    articles.map((entities, i) => makeReading({ source: `r${i}`, text: 'سامر الحداد، نزار الحداد، خبر', entities })),
    defaultLexicons(),
    verdicts,
  ).entities
/** Which articles' entities are one. */
const groups = (articles: readonly Entities[], verdicts: readonly Verdict[]) =>
  recordOf(articles, verdicts).map((e) => e.members.map((m) => m.source).join(' '))

const samer = person('سامر الحداد')
const nizar = person('نزار الحداد')

describe('an editor says that two are one', () => {
  it.each<[string, Entities[], Verdict, string[]]>([
    ['by their names', [samer, nizar, samer], same(named('سامر الحداد'), named('نزار الحداد')), ['r0 r1 r2']],
    [
      'two rows',
      [person('سامر الحداد', 'people:a'), person('نزار الحداد', 'people:b')],
      same(row('people:a'), row('people:b')),
      ['r0 r1'],
    ],
    ['one entity of one article', [samer, nizar, nizar], same(inArticle('r1'), named('سامر الحداد')), ['r0 r1 r2']],
    ['nobody the readings know', [samer, nizar], same(named('عمر الحداد'), named('زيد الحداد')), ['r0', 'r1']],
    [
      'a name does not speak for a namesake with a row of his own',
      [samer, person('نزار الحداد', 'people:b')],
      same(named('سامر الحداد'), named('نزار الحداد')),
      ['r0', 'r1'],
    ],
  ])('%s', (_, articles, verdict, expected) => expect(groups(articles, [verdict])).toEqual(expected))

  it('and it is told with his reason', () =>
    expect(recordOf([samer, nizar], [same(named('سامر الحداد'), named('نزار الحداد'), 'one passport')])[0]!.why).toEqual([
      'editor: PER سامر الحداد = PER نزار الحداد (one passport)',
    ]))
})

describe('an editor says that two are not one', () => {
  it.each<[string, Entities[], Verdict[], string[]]>([
    [
      'one article means another man of that name',
      [samer, samer, samer],
      [different(inArticle('r1'), named('سامر الحداد'))],
      ['r0 r2', 'r1'],
    ],
    ['the first article does', [samer, samer, samer], [different(inArticle('r0'), named('سامر الحداد'))], ['r0', 'r1 r2']],
    [
      'two spellings are two men',
      [person('ستيفان هالدورسن'), person('ستيفان هالدورسون'), person('ستيفان هالدورسون')],
      [different(named('ستيفان هالدورسن'), named('ستيفان هالدورسون'))],
      ['r0', 'r1 r2'],
    ],
    [
      'it outranks a join that would bring them together',
      [samer, nizar, person('عمر الحداد')],
      [
        different(named('سامر الحداد'), named('عمر الحداد')),
        same(named('سامر الحداد'), named('نزار الحداد')),
        same(named('نزار الحداد'), named('عمر الحداد')),
      ],
      ['r0 r1', 'r2'],
    ],
  ])('%s', (_, articles, verdicts, expected) => expect(groups(articles, verdicts)).toEqual(expected))

  it('and both are told so', () =>
    expect(recordOf([samer, samer], [different(inArticle('r1'), named('سامر الحداد'))]).map((e) => e.why)).toEqual([
      ['editor: r1#x ≠ PER سامر الحداد'],
      ['editor: r1#x ≠ PER سامر الحداد'],
    ]))
})
