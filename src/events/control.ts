import type { Party, Token } from '../document/index.js'
import { argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { phraseAt } from './phrase.js'
import { opensClause, prepositionOf } from './prepositions.js'
import { bareGroups, entities, partiesOf, pronoun } from './refer.js'
import { isCloser, isOpener, isQuote, type Scene } from './scene.js'
import { lastAgreeing, subjectBefore } from './subject.js'
import { finiteVerb } from './word-class.js'

/** The subject of the last event verb of the sentence, which a verb without one of its own goes on with. */
export interface Memory {
  subject: readonly Party[]
  /** Of which verb, by its token. */
  at?: number
  /** Who does what the last event noun tells: «زيارته التي التقى خلالها». */
  doers?: readonly Party[]
  /** It suffered what the verb told: «قتل ثلاثة وجرح أربعة» does not go on with it as an actor. */
  patient?: boolean
  /** Whom the last event of the sentence befell. */
  patients?: readonly Party[]
  /** Who is accused of what is told behind it, by the last event of the sentence. */
  accused?: readonly Party[]
  /** The two who met or talked, as a sentence shortly before has told. */
  met?: readonly Party[]
  /** Persons whose death was told, the last first: «وفاته» is that of one of them. */
  dead?: readonly Party[]
}

/** Of a verb joined by و: the subject of the verb before it that agrees («تتشدد العائلة وتتهم»). */
export function earlierSubject(
  scene: Scene,
  candidate: Pick<Candidate, 'at' | 'reading'>,
  from: number,
  memory?: Memory,
): readonly Party[] {
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - 30); i--) {
    const verb = finiteVerb(scene, i)
    if (verb === null || verb.person !== 3 || verb.gender !== candidate.reading?.gender) continue
    // «أنقذوا ثلاثة ونقل آخرون»: what goes on with many shows it.
    if (verb.number !== 'sg' && candidate.reading?.number === 'sg') continue
    // «أعلنت الشرطة أنها اعتقلت مسلحا وتطارد آخر»: what stands behind the verb may be its object.
    if (memory?.at === i && memory.subject.length > 0 && memory.patient !== true) return memory.subject
    const before = partiesOf(scene, subjectBefore(scene, i, from))
    if (before.length > 0) return before
    const [first] = bareGroups(argumentsAfter(scene, i + 1, candidate.at, () => false).list)
    const behind = first ? partiesOf(scene, first) : []
    if (behind.length > 0) return behind
  }
  return []
}

/** «any»: who is named behind it is nobody in particular. */
const ANY = /^[وف]?(?:اي|اية)$/

const REPORTED = new Set(['انه', 'انها', 'انهم', 'بانه', 'بانها', 'بانهم'])

/** The subject of a verb that governs an event noun: what stands between them or before the verb. */
export function subjectOfVerb(scene: Scene, verb: number, target: number, from: number, memory: Memory): readonly Party[] {
  const between = bareGroups(argumentsAfter(scene, verb + 1, target, () => false).list)
  const behind = between.map((g) => partiesOf(scene, g, memory.met)).find((p) => p.length > 0)
  // «لم تعلن أي جهة مسؤوليتها عن الهجوم»: nobody did.
  if (between[0] && ANY.test(scene.tokens[between[0][0]!.from - 1]!.folded)) return []
  // «الرئيس الذي وجهت له المحكمة اتهامات»: a verb that does not agree with the relative pronoun has its subject behind it.
  const foreign = scene.tokens[verb - 1]?.folded === 'الذي' && finiteVerb(scene, verb)?.gender === 'f'
  const before = foreign ? [] : partiesOf(scene, subjectBefore(scene, verb, from), memory.met)
  if (before.length > 0) return before
  if (behind) return behind
  const token = scene.tokens[verb]!
  // «قوله إنه يسعى»: the pronoun of إن is the subject.
  const meant = scene.pronounAt.get(verb - 1)
  if (meant && REPORTED.has(scene.tokens[verb - 1]!.folded)) return entities([meant])
  const reading = token.readings.find((r) => r.pos === 'verb')
  if (reading === undefined && token.pronoun === '') return []
  if (reading === undefined) return entities([pronoun(scene, verb, token.pronoun)])
  // «حققت القوات تقدما وتمكنت من دخول المدينة»
  const earlier =
    token.conjunction === 'و' && !between.some((g) => scene.tokens[g[0]!.head]!.definite)
      ? earlierSubject(scene, { at: verb, reading }, from, memory)
      : []
  if (earlier.length > 0) return earlier
  if (memory.subject.length > 0) return memory.subject
  return reading?.voice === 'passive' ? [] : entities([lastAgreeing(scene, verb, reading?.gender, reading?.number, 1)])
}

