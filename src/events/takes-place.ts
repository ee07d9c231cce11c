import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Does a verb say no more of an event noun than that it took place (عقد، جرى، بدأ)? */
export const takesPlace = (scene: Scene, at: number): boolean =>
  scene.tokens[at]!.readings.some((r) =>
    scene.know.verbCues.get(r.lemma)?.some((row) => row.status === '' && row.kind === 'verb'),
  )

/** The verb of the relative clause that describes a noun ending before `from`, over its adjectives and the pronoun: «عملية عسكرية نفذها». */
export function relativeVerb(scene: Scene, from: number): number {
  let i = from
  for (; i < from + 3; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.kind !== 'word' || token.conjunction !== '' || token.preposition !== '') break
    if (RELATIVE.test(token.folded)) return i + 1
    if (finiteVerb(scene, i) !== null || token.pronoun !== '') break
  }
  return i
}
const RELATIVE = /^(التي|الذي|اللتين|اللذين|اللتان|اللذان)$/
