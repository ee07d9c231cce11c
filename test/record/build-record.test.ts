import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reading, recordSchema, type Verdict } from '../../src/document/index.js'
import { buildRecord, RecordBuilder } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

const WHATS = ['visit', 'meet', 'negotiate', 'die', 'kill', 'attack', 'war', 'sign', 'other-thing'] as const
const TIMES = [null, '2021', '2021-03', '2021-03-09', '2021-04', '2019~', '2018/2020', '2021-03/..', 'PAST_REF'] as const
const PEOPLE = Object.keys(CAST)

const eventArbitrary = fc.record({
  trigger: fc.constant('زار'),
  what: fc.constantFrom(...WHATS),
  time: fc.constantFrom(...TIMES),
  status: fc.constantFrom('actual', 'planned', 'possible', 'negated', 'hypothetical' as const),
  who: fc.subarray(PEOPLE, { maxLength: 2 }),
  whom: fc.subarray([...PEOPLE, 'بعض الصيادين'], { maxLength: 2 }),
})
const TEXT =
  'زار الوفد الميناء ثم زار السوق وبعدها زار القلعة القديمة كما زار المتحف البحري على الطريق الساحلي الطويل قبل أن يعود إلى الفندق مساء ذلك اليوم البارد'
const readingArbitrary = (source: string) =>
  fc
    .record({
      published: fc.constantFrom('2021-03-10', '2021-03-11', '2019-01-05', null),
      outlet: fc.constantFrom('الميناء', 'المرفأ'),
      events: fc.array(eventArbitrary, { maxLength: 4 }),
    })
    .map((r) => makeReading({ source, published: r.published, outlet: r.outlet, entities: CAST, text: TEXT, events: r.events }))
const readings: fc.Arbitrary<Reading[]> = fc.tuple(...['a', 'b', 'c', 'd', 'e'].map(readingArbitrary))

/** Two of one name, told apart in one article. */
const APART: Verdict = {
  verdict: 'different',
  a: { by: 'article', source: 'a', entity: 'union' },
  b: { by: 'name', kind: 'ORG', name: CAST.union.name },
  because: 'two unions',
}

describe('buildRecord', () => {
  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(readings, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (all, keys) => {
        const shuffled = all
          .map((r, i) => ({ r, k: keys[i]! }))
          .sort((x, y) => x.k - y.k)
          .map((x) => x.r)
        expect(JSON.stringify(buildRecord(shuffled))).toBe(JSON.stringify(buildRecord(all)))
      }),
      { numRuns: 120 },
    )
  })
  it('gives a valid record in which every event of every reading stands exactly once', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const record = recordSchema.parse(buildRecord(all))
        const told = record.events.flatMap((e) => e.mentions.map((m) => `${m.source}/${m.event}`)).sort()
        expect(told).toEqual(all.flatMap((r) => r.events.map((v) => `${r.source}/${v.id}`)).sort())
        expect(record.stories.flatMap((s) => s.articles).sort()).toEqual(all.map((r) => r.source).sort())
        for (const e of record.events) expect(e.origins.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
  it('of two readings of one source takes the longer', () => {
    const short = makeReading({ source: 'a', text: 'خبر' })
    const long = makeReading({ source: 'a', text: 'خبر أطول', title: 'العنوان الطويل' })
    expect(buildRecord([short, long, short]).stories).toEqual([{ id: 's1', title: 'العنوان الطويل', articles: ['a'] }])
  })
  it('is the same record when it grows step by step, asked for in between, with readings taken out again', () => {
    fc.assert(
      fc.property(
        readings,
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.subarray([0, 1, 2, 3, 4]),
        (all, order, removed) => {
          const builder = new RecordBuilder()
          for (const i of order) {
            builder.add(all[i]!)
            builder.record()
          }
          for (const i of removed) builder.remove(all[i]!.source)
          expect(builder.size).toBe(all.length - removed.length)
          const left = all.filter((_, i) => !removed.includes(i))
          expect(JSON.stringify(builder.record())).toBe(JSON.stringify(buildRecord(left)))
          for (const i of removed) builder.add(all[i]!)
          expect(JSON.stringify(builder.record())).toBe(JSON.stringify(buildRecord(all)))
        },
      ),
      { numRuns: 80 },
    )
  })
  it('is the same record of readings that were packed, and taken up again in batches of any order', () => {
    fc.assert(
      fc.property(readings, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.nat(4), (all, order, batch) => {
        const kept = new Map<number, Uint8Array>()
        const take = (numbers: readonly number[]) => {
          const builder = new RecordBuilder()
          for (const i of numbers) {
            kept.set(i, kept.get(i) ?? builder.pack(all[i]!))
            builder.addPacked(kept.get(i)!)
          }
          return JSON.stringify(builder.record())
        }
        expect(take(order.slice(0, batch))).toBe(JSON.stringify(buildRecord(order.slice(0, batch).map((i) => all[i]!))))
        expect(take(order)).toBe(JSON.stringify(buildRecord(all)))
      }),
      { numRuns: 60 },
    )
  })
  it('is the same record whatever is remembered of the last one: of fewer readings, of others, with other texts and verdicts', () => {
    fc.assert(
      fc.property(
        readings,
        readings,
        fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (some, others, rounds, judged) => {
          const all = [...some, ...others.map((reading, i) => (i < 2 ? { ...reading, source: `other ${i}` } : reading))]
          let memory: Uint8Array | null = null
          for (const [n, numbers] of rounds.entries()) {
            const builder = new RecordBuilder()
            const taken = new Map(numbers.map((i) => [all[i]!.source, all[i]!]))
            for (const reading of taken.values()) builder.addPacked(builder.pack(reading))
            if (memory) builder.recall(memory)
            const verdicts = judged && n % 2 === 0 ? [APART] : []
            expect(JSON.stringify(builder.record(verdicts))).toBe(
              JSON.stringify(buildRecord(taken.values(), undefined, verdicts)),
            )
            memory = builder.remember()
          }
        },
      ),
      { numRuns: 80 },
    )
  })
  it('takes up no memory of which a single byte is another', () => {
    const builder = new RecordBuilder()
    builder.addPacked(builder.pack(makeReading({ source: 'a', entities: CAST, text: TEXT })))
    builder.record()
    const memory = builder.remember()
    for (let at = 0; at < memory.length; at++) {
      const broken = memory.slice()
      broken[at]! ^= 1
      expect(() => builder.recall(broken)).toThrow()
    }
  })
  it('has nothing to say of nothing', () =>
    expect(buildRecord([])).toEqual({
      format: '1',
      stories: [],
      entities: [],
      events: [],
      conflicts: [],
      revisions: [],
      copies: [],
      passages: [],
    }))
})
