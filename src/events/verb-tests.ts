import type { Party, Token } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Argument } from './clause.js'
import { earlierSubject, type Memory } from './control.js'
import type { Candidate } from './find-triggers.js'
import { marked } from './marked.js'
import { isCompatriot, isOblique, participantKind } from './persons.js'
import type { Phrase } from './phrase.js'
import { prepositionAt } from './prepositions.js'
import { entities } from './refer.js'
import type { Scene } from './scene.js'
import { lastAgreeing } from './subject.js'
import { finiteVerb } from './word-class.js'

/** «قال أحد الأهالي "توفيت ابنتي"»: a noun of one person before a verb of the other gender is not its subject. */
export function disagrees(scene: Scene, candidate: Candidate, subject: Phrase): boolean {
  const gender = candidate.reading?.gender
  if (subject.kind === 'thing' || gender === undefined || candidate.reading?.number !== 'sg' || scene.mentionAt.has(subject.head))
    return false
  const nouns = scene.tokens[subject.head]!.readings.filter((r) => r.pos === 'noun' && r.form !== 'masdar')
  return nouns.length > 0 && nouns.every((r) => r.number === 'sg' && r.gender !== undefined && r.gender !== gender)
}

/** «في هجوم انتحاري استهدف الشرطة»: behind a thing without the article that a preposition governs, a verb describes it. */
export function describes(scene: Scene, at: number, assault: boolean): boolean {
  for (let i = at - 1; i > at - 4 && i > 0; i--) {
    const token = scene.tokens[i]!
    if (isCompatriot(scene, i)) return false
    if (token.kind !== 'word' || token.definite || token.pronoun !== '' || scene.mentionAt.has(i) || scene.timeAt.has(i))
      return false
    if (scene.know.particles.has(token.base) || participantKind(scene, token) !== undefined || finiteVerb(scene, i) !== null)
      return false
    if (token.preposition !== '' || prepositionAt(scene, i - 1) !== undefined) return scene.know.nouns.has(token.base)
    // «دان جرما استهدف المصلين»: so it does behind an indefinite accusative that is a noun.
    if (assault && i === at - 1 && token.folded.endsWith('ا') && token.readings.every((r) => r.pos === 'noun')) return true
  }
  return false
}

/** The one meant by a passive that names nobody: who was spoken of. */
export function missing(scene: Scene, candidate: Candidate, from: number, memory: Memory): readonly Party[] {
  const earlier = scene.tokens[candidate.at]!.conjunction !== '' ? earlierSubject(scene, candidate, from) : []
  if (earlier.length > 0) return earlier
  return memory.subject.length > 0
    ? memory.subject
    : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, 3, ['PER'])])
}

/** May the form be read as a passive? The past of form I and the like are written as the active. */
export const canBePassive = (scene: Scene, candidate: Candidate): boolean =>
  scene.tokens[candidate.at]!.readings.some(
    (r) => r.pos === 'verb' && r.lemma === candidate.reading?.lemma && r.voice === 'passive',
  )

/** «قتل عقيدا», «خطفت جبهة النور، بحسب …»: behind a verb in the passive stands no accusative, and no body is killed or arrested. */
export const actively = (scene: Scene, groups: readonly (readonly Phrase[])[]): boolean => {
  const first = groups[0]?.[0]
  // «قتل مسموما» says how.
  if ((first?.accusative === true && first.party !== null) || first?.entity?.kind === 'ORG') return true
  // «فرقت الشرطة مظاهرة»
  return first !== undefined && first.number === null && marked(scene, 'forces').has(scene.tokens[first.head]!.base)
}

/** «إنها لم تدعم»: the pronoun behind a verb of saying is who says it. */
export const REPORTED = new Set(['انه', 'انها', 'انهم', 'انهما', 'بانه', 'بانها', 'بانهم'])
/** «أنهم» */
export const MANY = /^ب?انهم$/
const PARTICLES = new Set(['لم', 'لن', 'لا', 'قد', 'سوف'])

/** The word right before a verb, over a particle: «أنه لم يدعم». */
export const reportingWord = (scene: Scene, verb: number): string =>
  scene.tokens[PARTICLES.has(scene.tokens[verb - 1]?.folded ?? '') ? verb - 2 : verb - 1]?.folded ?? ''

/** Is a phrase one of the words that the row asks for, and so its object? */
export const objectWord = (candidate: Candidate, scene: Scene, phrase: Phrase): boolean =>
  candidate.trigger.with.size > 0 &&
  (candidate.trigger.with.has(scene.tokens[phrase.head]!.base) ||
    scene.tokens[phrase.head]!.readings.some((r) => candidate.trigger.with.has(fold(r.lemma))))

const BLAMED = /^بان(?:ه|ها|هم|هما)$/
/** «اتهمت الحكومة الوزير بأنه زار القرية»: he who is accused did what the verb behind tells. */
export const accusedOf = (scene: Scene, verb: number, memory: Memory): readonly Party[] =>
  BLAMED.test(reportingWord(scene, verb)) ? (memory.accused ?? []) : []

/** «أفرج الجيش عن الأسرى»: who stands bare beside «عن» does it. */
export const releases = ({ trigger }: Candidate, after: readonly Argument[]): boolean =>
  trigger.frame.key === 'release' && after.some((a) => a.preposition === 'عن' && a.pronoun === '' && a.phrase.party !== null)

export const isRelative = (token: Token | undefined): boolean => token !== undefined && RELATIVE_PRONOUNS.has(token.folded)

/** Has the form no other reading of its verb than the passive? */
export const isOnlyPassive = (scene: Scene, { at, reading }: Candidate): boolean =>
  !scene.tokens[at]!.readings.some(
    (r) => r.voice !== 'passive' && r.lemma === reading?.lemma && r.pos === 'verb' && r.person === reading?.person,
  )

/** A masculine past without an object on it, of which nobody need be the subject: «عثر عليه». */
export const isImpersonal = (scene: Scene, { at, reading }: Candidate): boolean =>
  scene.tokens[at]!.pronoun === '' && reading?.form === 'past' && reading.gender !== 'f'

/** «المخالفين», and not «كل من الوزيرين»: a noun that its ending makes an object. */
export const isObliqueObject = (scene: Scene, phrase: Phrase | undefined): boolean =>
  phrase?.kind === 'participant' &&
  phrase.number === null &&
  scene.tokens[phrase.from]!.base !== 'كل' &&
  isOblique(scene.tokens[phrase.head]!)
