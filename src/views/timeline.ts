import {
  type CoverageRecord,
  compareTimes,
  dayRange,
  type Event,
  gapBetween,
  type Plover,
  type Reading,
  type RecordEntity,
  type RecordEvent,
  type Status,
} from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold, type Span } from '../text/index.js'
import { type ConflictView, conflictView, type RevisionView, revisionView } from './conflict.js'
import { type GlancePoint, glanceOf } from './glance.js'
import { headlineOf } from './headline.js'
import { type Labels, labelsOf } from './labels.js'
import { sentenceAt } from './sentence.js'

/** One telling of an event: who tells it, through whom, in which words. `chain` runs from the source nearest the outlet to the first. */
export interface TimelineTelling {
  readonly source: string
  readonly event: string
  readonly outlet: string
  readonly chain: readonly string[]
  readonly sentence: Span & { readonly text: string }
  readonly trigger: Span
  readonly time: string | null
  readonly timeLabel: string
  readonly status: Status
  readonly statusLabel: string
}

export interface TimelineOrigin {
  readonly label: string
  readonly outlets: readonly string[]
  readonly why?: string
}

/** One event of the record, ready to be shown. `time` is EDTF, `title` words of one of the texts. */
export interface TimelineEntry {
  readonly id: string
  readonly time: string | null
  readonly timeLabel: string
  readonly type: Plover
  readonly what: string
  readonly whatLabel: string
  readonly title: string
  readonly parties: readonly { readonly entity: string | null; readonly name: string }[]
  readonly place: string | null
  readonly status: Status
  readonly statusLabel: string
  readonly tellings: readonly TimelineTelling[]
  readonly origins: readonly TimelineOrigin[]
  readonly conflicts: readonly ConflictView[]
  /** Values that later ones replaced without contradicting them. */
  readonly revisions: readonly RevisionView[]
}

/** A page of the timeline: `counts` and `glance` tell of all events that were asked for, `entries` are those shown. */
export interface TimelineView {
  readonly entries: readonly TimelineEntry[]
  /** With which event the page before begins, and the one that follows; null where there is none. */
  readonly previous: string | null
  readonly next: string | null
  readonly glance: readonly GlancePoint[]
  /** Names to choose from, the most told first. */
  readonly entities: readonly string[]
  readonly counts: { readonly events: number; readonly articles: number; readonly outlets: number; readonly conflicts: number }
}

/**
 * What to show: events of a person, body or place (an id of the record or any of its names), between two times in EDTF; of these at most `limit`,
 * from the event `start` on (an id; the first where it is none of them).
 */
export interface TimelineOptions {
  readonly entity?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit?: number | undefined
  readonly start?: string | undefined
}

/** The events of the record by time, each with all its tellings, origins and contradictions. Events without a time come last. */
export function timeline(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  options: TimelineOptions = {},
): TimelineView {
  const labels = lexicons.derive(labelsOf)
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const wanted = entitiesNamed(record.entities, options.entity)
  const chosen = record.events
    .filter((e) => (wanted === null || concerns(e, wanted, options.entity ?? '')) && within(e.time, options))
    .sort((a, b) => compareTimes(a.time, b.time) || Number(a.id.slice(1)) - Number(b.id.slice(1)))
  const ids = new Set(chosen.map((e) => e.id))
  const articles = new Set(chosen.flatMap((e) => e.mentions.map((m) => m.source)))
  const contested = new Set(record.conflicts.map((c) => c.event))
  const { limit = chosen.length, start } = options
  const first = Math.max(
    0,
    chosen.findIndex((e) => e.id === start),
  )
  return {
    entries: chosen.slice(first, first + limit).map((e) => entryOf(e, record, bySource, labels)),
    previous: first === 0 ? null : chosen[Math.max(0, first - limit)]!.id,
    next: chosen[first + limit]?.id ?? null,
    glance: glanceOf(chosen, contested, (e) => toldIn(e, bySource), labels),
    entities: namesByUse(record),
    counts: {
      events: chosen.length,
      articles: articles.size,
      outlets: new Set([...articles].map((s) => bySource.get(s)?.article.outlet ?? s)).size,
      conflicts: record.conflicts.filter((c) => ids.has(c.event)).length,
    },
  }
}

