import { describe, expect, test } from 'vitest'
import { readNames } from './read-names.js'

/** The titles of a text with the person each stands for: «نظيره الروسي = فلاديمير بوتين». */
const titlesOf = (text: string, day: string): string[] =>
  readNames(text, day)
    .flatMap((e) =>
      e.mentions
        .filter((m) => m.as === 'title')
        .map((m) => ({ start: m.start, label: `${text.slice(m.start, m.end)} = ${e.name}` })),
    )
    .sort((a, b) => a.start - b.start)
    .map((m) => m.label)

describe('titles by office and day', () => {
  test.each([
    [
      'التقى الرئيس الأميركي نظيره الروسي في المنتجع.',
      '2018-07-16',
      ['الرئيس الأميركي = دونالد ترامب', 'نظيره الروسي = فلاديمير بوتين'],
    ],
    [
      'زار وزير الخارجية المصري الرياض وودع نظيره السعودي.',
      '2025-06-01',
      ['وزير الخارجية المصري = بدر عبد العاطي', 'نظيره السعودي = فيصل بن فرحان'],
    ],
    ['استقبل أمير قطر الوفد.', '2025-06-01', ['أمير قطر = تميم بن حمد آل ثاني']],
    ['قال جو بايدن إن سلفه أخطأ.', '2022-06-01', ['سلفه = دونالد ترامب']],
  ])('%s', (text, day, expected) => expect(titlesOf(text, day)).toEqual(expected))
})

describe('titles by what the article says', () => {
  test.each([
    ['قال سامي الحداد رئيس البلدية إن الطريق مغلق. لكن الرجل لم يذكر السبب.', ['الرجل = سامي الحداد']],
    ['قال المتحدث باسم البلدية سامي الحداد ذلك. وأضاف المتحدث لوكالة رويترز أنه متفائل.', ['المتحدث = سامي الحداد']],
    [
      'قال متحدث باسم الأمم المتحدة ذلك. وأوضح سامي الحداد المتحدث باسم الأمم المتحدة موقفه.',
      ['متحدث باسم الأمم المتحدة = سامي الحداد'],
    ],
    ['ذكر سامي الحداد أنه رئيس الوزراء.', []],
  ])('%s', (text, expected) => expect(titlesOf(text, '2025-06-01')).toEqual(expected))
})
