import type { Entity } from '../document/index.js'
import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { befalls, isCountry } from './genitive.js'
import { isPersons } from './hand-over.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** Frames of nouns by which a state or body may stand before whom it befalls: «إعدام طهران المعارض». */
const PUTS_TO_DEATH = new Set(['execute', 'kill', 'arrest'])

/** What a doing is done to, where that stands right behind its genitive, which then is who did it («اعتقال الشرطة للمتهم»); else null. */
export function doneBehind(scene: Scene, candidate: Candidate, [doer, done]: readonly Argument[]): Argument | null {
  const { frame } = candidate.trigger
  if (frame.subject !== 'actor' || doer === undefined || done === undefined) return null
  // «سيطرة المسلحين على البلدة»
  if (frame.key === 'seize')
    return done.preposition === 'على' && doer.phrase.party !== null && done.phrase.from === doer.phrase.to + 1 ? done : null
  if (done.phrase.from !== doer.phrase.to || !isKnown(scene, doer.phrase)) return null
  // «قصف الجيش للبلدة», «استقبال الملك للوفد»
  if (frame.key === 'attack' && befalls(candidate)) return done.preposition === 'ل' && strikes(scene, doer, done) ? done : null
  if (candidate.trigger.row.lemma === 'استقبل')
    return done.preposition === 'ل' && doer.phrase.party !== null && arePersons(scene, done.phrase) ? done : null
  const befallsSomebody = candidate.kind === 'noun' ? PUTS_TO_DEATH.has(frame.key) : frame.object === 'recipient'
  if (!befallsSomebody || done.phrase.party === null) return null
  if (frame.key === 'appoint' && doer.phrase.entity?.kind !== 'ORG') return null
  // «ملاحقة المخالفين للأنظمة»: persons only, since a participle may govern a thing with «ل».
  if (done.preposition === 'ل') return arePersons(scene, done.phrase) ? done : null
  // «طرد تونس عددا من الدبلوماسيين», «اعتقال الشرطة ثلاثة صحفيين»: a state or body with whom it is done to behind it.
  if (done.preposition !== '' || done.joined || isPersons(scene, doer.phrase)) return null
  const counted = done.phrase.number !== null && PUTS_TO_DEATH.has(frame.key)
  const persons = counted || (doer.phrase.kind === 'name' && isPersons(scene, done.phrase))
  return done.phrase.accusative === true || persons ? done : null
}

/** «ثلاثة صحفيين»: so are they whom a number counts. */
const arePersons = (scene: Scene, phrase: Phrase): boolean =>
  isPersons(scene, phrase) || (phrase.number !== null && phrase.party !== null)

/** «الجيش», «قوات الأمن», «إسرائيل»: does a phrase name somebody known? */
const isKnown = (scene: Scene, { kind, head, to }: Phrase): boolean =>
  kind === 'name' || scene.tokens[head]!.definite || scene.tokens[to - 1]!.definite || scene.mentionAt.has(to - 1)

/** The place or body that a phrase names, by itself or behind its noun: «بلدة سرت». */
export const townOf = ({ entity, within }: Phrase): Entity | null => entity ?? within?.entity ?? null

/** «اقتحام الشرطة للحي»: those who fight, before a party or place; «اقتحام السجن لتحرير الأسرى» tells what for. */
const strikes = (scene: Scene, { phrase: doer }: Argument, { phrase: done }: Argument): boolean =>
  (doer.entity === null
    ? doer.kind === 'participant'
    : doer.entity.kind !== 'LOC' || (isCountry(doer.entity) && townOf(done)?.kind === 'LOC')) &&
  (done.party !== null || !scene.tokens[done.head]!.readings.some((r) => r.form === 'masdar'))
