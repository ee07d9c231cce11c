import type { Entity, Party, Token } from '../document/index.js'
import type { FrameRole } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type Argument, argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import type { Phrase } from './phrase.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'
import { lastAgreeing, subjectBefore } from './subject.js'

export interface Roles {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly place: Party | null
  /** Number of the persons killed, hurt, found: from the phrase that counts them. */
  readonly counted: Phrase | null
  /** The phrase of a subject, for what is governed by this event. */
  readonly subjects: readonly Party[]
  readonly numbers: readonly Phrase[]
}

interface Draft {
  actors: Party[]
  recipients: Party[]
  place: Party | null
  counted: Phrase | null
}

/** Is there nothing but quotation marks between two tokens? */
function onlyQuotes(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isQuote(scene.tokens[i])) return false
  return true
}

/** Which persons a pronoun written on a word means. */
const PRONOUNS: Readonly<Record<string, [gender: 'm' | 'f', number: 'sg' | 'du' | 'pl']>> = {
  ه: ['m', 'sg'], ها: ['f', 'sg'], هم: ['m', 'pl'], هما: ['m', 'du'], هن: ['f', 'pl'],
}

/** Fills the frame of a candidate from its clause. `subjectOf` gives the subject of a verb that governs it. */
export function rolesOf(scene: Scene, candidate: Candidate, governors: readonly Governor[], from: number, end: number, stop: (at: number) => boolean, memory: { subject: readonly Party[] }, speaker: readonly Party[]): Roles {
  const { frame } = candidate.trigger
  const after = argumentsAfter(scene, candidate.to, end, stop).list
  const draft: Draft = { actors: [], recipients: [], place: null, counted: null }
  const token = scene.tokens[candidate.at]!
  let subjects: readonly Party[] = []
  if (candidate.kind === 'verb') subjects = verbRoles(scene, candidate, after, from, draft, memory, speaker)
  else nounRoles(scene, candidate, after, governors, from, draft, memory)
  if (candidate.kind === 'adverbial') {
    const who = memory.subject[0] ? memory.subject : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, 1)])
    for (const party of who) add(draft.actors, party)
  }
  prepositional(scene, candidate, after, draft)
  // «قتله», «زيارته»: the pronoun is the object of a verb, the genitive of a noun.
  if (candidate.kind === 'verb' && token.pronoun !== '') give(draft, frame.object, entities([pronoun(scene, candidate.at, token.pronoun)]))
  // «في» a place before the event: «وفي القاهرة التقى».
  return { ...draft, subjects: subjects.length > 0 ? subjects : draft.actors, numbers: after.map((a) => a.phrase).filter((p) => p.number !== null) }
}

const entities = (found: readonly (Entity | null)[]): Party[] => found.flatMap((e) => (e ? [{ entity: e.id, text: e.name }] : []))

/** The entity a pronoun on token `at` means: as an earlier stage resolved it, else the last that agrees. */
export function pronoun(scene: Scene, at: number, word: string): Entity | null {
  const known = scene.pronounAt.get(at)
  if (known) return known
  const [gender, number] = PRONOUNS[word] ?? []
  return gender === undefined ? null : lastAgreeing(scene, at, gender, number)
}

/** «لقائهما»: the two last persons or parties before it. */
function pair(scene: Scene, at: number, kinds: readonly Entity['kind'][] = ['PER']): Party[] {
  const out: Entity[] = []
  for (let i = at - 1; i >= Math.max(0, at - 150) && out.length < 2 && scene.tokens[at]!.sentence - scene.tokens[i]!.sentence < 3; i--) {
    const mention = scene.mentionAt.get(i)
    if (mention && kinds.includes(mention.entity.kind) && !out.includes(mention.entity)) out.push(mention.entity)
  }
  return entities(out.reverse())
}

