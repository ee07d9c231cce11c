import type { Words } from './words.js'

/**
 * «حكومة هادي», «قوات صالح»: does the name at `i`..`to` stand behind a feminine, a plural or a body, with which the word does not agree as an adjective,
 * and before nothing it could be the head of? An adjective behind it may agree with the noun: «قوات هادي المدعومة».
 */
export function isOwner(words: Words, i: number, to: number): boolean {
  const [before, token, next] = [words.tokens[i - 1], words.tokens[i]!, words.tokens[to]]
  if (before?.kind !== 'word' || before.sentence !== token.sentence || before.definite || before.pronoun !== '') return false
  if (token.definite || words.hasProclitic(i) || token.folded.endsWith('ة') || words.isParticle(i - 1)) return false
  if (next?.kind === 'word' && next.definite && !words.hasProclitic(to) && !next.base.endsWith('ة') && !words.timeTokens.has(to))
    return false
  return /(?:ة|ات)$/.test(before.folded) || words.classes.bodyHeads.has(before.base)
}
