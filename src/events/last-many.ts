import type { Party } from '../document/index.js'
import { participantKind } from './persons.js'
import { type Phrase, phraseAt } from './phrase.js'
import type { Scene } from './scene.js'

/** So many words may stand between those who are meant and their verb. */
const FAR = 30

/** «شاهد عمال الإنقاذ وهم ينقلون الجثث», «أوقف عشرات المقاتلين حاولوا التسلل»: the last of many persons whom the sentence names before a verb in the plural. */
export function lastMany(scene: Scene, at: number, from: number): readonly Party[] {
  for (let i = at - 1; i >= Math.max(from, at - FAR); i--) {
    const token = scene.tokens[i]!
    if (token.kind !== 'word' || scene.mentionAt.has(i) || participantKind(scene, token) !== 'person') continue
    const before = i > from ? scene.tokens[i - 1] : undefined
    const counted = before !== undefined && (before.kind === 'number' || participantKind(scene, before) === 'quantity')
    const many = token.readings.some((r) => r.number === 'pl') && !token.readings.some((r) => r.number === 'sg')
    // «54 عنصرا»
    if (!many && before?.kind !== 'number') continue
    const closed = before !== undefined && (before.definite || before.pronoun !== '' || scene.mentionAt.has(i - 1))
    const noun = before?.kind === 'word' && (scene.mentionAt.has(i - 1) || before.readings.some((r) => r.pos !== 'verb'))
    // «جنود إسرائيليين», «مقرضيها الدوليين»: an adjective of those before it.
    // «أوقفت الشرطة المهربين»: no masculine plural describes a feminine singular.
    const may = noun && !before.base.endsWith('ة')
    if (!counted && may && closed === token.definite && (RELATIONAL.test(token.base) || participantKind(scene, before))) continue
    const phrase = phraseAt(scene, counted ? i - 1 : i, at)
    if (phrase?.party != null && phrase.entity === null && (counted || isKnown(scene, phrase))) return [phrase.party]
  }
  return []
}

const RELATIONAL = /ي(?:ين|ون)$/

/** Does a phrase name persons who are known: «عمال الإنقاذ», «المقاتلون»? */
const isKnown = (scene: Scene, { from, to }: Phrase): boolean => {
  for (let i = from; i < to; i++) if (scene.tokens[i]!.definite || scene.mentionAt.has(i)) return true
  return false
}