function verbRoles(scene: Scene, candidate: Candidate, after: readonly Argument[], from: number, draft: Draft, memory: { subject: readonly Party[] }, speaker: readonly Party[]): readonly Party[] {
  const { frame } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  let before = subjectBefore(scene, candidate.at, from)
  const relative = isRelative(scene.tokens[candidate.at - 1])
  // «الحركة التي أسسها الملا»: the noun before is the object; «الحطام الذي عثر عليه»: it is neither.
  let resumed: readonly Party[] = []
  if (relative && token.pronoun !== '') {
    resumed = partiesOf(scene, before)
    before = []
  } else if (relative && (after[0]?.pronoun ?? '') !== '') before = []
  let groups = bareGroups(after)
  // «التقى أربع مرات الرئيس»: how often is no object.
  groups = groups.filter((g) => !(g[0]!.kind === 'thing' && g[0]!.number !== null && /^مر/.test(scene.tokens[g[0]!.to - 1]!.base)))
  const killed = frame.object === 'recipient' && frame.genitive === 'recipient'
  const agent = after.filter((a) => a.preposition === 'قبل' && a.phrase.party)
  const onlyPassive = scene.tokens[candidate.at]!.readings.filter((r) => r.lemma === candidate.reading?.lemma && r.pos === 'verb').every((r) => r.voice === 'passive')
  const topics = partiesOf(scene, before)
  const parties = groups.filter((g) => g.some((p) => p.party !== null))
  const passive = candidate.reading?.voice === 'passive' && onlyPassive ? true : agent.length > 0 ? true : killed && token.pronoun === '' && canBePassive(scene, candidate) && (before[0]?.kind === undefined ? parties.length === 1 && groups.length === 1 && !(memory.subject.length > 0 && token.conjunction !== '') : parties.length === 0) || (killed && token.pronoun === '' && canBePassive(scene, candidate) && groups.length === 0 && before.length === 0)
  for (const { phrase } of agent) give(draft, frame.subject, [phrase.party!])
  give(draft, frame.object, resumed)
  if (passive) {
    const patient = topics.length > 0 ? topics : parties.length === 0 ? missing(scene, candidate, from, memory) : (partiesOf(scene, parties[0]!))
    const counted = (parties[0] ?? []).find((p) => p.number !== null)
    draft.counted = counted ?? null
    give(draft, frame.object === 'none' ? 'recipient' : frame.object, patient)
    return patient
  }
  // «عثر عليه»: what governs its object by a preposition has no subject when nobody is named.
  const impersonal = relative && before.length === 0 && token.pronoun === '' && candidate.reading?.form === 'past' && candidate.reading?.gender !== 'f' && groups.length === 0
  if (impersonal) return []
  const opener = scene.tokens[candidate.at - 1]
  const reported = opener !== undefined && (REPORTED.has(opener.folded) || (NEGATIONS.has(opener.folded) && REPORTED.has(scene.tokens[candidate.at - 2]?.folded ?? '')))
  const own = reported && speaker.length > 0 && frame.key !== 'die' && frame.key !== 'kill'
  // What stands behind the verb is its object where its subject is known, where it is what the row asks for, or a place one goes to.
  const joinedTo = before.length === 0 && token.conjunction !== '' && groups.length === 1 && frame.object !== 'none' && groups[0]![0]!.party !== null ? earlierSubject(scene, candidate, from) : []
  const object = own || joinedTo.length > 0 || (groups[0] !== undefined && (objectWord(candidate, scene, groups[0][0]!) || ((frame.object === 'host' || frame.object === 'place') && groups.length === 1 && groups[0][0]!.entity?.kind === 'LOC' && candidate.reading?.gender !== 'f')))
  let subject: readonly Party[] = topics
  let rest = groups
  if (before.length === 0 && groups.length > 0 && !object) {
    subject = partiesOf(scene, groups[0]!)
    rest = groups.slice(1)
    // «نفت تلك التقارير»: a thing cannot act; the subject is the one before.
    if (subject.length === 0 && groups[0]!.every((p) => p.kind === 'thing')) {
      const noun = scene.tokens[groups[0]![0]!.head]
      // «وصلت المياه»: a thing with the article behind a verb that opens its clause is what acts, and no party.
      if (noun !== undefined && (noun.definite || scene.tokens[groups[0]![0]!.head + 1]?.definite) && !relative && !reported && token.conjunction === '') return []
      rest = groups
    }
  }
  const plural = candidate.reading?.number === 'pl' || candidate.reading?.number === 'du'
  const mutual = frame.subject === 'actor' && frame.object === 'actor'
  if (subject.length === 0 && before.length === 0) {
    const over = partiesOf(scene, subjectBefore(scene, candidate.at, from, true))
    if (own) subject = speaker
    else if (joinedTo.length > 0) subject = joinedTo
    else if (over.length > 0 && token.conjunction === '') subject = over
    else if (token.conjunction !== '' && earlierSubject(scene, candidate, from).length > 0) subject = earlierSubject(scene, candidate, from)
    else    if (memory.subject.length > 0 && (token.conjunction !== '' || scene.tokens[candidate.at - 1]?.kind !== 'sign')) subject = memory.subject
    else if (frame.subject !== 'none' && candidate.reading?.person === 3 && (frame.key !== 'find' || candidate.reading.gender === 'f')) subject = plural && mutual ? pair(scene, candidate.at) : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, frame.key === 'die' ? 4 : 2, frame.key === 'die' && candidate.reading?.gender === 'm' ? ['PER'] : undefined)])
  }
  give(draft, frame.subject, subject)
  const objects = rest.find((g) => partiesOf(scene, g).length > 0 || g[0]!.within !== undefined) ?? rest[0]
  for (const group of objects ? [objects] : []) {
    if (group[0]!.accusative && draft.recipients.length > 0) break
    const named = objectWord(candidate, scene, group[0]!) && group[0]!.within ? [group[0]!.within.party] : partiesOf(scene, group)
    draft.counted ??= group.find((p) => p.number !== null) ?? null
    give(draft, frame.object, named)
  }
  draft.counted ??= (groups[0] ?? []).find((p) => p.number !== null) ?? null
  return subject
}

