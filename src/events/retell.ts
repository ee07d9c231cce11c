import type { Event, Party } from '../document/index.js'
import { timesAgree } from '../document/index.js'

/** An event on its way, with what later passes need to know. */
export interface Draft {
  event: Event
  /** No word of its own said the status. */
  weakStatus: boolean
  /** It is told by a noun that points back: «الزيارة», «لقائهما», or a bare heading. */
  nominal: boolean
  definite: boolean
  sentence: number
  paragraph: number
  token: number
  family: string
}

/** Kinds of event by which one occurrence may be told: a killing is a death, a departure a part of a journey. */
const FAMILIES: Readonly<Record<string, string>> = {
  kill: 'death', die: 'death', meet: 'meeting', negotiate: 'meeting', discuss: 'meeting', visit: 'visit', depart: 'visit',
  'rocket-launch': 'launch', 'missile-launch': 'launch', 'satellite-launch': 'satellite', attack: 'attack', 'air-strike': 'attack', bombing: 'attack', explosion: 'attack',
  'arms-deal': 'deal', agree: 'deal', sign: 'deal', 'economic-cooperation': 'cooperation', 'military-cooperation': 'cooperation', cooperate: 'cooperation',
  aid: 'aid', support: 'support', endorse: 'support', appoint: 'appoint', election: 'election', crash: 'crash', disappear: 'crash', find: 'find', protest: 'protest',
}

export const familyOf = (what: string): string => FAMILIES[what] ?? what

const keyOf = (party: Party): string => party.entity ?? party.text
const partiesOf = (event: Event): string[] => [...event.actors, ...event.recipients].map(keyOf)

/** A run of tellings of one occurrence. */
interface Cluster {
  readonly family: string
  readonly members: Draft[]
  readonly parties: Set<string>
}

/**
 * Finds the tellings of one occurrence in an article and lets each take from the others what it leaves unsaid: parties, time, place and,
 * where no word of its own decides, status. Values that differ stay as each telling has them.
 */
export function retell(drafts: readonly Draft[], standsFor: (key: string) => string): void {
  const clusters: Cluster[] = []
  const open = new Map<string, Cluster[]>()
  for (const draft of drafts) {
    const parties = partiesOf(draft.event).map(standsFor)
    const known = open.get(draft.family) ?? []
    let best: Cluster | null = null
    for (let k = known.length - 1; k >= 0 && best === null; k--) if (joins(draft, parties, known[k]!)) best = known[k]!
    if (best === null) {
      best = { family: draft.family, members: [], parties: new Set() }
      clusters.push(best)
      known.push(best)
      if (known.length > 12) known.shift()
      open.set(draft.family, known)
    }
    best.members.push(draft)
    for (const party of parties) best.parties.add(party)
  }
  for (const cluster of clusters) if (cluster.members.length > 1) share(cluster)
}

function joins(draft: Draft, parties: readonly string[], cluster: Cluster): boolean {
  const last = cluster.members.at(-1)!
  const time = cluster.members.find((m) => m.event.time !== null)?.event.time ?? null
  if (draft.event.time !== null && time !== null && !timesAgree(draft.event.time, time) && draft.family !== 'death') return false
  if (parties.length === 0) {
    if (!draft.nominal) return false
    return draft.definite || draft.sentence - last.sentence <= 6
  }
  if (cluster.parties.size === 0) return last.definite || draft.definite || draft.sentence - last.sentence <= 3
  const shared = parties.filter((party) => cluster.parties.has(party)).length
  if (shared === 0) return false
  return shared === parties.length || shared === cluster.parties.size || shared >= 2
}

function share(cluster: Cluster): void {
  const { members } = cluster
  const fullest = members.reduce((a, b) => (weight(b.event) > weight(a.event) ? b : a))
  const timed = members.find((m) => m.event.time !== null && m.event.status !== 'negated')
  const placed = members.find((m) => m.event.place !== null)
  const sure = members.filter((m) => !m.weakStatus && m.event.status !== 'negated' && m.event.status !== 'hypothetical')
  const status = majority(sure.map((m) => m.event.status))
  for (const draft of members) {
    const { event } = draft
    let { actors, recipients } = event
    const own = partiesOf(event)
    const theirs = partiesOf(fullest.event)
    if (own.length === 0 || (own.length < theirs.length && own.every((key) => theirs.includes(key)) && (draft.nominal || event.type === 'CONSULT'))) {
      actors = fullest.event.actors
      recipients = fullest.event.recipients
    }
    draft.event = {
      ...event, actors, recipients,
      time: event.time ?? timed?.event.time ?? null,
      ...(event.time === null && timed?.event.timeSpan ? { timeSpan: timed.event.timeSpan } : {}),
      place: event.place ?? placed?.event.place ?? null,
      status: draft.weakStatus && status !== null ? status : event.status,
    }
  }
}

const weight = (event: Event): number => event.actors.length + event.recipients.length

function majority<T>(values: readonly T[]): T | null {
  const count = new Map<T, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, n] of count) if (best === null || n > count.get(best)!) best = value
  return best
}
