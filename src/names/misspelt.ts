import { nameWords, sameKey, wordKey } from '../lexicon/index.js'
import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

/** So many letters a name has that is told again by its letters alone. */
const LONG = 6

/** The names of an article that one word of it may misspell, with the key of their letters. */
export function spellingsOf(words: Words, chosen: readonly Candidate[]): [Candidate, string][] {
  const spellings: [Candidate, string][] = []
  for (const c of chosen) {
    if (c.to - c.from > 2 || c.kind === 'ORG' || c.end - c.start < LONG || c.known?.doubtful === true) continue
    const joined = nameWords(words.text.slice(c.start, c.end)).join('')
    if (joined.length >= LONG) spellings.push([c, wordKey(joined)])
  }
  return spellings
}

/** A long unknown word that agrees with a name of the article letter by letter but for its vowels: بوينجيانج beside بيونجيانج. */
export function misspelt(words: Words, spellings: readonly (readonly [Candidate, string])[], i: number): Candidate | undefined {
  const token = words.tokens[i]!
  if (
    spellings.length === 0 ||
    token.folded.length < LONG ||
    words.isOrdinary(i) ||
    token.definite ||
    token.pronoun !== '' ||
    words.nisba(i) ||
    words.given(i) !== 'no' ||
    token.text.includes('ً') ||
    words.isParticle(i) ||
    words.shape(i) < 0.1
  )
    return undefined
  const { key } = words.known(i)
  for (const [c, spelling] of spellings) {
    if (sameKey(spelling, key))
      return {
        from: i,
        to: i + 1,
        start: token.coreStart,
        end: token.end,
        kind: c.kind,
        rule: 'names/misspelt',
        trust: 2,
        ...(c.known ? { known: c.known } : {}),
        words: [{ start: c.start, end: c.end }],
      }
  }
  return undefined
}
