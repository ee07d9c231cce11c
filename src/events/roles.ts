import type { Party } from '../document/index.js'
import type { FrameRole } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { actingEvent } from './acting-event.js'
import { affected } from './affected.js'
import { aimOf } from './aim.js'
import { amongThem } from './among-them.js'
import { membersOf } from './apposition.js'
import { partiesBetween, representatives } from './between.js'
import { withCount } from './binding.js'
import { type Argument, argumentsAfter, isOwnOffice } from './clause.js'
import type { Memory } from './control.js'
import type { Candidate } from './find-triggers.js'
import { firstPerson } from './first-person.js'
import type { Governor } from './governor.js'
import { isMateriel } from './members.js'
import { argumentsFrom, nounRoles } from './noun-roles.js'
import { isPlural, participantKind } from './persons.js'
import { type Phrase, phraseAt } from './phrase.js'
import { bareGroups, entities, meantBy, partiesOf, pronoun } from './refer.js'
import { add, give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'
import { lastAgreeing } from './subject.js'
import { verbRoles } from './verb-roles.js'
import { wrecked } from './wrecked.js'

export interface Roles {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly place: Party | null
  /** Number of the persons killed, hurt, found: from the phrase that counts them. */
  readonly counted: Phrase | null
  /** The phrase of a subject, for what is governed by this event. */
  readonly subjects: readonly Party[]
  readonly numbers: readonly Phrase[]
  /** The thing that the act is done to, where no party is. */
  readonly thing: Party | null
}

/** Fills the frame of a candidate from its clause. `speaker` is who tells it, for «إنها لم تدعم». */
export function rolesOf(
  scene: Scene,
  candidate: Candidate,
  governors: readonly Governor[],
  from: number,
  end: number,
  stop: (at: number) => boolean,
  memory: Memory,
  speaker: readonly Party[],
): Roles {
  const { frame } = candidate.trigger
  const lacks = candidate.kind === 'verb' && frame.object !== 'none' && scene.tokens[candidate.at]!.pronoun === ''
  const acting = actingEvent(scene, candidate, end, stop)
  const { list } = argumentsAfter(
    scene,
    acting?.phrase.to ?? argumentsFrom(scene, candidate),
    end,
    besidesOwn(scene, candidate, stop),
    lacks,
  )
  const behind = acting ? [acting, ...list] : list
  const read = withoutOffice(scene, behind, frame.object).flatMap((argument) =>
    argument.phrase.kind === 'participant' ? membersOf(scene, argument, end) : argument,
  )
  const mutual = frame.prepositions.get('بين') === 'actor'
  const after = mutual ? read.flatMap((argument) => representatives(scene, argument)) : read
  const draft: RoleDraft = { actors: [], recipients: [], place: null, counted: null }
  const token = scene.tokens[candidate.at]!
  let subjects: readonly Party[] = []
  if (candidate.kind === 'verb' && candidate.reading?.person === 1)
    subjects = firstPerson(scene, candidate, after, draft, speaker)
  else if (candidate.kind === 'verb') subjects = verbRoles(scene, candidate, after, from, draft, memory, speaker)
  else nounRoles(scene, candidate, after, governors, from, draft, memory)
  if (candidate.kind === 'adverbial') {
    const who = memory.subject[0]
      ? memory.subject
      : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, 1)])
    for (const party of who) add(draft.actors, party)
  }
  prepositional(scene, candidate, after, draft, speaker)
  if (mutual && candidate.kind !== 'verb' && !after.some((a) => a.preposition === 'بين'))
    for (const party of partiesBetween(scene, candidate, end, stop)) add(draft.actors, party)
  if (draft.recipients.length === 0 && frame.object === 'recipient' && token.pronoun === '')
    for (const party of aimOf(scene, candidate, end, draft.actors)) add(draft.recipients, party)
  // «قتله», «زيارته»: the pronoun is the object of a verb, the genitive of a noun.
  // «وهو ما نفته», «الألغام التي زرعها المتمردون»: there it is what «which» means.
  if (candidate.kind === 'verb' && token.pronoun !== '' && !WHICH.test(scene.tokens[candidate.at - 1]?.folded ?? ''))
    give(draft, frame.object, meantBy(scene, candidate))
  wrecked(scene, candidate, after, from, draft)
  if (candidate.trigger.row.what === 'transfer-arms') {
    draft.actors = draft.actors.filter((party) => !isMateriel(scene, party))
    draft.recipients = draft.recipients.filter((party) => !isMateriel(scene, party))
  }
  amongThem(scene, candidate, end, draft)
  if (candidate.trigger.row.what === 'war' && candidate.kind !== 'verb') warIn(candidate, after, draft)
  // Before the draft is handed on: it may add whom a relative clause says the attack was aimed at.
  const thing = affected(scene, candidate, after, end, draft)
  return {
    actors: draft.actors,
    recipients: draft.recipients,
    place: draft.place,
    counted: draft.counted,
    thing,
    subjects: subjects.length > 0 ? subjects : draft.actors,
    numbers: after.map((a) => a.phrase).filter((p) => p.number !== null),
  }
}

