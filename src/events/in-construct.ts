import type { ConstructSense } from '../lexicon/index.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** What the noun right before a word says with it in construct, where the lexicon knows it. */
function headedBy(scene: Scene, at: number): ConstructSense | null {
  const [before, token] = [scene.tokens[at - 1], scene.tokens[at]!]
  if (before === undefined || before.sentence !== token.sentence || before.definite || before.pronoun !== '') return null
  return token.preposition === '' && token.conjunction === '' ? (scene.know.constructHeads.get(before.base) ?? null) : null
}

/** «لجنة التحقيق», «رجال الإطفاء»: does the word only say of which kind a body or thing is? */
export const namesKind = (scene: Scene, at: number): boolean =>
  headedBy(scene, at) === 'kind' && finiteVerb(scene, at - 1) === null

/** «عمليات البحث», «أعمال التزوير»: does a noun say of the masdar behind it that it was done? */
export const isWork = (scene: Scene, at: number): boolean =>
  headedBy(scene, at) === 'deed' && scene.tokens[at]!.readings.some((r) => r.form === 'masdar')

/** Is the word the genitive of what one may ask of a thing: its date, cause or place? */
export const isAskedAfter = (scene: Scene, at: number): boolean =>
  headedBy(scene, at) === 'detail' && scene.tokens[at - 1]!.preposition === ''

/** Does a noun that is no adjective stand bare from `to` on, behind the word that ends there? */
export function nounBehind(scene: Scene, to: number): boolean {
  const [word, behind] = [scene.tokens[to - 1]!, scene.tokens[to]]
  if (behind?.sentence !== word.sentence || behind.kind !== 'word' || behind.preposition !== '' || behind.conjunction !== '')
    return false
  if (scene.mentionAt.has(to) || scene.know.particles.get(behind.base) === 'demonstrative') return true
  return (
    behind.readings.some((r) => r.pos === 'noun') && !behind.readings.some((r) => r.pos === 'adjective' || r.form === 'nisba')
  )
}
