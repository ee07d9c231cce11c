import {
  type CoverageRecord,
  compareTimes,
  dayRange,
  type Party,
  type Reading,
  type RecordEvent,
  type Status,
  spanInDays,
  type Verdict,
} from '../document/index.js'
import { defaultLexicons, type Lexicons } from '../lexicon/index.js'
import { affinitiesOf } from './affinity.js'
import { Alignments } from './alignments.js'
import { findConflicts } from './conflicts/index.js'
import { findReuse } from './copies.js'
import { CopyIndex } from './copy-index.js'
import { type Digest, digestOf } from './digest.js'
import { type Identity, identify, mostFrequent } from './identity.js'
import { Lasting } from './lasting.js'
import { mannersOf } from './manners.js'
import { NO_MEMORY, packMemory, unpackMemory } from './memory.js'
import { originsOf, Provenance } from './origins.js'
import { packDigest, unpackDigest } from './packed-digest.js'
import type { KnownParty } from './parties.js'
import { resolve } from './resolve.js'
import { type EventGroup, join } from './same-event.js'
import { spellingsOf } from './spellings.js'
import { findSpokesmen, officesOf } from './spokesmen.js'
import { findStories } from './stories.js'
import type { Telling } from './tellings.js'
import { takeOver, twinsOf } from './twins.js'
import { worldOf } from './world.js'

/**
 * What is known across readings: which entities, events and stories they share, where each comes from, what contradicts what, what copies what.
 * Pure, and independent of the order of `readings`. Of two readings with one `source` the one with the longer text counts. What editors said of
 * who is who (`verdicts`) outranks the rules.
 */
export function buildRecord(
  readings: Iterable<Reading>,
  lexicons: Lexicons = defaultLexicons(),
  verdicts: readonly Verdict[] = [],
): CoverageRecord {
  const builder = new RecordBuilder(lexicons)
  for (const reading of readings) builder.add(reading)
  return builder.record(verdicts)
}

/**
 * Builds the record of a growing number of readings. What follows from a reading alone is worked out when it is added, and once; the record
 * itself is the same whatever the order of adding, and whether or not it was asked for in between.
 */
export class RecordBuilder {
  readonly #lexicons: Lexicons
  readonly #digests = new Map<string, Digest>()
  #memory = NO_MEMORY
  #index: CopyIndex | null = new CopyIndex()

  constructor(lexicons: Lexicons = defaultLexicons()) {
    this.#lexicons = lexicons
  }

  /** How many articles there are. */
  get size(): number {
    return this.#digests.size
  }