const WHICH = /^(?:ما|الذي|التي)$/

/** «أصدرت المحكمة أحكاما على المتهمين»: the word that the row asks for is part of the act, and what stands behind it is told of both. */
function besidesOwn(scene: Scene, { kind, to, trigger }: Candidate, stop: (at: number) => boolean): (at: number) => boolean {
  if (kind !== 'verb' || trigger.row.what !== 'sentence') return stop
  return (at) => stop(at) && !(at < to + OWN_WORD && trigger.with.has(scene.tokens[at]!.base))
}
const OWN_WORD = 10

/** «حرب أوكرانيا», «حربها في أوكرانيا»: the country that a war is named by, or in which another wages it, is where it is and whom it is waged on. */
function warIn(candidate: Candidate, after: readonly Argument[], draft: RoleDraft): void {
  const [first] = after
  const waged = draft.actors.length > 0
  if (first === undefined || draft.recipients.length > 0 || first.phrase.entity?.kind !== 'LOC') return
  if (
    !(first.preposition === '' ? !candidate.definite && first.phrase.from === candidate.to : first.preposition === 'في' && waged)
  )
    return
  const party = first.phrase.party!
  draft.place ??= party
  if (!draft.actors.some((actor) => actor.entity === party.entity)) add(draft.recipients, party)
}

/** «استقبل الأمير سامي المهدي أمير المنطقة مدير الجامعة»: of three, the office right behind a person's name is his own. */
function withoutOffice(scene: Scene, list: readonly Argument[], object: FrameRole): readonly Argument[] {
  if (object === 'none' || list.length < 3) return list
  const bare = list.filter((a) => a.preposition === '' && a.pronoun === '' && !a.joined && a.phrase.party !== null)
  const [person, office, other] = bare
  return person && office && other && isOwnOffice(scene, person.phrase, office.phrase) ? list.filter((a) => a !== office) : list
}

const VERDICT = /^(?:براءة|تبرئة|سجن|حبس|اعدام|تغريم|جلد|ادانة|ترحيل|عزل|حرمان)$/

/** «حكمت ببراءة أربعة متهمين», «حكمت على سبعة بالسجن»: whom a verdict is about. */
function convict(scene: Scene, after: readonly Argument[], k: number): Party | null {
  const { preposition, phrase } = after[k]!
  if (preposition === 'على') return phrase.party ?? withCount(scene, phrase).party
  if (preposition !== 'ب' || !VERDICT.test(scene.tokens[phrase.head]!.base)) return null
  const next = after[k + 1]
  const inside = phrase.within?.party ?? phraseAt(scene, phrase.head + 1, phrase.to)?.party
  return inside ?? (next?.preposition === '' && next.phrase.from === phrase.to ? next.phrase.party : null)
}

/** Is an argument that a preposition governs a noun of one person without his name? */
function isOffice(scene: Scene, { preposition, phrase }: Argument): boolean {
  const noun = scene.tokens[phrase.head]!
  const person = phrase.kind === 'participant' && phrase.entity === null && phrase.number === null
  return preposition !== '' && person && !isPlural(noun) && participantKind(scene, noun) === 'person'
}

const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT'])
const SITUATED = /^واقع(?:ة|ين|ون)?$/
const HANDS = /^(ايدي|ايد|يد|قبضة)$/
const HARMS = new Set(['kill'])
/** What one shoots with. */
const WEAPON = /^(رصاص|نيران|قصف|قذائف|صواريخ|قنابل|سلاح|اسلحة)$/

