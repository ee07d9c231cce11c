import type { WordReading } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Form } from './conjugation/index.js'
import type { NounRow } from './tables/nouns.js'

type Features = Pick<WordReading, 'form' | 'gender' | 'number'>

const DUAL = ['ان', 'ين', 'ا', 'ي']
const SOUND_MASCULINE = ['ون', 'ين', 'و', 'ي']
const SOUND_FEMININE = ['ات']

/** The stem that endings are put on: ة opens to ت, ى to ي. */
const stemOf = (word: string): string =>
  word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word.endsWith('ى') ? `${word.slice(0, -1)}ي` : word

/** What the sound plurals are put on: ة falls away, ى opens to ي; a noun in ‑in loses its ya before ون and ين. */
const pluralStem = (row: NounRow, word: string, masculine: boolean): string =>
  word.endsWith('ة')
    ? word.slice(0, -1)
    : masculine && row.variants.includes(word.slice(0, -1))
      ? word.slice(0, -1)
      : stemOf(word)

/** The accusative of an indefinite noun has an alif, but not behind ة ى ا and not behind اء أ. */
export const accusative = (word: string): readonly string[] =>
  /[ةىاأ]$|اء$/.test(word) ? [] : [`${word}ا`.replace(/يءا$/, 'يئا')]

/** An Egyptian way to write hamza: مسئول for مسؤول. */
const spellings = (word: string): readonly string[] => (word.includes('ؤو') ? [word, word.replace('ؤو', 'ئو')] : [word])

/** All forms of a noun or adjective, folded: singular, accusative, dual, sound and broken plurals, the feminine with its own. */
export function inflectNoun(row: NounRow): readonly Form[] {
  const out: Form[] = []
  const add = (words: readonly string[], features: Features): void => {
    for (const word of words)
      for (const spelling of spellings(word)) out.push([fold(spelling), { lemma: row.key, pos: row.pos, ...features }])
  }
  if (row.pos === 'particle') {
    add([row.key, ...row.variants], { form: 'particle' })
    return out
  }
  const gender = row.gender === '' ? 'm' : row.gender
  add([row.key, ...row.variants, ...accusative(row.key)], { form: 'noun', gender, number: 'sg' })
  for (const plural of row.plurals) {
    if (plural === 'ون')
      add(
        SOUND_MASCULINE.map((end) => pluralStem(row, row.key, true) + end),
        { form: 'plural', gender, number: 'pl' },
      )
    else if (plural === 'ات')
      add(
        SOUND_FEMININE.map((end) => pluralStem(row, row.key, false) + end),
        { form: 'plural', gender, number: 'pl' },
      )
    else add([plural, ...accusative(plural)], { form: 'plural', gender, number: 'pl' })
  }
  add(
    DUAL.map((end) => stemOf(row.key) + end),
    { form: 'dual', gender, number: 'du' },
  )
  if (row.feminine === '') return out
  const feminine = row.feminine === 'ة' ? `${row.key}ة` : row.feminine
  add([feminine], { form: 'noun', gender: 'f', number: 'sg' })
  add(
    DUAL.map((end) => stemOf(feminine) + end),
    { form: 'dual', gender: 'f', number: 'du' },
  )
  if (feminine.endsWith('ة')) add([`${feminine.slice(0, -1)}ات`], { form: 'plural', gender: 'f', number: 'pl' })
  return out
}
