import type { Entity } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { isDual, participantKind } from './persons.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** Attacks whose verb governs by «على» whom they are aimed at: their genitive is the doer. */
const AIMED_BY = new Set(['هجوم', 'هجمة', 'غارة', 'ضربة', 'اعتداء', 'عدوان', 'كمين'])
/** Attacks of which the genitive may be either: of these only a place is surely what they befell. */
const EITHER = new Set(['قصف', 'قصف.1', 'تفجير', 'فجر.2', 'ضرب.1'])
/** Nouns of what is done to somebody or something, which rows of their own know as nouns. */
const DONE_TO = new Set(['غزو', 'احتلال', 'تدمير', 'مداهمة'])

export const isAimed = ({ trigger }: Candidate): boolean => AIMED_BY.has(trigger.row.lemma)

/** Is an attack done to what stands as its genitive («قصف البلدة», «اقتحام السجن»)? */
export const befalls = ({ kind, trigger: { row } }: Candidate): boolean =>
  !AIMED_BY.has(row.lemma) && (kind === 'masdar' || EITHER.has(row.lemma) || DONE_TO.has(row.lemma))

/** The role of the genitive of an attack: «هجوم المتشددين» is theirs, «اجتياح البلدة», «قصف حلب» done to it; null where words do not tell. */
export function genitiveOfAttack(
  scene: Scene,
  candidate: Candidate,
  group: readonly Phrase[],
  second: readonly Phrase[] | undefined,
  behind: string | undefined,
): 'actor' | 'recipient' | null {
  const { frame, row } = candidate.trigger
  if (frame.key !== 'attack' || frame.genitive !== 'none' || group.some((p) => p.party === null)) return null
  const place = group.every((p) => p.entity?.kind === 'LOC')
  // «هجوم تونس على ليبيا»: a country before whom it is aimed at.
  if (AIMED_BY.has(row.lemma) && behind === 'على' && group.every((p) => isCountry(p.entity))) return 'actor'
  if (AIMED_BY.has(row.lemma)) return !place && group.every((p) => actsByItself(scene, p)) ? 'actor' : null
  if (!befalls(candidate)) return null
  // «اقتحام الشرطة المنزل»: with its object behind it the genitive is the doer.
  if (second !== undefined && second[0]!.from === group.at(-1)!.to && !second[0]!.accusative && !place) return 'actor'
  return place || !EITHER.has(row.lemma) ? 'recipient' : null
}

/** «هجوم المتشددين», «هجوم مسلحين»: a singular without the article behind an event noun may be its adjective («هجوم عسكري»). */
const actsByItself = (scene: Scene, { kind, head, to }: Phrase): boolean =>
  kind === 'name' || scene.tokens[head]!.definite || PLURAL.test(scene.tokens[head]!.base) || isClosed(scene, head, to)

/** Does a name or a noun with the article stand in a phrase behind its head? */
const isClosed = (scene: Scene, head: number, to: number): boolean =>
  scene.tokens.slice(head + 1, to).some((token, k) => token.definite || scene.mentionAt.has(head + 1 + k))

const PLURAL = /(?:ون|ين|ات)$/

/** «تدريبات عسكرية», «هجوم انتحاري»: an adjective right behind an event noun that also names persons; of what befalls persons only the feminine is one («مقتل انتحاري»). */
export function isItsAdjective(scene: Scene, candidate: Candidate, { head, to, entity, number, kind }: Phrase): boolean {
  const token = scene.tokens[head]!
  if (kind !== 'participant' || entity !== null || number !== null || token.definite || token.pronoun !== '') return false
  if (head !== candidate.to || isClosed(scene, head, to)) return false
  // «هجومين منفصلين»
  if (DUAL.test(token.base) && DUAL.test(scene.tokens[candidate.at]!.base) && isDual(scene.tokens[candidate.at]!)) return true
  if (PLURAL.test(token.base)) return false
  if (participantKind(scene, token) !== 'person') return false
  const { key, genitive } = candidate.trigger.frame
  return token.base.endsWith('ية') || (token.base.endsWith('ي') && genitive !== 'recipient' && !DIES.has(key))
}
const DUAL = /(?:ين|ان)$/
/** Frames of what befalls those who stand as genitive: «استشهاد جندي». */
const DIES = new Set(['die', 'suffer'])

export const isCountry = (entity: Entity | null): boolean => /^countries:/.test(entity?.key ?? '')

/** A town that stands for no state. */
export const isTown = (entity: Entity | null): boolean =>
  entity !== null && entity.standsFor === undefined && /^(?:cities|capitals):/.test(entity.key ?? '')
