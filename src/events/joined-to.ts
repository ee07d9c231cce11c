import type { Argument } from './clause.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** What a phrase behind و is joined to: «جندي من القوات وثلاثة مدنيين» joins the indefinite to the indefinite, over what is definite. */
export function joinedTo(scene: Scene, list: readonly Argument[], phrase: Phrase): Argument {
  const last = list.at(-1)!
  const before = list.at(-2)
  return before !== undefined &&
    last.preposition !== '' &&
    phrase.party !== null &&
    before.phrase.party !== null &&
    isDefinite(scene, last.phrase) &&
    !isDefinite(scene, phrase) &&
    !isDefinite(scene, before.phrase)
    ? before
    : last
}

const isDefinite = (scene: Scene, phrase: Phrase): boolean => {
  if (phrase.kind === 'name') return true
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = scene.tokens[i]!
    if (token.definite || token.pronoun !== '' || scene.mentionAt.has(i)) return true
  }
  return false
}
