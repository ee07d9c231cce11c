import { type DayRange, dayRange, type Event, looseRange, type Party, type Reading } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Identity } from './identity.js'
import type { Ordinals } from './ordinals.js'
import { type Family, familyOf } from './what.js'
import type { Quarter, Whereabouts } from './whereabouts.js'
import type { World } from './world.js'

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
  /** As a place: a whole country, a point (a city, a site), or something between, or unknown. */
  readonly extent: 'country' | 'area' | 'point'
  readonly words: ReadonlySet<string>
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
  /** Which part of the place, or that it lies beside it. */
  readonly quarter: Quarter | null
  /** The days its time may mean; null where it gives none. */
  readonly range: DayRange | null
  /** The days left by what its status implies: what has happened lies before the article, what is planned behind it. */
  readonly implied: DayRange
  /** When the article appeared. */
  readonly published: DayRange | null
  readonly at: number
  /** Which of its series it is, where the next word says so: the second round. */
  readonly ordinal: number | null
}

/** Turns the events of one reading into tellings. */
export function tellingsOf(
  reading: Reading,
  identity: Identity,
  world: World,
  ordinals: Ordinals,
  whereabouts: Whereabouts,
): Telling[] {
  const known = (party: Party): KnownParty => knownParty(reading, party, identity, world)
  const published = dayRange(reading.article.published?.value ?? null)
  return reading.events.map((event) => {
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
      quarter: place ? whereabouts.quarterOf(reading, event) : null,
      range: looseRange(event.time),
      implied: impliedBy(event, published),
      published,
      at: event.trigger.start,
      ordinal: ordinals.behind(reading.article.text, event.trigger.end),
    }
  })
}

function impliedBy(event: Event, published: DayRange | null): DayRange {
  if (published && event.status === 'actual') return { from: -Infinity, to: published.to + 1 }
  if (published && event.status === 'planned') return { from: published.from - 1, to: Infinity }
  return { from: -Infinity, to: Infinity }
}

function knownParty(reading: Reading, party: Party, identity: Identity, world: World): KnownParty {
  const entity = party.entity === null ? undefined : reading.entities.find((e) => e.id === party.entity)
  const words = new Set(
    fold(entity?.name ?? party.text)
      .split(/\s+/u)
      .map((w) => (w.startsWith('ال') && w.length > 4 ? w.slice(2) : w))
      .filter((w) => w.length > 1),
  )
  if (!entity)
    return {
      id: `~${[...words].sort().join(' ')}`,
      kind: null,
      name: party.text,
      state: null,
      isState: false,
      extent: 'area',
      words,
    }
  const target = entity.standsFor === undefined ? undefined : reading.entities.find((e) => e.id === entity.standsFor)
  const own = identity.idOf(reading.source, entity.id)!
  const state = (target && stateOf(reading, target, identity, world)) ?? stateOf(reading, entity, identity, world)
  return {
    id: own,
    kind: entity.kind,
    name: identity.get(own)?.name ?? entity.name,
    state,
    isState: target !== undefined || world.isCountry(entity),
    extent: extentOf(reading, entity, world),
    words,
  }
}

/** The state of an entity: by the lexicons, or, where another entity stands for it, itself. */
function stateOf(reading: Reading, entity: Reading['entities'][number], identity: Identity, world: World): string | null {
  const country = world.countryOf(entity)
  if (country !== null) return country
  const stoodFor = entity.kind === 'LOC' && reading.entities.some((e) => e.standsFor === entity.id)
  return stoodFor ? identity.idOf(reading.source, entity.id) : null
}

function extentOf(reading: Reading, entity: Reading['entities'][number], world: World): KnownParty['extent'] {
  if (world.isCountry(entity) || reading.entities.some((e) => e.standsFor === entity.id)) return 'country'
  return entity.standsFor !== undefined || world.isPoint(entity) ? 'point' : 'area'
}
