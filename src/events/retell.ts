import type { Event, Party, Status } from '../document/index.js'
import { isApproximate, spanInDays, timeHolds, timesAgree } from '../document/index.js'
import { type Circumstances, type Cluster, isAhead, isBackground, settled } from './cluster.js'
import { GROWING, IMPERSONAL, RECURRENT, SINGLE } from './families.js'
import { journeys } from './journeys.js'
import { mostUsual } from './most-usual.js'
import { isOtherAttack, nounOf } from './other-attack.js'
import { stillThere } from './still-there.js'
import { strike } from './strike.js'

/** An event on its way, with what later passes need to know. */
export interface Draft {
  event: Event
  /** No word of its own said the status. */
  weakStatus: boolean
  /** It is told by a noun: «الزيارة», «لقائهما», a bare heading. */
  nominal: boolean
  /** By a plural or dual: «هجمات»; null where a verb tells it. */
  many: boolean | null
  /** A past verb lends itself to the noun: «جرى اختيار». */
  lent: boolean
  /** It stands in the title or a heading. */
  heading: boolean
  definite: boolean
  sentence: number
  paragraph: number
  token: number
  family: string
  /** Which of a series it is («الجولة الثانية», «جولة جديدة»), '' where unsaid. */
  series: string
  /** The key of its frame. */
  frame: string
  /** The clause sets it back before what is told: «وكان قد زار», «سبق أن». */
  background: boolean
  /** The thing that it was done to, for where no telling names a party: «هجوم على فندق». */
  thing: Party | null
  /** Who is understood to do it where no telling names a doer. */
  doers: readonly Party[]
}

const UNREAL: ReadonlySet<Status> = new Set(['planned', 'hypothetical'])

/**
 * Finds the tellings of one occurrence in an article and lets each take from the others what it leaves unsaid: parties, time, place and,
 * where no word of its own decides, status. Values that differ stay as each telling has them.
 */
export function retell(drafts: readonly Draft[], about: Circumstances): void {
  const clusters: Cluster[] = []
  const open = new Map<string, Cluster[]>()
  for (const draft of drafts) {
    const parties = namedParties(draft.event, about)
    const known = open.get(draft.family) ?? []
    let best: Cluster | null = null
    let most = 0
    for (const cluster of known) {
      const score = likeness(draft, parties, cluster, about)
      if (score > most || (score === most && score > 0)) {
        best = cluster
        most = score
      }
    }
    if (best === null) {
      best = {
        family: draft.family,
        members: [],
        parties: new Set(),
        dead: new Set(),
        time: null,
        actors: new Set(),
        words: new Set(),
        things: new Set(),
        many: draft.many,
        place: null,
      }
      clusters.push(best)
      known.push(best)
      if (known.length > 12) known.shift()
      open.set(draft.family, known)
    }
    best.members.push(draft)
    best.time ??= draft.event.time
    best.place ??= draft.event.place
    for (const party of parties) best.parties.add(party)
    for (const actor of draft.event.actors) if (actor.entity !== null) best.actors.add(actor.entity)
    for (const key of keysOf(draft.event)) best.words.add(key)
    if (draft.thing !== null) best.things.add(nounOf(draft.thing))
    best.many ??= draft.many
    for (const party of victims(draft.event)) if (party.entity !== null) best.dead.add(about.standsFor(party.entity))
  }
  const isThere = stillThere(drafts)
  for (const cluster of clusters) {
    share(cluster, about, isThere)
    strike(cluster.members)
  }
  journeys(clusters, about)
}

export const victims = (event: Event): readonly Party[] => (event.what === 'die' ? event.actors : event.recipients)
const namedParties = (event: Event, about: Circumstances): string[] =>
  [...event.actors, ...event.recipients].flatMap((p) => (p.entity === null ? [] : [about.standsFor(p.entity)]))
const keysOf = (event: Event): string[] => [...event.actors, ...event.recipients].map((p) => p.entity ?? p.text)

/** «وقّعا اتفاقاً»: told as past in so many words, and so not what is still to come. */
const hasHappened = (draft: Draft): boolean => !draft.nominal && !draft.heading && draft.event.status === 'actual'

