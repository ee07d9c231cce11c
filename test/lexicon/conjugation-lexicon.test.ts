import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkNouns,
  checkVerbs,
  conjugator,
  defaultLexicons,
  nouns,
  openLexicons,
  verbs,
  wordForms,
} from '../../src/lexicon/index.js'
import { fold, isArabicLetter } from '../../src/text/index.js'

const lexicons = defaultLexicons()
const forms = lexicons.derive(wordForms)
const pure = (word: string): boolean =>
  word.length > 0 && fold(word) === word && [...word].every((letter) => isArabicLetter(letter.charCodeAt(0)))

/** Small consonants and weak letters, so that invented roots meet every rule. */
const root = fc
  .tuple(...Array.from({ length: 3 }, () => fc.constantFrom(...'ءبتجدذزصضطكلمنويه')))
  .map((letters) => letters.join(''))
const form = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '10' as const)

describe('the rows of verbs and nouns', () => {
  it('have no faults', () => {
    expect(checkVerbs(lexicons)).toEqual([])
    expect(checkNouns(lexicons)).toEqual([])
  })

  it('are enough for the news', () => {
    expect(lexicons.rows(verbs).length).toBeGreaterThan(1500)
    expect(lexicons.rows(nouns).length).toBeGreaterThan(400)
  })
})

describe('conjugator', () => {
  it('spells every form of any root in folded Arabic letters', () => {
    const vowels = fc.constantFrom('a/u', 'a/i', 'a/a', 'i/a', 'u/u', 'i/i')
    fc.assert(
      fc.property(root, form, vowels, (letters, number, vowel) => {
        const row = {
          key: 'x',
          root: letters,
          form: number,
          past: '',
          vowels: number === '1' ? vowel : '',
          transitive: 'yes' as const,
        }
        return conjugator()(row as Parameters<ReturnType<typeof conjugator>>[0]).every(([word]) => pure(word))
      }),
      { numRuns: 300 },
    )
  })
})

describe('wordForms', () => {
  const has = (word: string, expected: Readonly<Record<string, unknown>>): void =>
    expect(forms.get(fold(word)) ?? []).toEqual(expect.arrayContaining([expect.objectContaining(expected)]))

  it.each([
    ['قال', { lemma: 'قول.1', form: 'past', person: 3, gender: 'm', number: 'sg' }],
    ['أعلنت', { lemma: 'علن.4', form: 'past', voice: 'active', gender: 'f' }],
    ['أعلنت', { lemma: 'علن.4', form: 'past', voice: 'passive', gender: 'f' }],
    ['مشيراً', { lemma: 'شور.4', form: 'active-participle', gender: 'm', number: 'sg' }],
    ['تصريحات', { lemma: 'صرح.2', form: 'masdar', number: 'pl' }],
    ['أقوال', { lemma: 'قول.1', form: 'masdar', number: 'pl' }],
    ['تقارير', { lemma: 'قرر.2', form: 'masdar', number: 'pl' }],
    ['زيارات', { lemma: 'زور.1', form: 'masdar', gender: 'f', number: 'pl' }],
    ['مصادر', { lemma: 'مصدر', pos: 'noun', form: 'plural', number: 'pl' }],
    ['مسؤولين', { lemma: 'مسؤول', pos: 'noun', form: 'plural' }],
    ['مسئولون', { lemma: 'مسؤول', pos: 'noun', form: 'plural' }],
    ['محام', { lemma: 'محامي', form: 'noun', number: 'sg' }],
    ['محامون', { lemma: 'محامي', form: 'plural' }],
    ['وزيرتان', { lemma: 'وزير', form: 'dual', gender: 'f' }],
    ['الخارجية'.slice(2), { lemma: 'خارجية', gender: 'f' }],
    ['كبرى', { lemma: 'أكبر', pos: 'adjective', gender: 'f' }],
  ])('%s', (word, reading) => has(word, reading))

  it('leaves out what is no form', () => {
    for (const word of ['والقال', 'سيقول', 'قالها', 'العلن', 'بيانون']) expect(forms.has(fold(word)), word).toBe(false)
  })

  it('has pure folded keys, and lemmas that are rows', () => {
    const keys = new Set([...lexicons.rows(verbs), ...lexicons.rows(nouns)].map((row) => row.key))
    for (const [word, readings] of forms) {
      if (!pure(word)) throw new Error(`broken key ${word}`)
      for (const { lemma } of readings) if (!keys.has(lemma)) throw new Error(`${word}: unknown lemma ${lemma}`)
    }
  })

  it('is the same on every run', () => {
    expect([...openLexicons().derive(wordForms).entries()]).toEqual([...forms.entries()])
  })
})