/** The one meant by a passive that names nobody: who was spoken of. */
function missing(scene: Scene, candidate: Candidate, from: number, memory: { subject: readonly Party[] }): readonly Party[] {
  const earlier = scene.tokens[candidate.at]!.conjunction !== '' ? earlierSubject(scene, candidate, from) : []
  if (earlier.length > 0) return earlier
  return memory.subject.length > 0 ? memory.subject : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, 3, ['PER'])])
}

/** Is a phrase one of the words that the row asks for, and so its object? */
const objectWord = (candidate: Candidate, scene: Scene, phrase: Phrase): boolean =>
  candidate.trigger.with.size > 0 && (candidate.trigger.with.has(scene.tokens[phrase.head]!.base) || scene.tokens[phrase.head]!.readings.some((r) => candidate.trigger.with.has(fold(r.lemma))))

/** May the form be read as a passive? The past of form I and the like are written as the active. */
const canBePassive = (scene: Scene, candidate: Candidate): boolean =>
  scene.tokens[candidate.at]!.readings.some((r) => r.pos === 'verb' && r.lemma === candidate.reading?.lemma && r.voice === 'passive')

function nounRoles(scene: Scene, candidate: Candidate, after: readonly Argument[], governors: readonly Governor[], from: number, draft: Draft, memory: { subject: readonly Party[] }): void {
  const { frame } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  if (candidate.kind === 'adverbial') {
    for (const group of bareGroups(after).slice(0, 1)) give(draft, frame.object, partiesOf(scene, group))
    return
  }
  if (token.pronoun !== '') give(draft, frame.genitive === 'none' ? frame.subject : frame.genitive, token.pronoun === 'هما' ? pair(scene, candidate.at) : entities([pronoun(scene, candidate.at, token.pronoun)]))
  const groups = bareGroups(after)
  const adjacent = after[0] !== undefined && after[0].preposition === '' && onlyQuotes(scene, candidate.to, after[0].phrase.from)
  if (!candidate.definite && adjacent && groups[0]) {
    draft.counted = groups[0].find((p) => p.number !== null) ?? null
    const site = frame.key === 'meet' && groups[0].length === 1 && groups[0][0]!.entity?.kind === 'LOC' && candidate.kind === 'noun'
    // «قمة هانوي»: one place behind a meeting is where it is held.
    // «زيارة موسكو»: one place behind a journey is where it goes.
    const goal = frame.genitive === 'actor' && frame.object === 'host' && groups[0].length === 1 && groups[0][0]!.entity?.kind === 'LOC' && (groups[1] === undefined || groups[1][0]!.party === null)
    give(draft, site ? 'place' : goal ? 'host' : frame.genitive, partiesOf(scene, groups[0]), groups[0][0]!.entity?.kind)
    const second = groups[1]
    if (second && !site && frame.object !== frame.genitive && !second[0]!.accusative) give(draft, frame.object, partiesOf(scene, second))
    else if (second && frame.key === 'meet') give(draft, 'actor', partiesOf(scene, second.filter((p) => p.kind === 'name')))
  } else if (candidate.definite && token.pronoun !== '' && adjacent && groups[0]) give(draft, frame.object, partiesOf(scene, groups[0]))
  // «غارة أميركية», «تحذيرات روسية»: a relative adjective names the actor.
  for (let i = candidate.to; i < candidate.to + 2; i++) {
    const next = scene.tokens[i]
    if (next === undefined || next.sentence !== token.sentence || next.kind !== 'word') break
    const country = scene.know.nisba.get(next.base)
    const entity = country === undefined ? null : scene.countryNamed(country)
    if (country !== undefined && next.preposition === '' && frame.subject !== 'none') give(draft, 'actor', [entity ? { entity: entity.id, text: entity.name, span: next } : { entity: null, text: next.text, span: next }])
    if (country === undefined && next.definite !== token.definite) break
  }
  // Two are needed where the frame is mutual: «يسعى إلى لقاء نظيره».
  const wanted = frame.subject === 'actor' && frame.object === 'actor' && token.pronoun === '' ? 2 : 1
  if (draft.actors.length < wanted || (frame.genitive !== 'actor' && frame.subject === 'actor')) {
    const controls = governors.filter((g) => g.row.control === 'subject' && (g.row.status === '' || candidate.kind === 'masdar' || frame.key === 'visit' || frame.key === 'meet'))
    for (const lender of controls) if (draft.actors.length < wanted) give(draft, frame.subject, lender.kind === 'verb' ? subjectOfVerb(scene, lender.at, candidate.at, from, memory) : subjectOfMasdar(scene, lender.at, candidate.at))
    const asked = governors.find((g) => g.row.control === 'object')
    if (asked && draft.actors.length === 0) give(draft, frame.subject, objectOfVerb(scene, asked.at, candidate.at))
  }
  if (draft.actors.length < wanted && frame.subject === 'actor' && frame.genitive !== 'none' && frame.key !== 'die' && frame.key !== 'kill' && governors.every((g) => g.row.control !== 'object')) give(draft, 'actor', subjectOfPurpose(scene, candidate, from))
  // «حرب تخوضها بلاده», «هجمات يشنها التنظيم»: the verb behind it whose object it is.
  if (draft.actors.length === 0 && frame.subject === 'actor') {
    const relative = scene.tokens[candidate.to]?.folded === 'التي' || scene.tokens[candidate.to]?.folded === 'الذي' ? candidate.to + 1 : candidate.to
    const verb = scene.tokens[relative]
    if (verb && verb.pronoun !== '' && verb.readings.some((r) => r.pos === 'verb' && scene.know.verbCues.get(r.lemma)?.some((c) => c.status === ''))) {
      const [first] = bareGroups(argumentsAfter(scene, relative + 1, Math.min(scene.tokens.length, relative + 10), () => false).list)
      if (first) give(draft, frame.subject, partiesOf(scene, first))
    }
  }
}

