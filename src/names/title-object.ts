import type { Token } from '../document/index.js'
import type { Heads } from './heads.js'
import type { Words } from './words.js'

/** «رعى رئيس الجمهورية الحفل»: behind a whole office a noun that is no adjective of it goes on with the sentence. */
export const isBehindWhole = (heads: Heads, complement: readonly string[], next: Token): boolean => {
  if (next.readings.length === 0 || next.readings.some((r) => r.pos === 'adjective')) return false
  const whole = complement.join(' ')
  return heads.charges.has(whole) && !heads.charges.has(`${whole} ${next.base}`)
}

/** «وافتتح الوزير المعرض»: behind a verb and a definite noun, its subject, a definite noun that is no adjective is what the verb is done to. */
export const isDoneTo = (words: Words, i: number): boolean => {
  const [subject, token] = [words.tokens[i - 1]!, words.tokens[i]!]
  if (!subject.definite || !words.isVerb(i - 2) || words.tokens[i - 2]!.sentence !== token.sentence) return false
  if (words.hasProclitic(i) || words.hasProclitic(i - 1) || words.nisba(i) !== undefined || words.isFamily(i)) return false
  if (words.given(i) !== 'no' || words.office(i) !== undefined || words.classes.honorifics.has(token.base)) return false
  if (token.readings.length === 0) return false
  // «ويزور المحافظ المدينة»: what is feminine is no adjective of a man's office.
  return token.readings.every((r) => r.pos === 'noun') || (token.base.endsWith('ة') && !subject.base.endsWith('ة'))
}