  /** Adds a reading. Of two readings with one `source` the one with the longer text counts. */
  add(reading: Reading): void {
    if (this.#takes(reading.source, reading.article.text)) this.#take(digestOf(reading, this.#lexicons))
  }

  /** What `add` works out of a reading, as bytes to be kept for `addPacked`: as long as code and rows are the same, and `PACKED_BY` too. */
  pack(reading: Reading): Uint8Array {
    return packDigest(digestOf(reading, this.#lexicons))
  }

  /** As `add`, of a reading that was packed. Throws where the bytes are broken, and has added nothing. */
  addPacked(bytes: Uint8Array): void {
    const digest = unpackDigest(bytes)
    if (this.#takes(digest.source, digest.text)) this.#take(digest)
  }

  #takes(source: string, text: string): boolean {
    const before = this.#digests.get(source)?.text
    return before === undefined || before.length < text.length || (before.length === text.length && before < text)
  }

  #take(digest: Digest): void {
    this.remove(digest.source)
    this.#digests.set(digest.source, digest)
    this.#index?.add(digest.source, digest.shingled.set)
  }

  /** Takes the reading of a source out again, if there is one: before another version of its page is added. */
  remove(source: string): void {
    const digest = this.#digests.get(source)
    if (!digest) return
    this.#digests.delete(source)
    this.#index = null
  }

  /** The record of all readings added, as editors said who is who. */
  record(verdicts: readonly Verdict[] = []): CoverageRecord {
    const lexicons = this.#lexicons
    const digests = [...this.#digests.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
    const alignments = new Alignments(digests, this.#memory.aligned)
    const identity = identify(digests, lexicons.derive(spellingsOf), verdicts)
    const affinities = affinitiesOf(digests, identity)
    this.#index ??= indexOf(digests)
    const { copies, passages } = findReuse(digests, this.#index, alignments)
    const read = resolve(digests, identity, affinities)
    const tellings = takeOver(read, twinsOf(read, copies, passages, alignments), alignments)
    const lasting = this.#lasting(digests, identity)
    const joined = join(tellings, affinities, lasting, this.#memory.weighed)
    this.#memory = lasting ? { aligned: alignments.aligned(), weighed: joined.weighed, names: lasting.names } : NO_MEMORY
    const groups = inOrder(joined.groups)
    const spokesmen = findSpokesmen(digests, identity, lexicons.derive(officesOf))
    const provenance = new Provenance(digests, copies, identity, lexicons.derive(worldOf), spokesmen)
    const { parents } = lexicons.derive(mannersOf)
    const disputes = groups.map((group, i) => findConflicts(`E${i + 1}`, group.tellings, provenance, parents))
    return {
      format: '1',
      stories: findStories(digests, groups, identity),
      entities: [...identity.entities],
      events: groups.map(
        (group, i): RecordEvent => ({ ...describe(group, `E${i + 1}`), origins: originsOf(group.tellings, provenance) }),
      ),
      conflicts: disputes.flatMap((d) => d.conflicts),
      revisions: disputes.flatMap((d) => d.revisions),
      copies,
      passages,
    }
  }

  /** Takes up what another record of the same program found, so that it is not looked for again. Throws where the bytes are broken. */
  recall(bytes: Uint8Array): void {
    this.#memory = unpackMemory(bytes)
  }

  /** What the last record found, as bytes for `recall`: as long as code and rows are the same, and `PACKED_BY` too. */
  remember(): Uint8Array {
    return packMemory(this.#memory)
  }

  /** Names that stay; null where some reading was never packed, and nothing is remembered. */
  #lasting(digests: readonly Digest[], identity: Identity): Lasting | null {
    const prints = new Map(digests.flatMap(({ source, print }) => (print ? [[source, print] as const] : [])))
    return prints.size === digests.length ? new Lasting(identity, prints, this.#memory.names) : null
  }
}

function indexOf(digests: readonly Digest[]): CopyIndex {
  const index = new CopyIndex()
  for (const d of digests) index.add(d.source, d.shingled.set)
  return index
}

const firstName = (g: EventGroup): string => `${g.tellings[0]!.source}\n${g.tellings[0]!.event.id}`

/** By time, those of one time by their first telling. */
function inOrder(groups: readonly EventGroup[]): EventGroup[] {
  return groups
    .map((group) => {
      const time = bestTime(group.tellings)
      return { group, time, from: dayRange(time)?.from ?? Number.MAX_VALUE, name: firstName(group) }
    })
    .sort((a, b) => (a.from === b.from ? compareTimes(a.time, b.time) || (a.name < b.name ? -1 : 1) : a.from < b.from ? -1 : 1))
    .map(({ group }) => group)
}

/** As many times as those that tell the time are the tellings of an event, where they are few. */
const FEW = 4
/** Days before its article from which on a telling recalls. */
const FAR_BACK = 1100

const isFarBack = (t: Telling): boolean =>
  (t.family.recurs === 'rarely' || t.family.recurs === 'often') &&
  t.range !== null &&
  t.published !== null &&
  t.published.from - t.range.to > FAR_BACK

/** The time most tellings give or hold; of those the finest. */
export function bestTime(tellings: readonly Telling[]): string | null {
  if (tellings.length === 1) return tellings[0]!.event.time
  const times = tellings.flatMap((t) => (t.event.time !== null && t.grain !== null ? [t.event.time] : []))
  if (times.length === 0) return tellings.find((t) => t.event.time !== null)?.event.time ?? null
  const counts = new Map<string, number>()
  for (const t of times) counts.set(t, (counts.get(t) ?? 0) + 1)
  // One telling of many that puts what the others tell as news far back tells of something else.
  const told = tellings.filter((t) => t.event.time !== null)
  if (told.length * FEW < tellings.length && told.every(isFarBack)) return null
  const fineness = (time: string) => 1 / Math.log2(2 + Math.min(spanInDays(time), 40000))
  return [...counts].sort((a, b) => b[1] * fineness(b[0]) - a[1] * fineness(a[0]) || compareTimes(a[0], b[0]))[0]![0]
}

const CERTAINTY: readonly Status[] = ['actual', 'planned', 'possible', 'hypothetical', 'negated']

/** What has happened by any telling has happened; else what most say. */
function bestStatus(tellings: readonly Telling[]): Status {
  if (tellings.length === 1) return tellings[0]!.event.status
  const count = (s: Status) => tellings.filter((t) => t.event.status === s).length
  if (count('actual') > 0 && count('actual') >= count('negated')) return 'actual'
  return [...CERTAINTY].sort((a, b) => count(b) - count(a))[0]!
}

function describe(group: EventGroup, id: string): Omit<RecordEvent, 'origins'> {
  const { tellings } = group
  const places = mostTold(tellings.flatMap((t) => (t.place ? [t.place] : [])))
  const parties = tellings.flatMap((t) => t.parties)
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