/** Of a verb joined by و: the subject of the verb before it that agrees («تتشدد العائلة وتتهم»). */
function earlierSubject(scene: Scene, candidate: Candidate, from: number): readonly Party[] {
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - 30); i--) {
    const verb = finiteVerb(scene, i)
    if (verb === null || verb.person !== 3 || verb.gender !== candidate.reading?.gender) continue
    const before = partiesOf(scene, subjectBefore(scene, i, from))
    if (before.length > 0) return before
    const [first] = bareGroups(argumentsAfter(scene, i + 1, candidate.at, () => false).list)
    const behind = first ? partiesOf(scene, first) : []
    if (behind.length > 0) return behind
  }
  return []
}

/** The subject of a verb that governs an event noun: what stands between them or before the verb. */
function subjectOfVerb(scene: Scene, verb: number, target: number, from: number, memory: { subject: readonly Party[] }): readonly Party[] {
  const between = bareGroups(argumentsAfter(scene, verb + 1, target, () => false).list)
  const behind = between.map((g) => partiesOf(scene, g)).find((p) => p.length > 0)
  const before = partiesOf(scene, subjectBefore(scene, verb, from))
  if (before.length > 0) return before
  if (behind) return behind
  const token = scene.tokens[verb]!
  const reading = token.readings.find((r) => r.pos === 'verb')
  if (reading === undefined && token.pronoun === '') return []
  if (reading === undefined) return entities([pronoun(scene, verb, token.pronoun)])
  if (memory.subject.length > 0) return memory.subject
  return reading?.voice === 'passive' ? [] : entities([lastAgreeing(scene, verb, reading?.gender, reading?.number, 1)])
}

