import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Evened, FOLDED, fold, normalView, searchKey } from '../../src/text/index.js'

/** [text, what is evened out, the view]. */
const VIEWS: [string, Evened[], string][] = [
  ['مُدَرِّسٌ', ['marks'], 'مدرس'],
  ['مُدَرِّسٌ', ['hamza'], 'مُدَرِّسٌ'],
  ['الســـلام', ['tatweel'], 'السلام'],
  ['قال\u200f سامي\u202b', ['controls'], 'قال سامي'],
  ['أحمد وإياد وآية', ['hamza'], 'احمد واياد واية'],
  ['مستشفى', ['ya'], 'مستشفي'],
  ['مدرسة', ['ta'], 'مدرسه'],
  ['مدرسة مصطفى', ['ya'], 'مدرسة مصطفي'],
  ['ﻻجئ', ['forms'], 'لاجئ'],
  ['ﷲ', ['forms'], 'الله'],
  ['کتاب فارسی', ['persian'], 'كتاب فارسي'],
  ['١٢ ۳۴ 56', ['digits'], '12 34 56'],
  ['﴿نص﴾', ['forms'], '﴿نص﴾'],
]

describe('a normal view', () => {
  it.each(VIEWS)('of %s under %j', (text, evened, expected) => {
    expect(normalView(text, evened).text).toBe(expected)
  })

  it('leads back to the source, marks with their letter', () => {
    const source = 'زار أَحْمَدُ المدينةَ'
    const view = normalView(source, FOLDED)
    const start = view.text.indexOf('احمد')
    const span = view.sourceOf({ start, end: start + 4 })
    expect(source.slice(span.start, span.end).trim()).toBe('أَحْمَدُ')
  })

  it('leads both letters of a ligature back to it', () => {
    expect(normalView('ﻻ', ['forms']).sourceOf({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 })
    expect(normalView('ﻻ', ['forms']).sourceOf({ start: 1, end: 2 })).toEqual({ start: 0, end: 1 })
  })

  const letters = fc.array(fc.constantFrom(...'أإآىةهابتجكی١٢ـَُّﻻﷲ a.\u200f'), { maxLength: 40 }).map((parts) => parts.join(''))

  it('under all that fold evens out is fold', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(normalView(text).text).toBe(fold(text))
      }),
    )
  })

  it('has a way back that never goes backwards and ends with the source', () => {
    fc.assert(
      fc.property(letters, (source) => {
        const { text, at } = normalView(source)
        expect(at.length).toBe(text.length + 1)
        expect(at[text.length]).toBe(source.length)
        for (let i = 1; i < at.length; i++) expect(at[i]!).toBeGreaterThanOrEqual(at[i - 1]!)
      }),
    )
  })

  it('of nothing is the source', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(normalView(text, []).text).toBe(text)
      }),
    )
  })
})

/** Words that one search should find, whichever is asked for. */
const TOGETHER: string[][] = [
  ['المدينة', 'مدينة', 'مدينته', 'وبالمدينة', 'للمدينة', 'مدينتها'],
  ['المهندسون', 'مهندس', 'مهندسين', 'والمهندسات', 'مهندسها'],
  ['الرئيس', 'رئيس', 'ورئيسهم', 'بالرئيس', 'رئيسنا'],
  ['مؤتمر', 'المؤتمرات', 'مؤتمرهم'],
]

/** Words too short or too unlike to share a key. */
const APART: [string, string][] = [
  ['بيان', 'بيت'],
  ['وطن', 'طن'],
  ['الذي', 'ذئب'],
  ['ماء', 'مال'],
]

describe('the search key', () => {
  it.each(TOGETHER)('of %s and its forms is one', (...words) => {
    expect(new Set(words.map(searchKey)).size).toBe(1)
  })
  it.each(APART)('of %s is not that of %s', (a, b) => {
    expect(searchKey(a)).not.toBe(searchKey(b))
  })
  it('does not hang on marks, tatweel or the spelling of hamza', () => {
    expect(searchKey('الإدَارَة')).toBe(searchKey('الادارة'))
    expect(searchKey('العـــلم')).toBe(searchKey('العلم'))
  })
})
