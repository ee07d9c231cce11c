import { type DayRange, dayRange, type Event, looseRange, type Party, type Reading } from '../document/index.js'
import { fold } from '../text/index.js'
import { type Affinities, gistOf, type Profile } from './affinity.js'
import type { Belonging } from './belonging.js'
import { deniedEvents } from './denial.js'
import type { Identity } from './identity.js'
import type { Ordinals } from './ordinals.js'
import { type Family, familyOf } from './what.js'
import type { Quarter, Whereabouts } from './whereabouts.js'
import type { World } from './world.js'
import { resolveYear } from './yearless.js'

/** A party of an event as the record knows it. */
export interface KnownParty {
  /** The record's id of the entity, or `~` and the folded words where nobody is named. */
  readonly id: string
  readonly kind: 'PER' | 'ORG' | 'LOC' | null
  readonly name: string
  /** The state it is, speaks for or belongs to: an ISO code, or the record's id of the place it stands for. */
  readonly state: string | null
  /** Is it that state itself, or its capital speaking for it? */
  readonly isState: boolean
  /** The body or place whose people they are, where words and no name are given: the record's id. */
  readonly of: string | null
  /** As a place: a whole country, a point (a city, a site), or something between, or unknown. */
  readonly extent: 'country' | 'area' | 'point'
  readonly words: ReadonlySet<string>
  /** How few articles name it: 0 all of them … 1; 0 where nobody is named. */
  readonly rarity: number
}

/** One event of one reading, with its parties resolved: what the clustering compares. */
export interface Telling {
  readonly source: string
  readonly event: Event
  readonly what: string
  readonly family: Family
  readonly doers: readonly KnownParty[]
  readonly others: readonly KnownParty[]
  readonly place: KnownParty | null
  /** Does the place stand close by the trigger? Further away it may belong to something else. */
  readonly placeNear: boolean
  /** Which part of the place, or that it lies beside it. */
  readonly quarter: Quarter | null
  /** The days its time may mean; null where it gives none. */
  readonly range: DayRange | null
  /** The days left by what its status implies: what has happened lies before the article, what is planned behind it. */
  readonly implied: DayRange
  /** Is the day of the article stated? */
  readonly dated: boolean
  /** The words its time was read from, folded. */
  readonly timeWords: string | null
  /** The telling it is taken over from, as `source\nevent`. */
  readonly twin: string | null
  /** When the article appeared. */
  readonly published: DayRange | null
  readonly at: number
  /** Which of its series it is, where the next word says so: the second round. */
  readonly ordinal: number | null
  /** Is it told only to be denied? */
  readonly denied: boolean
  /** Is it told as known («the visit», «his death»)? */
  readonly known: boolean
  /** The words beside its trigger and how rare they are. */
  readonly gist: ReadonlyMap<string, number>
  /** What its article is about. */
  readonly profile: Profile
}

/** Turns the events of one reading into tellings. */
export function tellingsOf(
  reading: Reading,
  identity: Identity,
  world: World,
  ordinals: Ordinals,
  whereabouts: Whereabouts,
  belonging: Belonging,
  affinities: Affinities,
): Telling[] {
  const known = (party: Party): KnownParty => {
    const found = knownParty(reading, party, identity, world, belonging)
    return found.kind === null ? found : { ...found, rarity: affinities.rarity(found.id) }
  }
  const published = dayRange(reading.article.published?.value ?? null)
  const denied = deniedEvents(reading)
  return reading.events.map((read) => {
    const time = resolveYear(read.time, read.status, published) ?? read.time
    const event: Event = { ...read, time, status: denied.has(read.id) ? 'negated' : read.status }
    const family = familyOf(event.what, event.type)
    const [actors, recipients] = [event.actors.map(known), event.recipients.map(known)]
    const place = event.place ? known(whereabouts.named(reading, event.place)) : null
    const patient = family.shape === 'befalls' && recipients.length > 0
    return {
      source: reading.source,
      event,
      what: event.what,
      family,
      doers: patient || family.shape !== 'befalls' ? actors : [],
      others: family.shape === 'befalls' && !patient ? actors : recipients,
      place,
      placeNear: place !== null && whereabouts.isNear(reading, event),
      quarter: place ? whereabouts.quarterOf(reading, event) : null,
      range: looseRange(event.time),
      implied: impliedBy(event, published),
      published,
      dated: reading.article.published?.basis === 'stated',
      timeWords: event.timeSpan ? fold(reading.article.text.slice(event.timeSpan.start, event.timeSpan.end)) : null,
      twin: null,
      at: event.trigger.start,
      ordinal: ordinals.behind(reading.article.text, event.trigger.end),
      denied: denied.has(read.id),
      known: isKnown(reading.article.text, event.trigger),
      gist: new Map([...gistOf(reading, event.trigger)].map((w) => [w, affinities.rarityOfWord(w)])),
      profile: affinities.profileOf(reading.source),
    }
  })
}

