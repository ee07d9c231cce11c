import type { Event } from '../document/index.js'
import { bySentence } from './by-sentence.js'
import { familyOf } from './families.js'
import { WHATEVER } from './find-triggers.js'
import type { Draft } from './retell.js'

/** What nature does to people. */
const NATURAL = new Set(['storm', 'flood', 'rain', 'earthquake', 'landslide', 'tsunami', 'volcano', 'sweep-away', 'epidemic'])
/** What befalls people with nobody's will: deaths of the same sentence are its work. */
const MISHAP = new Set(['fire', 'fight-fire', 'crash', 'derail', 'sink', 'collapse'])
/** What men do to people and nature does too: what it is called then. */
const HARM: Readonly<Record<string, string>> = {
  kill: 'die',
  wound: 'injure',
  destroy: 'destroy',
  displace: 'displace',
  invade: 'hit',
  attack: 'hit',
  isolate: 'isolate',
}
/** Frames of what men do to each other by force. */
const FORCE = new Set(['attack', 'fight'])
/** The title and the first sentences: what an article is about. */
const LEAD = 3
/** What is done in a court. */
const IN_COURT = new Set(['trial', 'sentence', 'convict', 'acquit', 'appeal', 'prosecute', 'appear-in-court', 'execute', 'sue'])
/** So many sentences from what is done in a court a session is one of it. */
const SESSION = 4
const HAPPENED = new Set([
  'kill',
  'attack',
  'crash',
  'landslide',
  'fire',
  'collapse',
  'explosion',
  'sink',
  'kidnap',
  'shoot',
  'bombing',
])

/** The word of the row of `triggers` that a draft was read by, without the number that tells its rows apart; '' of other tables. */
const wordOf = (draft: Draft): string => {
  const row = draft.event.why?.row ?? ''
  if (!row.startsWith(TRIGGERS)) return ''
  const number = row.indexOf('[')
  return row.slice(TRIGGERS.length, number < 0 ? row.length : number)
}
const TRIGGERS = 'triggers:'
const byHand = (draft: Draft): boolean => FORCE.has(draft.frame) && draft.event.type === 'ASSAULT'
const retype = (draft: Draft, type: Event['type'], what: string): void => {
  draft.event = { ...draft.event, type, what }
  draft.family = familyOf(what)
}

/** «نصحت رعاياها بتجنب السفر»: those who travel on their own account visit nobody. */
const JOURNEY = new Set(['سفر', 'سافر'])
const TRAVELLERS = /(رعايا|مواطن|مسافر|سائح|سياح|حجاج|طلاب)/

/** What a word tells by the other events of its article: deaths in a flood, a session of a court, «الحادث» for a murder. */
export function typeByContext(drafts: readonly Draft[]): void {
  byNature(drafts)
  for (const [k, draft] of drafts.entries()) {
    const row = wordOf(draft)
    if (draft.event.what === 'meet' && row === 'جلسة') {
      const near = drafts.slice(Math.max(0, k - 12), k + 6).filter((d) => Math.abs(draft.sentence - d.sentence) <= SESSION)
      if (near.filter((d) => IN_COURT.has(d.event.what)).length > 1) retype(draft, 'OTHER', 'trial')
    } else if (JOURNEY.has(row) && draft.event.actors.some((party) => party.entity === null && TRAVELLERS.test(party.text))) {
      retype(draft, 'OTHER', 'travel')
    } else if (WHATEVER.has(row) && draft.definite) {
      const before = drafts.slice(0, k).findLast((d) => WHATEVER.has(wordOf(d)) || HAPPENED.has(d.event.what))
      if (before && HAPPENED.has(before.event.what)) retype(draft, before.event.type, before.event.what)
    }
  }
}

/** «قتل عشرون في الفيضانات», and in an article that tells of nothing but the flood: nobody killed them. */
function byNature(drafts: readonly Draft[]): void {
  const [first, second] = drafts.filter((d) => NATURAL.has(d.event.what))
  const article = second !== undefined && first!.sentence <= LEAD && !drafts.some(byHand)
  for (const here of bySentence(drafts)) {
    const natural =
      here.some((d) => NATURAL.has(d.event.what) || MISHAP.has(d.event.what)) &&
      !here.some((d) => byHand(d) && d.event.what !== 'invade' && d.event.what !== 'destroy')
    if (!natural && !article) continue
    for (const draft of here) {
      const { type, what, actors, recipients } = draft.event
      const called = HARM[what]
      if (called === undefined || (type !== 'ASSAULT' && type !== 'COERCE') || actors.some((p) => p.entity !== null)) continue
      retype(draft, 'OTHER', called)
      if (called === 'die') draft.event = { ...draft.event, actors: recipients, recipients: [] }
    }
  }
}
