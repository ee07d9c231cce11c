import type { Party } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { type Argument, argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import type { Phrase } from './phrase.js'
import { opensClause } from './prepositions.js'
import { partiesOf } from './refer.js'
import { isCloser, isOpener, isQuote, type Scene } from './scene.js'
import { takesPlace } from './takes-place.js'
import { finiteVerb } from './word-class.js'

const FARTHEST = 25

/**
 * The two parties of an event noun that «بين» names at a distance: «المحادثات التي قادتها المنظمة في جنيف بين الحكومة والمعارضة»,
 * «جولة ثانية ستعقد بين …». Another event noun in between takes them for itself.
 */
export function partiesBetween(
  scene: Scene,
  candidate: Candidate,
  end: number,
  taken: (at: number) => boolean,
): readonly Party[] {
  for (let i = candidate.to; i < Math.min(end, candidate.to + FARTHEST); i++) {
    const token = scene.tokens[i]!
    if (scene.timeAt.has(i)) continue
    if (token.kind === 'sign' && !isQuote(token) && !isOpener(token) && !isCloser(token)) return []
    if (scene.mentionAt.has(i)) continue
    if (token.folded === 'بين') {
      const list = argumentsAfter(scene, i, end, taken).list
      const found: Party[] = []
      for (const argument of list) {
        if (argument.preposition !== 'بين' || (found.length > 0 && !argument.joined)) break
        found.push(...representatives(scene, argument).flatMap((a) => partiesOf(scene, [a.phrase])))
      }
      return found.length > 1 ? found : []
    }
    if (finiteVerb(scene, i) === null) {
      if (taken(i)) return []
    } else if (!RELATIVE_PRONOUNS.has(scene.tokens[i - 1]!.folded) && !takesPlace(scene, i)) return []
    if (opensClause(token) && !RELATIVE_PRONOUNS.has(token.folded)) return []
  }
  return []
}

/** Those who meet and talk for a body: the body is the party. */
const REPRESENTATIVE = /^(ممثل|مندوب|مفاوض|قيادي|مسؤول)(و|ون|ي|ين)?$|^(وفد|وفود|وفدا|قادة|مسوول(ون|ين|ي))$/

/** «ممثلي الحكومة», «قياديين من الحزب», «ممثلين عن الجماعة»: an argument with the body that its persons stand for, or as it is. */
export function representatives(scene: Scene, argument: Argument): readonly Argument[] {
  const { phrase } = argument
  const head = scene.tokens[phrase.head]
  if (phrase.kind !== 'participant' || head === undefined || phrase.number !== null || !REPRESENTATIVE.test(head.base))
    return [argument]
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const name = scene.mentionAt.get(i)
    if (name && name.entity.kind !== 'PER') return [{ ...argument, phrase: bodyOf(phrase, name.entity.id, name.entity.name) }]
  }
  const link = scene.tokens[phrase.to]
  if (link === undefined || head.definite || !(link.folded === 'من' || link.folded === 'عن' || link.preposition === 'ل'))
    return [argument]
  for (let i = link.preposition === 'ل' ? phrase.to : phrase.to + 1; i < phrase.to + 4; i++) {
    const name = scene.mentionAt.get(i)
    if (name && name.entity.kind !== 'PER') return [{ ...argument, phrase: bodyOf(phrase, name.entity.id, name.entity.name) }]
    if (scene.tokens[i]?.kind !== 'word') break
  }
  return [argument]
}

const bodyOf = (phrase: Phrase, entity: string, text: string): Phrase => ({ ...phrase, party: { entity, text } })
