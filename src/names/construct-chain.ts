import type { BodyHead, Heads } from './heads.js'
import { isDoing, isPlainDefinite } from './joined-words.js'
import type { Words } from './words.js'

/** So many indefinite nouns may stand between a head and the definite one. */
const MOST = 3
const BOARD = 'ادارة'

/**
 * «أصدقاء مرضى السكري», «تحقيقات حوادث القطارات»: behind an indefinite noun at `i` up to two more, each in construct with the next;
 * the index of the definite word that ends them, -1 where none does.
 */
export function chainClose(words: Words, heads: Heads, head: BodyHead, i: number): number {
  const { sentence } = words.tokens[i]!
  // «إدارة لعبة كرة القدم» is managing it, and no body.
  const most = head.takes.has('proper') || (head.row !== `bodyHeads:${BOARD}` && isDoing(words.tokens[i]!)) ? MOST : 1
  for (let at = i + 1; at <= i + most; at++) {
    if (words.tokens[at]?.sentence !== sentence) return -1
    if (isPlainDefinite(words, heads, at)) return at
    if (!isPlainIndefinite(words, heads, at)) return -1
  }
  return -1
}

/** An indefinite noun that can stand between a noun and its complement: no verb, no particle, no head of its own. */
const isPlainIndefinite = (words: Words, heads: Heads, i: number): boolean => {
  const token = words.tokens[i]
  return (
    token !== undefined &&
    words.isBareIndefinite(i) &&
    token.readings.length > 0 &&
    token.readings.every((r) => r.pos === 'noun' || r.form === 'plural') &&
    words.office(i) === undefined &&
    words.given(i) === 'no' &&
    !heads.places.has(token.base) &&
    !heads.bodies.has(token.base) &&
    !words.isParticle(i)
  )
}
