import type { WordReading } from '../document/index.js'
import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

/** Behind these stands a noun. */
const THAT = new Set(['ان', 'لكن', 'بان', 'وان', 'لان'])

/**
 * «أن خان سيعود», «ووصل خان إلى»: what can be but a verb behind another verb or behind «أن», or before a verb;
 * «خطاب كاس», «التقى كاس»: of a foreigner's surname what the word means in Arabic is an accident.
 */
export function isNoWordHere(words: Words, i: number, to: number, like: Candidate): boolean {
  const token = words.tokens[i]!
  const before = words.tokens[i - 1]
  if (token.definite || token.preposition !== '' || like.to - like.from < 2) return false
  const beside = before?.kind === 'word' && before.sentence === token.sentence
  if (beside && before.definite && !words.hasProclitic(i)) return false
  const next = words.tokens[to]
  if (next?.kind === 'word' && next.sentence === token.sentence && next.definite && !words.hasProclitic(to)) return false
  if (words.isVerb(i))
    return (
      beside &&
      (words.isVerb(i - 1) ||
        (canBeVerb(words, i - 1) && words.at(i - 2)?.sentence !== token.sentence) ||
        THAT.has(before.folded))
    )
  const first = words.classes.given.get(words.core(like.from))
  if (first === undefined ? words.given(like.from) !== 'no' || words.tokens[like.from]!.readings.length > 0 : first.arab)
    return false
  // «فريق كبير»: of an indefinite noun an adjective that is more than the participle of some verb.
  return !(
    beside &&
    !words.isVerb(i - 1) &&
    !words.isParticle(i - 1) &&
    !canBeVerb(words, i - 1) &&
    token.readings.some(isPlainAdjective)
  )
}

export const canBeVerb = (words: Words, i: number): boolean => words.tokens[i]!.readings.some((r) => r.pos === 'verb')

const isPlainAdjective = ({ pos, form }: WordReading): boolean =>
  pos === 'adjective' && form !== 'active-participle' && form !== 'passive-participle'
