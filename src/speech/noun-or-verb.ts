import type { Scene } from './scene.js'
import { isComma, isMasdar, isToBe, isVerb } from './words.js'

/** How far back a deed under a preposition may stand, in tokens. */
const WITHIN = 20

/** An indefinite noun that is no source may stand in construct with the noun behind it. */
export const construct = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]!
  return token.kind === 'word' && !token.definite && token.pronoun === '' && !scene.names[at] && !scene.head(at) && !isToBe(token)
}

/** A noun that can be nothing else, and whose genitive is the word behind it. */
export const genitive = (scene: Scene, at: number): boolean => {
  const { preposition, readings, base } = scene.tokens[at]!
  if (!construct(scene, at) || scene.known.particles.has(base)) return false
  return preposition !== '' && readings.length > 0
    ? true
    : readings.length > 0 && readings.every((r) => r.pos === 'noun' && r.form !== 'nisba')
}

/** Does a deed under a preposition stand before `i`, with no verb between? */
export const goesOnWithDeed = (scene: Scene, i: number, from: number): boolean => {
  for (let k = i - 1; k >= Math.max(from, i - WITHIN); k--) {
    const token = scene.tokens[k]!
    if (isVerb(token) || (token.kind === 'sign' && !isComma(token))) return false
    if (token.preposition === 'ل' && isMasdar(token)) return true
  }
  return false
}
