import type { Party } from '../document/index.js'
import { fold } from '../text/index.js'
import { stateOf } from './aim.js'
import { breaksAgreement, dropResumed, isAppointed, isJoined, numberBefore, withCount } from './binding.js'
import type { Argument } from './clause.js'
import { earlierSubject, type Memory } from './control.js'
import { duringDoers } from './during.js'
import type { Candidate } from './find-triggers.js'
import { handsOver, isPersons } from './hand-over.js'
import { lastMany } from './last-many.js'
import { isClosed } from './persons.js'
import { bareGroups, entities, isOnePerson, pair, partiesOf } from './refer.js'
import { give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'
import { lastAgreeing, subjectBefore } from './subject.js'
import { OPENS, thingBefore } from './thing-before.js'
import {
  accusedOf,
  actively,
  canBePassive,
  describes,
  disagrees,
  isImpersonal,
  isObliqueObject,
  isOnlyPassive,
  isRelative,
  MANY,
  missing,
  objectWord,
  REPORTED,
  releases,
  reportingWord,
} from './verb-tests.js'

/** Fills the roles of a finite verb: its subject before or behind it, its object, passives, relative clauses. Gives back its subject. */
export function verbRoles(
  scene: Scene,
  candidate: Candidate,
  after: readonly Argument[],
  from: number,
  draft: RoleDraft,
  memory: Memory,
  speaker: readonly Party[],
): readonly Party[] {
  const { frame } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  let before = subjectBefore(scene, candidate.at, from)
  // «وكان المبعوث سامي المهدي، دعا أمس الحكومة»: what كان or أن opens goes on to its verb over the comma.
  if (before.length === 0 && token.conjunction === '') {
    const over = subjectBefore(scene, candidate.at, from, true)
    if (over[0] && OPENS.test(scene.tokens[over[0].from - 1]?.folded ?? '')) before = over
  }
  const relative = isRelative(scene.tokens[candidate.at - 1])
  const during = duringDoers(scene, candidate, memory)
  const attribute =
    !relative && token.conjunction === '' && describes(scene, candidate.at, candidate.trigger.row.type === 'ASSAULT')
  const foreign = relative && token.pronoun === '' && breaksAgreement(scene, candidate)
  if (attribute || foreign) before = []
  // «مقاتلين دربتهم تونس», «الوزير زاره السفير»: what stands before a verb with its own subject behind is taken up by its pronoun.
  const taken = token.conjunction === '' && THIRD.test(token.pronoun) && bareGroups(after)[0]?.[0]?.party != null
  if (before[0] !== undefined && !((relative || taken) && token.pronoun !== '') && disagrees(scene, candidate, before[0]))
    before = []
  // «الحركة التي أسسها الملا»: the noun before is the object; «الحطام الذي عثر عليه»: it is neither.
  let resumed: readonly Party[] = []
  if ((relative || taken) && token.pronoun !== '') {
    resumed = partiesOf(scene, before)
    before = []
  } else if (relative && (after[0]?.pronoun ?? '') !== '') before = []
  const thing = before.length === 0 && !relative && token.conjunction === '' && thingBefore(scene, candidate.at, from)
  let groups = bareGroups(after)
  // «التقى أربع مرات الرئيس»: how often is no object.
  groups = groups.filter(
    (g) => !(g[0]!.kind === 'thing' && g[0]!.number !== null && /^مر/.test(scene.tokens[g[0]!.to - 1]!.base)),
  )
  const killed = frame.object === 'recipient' && frame.genitive === 'recipient'
  const agent = after.filter((a) => a.preposition === 'قبل' && a.phrase.party)
  const onlyPassive = isOnlyPassive(scene, candidate)
  const tally =
    before.length === 0 && !relative && token.conjunction === '' && INJURES.has(frame.key)
      ? numberBefore(scene, candidate.at, from)
      : null
  if (tally) before = [tally]
  if (INJURES.has(frame.key)) groups = groups.map((g) => g.map((p) => (p.from === candidate.to ? withCount(scene, p) : p)))
  // «إنه ونظيره بحثا»: he who is meant by the pronoun, and who is joined to it.
  const joinedToPronoun = before[0] && scene.tokens[before[0].from]!.conjunction === 'و' && speaker.length > 0
  const also = joinedToPronoun && REPORTED.has(scene.tokens[before[0]!.from - 1]?.folded ?? '') ? speaker : []
  const topics = [...also, ...partiesOf(scene, before, memory.met)]
  const parties = groups.filter((g) => g.some((p) => p.party !== null))
  const named = parties.length
  // «قتل القاضي مسموما»: how it befell him is no object.
  const single = groups.filter((g, k) => k === 0 || g[0]!.accusative !== true || g[0]!.party !== null).length === 1
  const opener = scene.tokens[candidate.at - 1]
  const joins = isJoined(scene, candidate.at)
  // «غادر المدينة ثم اعتقل زعيم الحزب»
  const then = joins || (opener?.folded === 'ثم' && token.pronoun === '')
  const unsaid = memory.subject.length > 0 && then && memory.patient !== true
  // «وكانت السلطات قد احتجزت السفينة»: with its subject before it, what stands behind it with the article is its object.
  const closed = groups.some((g) => isClosed(scene.tokens[g[0]!.head]))
  const alone =
    before.length === 0 ? (named === 1 && single && !unsaid) || groups.length === 0 : named === 0 && !(closed && !relative)
  const reported = REPORTED.has(reportingWord(scene, candidate.at))
  // «أعلن الجيش أنه اعتقل أحد القادة»: the pronoun of أن is the subject, and what stands behind the object; «أنه قتل» has no object.
  const body = speaker.some((p) => p.entity !== null && scene.kindOf(p.entity) === 'ORG')
  // «أوضح الجيش أنهم اشتروا أسلحة»: «they» are not the one body that says it.
  const others = MANY.test(reportingWord(scene, candidate.at)) && body && speaker.length === 1
  // «اتهمت الحكومة الوزير بأنه زار القرية»: he who is accused did it.
  const accused = accusedOf(scene, candidate.at, memory)
  const acts = (reported && speaker.length > 0 && (named > 0 || body)) || (accused.length > 0 && named > 0)
  const passive =
    (candidate.reading?.voice === 'passive' && onlyPassive) ||
    agent.length > 0 ||
    (frame.key === 'appoint' && before.length === 0 && canBePassive(scene, candidate) && isAppointed(scene, groups)) ||
    (killed &&
      !(named + topics.length > 0 && releases(candidate, after)) &&
      token.pronoun === '' &&
      canBePassive(scene, candidate) &&
      alone &&
      !acts &&
      (TOLD.has(frame.key) || !actively(scene, groups)))
  for (const { phrase } of agent) give(draft, frame.subject, [phrase.party!])
  give(draft, frame.object, resumed)
  if (passive) {
    // «أطيح بنظامه»: what the preposition governs is the one it befell.
    const befallen =
      onlyPassive && parties.length === 0 && after.some((a) => frame.prepositions.get(fold(a.preposition)) === 'recipient')
    const patient = befallen
      ? []
      : topics.length > 0
        ? topics
        : parties[0] !== undefined
          ? partiesOf(scene, parties[0])
          : thing
            ? []
            : missing(scene, candidate, from, memory)
    const counted = (parties[0] ?? []).find((p) => p.number !== null)
    draft.counted = counted ?? null
    // «توفيت ابنتي»: of a death the passive tells who died.
    give(draft, frame.key === 'die' ? 'actor' : frame.object === 'none' ? 'recipient' : frame.object, patient)
    return patient
  }
  // «عثر عليه»: what governs its object by a preposition has no subject when nobody is named.
  if (relative && before.length === 0 && groups.length === 0 && isImpersonal(scene, candidate)) return []
  // «قال المتحدث إنه عثر على جثث»: a man tells what was found, a body what it found.
  const found = frame.key === 'find' && candidate.reading?.gender !== 'f' && named === 0
  const own = reported && !found && !others && speaker.length > 0 && frame.key !== 'die' && (frame.key !== 'kill' || named > 0)
  // What stands behind the verb is its object where its subject is known, where it is what the row asks for, or a place one goes to.
  const joinedTo =
    before.length === 0 &&
    (then || (opener?.folded === 'حيث' && token.pronoun === '')) &&
    groups.length === 1 &&
    frame.object !== 'none' &&
    groups[0]![0]!.party !== null
      ? earlierSubject(scene, candidate, from, memory)
      : []
  // «اعتقلوا عشرة»: a verb that shows the plural has its subject before it, never behind.
  const number = candidate.reading?.number
  const inflected = (number === 'pl' || number === 'du') && PLURAL_END.test(token.folded)
  // «وهاجمت بشدة وزير الخارجية»: a feminine verb has no man as its subject.
  const other =
    groups[0] !== undefined &&
    candidate.reading?.gender === 'f' &&
    frame.object !== 'none' &&
    disagrees(scene, candidate, groups[0][0]!)
  const oblique = frame.object !== 'none' && isObliqueObject(scene, groups[0]?.[0])
  // «الهجوم الذي استهدف المصلين»: the thing described is the subject, what follows the object.
  const described =
    relative &&
    !foreign &&
    before.length === 0 &&
    token.pronoun === '' &&
    frame.object !== 'none' &&
    (after[0]?.pronoun ?? '') === ''
  const object =
    own ||
    accused.length > 0 ||
    (killed && groups[0]?.[0]?.accusative === true && groups[0][0].party !== null) ||
    described ||
    other ||
    oblique ||
    inflected ||
    joinedTo.length > 0 ||
    (groups[0] !== undefined &&
      ((objectWord(candidate, scene, groups[0][0]!) &&
        !(groups[0][0]!.party && groups[1]?.[0]?.party) &&
        (frame.object !== 'none' || groups[0][0]!.kind === 'thing' || candidate.trigger.row.what === 'take-office')) ||
        ((frame.object === 'host' || frame.object === 'place') &&
          groups.length === 1 &&
          groups[0][0]!.entity?.kind === 'LOC' &&
          candidate.reading?.gender !== 'f')))
  let subject: readonly Party[] = topics
  let rest = groups
  if (before.length === 0 && groups.length > 0 && !object) {
    subject = partiesOf(scene, groups[0]!, memory.met)
    rest = groups.slice(1)
    // «نفت تلك التقارير»: a thing cannot act; the subject is the one before.
    if (subject.length === 0 && groups[0]!.every((p) => p.kind === 'thing')) {
      const noun = scene.tokens[groups[0]![0]!.head]
      // «وصلت المياه»: a thing with the article behind a verb that opens its clause is what acts, and no party.
      if (
        noun !== undefined &&
        (noun.definite || scene.tokens[groups[0]![0]!.head + 1]?.definite) &&
        !relative &&
        !reported &&
        token.conjunction === ''
      ) {
        // «قتلت الغارة خمسة»: whom it did something to stands behind it.
        if (rest[0] !== undefined && frame.object === 'recipient') give(draft, 'recipient', partiesOf(scene, rest[0]))
        return []
      }
      rest = groups
    }
  }
  const plural = candidate.reading?.number === 'pl' || candidate.reading?.number === 'du'
  const mutual = frame.subject === 'actor' && frame.object === 'actor'
  if (subject.length === 0 && before.length === 0 && (!relative || during.length > 0) && !attribute && !thing) {
    const over = partiesOf(scene, subjectBefore(scene, candidate.at, from, true))
    if (accused.length > 0) subject = accused
    else if (own) subject = speaker
    else if (during.length > 0) subject = during
    else if (joinedTo.length > 0) subject = joinedTo
    else if (over.length > 0 && token.conjunction === '') subject = over
    else if (joins && earlierSubject(scene, candidate, from, memory).length > 0)
      subject = earlierSubject(scene, candidate, from, memory)
    else if (
      memory.subject.length > 0 &&
      !(plural && isOnePerson(scene, memory.subject)) &&
      (token.conjunction !== '' || scene.tokens[candidate.at - 1]?.kind !== 'sign')
    )
      subject = memory.subject
    else if (
      !(found && reported) &&
      frame.subject !== 'none' &&
      candidate.reading?.person === 3 &&
      (frame.key !== 'find' || candidate.reading.gender === 'f')
    )
      subject = plural
        ? mutual
          ? pair(scene, candidate.at)
          : candidate.reading?.number === 'pl'
            ? lastMany(scene, candidate.at, from)
            : []
        : entities([
            lastAgreeing(
              scene,
              candidate.at,
              candidate.reading?.gender,
              candidate.reading?.number,
              frame.key === 'die' ? 4 : 2,
              frame.key === 'die' && (candidate.reading?.gender === 'm' || candidate.trigger.row.what === 'die')
                ? ['PER']
                : undefined,
            ),
          ])
  }
  give(draft, frame.subject, subject)
  const objects = rest.find((g) => partiesOf(scene, g).length > 0 || g[0]!.within !== undefined) ?? rest[0]
  for (const group of objects ? [objects] : []) {
    if (group[0]!.accusative && draft.recipients.length > 0) break
    // «انتقد موقف تونس»: a public act against what is somebody's is against him.
    const owned = group[0]!.party === null && OWNERS.has(candidate.trigger.row.type) && frame.object === 'recipient'
    const named =
      (owned || objectWord(candidate, scene, group[0]!)) && group[0]!.within
        ? [group[0]!.within.party]
        : owned
          ? [...partiesOf(scene, group), ...stateOf(scene, group[0]!)]
          : partiesOf(scene, group)
    draft.counted ??= group.find((p) => p.number !== null) ?? null
    give(draft, frame.object, named, (group[0]!.entity ?? group[0]!.within?.entity)?.kind)
  }
  // «سلمت السلطات المتهم إلى جيرانها»: whom somebody hands over is done something to; a thing is not.
  if (handsOver(candidate) || frame.key === 'handle')
    for (const group of rest)
      give(
        draft,
        'recipient',
        partiesOf(
          scene,
          group.filter((p) => isPersons(scene, p)),
        ),
      )
  // «سيذهب الوزير إلى مسقط حيث يلتقي نظيره»: of two who meet, one may be the subject of the verb before.
  const goesOn = WHERE.has(opener?.folded ?? '') || token.conjunction !== ''
  const partners = during.length > 0 ? during : goesOn ? memory.subject : []
  if (mutual && draft.actors.length === 1 && !after.some((a) => a.preposition === 'مع' || a.preposition === 'ب'))
    draft.actors = [...partners.filter((p) => p.entity !== draft.actors[0]!.entity), ...draft.actors]
  draft.counted ??= (groups[0] ?? []).find((p) => p.number !== null) ?? null
  dropResumed(scene, candidate, after, draft)
  return subject
}

const THIRD = /^(?:ه|ها|هم|هما|هن)$/

/** Frames of what is done to a body as well as to persons by telling or giving. */
const TOLD = new Set(['supply', 'persuade'])

/** Frames of what befalls persons, of whom a bare number may stand. */
const INJURES = new Set(['kill', 'die', 'suffer', 'arrest', 'catch', 'release'])
const WHERE = new Set(['حيث', 'ثم'])
const OWNERS = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'THREATEN'])
const PLURAL_END = /(وا|ون|ان|ا)$/
