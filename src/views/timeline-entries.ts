import {
  type Conflict,
  type CoverageRecord,
  compareTimes,
  type Event,
  type Plover,
  type Reading,
  type RecordEvent,
  type Revision,
  type Status,
} from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { Span } from '../text/index.js'
import { type ConflictView, conflictView, type RevisionView, revisionView } from './conflict.js'
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

/** An event as it is shown without the words of each telling. */
export type TimelineHead = Omit<TimelineEntry, 'tellings'>

/** By time, those of one time in the order of the record; events without a time come last. */
export const inTime = (events: readonly RecordEvent[]): RecordEvent[] =>
  [...events].sort((a, b) => compareTimes(a.time, b.time) || Number(a.id.slice(1)) - Number(b.id.slice(1)))

/** Is an entity of the record a party or the place of an event? */
export const isAbout = (event: RecordEvent, id: string): boolean =>
  event.place?.entity === id || event.parties.some((p) => p.entity === id)

/** Events of the record by time, each with all its tellings, origins and contradictions; `readings` holds those that tell them. */
export function timelineEntries(
  record: CoverageRecord,
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  lexicons: Lexicons,
): TimelineEntry[] {
  const labels = lexicons.derive(labelsOf)
  return shown(record, events, readings, labels, (head, told, bySource) => ({
    ...head,
    tellings: told.map(({ reading, event }) => tellingOf(reading, event, labels)).sort(byPublication(bySource)),
  }))
}

/** As `timelineEntries`, without the tellings. */
export function timelineHeads(
  record: CoverageRecord,
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  lexicons: Lexicons,
): TimelineHead[] {
  return shown(record, events, readings, lexicons.derive(labelsOf), (head) => head)
}

type BySource = ReadonlyMap<string, Reading>

function shown<T>(
  record: CoverageRecord,
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  labels: Labels,
  show: (head: TimelineHead, told: ReturnType<typeof toldIn>, bySource: BySource) => T,
): T[] {
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const disputes = { conflicts: byEvent(record.conflicts), revisions: byEvent(record.revisions ?? []) }
  return inTime(events).map((event) => {
    const told = toldIn(event, bySource)
    return show(headOf(event, told, disputes, bySource, labels), told, bySource)
  })
}

interface Disputes {
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>
  readonly revisions: ReadonlyMap<string, readonly Revision[]>
}

function byEvent<T extends { readonly event: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const each of all) lists.set(each.event, [...(lists.get(each.event) ?? []), each])
  return lists
}

/** The tellings of an event, as they were read. */
export const toldIn = (event: RecordEvent, bySource: BySource): { reading: Reading; event: Event }[] =>
  event.mentions.flatMap((m) => {
    const reading = bySource.get(m.source)
    const found = reading?.events.find((v) => v.id === m.event)
    return reading && found ? [{ reading, event: found }] : []
  })

function headOf(
  event: RecordEvent,
  told: ReturnType<typeof toldIn>,
  disputes: Disputes,
  bySource: BySource,
  labels: Labels,
): TimelineHead {
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
    origins: event.origins.map((o) => ({
      label: o.chain.length > 0 ? o.chain.join(' ← ') : labels.of('origin', 'own'),
      outlets: [...new Set(o.sources.map(outletOf))],
      ...(o.sources.length > 1 && o.kind ? { why: labels.of('origin', o.kind) } : {}),
    })),
    conflicts: (disputes.conflicts.get(event.id) ?? []).map((c) => conflictView(c, outletOf, labels)),
    revisions: (disputes.revisions.get(event.id) ?? []).map((r) => revisionView(r, outletOf, labels)),
  }
}

const byPublication = (bySource: BySource) => (a: TimelineTelling, b: TimelineTelling) =>
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
