import { describe, expect, it } from 'vitest'
import { lintCharacters } from '../../scripts/lint/characters.js'
import { lintExamples, lintKeys, lintNames } from '../../scripts/lint/names.js'
import type { AnyRow } from '../../scripts/lint/problem.js'
import type { Term } from '../../scripts/lint/terms.js'
import { lintTerms } from '../../scripts/lint/terms.js'

const row = (line: number, cells: Readonly<Record<string, unknown>>): AnyRow => ({ line, example: '', reason: '', ...cells })
const messages = (problems: readonly { readonly message: string }[]): readonly string[] =>
  problems.map((problem) => problem.message)

describe('characters', () => {
  it.each([
    ['\u06a9تاب', 'a letter of Persian, Urdu or Kurdish (U+06a9)'],
    ['كت\u0640اب', 'a tatweel (U+0640)'],
    ['كتا\u064dب', 'a vowel mark (U+064d)'],
    ['\ufeb3لام', 'a presentation form (U+feb3)'],
    ['سلام\u200f', 'an invisible control (U+200f)'],
    ['وكالة  أنباء', 'two spaces'],
    ['سلام ', 'a space at its edge'],
  ])('reports %j', (cell, message) => {
    expect(messages(lintCharacters('t.tsv', `name\texample\n${cell}\tمثال\n`))).toEqual([expect.stringContaining(message)])
  })

  it('leaves comments alone, and marks in what only people read', () => {
    expect(lintCharacters('t.tsv', '# گ and  two spaces\nname\texample\nسلام\tقالها مرّةً\n')).toEqual([])
  })
})

describe('names', () => {
  it('reports names that fold to one string, within a row and between rows', () => {
    const rows = [row(2, { name: 'إيران', variants: ['ايران'] }), row(3, { name: 'أيران', variants: [] })]
    expect(messages(lintNames('t.tsv', rows))).toEqual([
      '«ايران» folds to another name of the row',
      expect.stringContaining('«ايران» is also a name in line 2'),
    ])
  })

  it('accepts one name in two rows where a row says why', () => {
    expect(lintNames('t.tsv', [row(2, { name: 'عمان', reason: 'a state and a city' }), row(3, { name: 'عمان' })])).toEqual([])
  })

  it('reports a doubtful name that the row does not bear', () => {
    expect(messages(lintNames('t.tsv', [row(2, { name: 'مالي', doubtful: ['مال'] })]))).toEqual([
      '«مال» is doubtful but no name of the row',
    ])
  })

  it('reports keys that stand twice, by the columns that make the key', () => {
    const rows = [row(2, { key: 'a', pos: 'noun' }), row(3, { key: 'a', pos: 'adjective' })]
    expect(lintKeys('t.tsv', rows)).toHaveLength(1)
    expect(lintKeys('t.tsv', rows, ['key', 'pos'])).toEqual([])
  })

  it('reports examples in which the row cannot fire', () => {
    const rows = [
      row(2, { name: 'كييف', example: 'في مدينة أخرى' }),
      row(3, { name: 'كييف', example: 'زار كييف أمس' }),
      row(4, { name: 'كييف' }),
    ]
    expect(lintExamples('t.tsv', rows).map((problem) => problem.line)).toEqual([2, 4])
  })
})

describe('terms', () => {
  const keys = {
    people: new Set(['a', 'b']),
    roles: new Set(['president', 'envoy']),
    single: new Set(['president']),
    countries: new Set(['XX']),
    organisations: new Set<string>(),
  }
  const term = (line: number, cells: Partial<Term>): Term => ({
    ...{ line, person: 'a', role: 'president', country: 'XX', organisation: '', from: '', until: '', reason: '' },
    ...cells,
  })

  it.each([
    ['an unknown person', { person: 'c' }, 'no person has the key c'],
    ['an unknown country', { country: 'YY' }, 'no country has the key YY'],
    ['a day that is none', { from: '2001-02-30' }, '2001-02-30 is no date'],
    ['an end before the beginning', { from: '2005-06', until: '2004' }, 'ends (2004) before it begins (2005-06)'],
  ])('reports %s', (_, cells, message) => {
    expect(messages(lintTerms('t.tsv', [term(2, cells)], keys))).toEqual([message])
  })

  it('accepts an end within the year in which the term began', () => {
    expect(lintTerms('t.tsv', [term(2, { from: '2005-06-01', until: '2005' })], keys)).toEqual([])
  })

  it.each<readonly [string, Partial<Term>, Partial<Term>, number]>([
    ['two presidents of one day', { from: '2000-01-01', until: '2004-01-01' }, { person: 'b', from: '2003-05-01' }, 1],
    ['a handover on one day', { from: '2000-01-01', until: '2004-01-01' }, { person: 'b', from: '2004-01-01' }, 0],
    ['a handover of which only the year is known', { from: '2000', until: '2004' }, { person: 'b', from: '2004-03-01' }, 0],
    ['an office that two hold together', { role: 'envoy', from: '2000' }, { role: 'envoy', person: 'b', from: '2002' }, 0],
    ['an overlap with its reason', { from: '2000' }, { person: 'b', from: '2002', reason: 'two governments' }, 0],
  ])('%s', (_, earlier, later, count) => {
    expect(lintTerms('t.tsv', [term(2, earlier), term(3, later)], keys)).toHaveLength(count)
  })
})
