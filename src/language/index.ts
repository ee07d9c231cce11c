import type { Document, Given, Stage, Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type Segmentation, segmentations } from './clitics.js'
import { abbreviations, wordKnowledge } from './knowledge.js'
import { type RawToken, scan } from './scan.js'
import { sentencesOf } from './sentences.js'

export { type Segmentation, segmentations } from './clitics.js'
export { abbreviations, wordKnowledge } from './knowledge.js'
export { type RawToken, scan } from './scan.js'
export { linesOf, sentencesOf } from './sentences.js'

/** The most words whose segmentations are remembered between articles. */
const MEMORY = 100_000

/** Words recur: a lexicon's memory of how each was cut, without the document's own evidence. */
const segmentationMemory = (_lexicons: Lexicons): Map<string, Segmentation[]> => new Map()

/** Sentences, and tokens with their clitics: the first layers over the text. */
export const language: Stage<never, 'sentences' | 'tokens'> = {
  name: 'language',
  needs: [],
  gives: ['sentences', 'tokens'],
  run(document, lexicons) {
    return analyse(document.text, lexicons)
  },
}

/** Sentences and tokens of a text whose first line is its title. Offsets are UTF-16 code units of `text`. */
export function analyse(text: string, lexicons: Lexicons): Given<'sentences' | 'tokens'> {
  const raw = scan(text)
  const sentences = sentencesOf(text, raw, lexicons.derive(abbreviations))
  const folded = raw.map((token) => fold(text.slice(token.start, token.end)))
  const cut = cutter(lexicons, folded)
  const tokens: Token[] = []
  for (const sentence of sentences)
    for (let index = sentence.from; index < sentence.to; index++) tokens.push(tokenOf(text, raw[index]!, folded[index]!, index, sentence.index, cut))
  return { sentences, tokens }
}

type Cut = (folded: string) => Segmentation

/** Decides every word of one document: by the lexicon, and before unknown words by what stands elsewhere in the document. */
function cutter(lexicons: Lexicons, words: readonly string[]): Cut {
  const known = lexicons.derive(wordKnowledge)
  const memory = lexicons.derive(segmentationMemory)
  const here = new Set(words)
  const elsewhere = (base: string): boolean => base.length >= 3 && (here.has(base) || here.has(`و${base}`))
  return (word) => {
    let all = memory.get(word)
    if (!all) {
      if (memory.size >= MEMORY) memory.clear()
      all = segmentations(word, known)
      memory.set(word, all)
    }
    const best = all[0] ?? whole(word)
    return best.readings.length > 0 || best.score >= 6 ? best : (segmentations(word, known, elsewhere)[0] ?? best)
  }
}

const whole = (base: string): Segmentation => ({
  conjunction: '', preposition: '', future: false, definite: false, pronoun: '', before: 0, base, readings: [], score: 0,
})

function tokenOf(text: string, raw: RawToken, folded: string, index: number, sentence: number, cut: Cut): Token {
  const s = raw.kind === 'word' ? cut(folded) : whole(folded)
  return {
    index, sentence, kind: raw.kind, start: raw.start, end: raw.end, text: text.slice(raw.start, raw.end), folded,
    conjunction: s.conjunction, preposition: s.preposition, future: s.future, definite: s.definite, pronoun: s.pronoun,
    coreStart: raw.start + sourceLength(text, raw, s.before), base: s.base, readings: s.readings,
  }
}

/** How many characters of the source the first `count` folded characters take: marks behind a letter belong to it. */
function sourceLength(text: string, raw: RawToken, count: number): number {
  if (count === 0) return 0
  let at = raw.start
  for (let left = count; at < raw.end; at++) {
    if (fold(text[at]!) === '') continue
    if (left-- === 0) break
  }
  return at - raw.start
}

export type LanguageDocument = Document<'sentences' | 'tokens'>
