import { passageTongue } from '../../text/index.js'
import { type Judge, whole } from './judge.js'

/** Shorter lines may be a name or a title that the writer quotes. */
const WORDS = 8
const ARABIC: ReadonlySet<string> = new Set(['ar', 'dialect'])
const NAMES: Readonly<Record<string, string>> = {
  fa: 'Persian',
  ur: 'Urdu',
  ps: 'Pashto',
  ckb: 'Kurdish',
  ug: 'Uyghur',
}

/** Paragraphs in another language written in Arabic letters: a page in two languages, or a quoted original. Other scripts are judged by `scripts`. */
export const foreign: Judge = {
  name: 'foreign',
  *propose(view) {
    for (const [line, { text, words, key }] of view.lines.entries()) {
      if (view.gone(line) || words < WORDS || text === view.title || isPlainlyArabic(key, words)) continue
      const tongue = passageTongue(text)
      if (tongue !== null && !ARABIC.has(tongue) && NAMES[tongue] !== undefined)
        yield whole(view.lines, line, `foreign language: ${NAMES[tongue]}`)
    }
  },
}

/** One word in eight with the article is beyond the other languages; asked first because it is quick. */
const isPlainlyArabic = (key: string, words: number): boolean => key.split(' ال').length - 1 >= words / 8
