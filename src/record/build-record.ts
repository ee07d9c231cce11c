import {
  type CoverageRecord,
  compareTimes,
  grainOf,
  type Party,
  type Reading,
  type RecordEvent,
  type Status,
  spanInDays,
} from '../document/index.js'
import { defaultLexicons, type Lexicons } from '../lexicon/index.js'
import { affinitiesOf } from './affinity.js'
import { belongingOf } from './belonging.js'
import { findConflicts } from './conflicts/index.js'
import { findReuse } from './copies.js'
import { elaborate } from './elaborate.js'
import { identify, mostFrequent } from './identity.js'
import { ordinalsOf } from './ordinals.js'
import { originsOf, Provenance } from './origins.js'
import { type EventGroup, joinTellings } from './same-event.js'
import { spellingsOf } from './spellings.js'
import { findSpokesmen, officesOf } from './spokesmen.js'
import { findStories } from './stories.js'
import { type KnownParty, type Telling, tellingsOf } from './tellings.js'
import { takeOver, twinsOf } from './twins.js'
import { whereaboutsOf } from './whereabouts.js'
import { worldOf } from './world.js'

/**
 * What is known across readings: which entities, events and stories they share, where each comes from, what contradicts what, what copies what.
 * Pure, and independent of the order of `readings`. Of two readings with one `source` the one with the longer text counts.
 */
export function buildRecord(readings: readonly Reading[], lexicons: Lexicons = defaultLexicons()): CoverageRecord {
  const world = lexicons.derive(worldOf)
  const ordinals = lexicons.derive(ordinalsOf)
  const whereabouts = lexicons.derive(whereaboutsOf)
  const belonging = lexicons.derive(belongingOf)
  const ordered = canonical(readings)
  const identity = identify(ordered, lexicons.derive(spellingsOf))
  const affinities = affinitiesOf(ordered, identity)
  const { copies, passages } = findReuse(ordered, world)
  const read = ordered.flatMap((r) => elaborate(tellingsOf(r, identity, world, ordinals, whereabouts, belonging, affinities)))
  const tellings = takeOver(read, twinsOf(ordered, read, copies, passages), ordered)
  const groups = joinTellings(tellings).sort(byTime)
  const spokesmen = findSpokesmen(ordered, identity, lexicons.derive(officesOf))
  const provenance = new Provenance(ordered, copies, identity, world, spokesmen)
  const events = groups.map(
    (group, i): RecordEvent => ({ ...describe(group, `E${i + 1}`), origins: originsOf(group.tellings, provenance) }),
  )
  return {
    format: '1',
    stories: findStories(ordered, groups, identity),
    entities: [...identity.entities],
    events,
    conflicts: groups.flatMap((group, i) => findConflicts(`E${i + 1}`, group.tellings, provenance, lexicons)),
    copies,
    passages,
  }
}

function canonical(readings: readonly Reading[]): Reading[] {
  const bySource = new Map<string, Reading>()
  for (const r of readings) {
    const other = bySource.get(r.source)
    if (
      !other ||
      r.article.text.length > other.article.text.length ||
      (r.article.text.length === other.article.text.length && r.article.text > other.article.text)
    )
      bySource.set(r.source, r)
  }
  return [...bySource.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}

const firstName = (g: EventGroup): string => `${g.tellings[0]!.source}\n${g.tellings[0]!.event.id}`

function byTime(a: EventGroup, b: EventGroup): number {
  return compareTimes(bestTime(a.tellings), bestTime(b.tellings)) || (firstName(a) < firstName(b) ? -1 : 1)
}

/** The time most tellings give or hold; of those the finest. */
export function bestTime(tellings: readonly Telling[]): string | null {
  const times = tellings.flatMap((t) => (t.event.time !== null && grainOf(t.event.time) !== null ? [t.event.time] : []))
  if (times.length === 0) return tellings.find((t) => t.event.time !== null)?.event.time ?? null
  const counts = new Map<string, number>()
  for (const t of times) counts.set(t, (counts.get(t) ?? 0) + 1)
  const fineness = (time: string) => 1 / Math.log2(2 + Math.min(spanInDays(time), 40000))
  return [...counts].sort((a, b) => b[1] * fineness(b[0]) - a[1] * fineness(a[0]) || compareTimes(a[0], b[0]))[0]![0]
}

const CERTAINTY: readonly Status[] = ['actual', 'planned', 'possible', 'hypothetical', 'negated']

/** What has happened by any telling has happened; else what most say. */
function bestStatus(tellings: readonly Telling[]): Status {
  const count = (s: Status) => tellings.filter((t) => t.event.status === s).length
  if (count('actual') > 0 && count('actual') >= count('negated')) return 'actual'
  return [...CERTAINTY].sort((a, b) => count(b) - count(a))[0]!
}

function describe(group: EventGroup, id: string): Omit<RecordEvent, 'origins'> {
  const { tellings } = group
  const places = mostTold(tellings.flatMap((t) => (t.place ? [t.place] : [])))
  const parties = tellings.flatMap((t) => [...t.doers, ...t.others])
  return {
    id,
    type: mostFrequent(tellings.map((t) => t.event.type)) as RecordEvent['type'],
    what: mostFrequent(tellings.map((t) => t.what)),
    time: bestTime(tellings),
    place: places,
    parties: partyOf(parties),
    status: bestStatus(tellings),
    mentions: tellings.map((t) => ({ source: t.source, event: t.event.id })),
    why: [...group.why],
  }
}

/** The place told most; of several the first by id. */
function mostTold(places: readonly KnownParty[]): Party | null {
  const id = mostFrequent(places.map((p) => p.id))
  const place = places.find((p) => p.id === id)
  return place ? { entity: id.startsWith('~') ? null : id, text: place.name } : null
}

/** Each party once, the most told first; a country and the capital that speaks for it are one, under the country's name. */
function partyOf(parties: readonly KnownParty[]): Party[] {
  const counts = new Map<string, { party: KnownParty; n: number }>()
  for (const party of parties) {
    const key = party.isState && party.state !== null ? `state ${party.state}` : party.id
    const entry = counts.get(key)
    if (!entry) counts.set(key, { party, n: 1 })
    else
      counts.set(key, {
        party: entry.party.extent !== 'country' && party.extent === 'country' ? party : entry.party,
        n: entry.n + 1,
      })
  }
  return [...counts.values()]
    .sort((a, b) => b.n - a.n || (a.party.id < b.party.id ? -1 : 1))
    .map(({ party }) => ({ entity: party.id.startsWith('~') ? null : party.id, text: party.name }))
}
