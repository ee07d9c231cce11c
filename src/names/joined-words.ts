import type { Token } from '../document/index.js'
import type { Begins } from './candidate.js'
import type { BodyHead, Heads } from './heads.js'
import type { Words } from './words.js'

/** «مركز القيادة والسيطرة», «إدارة النظافة والفرش», «التدريب الفني والمهني»: a word joined to one of its own kind, which goes on with the name. */
export function isJoined(words: Words, heads: Heads, begins: Begins, head: BodyHead, at: number): boolean {
  const token = words.tokens[at]!
  const before = words.tokens[at - 1]!
  if (token.pronoun !== '' || words.timeTokens.has(at) || words.isVerb(at) || words.office(at) !== undefined) return false
  if (!before.definite || heads.bodies.has(token.base) || heads.loose.has(token.base) || words.nisba(at) !== undefined)
    return false
  if (begins.get(at)?.some((c) => c.trust > 1)) return false
  if (isRelative(before) && words.nisba(at - 1) === undefined)
    return isRelative(token) && before.base.endsWith('ة') === token.base.endsWith('ة')
  return head.joinsAll && isThing(before) && isThing(token)
}

/** «هيئة الإغاثة وإعادة التأهيل»: a second task, which is a noun of doing with its object. */
export function isJoinedTask(words: Words, heads: Heads, at: number): boolean {
  const token = words.tokens[at]!
  return (
    token.conjunction === 'و' &&
    token.preposition === '' &&
    token.pronoun === '' &&
    !token.definite &&
    !heads.bodies.has(token.base) &&
    isDoing(token) &&
    !token.readings.some((r) => r.pos === 'verb') &&
    words.tokens[at + 1]?.sentence === token.sentence &&
    isPlainDefinite(words, heads, at + 1)
  )
}

export const isRelative = (token: Token): boolean =>
  token.readings.length > 0 && token.readings.every((r) => r.pos === 'adjective') && /(?:ي|ية)$/.test(token.base)

/** A noun of doing. */
export const isDoing = (token: Token): boolean => token.readings.some((r) => r.form === 'masdar')

/** A noun of doing, or a plural of things. */
export const isThing = (token: Token): boolean =>
  token.readings.some((r) => r.form === 'masdar' || r.form === 'plural') &&
  !token.readings.some((r) => r.form === 'active-participle' || r.form === 'passive-participle') &&
  !/(?:ين|ون)$/.test(token.base)

/** A definite noun or adjective that can belong to a name. */
export function isPlainDefinite(words: Words, heads: Heads, i: number): boolean {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || !token.definite || words.hasProclitic(i) || token.pronoun !== '' || words.timeTokens.has(i))
    return false
  if (heads.loose.has(token.base) || words.classes.honorifics.has(words.core(i)) || words.isParticle(i)) return false
  return words.office(i) === undefined || token.readings.some((r) => r.form === 'plural')
}

/** «للجنة» for ل and «اللجنة», where an adjective with ال that is a relative one agrees with it. */
export const isAssimilated = (words: Words, i: number): boolean => {
  const { preposition, base } = words.tokens[i]!
  const next = words.tokens[i + 1]
  return (
    preposition === 'ل' &&
    base.startsWith('ل') &&
    next?.kind === 'word' &&
    next.definite &&
    isRelative(next) &&
    next.base.endsWith('ة')
  )
}