/** The ids of the entities a query names; null where nothing was asked for. A part of a name will do. */
export function entitiesNamed(entities: readonly RecordEntity[], query: string | undefined): ReadonlySet<string> | null {
  const words = fold(query ?? '').trim()
  if (words === '') return null
  const exact = entities.filter((e) => e.id === query || fold(e.name) === words || e.variants.includes(words))
  const found =
    exact.length > 0 ? exact : entities.filter((e) => [fold(e.name), ...e.variants].some((v) => ` ${v} `.includes(` ${words} `)))
  return new Set(found.map((e) => e.id))
}

const concerns = (event: RecordEvent, ids: ReadonlySet<string>, query: string): boolean =>
  [...event.parties, ...(event.place ? [event.place] : [])].some((p) =>
    p.entity === null ? fold(p.text).includes(fold(query)) : ids.has(p.entity),
  )

function within(time: string | null, { from, to }: TimelineOptions): boolean {
  if (!from && !to) return true
  const range = dayRange(time)
  const window = {
    from: from ? (dayRange(from)?.from ?? -Infinity) : -Infinity,
    to: to ? (dayRange(to)?.to ?? Infinity) : Infinity,
  }
  return range !== null && gapBetween(range, window) === 0
}

function namesByUse(record: CoverageRecord): string[] {
  const uses = new Map<string, number>()
  for (const e of record.events)
    for (const p of e.parties) if (p.entity !== null) uses.set(p.entity, (uses.get(p.entity) ?? 0) + e.mentions.length)
  const named = record.entities
    .filter((e) => uses.has(e.id))
    .sort((a, b) => uses.get(b.id)! - uses.get(a.id)! || (a.name < b.name ? -1 : 1))
  return [...new Set(named.map((e) => e.name))].slice(0, 300)
}

/** The tellings of an event, as they were read. */
const toldIn = (event: RecordEvent, bySource: ReadonlyMap<string, Reading>): { reading: Reading; event: Event }[] =>
  event.mentions.flatMap((m) => {
    const reading = bySource.get(m.source)
    const found = reading?.events.find((v) => v.id === m.event)
    return reading && found ? [{ reading, event: found }] : []
  })

function entryOf(
  event: RecordEvent,
  record: CoverageRecord,
  bySource: ReadonlyMap<string, Reading>,
  labels: Labels,
): TimelineEntry {
  const told = toldIn(event, bySource)
  const outletOf = (source: string) => bySource.get(source)?.article.outlet ?? source
  return {
    id: event.id,
    time: event.time,
    timeLabel: labels.time(event.time),
    type: event.type,
    what: event.what,
    whatLabel: labels.event(event.what, event.type),
    title: headlineOf(event, told),
    parties: event.parties.map((p) => ({ entity: p.entity, name: p.text })),
    place: event.place?.text ?? null,
    status: event.status,
    statusLabel: labels.of('status', event.status),
    tellings: told.map(({ reading, event: v }) => tellingOf(reading, v, labels)).sort(byPublication(bySource)),
    origins: event.origins.map((o) => ({
      label: o.chain.length > 0 ? o.chain.join(' ← ') : labels.of('origin', 'own'),
      outlets: [...new Set(o.sources.map(outletOf))],
      ...(o.sources.length > 1 && o.kind ? { why: labels.of('origin', o.kind) } : {}),
    })),
    conflicts: record.conflicts.filter((c) => c.event === event.id).map((c) => conflictView(c, outletOf, labels)),
    revisions: (record.revisions ?? []).filter((r) => r.event === event.id).map((r) => revisionView(r, outletOf, labels)),
  }
}

const byPublication = (bySource: ReadonlyMap<string, Reading>) => (a: TimelineTelling, b: TimelineTelling) =>
  compareTimes(
    bySource.get(a.source)!.article.published?.value ?? null,
    bySource.get(b.source)!.article.published?.value ?? null,
  ) || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.trigger.start - b.trigger.start)

function tellingOf(reading: Reading, event: Event, labels: Labels): TimelineTelling {
  const sentence = sentenceAt(reading.article.text, event.trigger)
  const attribution = event.by === null ? undefined : reading.attributions.find((a) => a.id === event.by)
  return {
    source: reading.source,
    event: event.id,
    outlet: reading.article.outlet ?? reading.source,
    chain: attribution?.chain.map((p) => p.text) ?? [],
    sentence: { ...sentence, text: reading.article.text.slice(sentence.start, sentence.end) },
    trigger: { start: event.trigger.start, end: event.trigger.end },
    time: event.time,
    timeLabel: event.time === null ? '' : labels.time(event.time),
    status: event.status,
    statusLabel: labels.of('status', event.status),
  }
}
