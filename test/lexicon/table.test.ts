import { describe, expect, it } from 'vitest'
import { defineTable, list, number, oneOf, optionalDate, optionalText, text } from '../../src/lexicon/index.js'

const birds = defineTable('nature/birds.tsv', {
  key: text(),
  kind: oneOf(['song', 'prey']),
  names: list(),
  weight: number(),
  seen: optionalDate(),
  note: optionalText(),
})
const HEADER = 'key\tkind\tnames\tweight\tseen\tnote\texample\tsource\treason'
const table = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`

describe('a table of rows', () => {
  it('reads cells by the names in the header, whatever their order, and knows the line of each row', () => {
    const rows = birds.parse('# birds\n\nsource\tweight\tkey\tkind\tnames\nown\t12.5\tbulbul\tsong\tبلبل|عندليب\r\n')
    expect(rows).toEqual([
      {
        line: 4,
        key: 'bulbul',
        kind: 'song',
        names: ['بلبل', 'عندليب'],
        weight: 12.5,
        seen: '',
        note: '',
        example: '',
        source: 'own',
        reason: '',
        reference: 'bulbul',
      },
    ])
  })

  it('calls a row by its key, or by the columns that make one, and tells rows of one key apart', () => {
    const references = (rows: readonly { readonly reference: string }[]): string[] => rows.map((row) => row.reference)
    const content = 'kind\tmonth\tsource\nhijri\t9\town\nhijri\t9\town\nhijri\t10\town\n'
    const columns = { kind: text(), month: number() }
    expect(references(defineTable('nature/moons.tsv', columns).parse(content))).toEqual(['hijri', 'hijri[2]', 'hijri[3]'])
    expect(references(defineTable('nature/moons.tsv', columns, ['kind', 'month']).parse(content))).toEqual([
      'hijri-9',
      'hijri-9[2]',
      'hijri-10',
    ])
  })

  it('takes an empty list cell as an empty list and missing cells at the end as empty', () => {
    expect(birds.parse(table('saqr\tprey\t\t900\t2019-04\t\t\town'))[0]).toMatchObject({ names: [], seen: '2019-04', reason: '' })
  })

  it.each([
    ['an empty cell', '\tprey\tصقر\t1\t\t\t\town\t', 'nature/birds.tsv:2: column key must not be empty'],
    [
      'a word outside the set',
      'saqr\tfish\tصقر\t1\t\t\t\town\t',
      'nature/birds.tsv:2: column kind must be one of song, prey, not «fish»',
    ],
    ['a hole in a list', 'saqr\tprey\tصقر||باز\t1\t\t\t\town\t', 'nature/birds.tsv:2: column names must not be empty'],
    ['no number', 'saqr\tprey\tصقر\theavy\t\t\t\town\t', 'nature/birds.tsv:2: column weight must be a number, not «heavy»'],
    [
      'no date',
      'saqr\tprey\tصقر\t1\tMay 2019\t\t\town\t',
      'column seen must be a date like 1999, 1999-12 or 1999-12-31, not «May 2019»',
    ],
    ['no source', 'saqr\tprey\tصقر\t1\t\t\tصقر في السماء\t\t', 'nature/birds.tsv:2: column source must not be empty'],
    ['too many cells', 'saqr\tprey\tصقر\t1\t\t\t\town\t\textra', 'nature/birds.tsv:2: 10 cells where the header has 9'],
  ])('refuses %s, naming file, line and column', (_, row, message) => {
    expect(() => birds.parse(table(row))).toThrow(message)
  })

  it('counts comment and empty lines when it names a line', () => {
    expect(() =>
      birds.parse(`# one\n# two\n\n${table('ok\tsong\tبلبل\t1\t\t\t\town\t', 'bad\tnone\tبوم\t1\t\t\t\town\t')}`),
    ).toThrow('birds.tsv:6:')
  })

  it('refuses a header with an unknown column or without a required one', () => {
    expect(() => birds.parse('key\tcolour\n')).toThrow('nature/birds.tsv: unknown column colour')
    expect(() => birds.parse('key\tkind\tnames\tsource\n')).toThrow('nature/birds.tsv: the column weight is missing')
  })
})
