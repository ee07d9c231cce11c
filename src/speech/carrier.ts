import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import { isVerb } from './words.js'

/** «كلمة أكد فيها», «كلمة بهذه المناسبة أكد خلالها»: a text or an occasion, what describes it behind it, that the verb at `i` takes up with «فيها». */
export const carrierBefore = (scene: Scene, i: number): boolean => {
  if (!takesUp(scene, i)) return false
  for (let k = i - 1; k >= Math.max(0, i - 7); k--) {
    const token = scene.tokens[k]!
    if (token.kind !== 'word' || scene.names[k] || token.sentence !== scene.tokens[i]!.sentence || isVerb(token)) return false
    const type = scene.head(k)?.row.type
    if ((type === 'text' || type === 'occasion') && !token.definite) return token.pronoun === ''
  }
  return false
}

/** Is the phrase a text, or an occasion, that the verb at `i` takes up? */
export const carries = (scene: Scene, phrase: Phrase, i: number): boolean => {
  const type = scene.head(phrase.head)?.row.type
  return (type === 'text' || type === 'occasion') && carrierBefore(scene, i)
}

/** «فيها», «خلالها», «من خلالها» right behind the verb. */
const takesUp = (scene: Scene, i: number): boolean => {
  const next = scene.tokens[i + 1]
  const at = next?.folded === 'من' ? i + 2 : i + 1
  const base = scene.tokens[at]?.base
  return scene.tokens[at]?.pronoun !== '' && (base === 'في' || base === 'خلال')
}
