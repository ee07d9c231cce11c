import type { Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import type { Words } from './words.js'

/** «بقنا» where the article speaks of Egypt. */
export const isInTown = (words: Words, { from, start, known }: Candidate): boolean => {
  const { preposition, coreStart } = words.tokens[from]!
  return preposition === 'ب' && start === coreStart && known!.row.startsWith('places:') && words.states.has(known!.country)
}

/** «أعلنت مالي», «رئاسة مالي» where the article speaks of the state otherwise: no adjective of a masculine noun before it. */
export function isActingState({ from, to, start, known }: Candidate, words: Words): boolean {
  if (known?.row.startsWith('countries:') !== true || to > from + 1 || !words.states.has(known.country)) return false
  const [before, token] = [words.at(from - 1), words.tokens[from]!]
  if (token.start !== start || token.definite) return false
  if (before === undefined || before.sentence !== token.sentence) return true
  return (
    before.kind === 'word' &&
    !before.definite &&
    before.pronoun === '' &&
    (words.isVerb(from - 1) || words.isPersonVerb(from - 1) || before.base.endsWith('ة'))
  )
}

/** Does a noun of places, a direction or a preposition of place stand before it? */
export function isLocative(words: Words, heads: Heads, c: Candidate, before: number): boolean {
  const token = words.tokens[before]
  if (token === undefined || token.sentence !== words.tokens[c.from]!.sentence || token.kind !== 'word') return false
  if (words.tokens[c.from]!.start !== c.start) return false
  return heads.locatives.has(token.base) || heads.locatives.has(token.folded) || (heads.places.has(token.base) && !token.definite)
}

/** Is the word in use as the ordinary word it also is: known to the lexicon, or followed by its own complement or adjective? */
export function isOrdinaryUse(words: Words, c: Candidate): boolean {
  if (c.to - c.from > 1) return false
  const { base } = words.tokens[c.from]!
  if (
    words.classes.placeHeads.has(base) ||
    words.classes.bodyHeads.has(base) ||
    words.isParticle(c.from) ||
    words.timeTokens.has(c.from)
  )
    return true
  // «في مالي»: behind a preposition stands no adjective.
  const adjective = words.isParticle(c.from - 1) && words.nisba(c.from) !== undefined && !words.tokens[c.from]!.definite
  // «في أبين» where the article speaks of Yemen
  if (words.isParticle(c.from - 1) && c.known!.row.startsWith('places:') && words.states.has(c.known!.country)) return false
  // «واحة أمن»: behind a noun of places an ordinary word is a city where the article names its state.
  if (words.isOrdinary(c.from) && !adjective)
    return (
      !words.classes.placeHeads.has(words.tokens[c.from - 1]?.base ?? '') ||
      (c.known!.row.startsWith('cities:') && !words.tokens[c.from]!.definite && !words.states.has(c.known!.country))
    )
  const next = words.tokens[c.to]
  return next?.kind === 'word' && next.definite && !words.hasProclitic(c.to) && !words.nisba(c.to)
}
