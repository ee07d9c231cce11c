import { describe, expect, it } from 'vitest'
import { scan } from '../../src/language/index.js'
import { defaultLexicons, numberAt, ordinalAt, quantityAt } from '../../src/lexicon/index.js'
import { fold } from '../../src/text/index.js'

const tokensOf = (text: string) => scan(text).map((t) => ({ kind: t.kind, folded: fold(text.slice(t.start, t.end)) }))

describe('numberAt', () => {
  it.each<[string, number, number]>([
    ['ثلاثة جنود', 3, 1],
    ['ثلاث مدن', 3, 1],
    ['ثماني ساعات', 8, 1],
    ['عشرة رجال', 10, 1],
    ['أحد عشر لاعبا', 11, 2],
    ['إحدى عشرة دولة', 11, 2],
    ['اثني عشر شهرا', 12, 2],
    ['خمسة عشر يوما', 15, 2],
    ['تسع عشرة سنة', 19, 2],
    ['عشرين جنديا', 20, 1],
    ['ثلاثة وعشرين قتيلا', 23, 2],
    ['خمس وخمسون امرأة', 55, 2],
    ['ثلاثة و عشرون طالبا', 23, 3],
    ['مئة شخص', 100, 1],
    ['مائتا شخص', 200, 1],
    ['ثلاثمئة وخمسون شخصا', 350, 2],
    ['ثلاث مئة شخص', 300, 2],
    ['مئة وخمسة وعشرين جريحا', 125, 3],
    ['ألف نازح', 1000, 1],
    ['ألفي مقاتل', 2000, 1],
    ['ألفين وثلاثة عشر', 2013, 3],
    ['ألف وتسعمئة وثمانية وسبعين', 1978, 4],
    ['ثلاثة آلاف ومئتي لاجئ', 3200, 3],
    ['4 آلاف و100 عنصر', 4100, 4],
    ['1.5 مليون نسمة', 1500000, 2],
    ['1,250 طنا', 1250, 1],
    ['٣٥ مليونا', 35000000, 2],
    ['مليونان ونصف المليون', 2500000, 2],
    ['نصف مليون لاجئ', 500000, 2],
    ['ثلاثة أرباع المليون', 750000, 3],
    ['خمسة ملايين وثلاثمئة ألف', 5300000, 4],
    ['عشرون وثلاثة أخماس', 20.6, 3],
    ['بثلاثة صواريخ', 3, 1],
    ['والثلاثة الباقون', 3, 1],
    ['مئة ألف', 100000, 2],
    ['خمسا وعشرين سنة', 25, 2],
    ['ألف مليار دولار', 1e12, 2],
    ['مئة ألف مليون ليرة', 1e11, 3],
    ['واحد وعشرين تريليون دولار', 21e12, 3],
    ['مليون ألف', 1000000, 1],
    ['نصف دزينة من الكتب', 6, 2],
    ['ثلاث دزينات من الأقلام', 36, 2],
    ['دستة أقلام', 12, 1],
    ['سدس المقاعد', 0.166666667, 1],
    ['ثلاثة وعشرون خمسا', 4.6, 3],
  ])('%s → %d', (text, value, to) => {
    expect(numberAt(tokensOf(text), 0, defaultLexicons())).toMatchObject({ value, to })
  })

  it.each(['آلاف اللاجئين', 'الرئيس الأول', 'ملايين الدولارات', 'وعشاء فاخر'])('%s begins with no number', (text) => {
    expect(numberAt(tokensOf(text), 0, defaultLexicons())).toBeNull()
  })

  it.each([
    ['نحو مئة شخص', 100],
    ['أكثر من ثلاثين عاما', 30],
    ['ما لا يقل عن 12 قتيلا', 12],
    ['بنحو ألفي دولار', 2000],
  ])('%s is approximate', (text, value) => {
    expect(numberAt(tokensOf(text), 0, defaultLexicons())).toMatchObject({ value, approximate: true })
  })

  it('does not join two years into one number', () => {
    expect(numberAt(tokensOf('2013 و2014'), 0, defaultLexicons())).toMatchObject({ value: 2013, to: 1 })
  })
})

describe('ordinalAt', () => {
  it.each([
    ['الثامن من الشهر', 8, 1],
    ['الحادي عشر', 11, 2],
    ['التاسع والعشرين', 29, 2],
    ['العاشرة صباحا', 10, 1],
    ['السبعين لتأسيسه', 70, 1],
  ])('%s', (text, value, to) => {
    expect(ordinalAt(tokensOf(text), 0, defaultLexicons())).toMatchObject({ value, to, definite: true })
  })
})

describe('quantityAt', () => {
  it.each<[string, number, number]>([
    ['سالب ثلاث درجات', -3, 2],
    ['ناقص 12 درجة', -12, 2],
    ['خمسة فاصلة خمسة أمتار', 5.5, 3],
    ['ثلاثة فاصلة خمسة وعشرين', 3.25, 4],
    ['واحد على عشرين من الثروة', 0.05, 3],
    ['جزء من مئة من الثانية', 0.01, 3],
    ['مئتان وثلاثة أجزاء من مئة', 200.03, 5],
    ['واحد من أربعة', 0.25, 3],
    ['سبعة عشر جنديا', 17, 2],
  ])('%s → %d', (text, value, to) => {
    expect(quantityAt(tokensOf(text), 0, defaultLexicons())).toMatchObject({ value, to })
  })

  it.each(['جزء من البيان', 'سالب النتيجة', 'فاصلة'])('%s begins with none', (text) => {
    expect(quantityAt(tokensOf(text), 0, defaultLexicons())).toBeNull()
  })

  it('is one of three persons to numberAt', () => {
    expect(numberAt(tokensOf('واحد من ثلاثة'), 0, defaultLexicons())).toMatchObject({ value: 1, to: 1 })
  })
})