/** Does the trigger carry the article or a possessive pronoun? Attached particles before the article are skipped. */
function isKnown(text: string, { start, end }: Event['trigger']): boolean {
  let from = start
  while (from > 0 && /[\p{L}\p{M}]/u.test(text[from - 1]!)) from--
  const word = fold(text.slice(from, end))
  return /^[وف]?[بك]?(?:ال|لل)./u.test(word) || /.{3}(?:ه|ها|هم|هما|هن)$/u.test(word)
}

function impliedBy(event: Event, published: DayRange | null): DayRange {
  if (published && event.status === 'actual') return { from: -Infinity, to: published.to + 1 }
  if (published && event.status === 'planned') return { from: published.from - 1, to: Infinity }
  return { from: -Infinity, to: Infinity }
}

function knownParty(reading: Reading, party: Party, identity: Identity, world: World, belonging: Belonging): KnownParty {
  const entity =
    party.entity === null ? belonging.nameBehind(reading, party) : reading.entities.find((e) => e.id === party.entity)
  if (!entity) return unnamed(reading, party, identity, world, belonging)
  const target = entity.standsFor === undefined ? undefined : reading.entities.find((e) => e.id === entity.standsFor)
  const own = identity.idOf(reading.source, entity.id)!
  const state =
    (target && stateOf(reading, target, identity, world, belonging)) ?? stateOf(reading, entity, identity, world, belonging)
  return {
    id: own,
    kind: entity.kind,
    name: identity.get(own)?.name ?? entity.name,
    state,
    isState: target !== undefined || world.isCountry(entity),
    of: null,
    extent: extentOf(reading, entity, world),
    words: wordsOf(entity.name),
    rarity: 0,
  }
}

/** A party in words: «Taliban's representatives», «the Maltese authorities». */
function unnamed(reading: Reading, party: Party, identity: Identity, world: World, belonging: Belonging): KnownParty {
  const words = wordsOf(party.text)
  const body = belonging.bodyIn(reading, party)
  return {
    id: `~${[...words].sort().join(' ')}`,
    kind: null,
    name: party.text,
    state: (body && stateOf(reading, body, identity, world, belonging)) ?? belonging.stateIn(party.text),
    isState: false,
    of: body ? identity.idOf(reading.source, body.id) : null,
    extent: 'area',
    words,
    rarity: 0,
  }
}

/** Folded words without the article. */
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    fold(name)
      .split(/\s+/u)
      .map((w) => (w.startsWith('ال') && w.length > 4 ? w.slice(2) : w))
      .map((w) => (w.length > 4 ? w.replace(/(?:ها|هم|هما)$/u, '') : w))
      .filter((w) => w.length > 1),
  )

/** The state of an entity: by the lexicons, or, where another entity stands for it, itself. */
function stateOf(
  reading: Reading,
  entity: Reading['entities'][number],
  identity: Identity,
  world: World,
  belonging: Belonging,
): string | null {
  const country = world.countryOf(entity) ?? (entity.kind === 'ORG' ? belonging.stateIn(entity.name) : null)
  if (country !== null) return country
  const stoodFor = entity.kind === 'LOC' && reading.entities.some((e) => e.standsFor === entity.id)
  return stoodFor ? identity.idOf(reading.source, entity.id) : null
}

function extentOf(reading: Reading, entity: Reading['entities'][number], world: World): KnownParty['extent'] {
  if (world.isCountry(entity) || reading.entities.some((e) => e.standsFor === entity.id)) return 'country'
  return entity.standsFor !== undefined || world.isPoint(entity) ? 'point' : 'area'
}