function prepositional(
  scene: Scene,
  candidate: Candidate,
  after: readonly Argument[],
  draft: RoleDraft,
  speaker: readonly Party[],
): void {
  const { frame } = candidate.trigger
  let placeless = true
  // A preposition whose pronoun has told the party governs no second one: «اتهم إليه … وبإحالته إلى المحكمة».
  const meant = new Set<string>()
  for (let k = 0; k < after.length; k++) {
    const { preposition, phrase, pronoun: word } = after[k]!
    if (preposition === '' || preposition === 'قبل') continue
    // «بايعوه أميرا للمؤمنين»: what an indefinite accusative governs is no party of the verb.
    const last = after[k - 1]?.phrase
    // «التقى بالأمين العام لحزب الفجر»: whose office it is belongs to the phrase before.
    if (preposition === 'ل' && k > 0 && last?.to === phrase.from && isOffice(scene, after[k - 1]!)) continue
    if (preposition === 'ل' && k > 0 && last?.accusative && last.to === phrase.from && draft.recipients.length > 0) continue
    const judged = frame.key === 'judge' ? convict(scene, after, k) : null
    if (judged) {
      give(draft, 'recipient', [judged])
      continue
    }
    if (phrase.dual) {
      give(draft, frame.prepositions.get(fold(preposition)) ?? 'none', partiesOf(scene, [phrase]))
      continue
    }
    // «قتلوا برصاص الشرطة»: whose weapon it was did it.
    if (preposition === 'ب' && HARMS.has(frame.key) && WEAPON.test(scene.tokens[phrase.head]!.base)) {
      const owner = phrase.within?.party ?? phraseAt(scene, phrase.head + 1, phrase.to)?.party
      if (owner) give(draft, frame.subject, [owner])
      continue
    }
    // «أودى بحياة عشرين عاملا»: whose life it was.
    if (preposition === 'ب' && frame.key === 'cost-lives' && phrase.party === null) {
      const whose = phrase.within?.party ?? phraseAt(scene, phrase.head + 1, phrase.to)?.party
      if (whose) give(draft, 'actor', [whose])
      continue
    }
    // «سقطت في أيدي المتمردين»: in whose hands a place falls took it.
    if (frame.key === 'undergo' && HANDS.test(scene.tokens[phrase.head]!.base)) {
      const owner = phrase.within?.party ?? phraseAt(scene, phrase.head + 1, phrase.head + 6)?.party
      if (owner) add(draft.actors, owner)
      continue
    }
    let party = phrase.party ?? phrase.within?.party ?? null
    // «اشتباك على الحدود مع ليبيا»: whose border it is.
    if (preposition === 'مع' && scene.tokens[phrase.from - 2]?.base === 'حدود') continue
    // «طلب مني»: he who speaks.
    if (word === 'ي' || word === 'ني') party = speaker[0] ?? null
    else if (word !== '') party = entities([pronoun(scene, phrase.from, word)])[0] ?? null
    const role = frame.prepositions.get(fold(preposition)) ?? (preposition === 'في' || preposition === 'ب' ? 'place' : 'none')
    if (word !== '' && role === 'recipient') meant.add(preposition)
    else if (meant.has(preposition) && role === 'recipient') continue
    if (role === 'none' || party === null) continue
    // «استقبل الأمير بالقصر مدير الجامعة»: with an object of its own, a verb of meeting tells with «ب» where.
    if (
      role === 'actor' &&
      preposition === 'ب' &&
      frame.object === 'actor' &&
      candidate.kind === 'verb' &&
      bareGroups(after).length > 1
    )
      continue
    // «أفرجت عن طاقم من عشرين بحارا»: who does it stands before «من» already.
    if (
      role === 'actor' &&
      preposition === 'من' &&
      candidate.kind === 'verb' &&
      (draft.actors.length > 0 || phrase.number !== null)
    )
      continue
    // «هجوم للجماعة» is hers, «أطلقت نسخا للمستخدمين» theirs to use.
    if (role === 'actor' && preposition === 'ل' && candidate.kind === 'verb') continue
    // «تفجير مسجد للقوات»: what stands between is hers; words that name nobody say less than another telling may.
    if (frame.key === 'attack' && preposition === 'ل' && (phrase.from > candidate.to + 1 || phrase.entity === null)) continue
    // «رفضها لمطالب ليبيا»: where the doer stands on the noun, «ل» is whom it is done to.
    if (
      role === 'actor' &&
      preposition === 'ل' &&
      frame.object !== 'actor' &&
      candidate.kind !== 'verb' &&
      // «الغزو الأميركي للعراق»: so it is where an adjective or genitive has named the doer.
      (scene.tokens[candidate.at]!.pronoun !== '' || (frame.key === 'attack' && draft.actors.length > 0))
    ) {
      give(draft, 'recipient', [party], phrase.entity?.kind)
      continue
    }
    const kind =
      (word !== '' && party.entity !== null ? scene.kindOf(party.entity) : null) ??
      phrase.entity?.kind ??
      phrase.within?.entity.kind
    // «نفذ الحكم في القاتل بمدينة سرت»: nobody is put to death who is a place.
    if (role === 'recipient' && frame.key === 'execute' && kind === 'LOC') {
      draft.place ??= party
      continue
    }
    // «قرية بيتا الواقعة جنوب سرت»: where a place lies is not where it happened.
    if (role === 'place' && SITUATED.test(scene.tokens[phrase.from - 2]?.base ?? '')) continue
    // «قصف مدينة سرت»: where one attacks is where it happens.
    if (role === 'recipient' && kind === 'LOC' && frame.key === 'attack') draft.place ??= party
    if (role === 'place') {
      // «انسحبت مالي من الحلف»: a body that one leaves.
      if (kind === 'ORG' && preposition === 'من' && candidate.trigger.row.what === 'withdraw') give(draft, 'recipient', [party])
      // «مذكرات اتهمت فيها الرئيس»: words are not where the pronoun means.
      if (word !== '' && SPOKEN.has(candidate.trigger.row.type)) continue
      if (kind === 'LOC' && placeless) {
        draft.place ??= party
        placeless = false
      }
      continue
    }
    if (preposition === 'ب' && kind !== undefined && kind === 'LOC' && role === 'actor') {
      // «محادثات السلام بليبيا في جنيف»: where it is held is told by «في».
      if (!after.some((a) => a.preposition === 'في' && (a.phrase.entity ?? a.phrase.within?.entity)?.kind === 'LOC'))
        draft.place ??= party
      continue
    }
    give(draft, role, [party], kind)
  }
}
