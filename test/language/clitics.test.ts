import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'

const lexicons = defaultLexicons()
const first = (text: string) => analyse(text, lexicons).tokens[0]!
/** Clitics and base joined by +, the word in `text` that stands first. */
const cut = (text: string): string => {
  const t = first(text)
  return [t.conjunction, t.future ? 'س' : '', t.preposition, t.definite ? 'ال' : '', t.base, t.pronoun].filter(Boolean).join('+')
}
const cases = (block: string): [string, string][] =>
  block
    .trim()
    .split(/\s*\n\s*|\s*،\s*/)
    .map((pair) => pair.split(' = ') as [string, string])

/** A text that writes ى and ة where they belong. */
const CAREFUL = '\nسافر إلى المدينة.'

describe('proclitics', () => {
  test.each(
    cases(`
    بشكل = ب+شكل، بسبب = ب+سبب، بشأن = ب+شان، لمدة = ل+مدة، بفضل = ب+فضل، لصالح = ل+صالح، بدون = ب+دون، بقوة = ب+قوة
    بنسبة = ب+نسبة، لأهمية = ل+اهمية، بدقة = ب+دقة، بشدة = ب+شدة، كجزء = ك+جزء، كوسيط = ك+وسيط، بصفة = ب+صفة، لغرض = ل+غرض
    وقال = و+قال، فقال = ف+قال، وأعلنت = و+اعلنت، فأعلن = ف+اعلن، وبحسب = و+ب+حسب، ولهذا = و+ل+هذا، فلماذا = ف+لماذا
    وزيرها = وزير+ها، ووزير = و+وزير، ووصل = و+وصل، وكتاب = و+كتاب، ولجنة = و+لجنة، وبداية = و+بداية، وفيلم = و+فيلم
    سيعلن = س+يعلن، وسيعلن = و+س+يعلن، سنصل = س+نصل، ستبدأ = س+تبدا، فسيصل = ف+س+يصل، سأعود = س+اعود
    ليصل = ل+يصل، ولتعلن = و+ل+تعلن، فليعلم = ف+ل+يعلم، لتنفيذ = ل+تنفيذ، لاستخدام = ل+استخدام، باستخدام = ب+استخدام
    بالقرار = ب+ال+قرار، للقرار = ل+ال+قرار، كالقرار = ك+ال+قرار، والقرار = و+ال+قرار، فالقرار = ف+ال+قرار، وبالقرار = و+ب+ال+قرار
    وللقرار = و+ل+ال+قرار، للجنة = ل+لجنة، للغة = ل+لغة، للطب = ل+ال+طب، الطب = ال+طب، بالطب = ب+ال+طب، للذين = ل+الذين
    لأحد = ل+احد، بإحدى = ب+احدي، لثلاثة = ل+ثلاثة، وثلاثة = و+ثلاثة، بأكثر = ب+اكثر، لأكثر = ل+اكثر، بين = بين، وبين = و+بين
    لوقف = ل+وقف، بوقف = ب+وقف، لفرض = ل+فرض، لكرة = ل+كرة، ولكرة = و+ل+كرة، كأحد = ك+احد، بعمق = ب+عمق، بلغة = ب+لغة
  `),
  )('%s', (word, expected) => expect(cut(word + CAREFUL)).toBe(expected))
})

