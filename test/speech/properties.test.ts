import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cues, defaultLexicons, nouns, sources, verbs } from '../../src/lexicon/index.js'
import { speech } from '../../src/speech/index.js'
import { fold } from '../../src/text/index.js'
import { read } from './helper.js'

const PARTS = [
  'قال سامي خليل',
  'وأضاف',
  'إن',
  'أن',
  'الجسر آمن',
  'مشيرا إلى',
  '«',
  '»',
  '"',
  '“',
  '”',
  ':',
  '،',
  '.',
  '\n',
  'بحسب',
  'وكالة الضفاف',
  'نقلت',
  'عن',
  'مصادر أمنية',
  'قوله',
  'على حد قوله',
  'التي',
  'وهو ما نفته مرجانيا',
  'اتهمت',
  'بتهريب الخشب',
  'في بيان',
  'أنباء عن',
  'البيان',
  '(',
  ')',
  'لكنه',
  'فيما',
  'د.',
  '٣',
  'NASA',
]
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => `عنوان\n${parts.join(' ')}`)

describe('every attribution', () => {
  it('points into the text, with words in its cue and content, a speaker, a reason and an id of its own', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const { text, attributions } = read(body)
        attributions.forEach((a, i) => {
          for (const span of [a.cue, a.content, ...a.chain.flatMap((c) => (c.span ? [c.span] : [])), ...(a.why?.words ?? [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          expect(a.id).toBe(`a${i + 1}`)
          expect(a.chain.length).toBeGreaterThan(0)
          expect(a.why?.rule).toMatch(/^speech\//)
          expect(text.slice(a.content.start, a.content.end).trim()).not.toBe('')
        })
      }),
      { numRuns: 300 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(texts, (body) => {
        expect(read(body)).toEqual(read(body))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the stage', () => {
  it('says what it needs and gives', () => {
    expect(speech.name).toBe('speech')
    expect([...speech.needs].sort()).toEqual(['article', 'entities', 'sentences', 'times', 'tokens'])
    expect(speech.gives).toEqual(['attributions'])
  })

  it('finds nothing in a text without words', () => {
    expect(read('عنوان\n').attributions).toEqual([])
  })
})

describe('the tables', () => {
  const lexicons = defaultLexicons()
  it('name only verbs that the lexicon knows, each lemma once', () => {
    const known = new Set(lexicons.rows(verbs).map((row) => row.key))
    const rows = lexicons.rows(cues)
    expect(rows.filter((row) => row.pos === 'verb' && !known.has(row.lemma)).map((row) => row.lemma)).toEqual([])
    expect(new Set(rows.map((row) => row.lemma)).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(300)
    expect(lexicons.rows(nouns).length).toBeGreaterThan(0)
  })

  it('name each source once', () => {
    const words = lexicons.rows(sources).map((row) => fold(row.word))
    expect(new Set(words).size).toBe(words.length)
  })
})
