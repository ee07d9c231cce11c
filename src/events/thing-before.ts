import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { prepositionOf } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb, isParticle } from './word-class.js'

/** What a clause may open with that its subject stands right behind. */
export const OPENS = /^[وف]?(?:[بلك]?ان|لكن|كان|كانت)$/
/** So many words the subject and what describes it may have. */
const FAR = 8

/** «أن شاحنة دخلت البلدة», «إن الأنقاض أزيلت»: a thing, and nobody who was named before, is the subject of a verb behind it. */
export function thingBefore(scene: Scene, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= Math.max(from, verb - FAR); i--) {
    const token = scene.tokens[i]!
    if (OPENS.test(token.folded)) return i + 1 < verb && isThing(scene, i + 1)
    if (token.kind === 'sign' ? !isQuote(token) : RELATIVE_PRONOUNS.has(token.folded) || finiteVerb(scene, i) !== null)
      return false
  }
  return false
}

function isThing(scene: Scene, at: number): boolean {
  const noun = scene.tokens[at]!
  if (scene.mentionAt.has(at) || scene.timeAt.has(at) || prepositionOf(noun) !== undefined || noun.preposition !== '')
    return false
  return noun.kind === 'word' && !isParticle(scene, noun) && !scene.know.participants.has(noun.base)
}