/** «إعلان بعض مقاتليها الولاء»: whose doing a verbal noun is stands right behind it or on it. */
function subjectOfMasdar(scene: Scene, masdar: number, target: number): readonly Party[] {
  const token = scene.tokens[masdar]!
  if (token.pronoun !== '') return entities([pronoun(scene, masdar, token.pronoun)])
  const [first] = bareGroups(argumentsAfter(scene, masdar + 1, target, () => false).list)
  return first ? partiesOf(scene, first) : []
}

/** «كان المبعوث في روسيا لإجراء محادثات», «برجا لإطلاق صاروخ»: who acts for a purpose is the subject of the clause. */
function subjectOfPurpose(scene: Scene, candidate: Candidate, from: number): readonly Party[] {
  let purpose = -1
  // «مؤيد لمحادثات السلام»: talks that are known already are nobody's purpose here.
  if (candidate.trigger.frame.key === 'meet' && (candidate.definite || scene.tokens[candidate.to]?.definite)) return []
  for (let i = candidate.at; i >= Math.max(from, candidate.at - 3); i--) {
    const token = scene.tokens[i]!
    if (token.preposition === 'ل' || PURPOSES.has(token.folded)) {
      purpose = i
      break
    }
    if (token.kind === 'sign' || token.definite) break
  }
  if (purpose < 0) return []
  for (let i = purpose - 1; i >= Math.max(from, purpose - 20); i--) {
    if (scene.tokens[i]!.kind === 'sign' && !isQuote(scene.tokens[i])) return []
    const verb = finiteVerb(scene, i)
    if (verb === null) continue
    const before = partiesOf(scene, subjectBefore(scene, i, from))
    if (before.length > 0) return before
    const [first] = bareGroups(argumentsAfter(scene, i + 1, purpose, () => false).list)
    return first ? partiesOf(scene, first) : []
  }
  return []
}