describe('pronouns', () => {
  test.each(
    cases(`
    نقلته = نقلة+ه، اتهموه = اتهموا+ه، يراها = يري+ها، أعلنها = اعلن+ها، التقاه = التقي+ه، وصفهم = وصف+هم، يهددنا = يهدد+نا
    بلاده = بلاد+ه، حكومته = حكومة+ه، زيارتها = زيارة+ها، لزيارتها = ل+زيارة+ها، وزيارتها = و+زيارة+ها، قراراته = قرارات+ه
    مستواه = مستوي+ه، وزرائه = وزراء+ه، شركاؤه = شركاء+ه، أبنائهم = ابناء+هم، مقتله = مقتل+ه، بمقتله = ب+مقتل+ه، دورها = دور+ها
    وبدوره = و+ب+دور+ه، بحقه = ب+حق+ه، مصرعهم = مصرع+هم، لاعبيه = لاعبي+ه، مسؤوليها = مسؤولي+ها، بيننا = بين+نا، قولهما = قول+هما
    فيها = في+ها، منه = من+ه، عنهم = عن+هم، إليه = الي+ه، عليها = علي+ها، لديه = لدي+ه، معهم = مع+هم، به = ب+ه، لها = ل+ها، له = ل+ه
    أنه = ان+ه، بأنها = ب+ان+ها، لأنهم = ل+ان+هم، كأنه = ك+ان+ه، وإنه = و+ان+ه، لكنها = لكن+ها، كلهم = كل+هم، نفسه = نفس+ه
    بنفسه = ب+نفس+ه، بعضها = بعض+ها، جميعهم = جميع+هم، لبعضهم = ل+بعض+هم، وحده = وحد+ه، بغيرها = ب+غير+ها، أمامه = امام+ه
    انطلاقته = انطلاقة+ه، أسلحتهم = اسلحة+هم، صحيفتنا = صحيفة+نا، عاصمتها = عاصمة+ها، سفيرها = سفير+ها، لسفيرها = ل+سفير+ها
  `),
  )('%s', (word, expected) => expect(cut(word + CAREFUL)).toBe(expected))
})

describe('what is never cut', () => {
  const words = `كانت كان وزير وزارة وكالة وفد وصل وصول وضع وعد وقف وقت وطن ولاية وباء واجب وحدة وجهة وثيقة وفاة وسط واسع ورشة
    فريق فرقة فيلم فندق فساد فرصة فجوة فيديو فوضى فتوى فكرة فصل بلد بلدية بداية بطولة بحث بنك بيت برنامج برلمان بيان بترول
    بورصة بحيرة بطاقة بسيط بريء بديل لجنة لاعب لقاء لحظة لغة لعبة لاجئ لسان لياقة كبير كرة كهرباء كثير كلمة كتاب كمين كفاءة
    سياسة سفير سلاح سيارة سبب سوق سعر سلطة سيناريو سياحة مياه اتجاه انتباه جنيه مقهى مبنى معنى فوضى إحدى تردي قوى مستوى
    بكين ليبيا لبنان كوبا كندا بولندا كوريا فرنسا باكستان بلجيكا ليون كيم بوتين لافروف كلينتون بايدن`
    .trim()
    .split(/\s+/)
  test.each(words)('%s', (word) => {
    const t = first(word + CAREFUL)
    expect([t.conjunction, t.preposition, t.future, t.pronoun]).toEqual(['', '', false, ''])
  })
  test('spelled-out letters', () => {
    for (const text of ['بي بي سي', 'سي إن إن', 'إن بي سي', 'إم بي سي', 'بي بي سي عربي'])
      for (const t of analyse(text, lexicons).tokens.slice(0, 3)) expect(t.base, text).toBe(t.folded)
  })
  test('foreign names that begin like «and»', () => {
    for (const name of ['وينستون', 'ويلسون', 'واتسون', 'وولمار', 'وايلد']) expect(cut(`${name} رولاند`), name).not.toContain('+')
  })
})

describe('spelling', () => {
  test.each([
    ['كأن', 'ك+ان'],
    ['ألمانيا', 'المانيا'],
    ['أليمة', 'اليمة'],
    ['ألبومها', 'البوم+ها'],
    ['تشابهٍ', 'تشابه'],
    ['أماناً', 'امانا'],
    ['الله', 'الله'],
  ])('%s', (word, expected) => expect(cut(word + CAREFUL)).toBe(expected))

  test('ه for ة where the text never writes ة', () => {
    expect(cut('المدينه واسعه')).toBe('ال+مدينة')
  })
  test('علي is the name where the text writes على, and may be the preposition where it does not', () => {
    expect(first('علي\nجلس على الكرسي.').readings.some((r) => r.pos === 'particle')).toBe(false)
    expect(first('علي\nجلس في البيت.').readings[0]?.pos).toBe('particle')
    expect(first(`على${CAREFUL}`).readings.map((r) => r.pos)).toEqual(['particle'])
  })
})

