import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRecord, CopyIndex, sharedPassages, shingle } from '../../src/record/index.js'
import { makeReading } from './make-reading.js'

const LEAD =
  'أعلنت هيئة الموانئ في بيان أن سفينة شحن كبيرة جنحت فجر الأحد قرب مدخل المرفأ الشمالي بعد أن تعطل محركها وسط رياح قوية وأمواج عالية'
const BODY =
  'وقال مدير الهيئة إن فرق الإنقاذ وصلت بعد ساعة وأجلت أفراد الطاقم جميعا من دون إصابات وإن حركة الملاحة ستعود إلى طبيعتها خلال يومين على أبعد تقدير'
const OTHER =
  'شهدت أسواق الخضار في المدينة ارتفاعا في الأسعار مع بداية الشتاء وقال تجار إن السبب هو قلة المحاصيل وتأخر الشاحنات على الطرق الجبلية التي أغلقتها الثلوج منذ الأسبوع الماضي'

describe('shared passages', () => {
  it('survive vowel marks, hamza spellings, tatweel and a changed word', () => {
    const changed = LEAD.replace('أعلنت', 'اعلنت').replace('سفينة', 'سفينــة').replace('كبيرة', 'ضخمة').replace('بيان', 'بَيان')
    const [passage, ...rest] = sharedPassages(shingle(LEAD), shingle(`${OTHER}. ${changed}`))
    expect(rest).toEqual([])
    expect(LEAD.slice(passage!.a.start, passage!.a.end)).toContain('هيئة الموانئ')
    expect(passage!.words).toBeGreaterThan(15)
  })
  it('point at the same words in both texts', () => {
    const b = `${OTHER}. ${BODY}.`
    for (const p of sharedPassages(shingle(`${LEAD}. ${BODY}`), shingle(b))) expect(b.slice(p.b.start, p.b.end)).toBe(BODY)
  })
  it('are none between texts about other things', () => expect(sharedPassages(shingle(LEAD), shingle(OTHER))).toEqual([]))
  it('of a text with itself are the whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OTHER.split(' ')), { minLength: 12, maxLength: 60 }), (words) => {
        const text = shingle(words.join(' '))
        expect(sharedPassages(text, text).every((p) => p.a.end <= words.join(' ').length)).toBe(true)
        expect(text.set.length).toBeLessThanOrEqual(text.shingles.length)
      }),
    )
  })
})

describe('CopyIndex', () => {
  it('finds a pair whichever was added first, with the same figures', () => {
    const texts: [string, string][] = [
      ['a', `${LEAD} ${BODY}`],
      ['b', `${LEAD} ${BODY} ${OTHER}`],
      ['c', OTHER],
    ]
    const pairs = (order: readonly [string, string][]) => {
      const index = new CopyIndex()
      for (const [id, text] of order) index.add(id, shingle(text).set)
      return index.pairs()
    }
    expect(pairs(texts)).toEqual(pairs([...texts].reverse()))
    expect(pairs(texts).map((p) => `${p.a}${p.b} ${p.containment.toFixed(1)}`)).toEqual(['ab 1.0', 'bc 1.0'])
  })
  it('refuses an id twice', () => {
    const index = new CopyIndex()
    index.add('a', shingle(LEAD).set)
    expect(() => index.add('a', shingle(LEAD).set)).toThrow('in the index already')
  })
})

describe('copies in the record', () => {
  const copies = (...readings: Parameters<typeof makeReading>[0][]) => buildRecord(readings.map(makeReading))
  it('the hidden case: one credits the agency, the other prints the same under its own name', () => {
    const { copies: found } = copies(
      { source: 'a', outlet: 'الميناء', text: `${LEAD}. ${BODY}.` },
      { source: 'b', outlet: 'المرفأ', byline: 'لندن - رويترز', text: `${LEAD}. ${BODY}.` },
    )
    expect(found.map((c) => [c.articles, c.origin])).toEqual([[['a', 'b'], 'رويترز']])
    expect(found[0]!.why).toContain('the same text without the credit')
    expect(found[0]!.spans!.every((s) => s.spans.length === 1)).toBe(true)
  })
  it('a dateline or the last words credit too', () => {
    expect(
      copies({ source: 'a', text: `بيروت (أ ف ب) ${LEAD}. ${BODY}.` }, { source: 'b', text: `${LEAD}. ${BODY}.` }).copies[0]!
        .origin,
    ).toBe('فرانس برس (أ ف ب)')
    expect(
      copies({ source: 'a', text: `${LEAD}. ${BODY} (رويترز)` }, { source: 'b', text: `${LEAD}. ${BODY}.` }).copies[0]!.origin,
    ).toBe('رويترز')
  })
  it('nobody is credited where nothing shows it', () =>
    expect(
      copies({ source: 'a', agency: 'وكالات', text: `${LEAD}. ${BODY}.` }, { source: 'b', text: `${LEAD}. ${BODY}.` }).copies[0]!
        .origin,
    ).toBeNull())
  it('an old passage in a new article is recycled, not a copy', () => {
    const filler = Array.from({ length: 6 }, (_, i) =>
      OTHER.split(' ')
        .map((w) => `${w}${'ابتثجح'[i]}`)
        .join(' '),
    ).join('. ')
    const fillerToo = Array.from({ length: 6 }, (_, i) =>
      OTHER.split(' ')
        .map((w) => `${w}${'خدذرزس'[i]}`)
        .join(' '),
    ).join('. ')
    const record = copies(
      { source: 'new', published: '2023-09-05', text: `${filler}. ${LEAD} ${BODY}.` },
      { source: 'old', published: '2021-05-03', text: `${LEAD} ${BODY}. ${fillerToo}` },
    )
    expect(record.copies).toEqual([])
    expect(record.passages!.map((p) => [p.older.source, p.newer.source, p.sameDay])).toEqual([['old', 'new', false]])
  })
})
