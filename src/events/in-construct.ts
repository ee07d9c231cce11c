import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Is the word in construct with a noun right before it? */
function isGenitive(scene: Scene, at: number): boolean {
  const [before, token] = [scene.tokens[at - 1], scene.tokens[at]!]
  if (before === undefined || before.sentence !== token.sentence || before.definite || before.pronoun !== '') return false
  return token.preposition === '' && token.conjunction === ''
}

/** «لجنة التحقيق», «رجال الإطفاء»: does the word only say of which kind a body or thing is? */
export const namesKind = (scene: Scene, at: number): boolean =>
  isGenitive(scene, at) && scene.know.kindHeads.has(scene.tokens[at - 1]!.base) && finiteVerb(scene, at - 1) === null

/** «عمليات البحث», «أعمال التزوير»: does a noun say of the masdar behind it that it was done? */
export const isWork = (scene: Scene, at: number): boolean =>
  isGenitive(scene, at) && WORKS.has(scene.tokens[at - 1]!.base) && scene.tokens[at]!.readings.some((r) => r.form === 'masdar')
const WORKS: ReadonlySet<string> = new Set(['عملية', 'عمليات', 'اعمال'])

/** Is the word the genitive of what one may ask of a thing: its date, cause or place? */
export const isAskedAfter = (scene: Scene, at: number): boolean =>
  isGenitive(scene, at) && scene.tokens[at - 1]!.preposition === '' && ASKED.test(scene.tokens[at - 1]!.base)
const ASKED = /^(تاريخ|سبب|موعد|مكان|طبيعة|توقيت|شهادة)$/

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
