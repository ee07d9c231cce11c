import { describe, expect, it } from 'vitest'
import { according, cues, defaultLexicons, issuing, sources, verdicts } from '../../src/lexicon/index.js'
import { read } from './helper.js'

const lexicons = defaultLexicons()
const rowsOf = (text: string): string[] => read(text).attributions.map((a) => a.why?.row ?? '')

describe('the example of every row fires it', () => {
  it('cues', () => {
    expect(
      lexicons
        .rows(cues)
        .filter((row) => !rowsOf(row.example).includes(`cues:${row.lemma}`))
        .map((row) => `${row.lemma}: ${row.example}`),
    ).toEqual([])
  })
  it('verbs of making a text known: whoever does it speaks in the text', () => {
    expect(
      lexicons
        .rows(issuing)
        .filter((row) => read(row.example).attributions[0]?.chain.at(-1)?.text !== row.example.split(' ')[3])
        .map((row) => `${row.lemma}: ${row.example}`),
    ).toEqual([])
  })
  it('according', () => {
    expect(
      lexicons
        .rows(according)
        .filter((row) => !rowsOf(row.example).includes(`according:${row.words}`))
        .map((row) => row.example),
    ).toEqual([])
  })
  it('sources', () => {
    expect(
      lexicons
        .rows(sources)
        .filter((row) => rowsOf(row.example).length === 0)
        .map((row) => row.example),
    ).toEqual([])
  })
  it('verdicts', () => {
    expect(
      lexicons
        .rows(verdicts)
        .filter((row) => !read(row.example).attributions.some((a) => a.act === row.act))
        .map((row) => row.example),
    ).toEqual([])
  })
})
