import type { WordReading } from '../document/index.js'
import { numberAt } from '../lexicon/index.js'
import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { participantKind } from './persons.js'
import { type Phrase, phraseAt } from './phrase.js'
import { prepositionAt } from './prepositions.js'
import { pronoun } from './refer.js'
import type { RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'

const RELATIVE_GENDER: Readonly<Record<string, 'm' | 'f' | 'pl'>> = { الذي: 'm', التي: 'f', الذين: 'pl' }

/** «القوات التي قتل عشرون من أفرادها»: a verb that does not agree with the relative pronoun has another subject than the noun described. */
export function breaksAgreement(scene: Scene, candidate: Candidate): boolean {
  const wanted = RELATIVE_GENDER[scene.tokens[candidate.at - 1]?.folded ?? '']
  const gender = candidate.reading?.gender
  if (wanted === undefined || gender === undefined || candidate.reading?.number !== 'sg') return false
  // A form that another reading makes plural or of the other gender agrees.
  return wanted === 'pl' || !scene.tokens[candidate.at]!.readings.some((r) => r.pos === 'verb' && r.gender === wanted)
}

const SIGNS = new Set(['قد', 'لم', 'لن', 'سوف'])

/** Is the verb joined to what stands before it: by its own و, or by that of the particle before it («وقد أعدمته»)? */
export function isJoined(scene: Scene, at: number): boolean {
  if (scene.tokens[at]!.conjunction !== '') return true
  const before = scene.tokens[at - 1]
  return before !== undefined && before.conjunction === 'و' && SIGNS.has(before.base)
}

/**
 * «المتهم حكم عليه بالسجن»: who stands before a verb and is taken up by the pronoun of its preposition is not its subject. A pronoun
 * written on a verb never means its subject.
 */
export function dropResumed(scene: Scene, candidate: Candidate, after: readonly Argument[], draft: RoleDraft): void {
  const [first] = after
  const resumed = first !== undefined && first.pronoun !== '' ? pronoun(scene, first.phrase.from, first.pronoun) : null
  const passive = scene.tokens[candidate.at]!.readings.some((r) => r.lemma === candidate.reading?.lemma && r.voice === 'passive')
  if (resumed !== null && passive) draft.actors = draft.actors.filter((party) => party.entity !== resumed.id)
}

/** «انتخب سامي المهدي رئيسا للحزب»: a bare name of a person and his office behind a verb of appointing tell of him who was appointed. */
export function isAppointed(scene: Scene, groups: readonly (readonly Phrase[])[]): boolean {
  const [person, office] = [groups[0]?.[0], groups[1]?.[0]]
  if (person?.entity?.kind !== 'PER' || office === undefined || office.entity !== null) return false
  const bare = scene.mentionAt.get(person.from)?.as === 'name'
  return bare && (office.accusative === true || participantKind(scene, scene.tokens[office.head]!) === 'person')
}

/** «قتل أربعة»: a number that counts nothing is who was killed, as far as words tell. */
export function withCount(scene: Scene, phrase: Phrase): Phrase {
  if (phrase.party !== null || phrase.number === null || phrase.within !== undefined || phrase.number > MANY) return phrase
  const tokens = scene.tokens.slice(phrase.from, phrase.to)
  if (tokens.some((t) => t.preposition !== '' || t.definite || (t.kind === 'word' && !t.readings.every(isNumeral)))) return phrase
  const span = { start: tokens[0]!.coreStart, end: tokens.at(-1)!.end }
  return { ...phrase, party: { entity: null, text: scene.document.text.slice(span.start, span.end), span } }
}
/** A greater number is a year or a sum. */
const MANY = 1000
const isNumeral = (r: WordReading): boolean => r.pos !== 'verb'

/** «إن ثلاثة قتلوا»: a bare number right before the verb. */
export function numberBefore(scene: Scene, verb: number, from: number): Phrase | null {
  const token = scene.tokens[verb - 1]
  if (verb - 1 < from || token === undefined || scene.timeAt.has(verb - 1)) return null
  if (token.kind !== 'number' && numberAt([token], 0, scene.lexicons) === null) return null
  const phrase = phraseAt(scene, verb - 1, verb)
  if (phrase === null || prepositionAt(scene, verb - 2) !== undefined) return null
  const found = withCount(scene, phrase)
  return found.party === null ? null : found
}
