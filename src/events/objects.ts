import type { Party } from '../document/index.js'
import { marked } from './marked.js'
import type { Draft } from './retell.js'
import { sameParty } from './same-party.js'
import type { Scene } from './scene.js'

/** Acts that are aimed at what somebody else does: whose doing it is, is who they are done to. */
const AIMED = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'CONCEDE'])
/** So many words may stand between an act and the deed that it is aimed at. */
const NEAR = 4

/** «اعتقل الضابط بتهمة الفساد»: who is arrested or judged on a charge is charged. */
function charge(draft: Draft, before: Draft | undefined): void {
  if (before?.sentence !== draft.sentence || draft.event.what !== 'accuse' || !draft.nominal) return
  if (draft.event.actors.length + draft.event.recipients.length > 0 || draft.token - before.token > CHARGED) return
  const holds = before.event.type === 'COERCE' || HOLDS.has(before.event.what) || before.event.what === 'accuse'
  // «العفو عن صيادين بتهمة التسلل»
  if (holds || TRIED.has(before.frame) || PUNISHED.has(before.event.what) || before.frame === 'release')
    draft.event = {
      ...draft.event,
      actors: holds ? before.event.actors : [],
      recipients: before.event.recipients,
    }
}

/** By these somebody is held as by an arrest. */
const HOLDS = new Set(['kidnap', 'abduct', 'take-hostages'])

/** «اعتقل شابا بتهمة قتل متظاهرين», «اتهامات بالتخطيط للخطف والتفجير»: what somebody is charged with he did, one crime behind another. */
function commit(scene: Scene, drafts: readonly Draft[], at: number): void {
  const { event, sentence, nominal, token, frame } = drafts[at]!
  const charges = event.what === 'accuse'
  if (event.recipients.length === 0 || !(charges || event.type === 'COERCE' || TRIED.has(frame))) return
  for (let k = at + 1; k < drafts.length; k++) {
    const deed = drafts[k]!
    if (deed.sentence !== sentence || !deed.nominal || deed.event.actors.length > 0 || !CRIMES.has(deed.event.type)) return
    const near = deed.token - drafts[k - 1]!.token <= CRIME
    const first = k === at + 1
    if (first ? !(charges && (nominal ? near : withThat(scene, deed.token))) && !onCharge(scene, token, deed.token) : !near)
      return
    deed.event = { ...deed.event, actors: event.recipients.filter((p) => !deed.event.recipients.some((r) => sameParty(p, r))) }
  }
}

/** «اتهم الوزير المسلحين بخطف عاملين», «بتنفيذ الهجوم»: is the deed what somebody is charged with? */
const withThat = (scene: Scene, deed: number): boolean =>
  scene.tokens[deed]!.preposition === 'ب' ||
  (scene.tokens[deed - 1]?.preposition === 'ب' && scene.tokens[deed - 1]!.readings.some((r) => r.form === 'masdar'))

/** Does the word of a charge stand between somebody’s arrest and a deed, right before the deed: «بتهمة التخطيط لقتل»? */
function onCharge(scene: Scene, arrest: number, deed: number): boolean {
  for (let i = deed - 1; i > Math.max(arrest, deed - 1 - CRIME); i--) {
    const token = scene.tokens[i]!
    if (token.preposition === 'ب' && marked(scene, 'charge').has(token.base)) return true
  }
  return false
}
const CRIMES = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'OTHER'])
/** So many words may stand between a charge and the crime. */
const CRIME = 3

/** Frames of what is done by courts. */
const TRIED = new Set(['judge', 'execute'])
const CHARGED = 25

const ATTENDS = new Set(['attend-conference', 'take-part'])
const BESIDE = 2

/** What a court orders. */
const PUNISHED = new Set(['execute', 'imprison', 'detain', 'deport', 'fine', 'ban', 'release'])
/** So many words may stand between the verb of a court and what it orders: «أصدرت محكمة ليبية أمس حكما غيابيا بإعدام». */
const SENTENCE = 10

/** What the acts of one sentence tell of each other's parties: charges and crimes, claims and attacks, verdicts and what they order. */
export function takeObjects(scene: Scene, drafts: readonly Draft[]): void {
  drafts.forEach((draft, k) => {
    charge(draft, drafts[k - 1])
    commit(scene, drafts, k)
    const deed = drafts[k + 1]
    // «تبنى التنظيم الهجوم على المسجد»: who claims it did it.
    if (
      deed?.sentence === draft.sentence &&
      draft.event.what === 'claim-responsibility' &&
      draft.event.status !== 'negated' &&
      deed.frame === 'attack' &&
      deed.token - draft.token <= SENTENCE &&
      deed.event.actors.length === 0
    )
      deed.event = { ...deed.event, actors: draft.event.actors }
    // «شاركت تونس في المؤتمر»: those who are told to take part in it meet there.
    if (
      deed?.sentence === draft.sentence &&
      ATTENDS.has(draft.event.what) &&
      (deed.event.what === 'conference' || deed.event.what === 'debate') &&
      deed.event.actors.length === 0 &&
      (scene.tokens[deed.token - 1]!.folded === 'في' || deed.token - draft.token <= BESIDE)
    )
      deed.event = { ...deed.event, actors: draft.event.actors }
    // «لإنهاء النزاع في ليبيا»: peace is made where the war is.
    if (
      deed?.sentence === draft.sentence &&
      draft.event.what === 'make-peace' &&
      deed.event.what === 'war' &&
      deed.token - draft.token <= 2
    )
      draft.event = { ...draft.event, place: draft.event.place ?? deed.event.place }
    // «قضت المحكمة بإعدام المتهم»: who is to be punished is judged.
    if (
      deed?.sentence === draft.sentence &&
      draft.frame === 'judge' &&
      PUNISHED.has(deed.event.what) &&
      deed.nominal &&
      deed.token - draft.token <= SENTENCE &&
      draft.event.recipients.length < deed.event.recipients.length
    )
      draft.event = { ...draft.event, recipients: deed.event.recipients }
  })
  aimAtDoers(drafts)
}

/** «رفضت تونس طلب ليبيا», «رفع العقوبات المفروضة على ليبيا»: an act without an object takes it from the event noun that is its object. */
function aimAtDoers(drafts: readonly Draft[]): void {
  drafts.forEach((draft, k) => {
    const deed = drafts[k + 1]
    if (
      deed === undefined ||
      deed.sentence !== draft.sentence ||
      !deed.nominal ||
      deed.token - draft.token > NEAR ||
      !AIMED.has(draft.event.type) ||
      draft.event.recipients.length > 0
    )
      return
    const lifts = deed.event.type === 'SANCTION'
    if (draft.event.type === 'CONCEDE' && !lifts) return
    const own = (party: Party): boolean =>
      draft.event.actors.some((actor) => (party.entity !== null ? actor.entity === party.entity : actor.text === party.text))
    const theirs = (lifts ? deed.event.recipients : deed.event.actors).filter((party) => !own(party))
    if (theirs.length > 0) draft.event = { ...draft.event, recipients: theirs }
  })
}
