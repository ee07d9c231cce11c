import {
  type CoverageRecord,
  dayRange,
  gapBetween,
  type Reading,
  type RecordEntity,
  type RecordEvent,
} from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type GlancePoint, glanceOf } from './glance.js'
import { labelsOf } from './labels.js'
import { inTime, type TimelineEntry, timelineEntries, toldIn } from './timeline-entries.js'

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
  const chosen = inTime(
    record.events.filter((e) => (wanted === null || concerns(e, wanted, options.entity ?? '')) && within(e.time, options)),
  )
  const ids = new Set(chosen.map((e) => e.id))
  const articles = new Set(chosen.flatMap((e) => e.mentions.map((m) => m.source)))
  const contested = new Set(record.conflicts.map((c) => c.event))
  const { limit = chosen.length, start } = options
  const first = Math.max(
    0,
    chosen.findIndex((e) => e.id === start),
  )
  return {
    entries: timelineEntries(record, chosen.slice(first, first + limit), readings, lexicons),
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