/** How likely a draft tells the occurrence of a cluster: 0 where it cannot. */
function likeness(draft: Draft, parties: readonly string[], cluster: Cluster, about: Circumstances): number {
  const { event } = draft
  const last = cluster.members.at(-1)!
  const distance = draft.sentence - last.sentence
  // The nearer and the oftener told, the likelier.
  const recent = Math.max(0, 1 - distance / 30) + Math.min(cluster.members.length, 6) * 0.2
  if (draft.family === 'death') {
    const dead = victims(event).flatMap((p) => (p.entity === null ? [] : [about.standsFor(p.entity)]))
    if (dead.length > 0) return dead.some((party) => cluster.dead.has(party)) ? 5 + recent : 0
    return cluster.dead.size > 0 && draft.definite && victims(event).length === 0 ? 1 + recent : 0
  }
  if (event.time !== null && cluster.time !== null && !timesAgree(event.time, cluster.time)) return 0
  if (event.time !== null && cluster.time === null && isBackground(event.time, about)) return 0
  if (isAhead(event.time, about) && cluster.members.some(hasHappened)) return 0
  if (hasHappened(draft) && isAhead(cluster.time, about)) return 0
  // «قمة سرت» is not the one in Hanoi.
  if (event.place !== null && cluster.place !== null && about.apart(event.place, cluster.place)) return 0
  // «قمة سرت السابقة» is the one of which that place was told.
  if (draft.background && draft.nominal && event.place !== null && event.place.entity !== cluster.place?.entity) return 0
  // «خططت لهجمات» is none of those that took place.
  if (draft.family === 'attack' && UNREAL.has(event.status) !== UNREAL.has(last.event.status)) return 0
  if (draft.family === 'attack' && isOtherAttack(draft, cluster)) return 0
  // «هجوم في سرت»: an attack without the article that has a place or time of its own is a new one.
  if (
    draft.family === 'attack' &&
    draft.nominal &&
    !draft.definite &&
    (event.place !== null || event.time !== null) &&
    cluster.members.some((m) => !m.heading && m.sentence !== draft.sentence)
  )
    return 0
  // «الجولة الثانية» is not the first one, nor the talks that were told of without a number.
  const others = cluster.members.map((m) => m.series)
  if (draft.series !== '' && others.some((series) => series !== '' && series !== draft.series)) return 0
  if (draft.series !== '' && draft.series !== 'first' && others.every((series) => series === '')) return 0
  if (draft.series === '' && others.some((series) => series !== '' && series !== 'first') && draft.nominal && !draft.definite)
    return 0
  const current =
    (isBackground(cluster.time, about) && event.time === null ? 0 : 2) +
    (GROWING.has(draft.family) && cluster.parties.size > 1 ? 0.5 : 0)
  if (parties.length === 0) {
    const unnamed = event.actors.length + event.recipients.length > 0
    if (unnamed && !IMPERSONAL.has(draft.family) && !sameWords(event, cluster)) return 0
    if (!draft.nominal && !IMPERSONAL.has(draft.family)) return 0
    return draft.definite || IMPERSONAL.has(draft.family) || (distance <= 6 && draft.nominal && SINGLE.has(draft.family))
      ? 1 + current + recent
      : 0
  }
  if (cluster.parties.size === 0)
    return (distance <= 3 && (cluster.words.size === 0 || IMPERSONAL.has(draft.family))) || last.definite ? 1 + recent : 0
  const shared = parties.filter((party) => cluster.parties.has(party)).length
  if (shared === 0 || (shared < parties.length && shared < cluster.parties.size && shared < 2)) return 0
  if (draft.family === 'visit' && event.actors[0]?.entity && !cluster.actors.has(event.actors[0].entity)) return 0
  return shared * 4 + current + recent + (event.time !== null && event.time === cluster.time ? 2 : 0)
}

const sameWords = (event: Event, cluster: Cluster): boolean => keysOf(event).some((key) => cluster.words.has(key))

