import type { Party } from '../document/index.js'
import type { Draft } from './retell.js'
import { sameParty } from './same-party.js'

/** Acts that are aimed at what somebody else does: whose doing it is, is who they are done to. */
const AIMED = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'CONCEDE'])
/** So many words may stand between an act and the deed that it is aimed at. */
const NEAR = 4

/** «اعتقل الضابط بتهمة الفساد»: who is arrested or judged on a charge is charged. */
function charge(draft: Draft, before: Draft | undefined): void {
  if (before?.sentence !== draft.sentence || draft.event.what !== 'accuse' || !draft.nominal) return
  if (draft.event.actors.length + draft.event.recipients.length > 0 || draft.token - before.token > CHARGED) return
  if (before.event.type === 'COERCE' || TRIED.has(before.frame) || PUNISHED.has(before.event.what))
    draft.event = {
      ...draft.event,
      actors: before.event.type === 'COERCE' ? before.event.actors : [],
      recipients: before.event.recipients,
    }
}

/** «بتهمة قتل متظاهرين», «اتهامات بارتكاب جرائم»: what the charged are charged with they did. */
function commit(deed: Draft, charged: Draft | undefined): void {
  if (charged?.sentence !== deed.sentence || charged.event.what !== 'accuse' || !charged.nominal || !deed.nominal) return
  if (deed.token - charged.token > CRIME || deed.event.actors.length > 0 || deed.event.type !== 'ASSAULT') return
  deed.event = {
    ...deed.event,
    actors: charged.event.recipients.filter((p) => !deed.event.recipients.some((r) => sameParty(p, r))),
  }
}
/** So many words may stand between a charge and the crime. */
const CRIME = 3

/** Frames of what is done by courts. */
const TRIED = new Set(['judge', 'execute'])
const CHARGED = 25

/** What a court orders. */
const PUNISHED = new Set(['execute', 'imprison', 'detain', 'deport', 'fine', 'ban', 'release'])
/** So many words may stand between the verb of a court and what it orders: «أصدرت محكمة ليبية أمس حكما غيابيا بإعدام». */
const SENTENCE = 10

/** «رفضت تونس طلب ليبيا», «رفع العقوبات المفروضة على ليبيا»: an act without an object takes it from the event noun that is its object. */
export function takeObjects(drafts: readonly Draft[]): void {
  drafts.forEach((draft, k) => {
    charge(draft, drafts[k - 1])
    commit(draft, drafts[k - 1])
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
