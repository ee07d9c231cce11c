import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, scan } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'

const lexicons = defaultLexicons()
const arabic = fc.string({ unit: fc.constantFrom(...'ابتسلمنوهي َـ\n.؟،«»"()12٣ABأةى…:'), maxLength: 200 })

describe('scan', () => {
  test.each([
    ['قال إن 1,000 شخص', ['قال', 'إن', '1,000', 'شخص']],
    ['بنسبة 3.5%', ['بنسبة', '3.5', '%']],
    ['في 26.7.2015', ['في', '26', '.', '7', '.', '2015']],
    ['انتهى... ثم', ['انتهى', '...', 'ثم']],
    ['كوفيد-19', ['كوفيد', '-', '19']],
    ['مُحَمَّد', ['مُحَمَّد']],
    ['طراز F16', ['طراز', 'F16']],
  ])('%s', (text, expected) => {
    expect(scan(text).map((t) => text.slice(t.start, t.end))).toEqual(expected)
  })

  test('leaves out white space only, and nothing overlaps', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        let from = 0
        for (const token of scan(text)) {
          expect(token.start).toBeGreaterThanOrEqual(from)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(from, token.start).trim()).toBe('')
          from = token.end
        }
        expect(text.slice(from).trim()).toBe('')
      }),
    )
  })
})

describe('sentences', () => {
  const sentences = (text: string): string[] => analyse(text, lexicons).sentences.map((s) => text.slice(s.start, s.end))
  test.each([
    ['عنوان\nوصل د. سامي الراوي إلى تونس. ثم غادرها.', ['عنوان', 'وصل د. سامي الراوي إلى تونس.', 'ثم غادرها.']],
    ['عنوان\nقال: «لن نعود.» ثم خرج.', ['عنوان', 'قال: «لن نعود.»', 'ثم خرج.']],
    ['عنوان\n1. وصل الوفد.', ['عنوان', '1. وصل الوفد.']],
    ['عنوان\nهل يعود؟ لا أحد يعلم!', ['عنوان', 'هل يعود؟', 'لا أحد يعلم!']],
    ['عنوان\nبلغت 3.5 مليون.', ['عنوان', 'بلغت 3.5 مليون.']],
    ['عنوان\nغادر الوفد العاصمة.وأكد الوزير ذلك.', ['عنوان', 'غادر الوفد العاصمة.', 'وأكد الوزير ذلك.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test('a short line without a full stop is a heading', () => {
    const { sentences: found } = analyse('العنوان\nتقدم المحادثات\nوصل الوفد أمس.', lexicons)
    expect(found.map((s) => s.kind)).toEqual(['title', 'heading', 'body'])
  })

  test('every token belongs to one sentence and its span gives its text', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const { sentences: found, tokens } = analyse(text, lexicons)
        expect(tokens.map((t) => t.index)).toEqual(tokens.map((_, i) => i))
        expect(found.flatMap((s) => tokens.slice(s.from, s.to))).toEqual(tokens)
        for (const t of tokens) {
          expect(text.slice(t.start, t.end)).toBe(t.text)
          expect(t.coreStart).toBeGreaterThanOrEqual(t.start)
          expect(t.coreStart).toBeLessThan(t.end)
        }
      }),
    )
  })
})

describe('clitics', () => {
  const cut = (word: string, context = ''): string => {
    const { tokens } = analyse(`${word}\n${context}`, lexicons)
    const t = tokens[0]!
    return [t.conjunction, t.future ? 'س' : '', t.preposition, t.definite ? 'ال' : '', t.base, t.pronoun]
      .filter(Boolean)
      .join('+')
  }
  test.each([
    ['والرئيس', 'و+ال+رئيس'],
    ['للمدينة', 'ل+ال+مدينة'],
    ['بالقرار', 'ب+ال+قرار'],
    ['بين', 'بين'],
    ['ليبيا', 'ليبيا'],
    ['وليبيا', 'و+ليبيا'],
    ['لموسكو', 'ل+موسكو'],
    ['بكين', 'بكين'],
    ['لبكين', 'ل+بكين'],
    ['أنه', 'ان+ه'],
    ['بأنها', 'ب+ان+ها'],
    ['فيها', 'في+ها'],
    ['إليهم', 'الي+هم'],
  ])('%s', (word, expected) => {
    expect(cut(word)).toBe(expected)
  })

  test('an unknown name is cut from its preposition when it stands alone elsewhere', () => {
    expect(cut('لزندقور', 'وصل الوفد إلى زندقور أمس.')).toBe('ل+زندقور')
  })

  test('the core begins behind the proclitics, vowel marks included', () => {
    const { tokens } = analyse('وَلِلمدينة', lexicons)
    expect(tokens[0]!.coreStart).toBe(2)
  })
})
