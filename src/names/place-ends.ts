import type { Words } from './words.js'

/** The end of the name of a settlement in two words, of which the first says what it is or who lives there: «كفر الزيت», «بني هاجر», «سيدي محي»; 0 where none begins at `i`. */
export function settlementEnd(words: Words, i: number): number {
  const [token, next] = [words.tokens[i]!, words.tokens[i + 1]]
  if (!words.classes.marks.settlement.has(token.folded) || next?.kind !== 'word' || next.sentence !== token.sentence) return 0
  if (words.hasProclitic(i + 1) || words.isParticle(i + 1) || words.isVerb(i + 1) || words.timeTokens.has(i + 1)) return 0
  return next.pronoun !== '' && next.readings.length > 0 ? 0 : i + 2
}

/** Behind a person's name the adjective of what is called by him: «مدينة الملك حسان الرياضية», «مدرسة الأمير سالم الثانوية». */
export function namesakeEnd(words: Words, i: number): number {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || token.sentence !== words.tokens[i - 1]!.sentence || words.hasProclitic(i)) return i
  return token.definite &&
    token.base.endsWith('ة') &&
    words.nisba(i) === undefined &&
    token.readings.some((r) => r.pos === 'adjective')
    ? i + 1
    : i
}

/** «مطار القاهرة الدولي» */
export const suffixEnd = (words: Words, to: number): number => (isSiteAdjective(words, to) ? to + 1 : to)

export const isSiteAdjective = (words: Words, i: number): boolean => {
  const token = words.tokens[i]
  return token?.kind === 'word' && token.definite && !words.hasProclitic(i) && words.classes.marks.site.has(token.base)
}