describe('readings', () => {
  test.each(['من', 'هم', 'قد', 'بعد', 'على', 'إلى', 'في', 'أن', 'بين', 'قبل', 'كل', 'عبر'])('%s is a particle first', (word) => {
    expect(first(word + CAREFUL).readings[0]).toMatchObject({ pos: 'particle', form: 'particle' })
  })
  test.each([['من'], ['هم'], ['قد'], ['بعد']])('%s is no verb', (word) => {
    expect(first(word + CAREFUL).readings.some((r) => r.pos === 'verb')).toBe(false)
  })
  test.each([
    ['عبر', 'عبر.2'],
    ['مثل', 'مثل.1'],
    ['قبل', 'قبل.1'],
  ])('%s may be the verb %s', (word, lemma) => {
    expect(first(word + CAREFUL).readings.map((r) => r.lemma)).toContain(lemma)
  })
  test.each([
    ['كانت', 'كون.1', 'past'],
    ['نقلته', 'نقل.1', 'past'],
    ['ليصل', 'وصل.1', 'present'],
    ['سيعلن', 'علن.4', 'present'],
    ['جامعية', 'جامعة', 'nisba'],
    ['الزمني', 'زمن', 'nisba'],
    ['السعوديين', 'السعودية', 'nisba'],
  ])('%s', (word, lemma, form) => {
    expect(first(word + CAREFUL).readings).toContainEqual(expect.objectContaining({ lemma, form }))
  })
  // A hamza that is written is one of the word: at its head أ and إ differ, within it no plain alif carries one.
  test.each([
    ['بدأ', ['بدء.1']],
    ['أسوأ', ['أسوأ']],
    ['إخطار', ['خطر.4']],
    ['أخطار', ['خطر']],
    ['إجتماع', ['اجتماع', 'جمع.8']],
    ['اخطار', ['خطر', 'خطر.4']],
  ])('%s is read as %j', (word, lemmas) => {
    expect([...new Set(first(word + CAREFUL).readings.map((r) => r.lemma))]).toEqual(lemmas)
  })
  test('ى is no ending of a dual', () => {
    expect(first(`تسعى${CAREFUL}`).readings.every((r) => r.form !== 'dual')).toBe(true)
  })
})

describe('the document’s evidence', () => {
  test.each([
    ['لزندقور', 'وصل الوفد إلى زندقور أمس.', 'ل+زندقور'],
    ['وزندقور', 'غادر لزندقور، ثم عاد بزندقور.', 'و+زندقور'],
    ['بلندقية', 'جاء من البلندقية.', 'بلندقية'],
  ])('%s', (word, context, expected) => expect(cut(`${word}\n${context}`)).toBe(expected))
})

describe('properties', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ابتسلمنوهيفكةىأإءؤئعر'), minLength: 1, maxLength: 14 })
  test('clitics, core and base lie within the word', () => {
    fc.assert(
      fc.property(word, (text) => {
        const t = first(text)
        const proclitics =
          t.conjunction.length +
          (t.future ? 1 : 0) +
          (t.definite && t.folded.slice(t.coreStart - t.start).startsWith('لل') ? 0 : t.preposition.length)
        expect(t.coreStart - t.start).toBeLessThanOrEqual(t.conjunction.length + (t.future ? 1 : 0) + t.preposition.length)
        expect(t.folded.startsWith(t.conjunction)).toBe(true)
        expect(t.base.length).toBeGreaterThan(0)
        expect(proclitics + t.base.length).toBeLessThanOrEqual(t.folded.length + 2)
        if (t.pronoun !== '') expect(t.folded.endsWith(t.pronoun)).toBe(true)
      }),
    )
  })
  test('a word is cut the same whatever was read before', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const alone = analyse(a, lexicons).tokens
        analyse(`${b} ${a}`, lexicons)
        expect(analyse(a, lexicons).tokens).toEqual(alone)
      }),
    )
  })
  test('long texts and long words are read', () => {
    expect(analyse(`${'وبال'.repeat(20_000)}\n${'بي '.repeat(50_000)}`, lexicons).tokens.length).toBe(50_001)
  })
})