const PURPOSES = new Set(['بهدف', 'بغية', 'اجل', 'بغرض', 'قصد'])

/** The one who is asked: «طالب الأهالي الحكومة بالإفراج». */
function objectOfVerb(scene: Scene, verb: number, target: number): readonly Party[] {
  const groups = bareGroups(argumentsAfter(scene, verb + 1, target, () => false).list)
  return groups.length > 1 ? partiesOf(scene, groups[1]!) : []
}

/** Phrases that no preposition governs, with what is joined to each. */
export function bareGroups(list: readonly Argument[]): Phrase[][] {
  const out: Phrase[][] = []
  for (const argument of list) {
    if (argument.preposition !== '' || argument.pronoun !== '') continue
    if (argument.joined && out.length > 0) out.at(-1)!.push(argument.phrase)
    else out.push([argument.phrase])
  }
  return out
}

/** The parties of phrases; «الزعيمان» and «الطرفان» are the two named before. */
export const partiesOf = (scene: Scene, phrases: readonly Phrase[]): Party[] =>
  phrases.flatMap((phrase) => {
    if (phrase.party === null) return phrase.within?.entity.kind === 'ORG' ? [phrase.within.party] : []
    if (!phrase.dual) return [phrase.party]
    const noun = scene.tokens[phrase.head]!.base
    if (scene.know.participants.get(noun) === 'person') return pair(scene, phrase.from, ['PER'])
    return /^(بلد|دول)/.test(noun) ? pair(scene, phrase.from, ['LOC']) : []
  })

const isRelative = (token: Token | undefined): boolean => token !== undefined && /^(الذي|التي|الذين|اللذين|اللذان|اللتين|اللتان)$/.test(token.folded)

/** «إنها لم تدعم»: the pronoun behind a verb of saying is who says it. */
const REPORTED = new Set(['انه', 'انها', 'انهم', 'انهما', 'بانه', 'بانها', 'بانهم'])
const NEGATIONS = new Set(['لم', 'لن', 'لا', 'قد', 'سوف'])

function prepositional(scene: Scene, candidate: Candidate, after: readonly Argument[], draft: Draft): void {
  const { frame } = candidate.trigger
  let placeless = true
  for (const { preposition, phrase, pronoun: word } of after) {
    if (preposition === '' || preposition === 'قبل') continue
    if (phrase.dual) {
      give(draft, frame.prepositions.get(fold(preposition)) ?? 'none', partiesOf(scene, [phrase]))
      continue
    }
    let party = phrase.party ?? phrase.within?.party ?? null
    if (word !== '') party = entities([pronoun(scene, phrase.from, word)])[0] ?? null
    const role = frame.prepositions.get(fold(preposition)) ?? (preposition === 'في' || preposition === 'ب' ? 'place' : 'none')
    if (role === 'none' || party === null) continue
    const kind = phrase.entity?.kind ?? phrase.within?.entity.kind
    if (role === 'place') {
      if (kind === 'LOC' && placeless) {
        draft.place ??= party
        placeless = false
      }
      continue
    }
    if (preposition === 'ب' && kind !== undefined && kind === 'LOC' && role === 'actor') {
      draft.place ??= party
      continue
    }
    give(draft, role, [party], kind)
  }
}

/** Gives parties their role; a host that is no place is only a recipient. */
function give(draft: Draft, role: FrameRole, parties: readonly Party[], kind?: Entity['kind']): void {
  for (const party of parties) {
    if (role === 'actor') add(draft.actors, party)
    else if (role === 'recipient') add(draft.recipients, party)
    else if (role === 'host') {
      add(draft.recipients, party)
      if (kind === undefined || kind === 'LOC') draft.place ??= party
    } else if (role === 'place') draft.place ??= party
  }
}

function add(list: Party[], party: Party): void {
  if (!list.some((p) => (p.entity !== null ? p.entity === party.entity : p.text === party.text && party.entity === null))) list.push(party)
}
