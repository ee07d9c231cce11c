import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLexicons } from '../../src/lexicon/index.js'
import { labelNames } from '../../src/names/tagger/label.js'
import { packModel, unpackModel } from '../../src/names/tagger/model.js'
import { mentionsOf, readNames } from './read-names.js'

describe('names that no rule finds', () => {
  it.each<[string, string]>([
    ['وأوضح المهاجم البرازيلي إيفولدو أن الفريق جاهز للمباراة.', 'PER إيفولدو'],
    ['وأضاف كاردينسو أن الشركة تعمل في السوق منذ عامين.', 'PER كاردينسو'],
    ['وأشار هالفورسون إلى أن الباخرة كانت تحمل قمحاً.', 'PER هالفورسون'],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)).toEqual([expected])
    expect(readNames(text)[0]?.mentions[0]?.why?.rule).toBe('names/tagger')
  })

  it('stand again where they stood once', () =>
    expect(mentionsOf('وأضاف كاردينسو أن الشركة تعمل في السوق.\nثم عاد كاردينسو إلى مكتبه.')).toEqual([
      'PER كاردينسو',
      'PER كاردينسو',
    ]))

  it.each([
    'زرع الفلاح القمح في الحقل ثم عاد إلى البيت قبل المساء.',
    'أقلعت الرحلة إم إتش 370 في الصباح.',
    'وأكد أن الخطة تسير وفق الجدول، وأن العمل يبدأ قريباً.',
  ])('nothing: %s', (text) => expect(mentionsOf(text)).toEqual([]))
})

/** Hashes in ascending order, and a weight of each for every label. */
const model = fc.uniqueArray(fc.nat(0xffffffff), { minLength: 1, maxLength: 200 }).chain((hashes) =>
  fc.record({
    hashes: fc.constant(Uint32Array.from(hashes).sort()),
    weights: fc
      .array(fc.integer({ min: -127, max: 127 }), { minLength: hashes.length * 9, maxLength: hashes.length * 9 })
      .map((w) => Int8Array.from(w)),
  }),
)

describe('the file of weights', () => {
  it('gives back what was packed', () =>
    fc.assert(
      fc.property(model, ({ hashes, weights }) => {
        const transitions = Float32Array.from({ length: 90 }, (_, i) => i / 7)
        const read = unpackModel(packModel({ labels: 9, hashes, weights, scale: 0.5, transitions }))
        expect([read.labels, read.scale]).toEqual([9, 0.5])
        expect(read.transitions).toEqual(transitions)
        hashes.forEach((hash, f) => {
          const row = read.rowOf(hash | 0)
          expect(read.weights.slice(row * 9, row * 9 + 9)).toEqual(weights.slice(f * 9, f * 9 + 9))
        })
      }),
    ))

  it('is refused where it is something else or cut short', () => {
    const bytes = packModel({
      labels: 9,
      hashes: Uint32Array.of(5),
      weights: new Int8Array(9),
      scale: 1,
      transitions: new Float32Array(90),
    })
    expect(() => unpackModel(new Uint8Array(40))).toThrow(/no weights/)
    expect(() => unpackModel(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/)
  })

  it('may be missing', () => expect(openLexicons('/nowhere').bytes('tagger/names.bin.gz')).toBeNull())
})

describe('the best labels', () => {
  const weights = new Int8Array(18)
  // Feature 1 says that a person begins, feature 2 that a person goes on.
  weights[1] = 100
  weights[9 + 2] = 100
  const small = unpackModel(
    packModel({ labels: 9, hashes: Uint32Array.of(1, 2), weights, scale: 0.05, transitions: new Float32Array(90) }),
  )
  const sentence = (...tokens: number[]) => ({
    hashes: Int32Array.from(tokens),
    starts: Int32Array.from([...tokens.keys(), tokens.length]),
  })

  it('are names with their chances', () => {
    const found = labelNames(sentence(7, 1, 2, 7), small)
    expect(found.map(({ from, to, kind }) => [from, to, kind])).toEqual([[1, 3, 0]])
    expect(found[0]!.chance).toBeGreaterThan(0.7)
    expect(found[0]!.chance).toBeLessThan(1)
  })
  it('never go on with what has not begun', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 7), { minLength: 1, maxLength: 30 }), (tokens) => {
        for (const { from, to, chance } of labelNames(sentence(...tokens), small)) {
          expect(from).toBeLessThan(to)
          expect(chance).toBeGreaterThan(0)
          expect(chance).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    ))
})
