import type { Candidate } from './candidate.js'
import { tokenSpan } from './token-span.js'
import type { Words } from './words.js'

const BIN = 'بن'
const SON = 'ابن'

/** People of the article by what stands last in their names behind بن: «سالم بن محي» is «ابن محي» too. */
export function descendedOf(words: Words, chosen: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const descended = new Map<string, Candidate>()
  for (const c of chosen)
    if (c.kind === 'PER' && c.to - c.from >= 3 && words.tokens[c.to - 2]!.folded === BIN && !descended.has(words.core(c.to - 1)))
      descended.set(words.core(c.to - 1), c)
  return descended
}

/** «ابن محي»: the son of one whose name a person of the article bears. */
export function sonOf(
  words: Words,
  descended: ReadonlyMap<string, Candidate>,
  taken: Uint8Array,
  i: number,
): Candidate | undefined {
  if (words.core(i) !== SON || !words.isWord(i + 1) || taken[i + 1] === 1 || words.hasProclitic(i + 1)) return undefined
  const like = descended.get(words.core(i + 1))
  if (like === undefined || words.tokens[i + 1]!.sentence !== words.tokens[i]!.sentence) return undefined
  // «ابن سالم الحداد» goes on with another name.
  if (
    words.isWord(i + 2) &&
    !words.hasProclitic(i + 2) &&
    (words.given(i + 2) !== 'no' || words.isFamily(i + 2) || words.isJoint(i + 2))
  )
    return undefined
  return personAgain(words, i, i + 2, like)
}

/** The tokens `from`..`to` as another mention of the person whose name is `like`. */
export const personAgain = (words: Words, from: number, to: number, like: Candidate): Candidate => ({
  ...tokenSpan(words, from, to),
  kind: 'PER',
  rule: 'names/again',
  trust: 2,
  words: [{ start: like.start, end: like.end }],
})
