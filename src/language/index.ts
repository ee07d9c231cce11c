import type { Given, Stage, Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type Segmentation, segmentations } from './clitics.js'
import { Evidence } from './evidence.js'
import { abbreviations, wordKnowledge } from './knowledge.js'
import { type RawToken, scan } from './scan.js'
import { sentencesOf } from './sentences.js'
import { isSpelledOut } from './spelled-out.js'
import { writtenOf } from './written.js'

export { scan } from './scan.js'

/** The most words whose segmentations are remembered between articles. */
const MEMORY = 100_000

/** Words recur: a lexicon's memory of how each was cut without the document's own evidence; one each for texts that write ى and ة and for those that do not. */
const segmentationMemory = (_lexicons: Lexicons): readonly Map<string, Segmentation>[] => [
  new Map(),
  new Map(),
  new Map(),
  new Map(),
]

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
  const words = raw.map((token) => text.slice(token.start, token.end))
  const folded = words.map(fold)
  const cut = cutter(lexicons, words, folded)
  const tokens: Token[] = []
  for (const sentence of sentences)
    for (let index = sentence.from; index < sentence.to; index++)
      tokens.push(tokenOf(text, raw[index]!, folded[index]!, index, sentence.index, cut))
  return { sentences, tokens }
}

type CutAt = (index: number) => Segmentation

/** Decides every word of one document: by the lexicon, and of unknown words by what stands elsewhere in the document. */
function cutter(lexicons: Lexicons, words: readonly string[], folded: readonly string[]): CutAt {
  const known = lexicons.derive(wordKnowledge)
  const writesYa = words.some((word) => word.length > 2 && word.endsWith('ى'))
  const writesTa = words.some((word) => word.length > 2 && word.endsWith('ة'))
  const memory = lexicons.derive(segmentationMemory)[writesYa ? (writesTa ? 0 : 1) : writesTa ? 2 : 3]!
  const here = new Map<string, Segmentation>()
  let evidence: Evidence | undefined
  return (index) => {
    const word = words[index]!
    const again = here.get(word)
    if (again) return again
    if (isSpelledOut(folded, index)) return whole(folded[index]!)
    let best = memory.get(word)
    if (!best) {
      if (memory.size >= MEMORY) memory.clear()
      best = segmentations(writtenOf(word, folded[index]!), known, { writesYa, writesTa })[0] ?? whole(folded[index]!)
      memory.set(word, best)
    }
    if (best.readings.length === 0 && best.score < 6) {
      evidence ??= new Evidence(folded)
      best = segmentations(writtenOf(word, folded[index]!), known, { writesYa, writesTa, evidence })[0] ?? best
      here.set(word, best)
    }
    return best
  }
}

const whole = (base: string): Segmentation => ({
  conjunction: '',
  preposition: '',
  future: false,
  definite: false,
  pronoun: '',
  before: 0,
  base,
  readings: [],
  score: 0,
})

function tokenOf(text: string, raw: RawToken, folded: string, index: number, sentence: number, cut: CutAt): Token {
  const s = raw.kind === 'word' ? cut(index) : whole(folded)
  return {
    index,
    sentence,
    kind: raw.kind,
    start: raw.start,
    end: raw.end,
    text: text.slice(raw.start, raw.end),
    folded,
    conjunction: s.conjunction,
    preposition: s.preposition,
    future: s.future,
    definite: s.definite,
    pronoun: s.pronoun,
    coreStart: raw.start + sourceLength(text, raw, s.before),
    base: s.base,
    readings: s.readings,
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
