import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { isAttribute } from './persons.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Frames of what an occurrence does to persons as well as somebody may. */
const BY_EVENTS = new Set(['kill', 'suffer', 'cost-lives'])

/** «أودت الغارة بحياة طفلين», «قتل انفجار عنيف ثلاثة»: the event noun right behind such a verb, with its adjectives, is its subject. */
export function actingEvent(scene: Scene, candidate: Candidate, end: number, stop: (at: number) => boolean): Argument | null {
  const { to: at } = candidate
  const token = scene.tokens[at]
  if (candidate.kind !== 'verb' || !BY_EVENTS.has(candidate.trigger.frame.key) || token === undefined || at >= end || !stop(at))
    return null
  if (token.preposition !== '' || token.conjunction !== '' || token.pronoun !== '' || finiteVerb(scene, at) !== null) return null
  let to = at + 1
  while (to < end && !stop(to) && (isAttribute(scene.tokens[to]!) || (!token.definite && describesIt(scene, to)))) to++
  return {
    preposition: '',
    phrase: { from: at, to, party: null, entity: null, kind: 'thing', head: at, number: null },
    joined: false,
    pronoun: '',
  }
}

/** «هجوم انتحاري», «انفجار عنيف»: an adjective without the article. */
const describesIt = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  return (
    !token.definite &&
    token.kind === 'word' &&
    token.preposition === '' &&
    token.conjunction === '' &&
    token.pronoun === '' &&
    !scene.mentionAt.has(i) &&
    (/(?:ي|ية)$/.test(token.base) || token.readings.some((r) => r.pos === 'adjective'))
  )
}
