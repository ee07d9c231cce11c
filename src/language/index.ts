import type { Given, Stage, Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { type Segmentation, segmentations } from './clitics.js'
import { type Asked, Evidence, NoEvidence, type Spelling } from './evidence.js'
import { abbreviations, wordKnowledge } from './knowledge.js'
import { type RawToken, scan } from './scan.js'
import { sentencesOf } from './sentences.js'
import { isSpelledOut } from './spelled-out.js'
import { type SeenWord, wordMemory } from './word-memory.js'
import { writtenOf } from './written.js'

export { scan } from './scan.js'

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
  const { words, spellings } = lexicons.derive(wordMemory).of(text, raw)
  const cut = cutter(lexicons, words, spellings)
  const tokens: Token[] = new Array(raw.length)
  for (const sentence of sentences)
    for (let index = sentence.from; index < sentence.to; index++)
      tokens[index] = tokenOf(raw[index]!, words[index]!, index, sentence.index, cut)
  return { sentences, tokens }
}

type CutAt = (index: number) => Segmentation

/** Decides every word of one document: by the lexicon, and of unknown words by what stands elsewhere in the document. */
function cutter(lexicons: Lexicons, words: readonly SeenWord[], spellings: ReadonlyMap<string, Spelling>): CutAt {
  const known = lexicons.derive(wordKnowledge)
  const writesYa = words.some((word) => word.text.length > 2 && word.text.endsWith('ى'))
  const writesTa = words.some((word) => word.text.length > 2 && word.text.endsWith('ة'))
  const spelling = writesYa ? (writesTa ? 0 : 1) : writesTa ? 2 : 3
  const here = new Map<SeenWord, Segmentation>()
  let evidence: Evidence | undefined
  return (index) => {
    const word = words[index]!
    if (word.mayBeLetter && isSpelledOut(words, index)) return whole(word.folded)
    let best = word.cuts[spelling]
    if (!best) {
      best = segmentations(writtenOf(word.text, word.folded), known, { writesYa, writesTa })[0] ?? whole(word.folded)
      word.cuts[spelling] = best
    }
    if (best.readings.length > 0 || best.score >= 6) return best
    const again = here.get(word)
    if (again) return again
    evidence ??= new Evidence(words, spellings)
    let alone = word.alone[spelling]
    if (!alone) {
      const silent = new NoEvidence()
      alone = { cut: told(word, silent) ?? best, asked: silent.bases }
      word.alone[spelling] = alone
    }
    best = evidence.saysOfAny(alone.asked, word.folded) ? (told(word, evidence) ?? best) : alone.cut
    here.set(word, best)
    return best
  }

  function told(word: SeenWord, asked: Asked): Segmentation | undefined {
    return segmentations(writtenOf(word.text, word.folded), known, { writesYa, writesTa, evidence: asked })[0]
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
  readings: NONE,
  score: 0,
})
const NONE: readonly never[] = []

function tokenOf(raw: RawToken, word: SeenWord, index: number, sentence: number, cut: CutAt): Token {
  const isWord = raw.kind === 'word'
  const s = isWord ? cut(index) : SIGN
  return {
    index,
    sentence,
    form: word.formOf(s),
    kind: raw.kind,
    start: raw.start,
    end: raw.end,
    text: word.text,
    folded: word.folded,
    conjunction: s.conjunction,
    preposition: s.preposition,
    future: s.future,
    definite: s.definite,
    pronoun: s.pronoun,
    coreStart: raw.start + (s.before === 0 ? 0 : word.sourceLength(s.before)),
    base: isWord ? s.base : word.folded,
    readings: s.readings,
  }
}

/** What has no clitics: a sign, a number, a foreign word. */
const SIGN = whole('')