/** «إعلان بعض مقاتليها الولاء»: whose doing a verbal noun is stands right behind it or on it. */
export function subjectOfMasdar(scene: Scene, masdar: number, target: number): readonly Party[] {
  const token = scene.tokens[masdar]!
  if (token.pronoun !== '') return entities([pronoun(scene, masdar, token.pronoun)])
  const [first] = bareGroups(argumentsAfter(scene, masdar + 1, target, () => false).list)
  return first ? partiesOf(scene, first) : []
}

/** «كان المبعوث في روسيا لإجراء محادثات», «برجا لإطلاق صاروخ»: who acts for a purpose is the subject of the clause. */
export function subjectOfPurpose(scene: Scene, candidate: Candidate, from: number, withOne = false): readonly Party[] {
  let purpose = candidate.trigger.frame.key === 'meet' && withOne ? candidate.at : -1
  // «مؤيد لمحادثات السلام»: talks that are known already are nobody's purpose here.
  if (candidate.trigger.frame.key === 'meet' && (candidate.definite || scene.tokens[candidate.to]?.definite || !withOne))
    return []
  const cause = isCause(scene.tokens[candidate.at]!, scene.tokens[candidate.to])
  if (cause) purpose = candidate.at
  for (let i = candidate.at; !cause && i >= Math.max(from, candidate.at - 3); i--) {
    const token = scene.tokens[i]!
    if (token.preposition === 'ل' || PURPOSES.has(token.folded)) {
      purpose = i
      break
    }
    if (token.kind === 'sign' || token.definite) break
  }
  if (purpose < 0) return []
  for (let i = purpose - 1; i >= Math.max(from, purpose - 20); i--) {
    const token = scene.tokens[i]!
    if (scene.timeAt.has(i) || isOpener(token) || isCloser(token)) continue
    if (token.kind === 'sign' && !isQuote(token) && token.text !== '،' && token.text !== '/') return []
    if (opensClause(token) && !CIRCUMSTANCES.test(token.folded)) return []
    const verb = finiteVerb(scene, i)
    if (verb === null) continue
    const before = partiesOf(scene, subjectBefore(scene, i, from))
    if (before.length > 0) return before
    const [first] = bareGroups(argumentsAfter(scene, i + 1, purpose, () => false).list)
    const behind = first ? partiesOf(scene, first) : []
    // «إن الوزير، سافر إلى تونس لإقناع …»: a comma may part the verb from its subject.
    return behind.length > 0 ? behind : partiesOf(scene, subjectBefore(scene, i, from, true))
  }
  return []
}

/** «انسحب الوفد احتجاجا على القرار», «دعما لأوكرانيا»: a masdar in the accusative with a preposition behind it tells what for. */
const isCause = (token: Token, next: Token | undefined): boolean =>
  !token.definite &&
  token.preposition === '' &&
  token.folded.endsWith('ا') &&
  token.readings.some((r) => r.form === 'masdar') &&
  next?.sentence === token.sentence &&
  (next.preposition === 'ل' || next.preposition === 'ب' || CAUSES.has(next.folded))
const CAUSES = new Set(['علي', 'من', 'عن', 'الي', 'مع', 'ضد'])