function share(cluster: Cluster, about: Circumstances, isThere: ReturnType<typeof stillThere>): void {
  const { members } = cluster
  if (members.length < 2) return
  const fullest = members.reduce((a, b) => (weight(b.event) > weight(a.event) ? b : a))
  const dead = cluster.family === 'death' ? (members.find((m) => victims(m.event).length > 0)?.event ?? null) : null
  const killer = cluster.family === 'death' ? killerOf(members) : null
  const times = members
    .filter((m) => m.event.status !== 'negated')
    .map((m) => m.event.time)
    .filter((t) => t !== null)
  const usual = mostUsual(times)
  const time = usual === null ? null : finest(usual, times)
  const timed = members.find((m) => m.event.time === time && time !== null)
  // Where somebody died is often one source's version: what another says, or the article, does not take it over.
  const placeFor = (draft: Draft): Event['place'] => {
    const { event } = draft
    const may = members.filter((m) => cluster.family !== 'death' || m.event.by === null || m.event.by === event.by)
    const told = may.flatMap(({ event: { place } }) => place ?? [])
    const place = (SINGLE.has(cluster.family) && told.find((place) => !about.isCountry(place))) || (told[0] ?? null)
    return RECURRENT.has(draft.frame) && !isThere(draft, place) ? null : place
  }
  const status = settled(members, time, about, cluster.family)
  const theirs = keysOf(fullest.event)
  const single = SINGLE.has(cluster.family) || time !== null
  for (const draft of members) {
    const { event } = draft
    let { actors, recipients } = event
    const own = keysOf(event)
    if (dead !== null) {
      if (victims(event).length === 0)
        [actors, recipients] = event.what === 'die' ? [[...victims(dead)], recipients] : [actors, [...victims(dead)]]
      if (event.what === 'kill' && actors.length === 0 && killer !== null) actors = killer
    } else if (cluster.family === 'protest') {
      // «الاحتجاجات»: one protests here, others there.
    } else if (!recalls(draft, fullest, members)) {
      // What is yet to be told lends nobody to what stands before it.
    } else if (
      own.length === 0 ||
      (own.length < theirs.length &&
        own.every((key) => theirs.includes(key)) &&
        (GROWING.has(cluster.family) || (cluster.family === 'attack' && draft.definite)))
    ) {
      actors = fullest.event.actors
      // «غارات على قاعدة»: a telling with a thing of its own is about that.
      if (draft.thing === null) recipients = fullest.event.recipients
    }
    // What is only wanted («لإنهاء الحرب») is no telling of what came about.
    const wanted = event.status === 'hypothetical'
    draft.event = {
      ...event,
      actors,
      recipients,
      time: event.time === null ? (wanted ? null : time) : /^\d{4}$/.test(event.time) ? finest(event.time, times) : event.time,
      ...(event.time === null && !wanted && timed?.event.timeSpan ? { timeSpan: timed.event.timeSpan } : {}),
      place: event.place ?? placeFor(draft),
      status: draft.weakStatus && !wanted && status !== null && (single || draft.heading) ? status : event.status,
    }
  }
}

/** So many sentences behind a telling that names its parties may one be that leaves them unsaid. */
const RECALLED = 4

/** What goes on between parties through a whole article, as talks, wars and sanctions do: they may be told anywhere in it. */
const THROUGHOUT = new Set([...GROWING, 'war', 'impose-sanctions', 'ease-sanctions'])

/** May a telling take its parties from the `fullest`? A noun recalls what was told shortly before it; an attack may be named before it is told. */
function recalls(draft: Draft, fullest: Draft, members: readonly Draft[]): boolean {
  if (THROUGHOUT.has(draft.family)) return true
  const { actors, recipients } = fullest.event
  const ahead = fullest.sentence > draft.sentence
  return (
    (draft.nominal || draft.sentence === fullest.sentence) &&
    (!ahead || (draft.family === 'attack' && [...actors, ...recipients].every((p) => p.entity !== null))) &&
    members.some((m) => m !== draft && keysOf(m.event).length > 0 && Math.abs(draft.sentence - m.sentence) <= RECALLED)
  )
}

/** «التقيا في 2019», «التفجير الذي وقع في رمضان»: where the other tellings have one finer time within it, a time is that of the finer. */
function finest(own: string, times: readonly string[]): string {
  if (isApproximate(own)) return own
  const finer = [...new Set(times.filter((time) => spanInDays(time) < spanInDays(own) && timeHolds(own, time)))]
  const least = finer.reduce((a, b) => (spanInDays(b) < spanInDays(a) ? b : a), own)
  return finer.every((time) => time === least || timeHolds(time, least)) ? least : own
}

/** Who killed, where all tellings that name a killer name the same. */
function killerOf(members: readonly Draft[]): Event['actors'] | null {
  const named = members
    .filter((m) => m.event.what === 'kill' && m.event.actors.some((p) => p.entity !== null))
    .map((m) => m.event)
  const [first] = named
  return first !== undefined && named.every((event) => keysOf(event).join() === keysOf(first).join()) ? first.actors : null
}

const weight = (event: Event): number =>
  keysOf(event).length + [...event.actors, ...event.recipients].filter((p) => p.entity !== null).length
