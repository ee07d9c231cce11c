import type { WordReading } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import { tokenSpan } from './token-span.js'
import type { Words } from './words.js'

/** «مجلسي الشيوخ والنواب», «وزارتا العدل والداخلية»: a head in the dual with what the two bodies are of. The first keeps the head, the second is the bare word. */
export function findPairs(words: Words, heads: Heads): Candidate[] {
  const found: Candidate[] = []
  const mayJoin = (r: WordReading): boolean => r.form === 'dual' && takesConstruct(heads, r.lemma)
  for (let i = 0; i + 2 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.definite || !words.tokens[i + 1]!.definite || !token.readings.some(mayJoin)) continue
    if (!isComplement(words, i + 1) || words.hasProclitic(i + 1)) continue
    if (!isComplement(words, i + 2) || words.tokens[i + 2]!.conjunction !== 'و' || words.tokens[i + 2]!.preposition !== '')
      continue
    found.push(pairPart(words, i, i + 2), pairPart(words, i + 2, i + 3))
  }
  return found
}

const takesConstruct = (heads: Heads, lemma: string): boolean =>
  heads.bodies.get(fold(lemma).replace(/[.\d]+$/, ''))?.some((head) => head.takes.has('construct') && head.joins) ?? false

const isComplement = (words: Words, i: number): boolean => {
  const token = words.tokens[i]
  return (
    token?.kind === 'word' && token.definite && words.nisba(i) === undefined && token.sentence === words.tokens[i - 1]!.sentence
  )
}

const pairPart = (words: Words, from: number, to: number): Candidate => ({
  ...tokenSpan(words, from, to),
  kind: 'ORG',
  rule: 'names/body-pair',
  trust: 3,
})