/** «قال الوزير خلال زيارة لتونس», «حاول أثناء اللقاء», «أضاف في كلمة»: on whose occasion something is said or done: the subject of the verb before it. */
export function subjectOfOccasion(scene: Scene, candidate: Candidate, from: number, memory: Memory): readonly Party[] {
  const during = candidate.at - 1
  const within = isSpeaking(candidate) && scene.tokens[during]?.folded === 'في'
  if (during <= from || !(within || DURING.has(scene.tokens[during]!.folded))) return []
  for (let i = during - 1; i >= Math.max(from, during - 12); i--) {
    const token = scene.tokens[i]!
    // «وأضاف الوزير -في كلمة متلفزة- أن …»
    if (token.kind === 'sign' && !isQuote(token) && i < during - 1) return []
    // «قال سموه خلال اللقاء»: words that name nobody say less than other tellings may.
    if (finiteVerb(scene, i) !== null) return subjectOfVerb(scene, i, during, from, memory).filter((p) => p.entity !== null)
    if (opensClause(token)) return []
  }
  return []
}
/** «نوايا الوزير لزيارة تونس», «جهود المبعوث لإنهاء النزاع»: whose aim or right a doing is: the genitive of the noun that governs it with a preposition. */
export function ownerOfAim(scene: Scene, candidate: Candidate, from: number): readonly Party[] {
  const token = scene.tokens[candidate.at]!
  const own = token.preposition === 'ل' || token.preposition === 'ب'
  const last = own ? candidate.at - 1 : candidate.at - 2
  if (last <= from || !(own || AIMS.has(scene.tokens[candidate.at - 1]!.folded))) return []
  const name = scene.mentionAt.get(last)
  // «في شوارع تونس للمطالبة بالعمل»: a town acts seldom.
  if (name === undefined || (name.entity.kind === 'LOC' && !STATE.test(name.entity.key ?? ''))) return []
  // Over a title to the noun: «نوايا الرئيس البشير».
  for (let i = name.from - 1; i >= Math.max(from, name.from - 4); i--) {
    const noun = scene.tokens[i]!
    if (noun.kind !== 'word' || finiteVerb(scene, i) !== null || prepositionOf(noun) !== undefined) return []
    if (noun.definite || noun.pronoun !== '' || scene.mentionAt.has(i)) continue
    if (!noun.readings.some((r) => r.pos === 'noun')) return []
    const phrase = phraseAt(scene, i, name.to)
    return phrase?.within?.entity.id === name.entity.id ? [phrase.within.party] : []
  }
  return []
}

/** What one does by speaking: whoever is told to have said something in it did. */
export const isSpeaking = ({ trigger }: Candidate): boolean => SPEAKING.has(trigger.row.what)
const SPEAKING = new Set(['speech', 'interview'])

const OWNED = /^له(?:ا|م|ما)?$/
const BACK = 30
/** «سيلتقي الوزير نظيره قبل زيارة أخرى له»: whose an indefinite doing is, by «ل» with a pronoun behind it: his who is the subject of the verb before. */
export function ownerBehind(scene: Scene, candidate: Candidate, from: number, memory: Memory): readonly Party[] {
  const owner = [candidate.to, candidate.to + 1].find((i) => OWNED.test(scene.tokens[i]?.folded ?? ''))
  if (owner === undefined) return []
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - BACK); i--) {
    const verb = finiteVerb(scene, i)
    if (verb?.person === 3) return subjectOfVerb(scene, i, candidate.at, from, memory)
  }
  return entities([pronoun(scene, owner, scene.tokens[owner]!.pronoun)])
}

const AIMS = new Set(['في', 'علي'])
const STATE = /^countries:/

const DURING = new Set(['خلال', 'اثناء'])

const CIRCUMSTANCES = /^(خلال|اثناء|بعد|قبل|عقب|اثر|منذ)$/
const PURPOSES = new Set(['بهدف', 'بغية', 'اجل', 'بغرض', 'قصد'])

/** The one who is asked: «طالب الأهالي الحكومة بالإفراج». */
export function objectOfVerb(scene: Scene, verb: number, target: number, from: number): readonly Party[] {
  const { list } = argumentsAfter(scene, verb + 1, target, () => false)
  // «طلبت تونس من ليبيا تقديم اعتذار»
  const by = ASKED_BY.get(finiteVerb(scene, verb)?.lemma ?? '')
  const one = by === undefined ? undefined : list.find((a) => a.preposition === by && a.phrase.party !== null)
  if (one) return partiesOf(scene, [one.phrase])
  const groups = bareGroups(list)
  // «وكان الزعيم، دعا الحكومة إلى …»: with the subject before the verb, the first behind it is who is asked.
  const first = groups.length === 1 && subjectBefore(scene, verb, from, true).length > 0
  const asked = groups[first ? 0 : 1]
  return asked ? partiesOf(scene, asked) : []
}
/** Verbs that govern by a preposition who is asked or let. */
const ASKED_BY = new Map([
  ['طلب.1', 'من'],
  ['سمح.1', 'ل'],
])
