import type { CoverageRecord, OriginKind, Reading, RecordEvent } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { type ComparedTelling, comparison } from './comparison.js'
import { labelsOf } from './labels.js'
import { type TimelineEntry, type TimelineTelling, timelineEntries } from './timeline-entries.js'

/** An event as one origin tells it: which outlets carry it, and the tellings that rest on it. */
export interface Claim {
  readonly label: string
  readonly kind: OriginKind | null
  readonly outlets: readonly string[]
  /** Why several articles count as one witness. */
  readonly why: string | null
  readonly tellings: readonly TimelineTelling[]
}

/** The page of one event: who claims it, on how many origins it rests, where they contradict each other, how the words changed from one telling to the next. */
export interface ClaimView {
  readonly entry: TimelineEntry
  readonly claims: readonly Claim[]
  readonly outlets: number
  /** However many outlets carry it, it rests on one origin. */
  readonly restsOnOne: boolean
  readonly comparison: readonly ComparedTelling[]
}

/** The claims of event `id` of the record; null where the record has none of this id. */
export function claimView(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  id: string,
): ClaimView | null {
  const event = record.events.find((e) => e.id === id)
  if (!event) return null
  const labels = lexicons.derive(labelsOf)
  const [entry] = timelineEntries(record, [event], readings, lexicons)
  const outletOf = new Map(readings.map((r) => [r.source, r.article.outlet ?? r.source]))
  const taken = assign(record, event, entry!.tellings, readings)
  return {
    entry: entry!,
    claims: event.origins.map((o, i) => ({
      label: o.chain.length > 0 ? o.chain.join(' ← ') : labels.of('origin', 'own'),
      kind: o.kind ?? null,
      outlets: [...new Set(o.sources.map((s) => outletOf.get(s) ?? s))],
      why: o.why ?? null,
      tellings: entry!.tellings.filter((t) => taken.get(t) === i),
    })),
    outlets: new Set(event.mentions.map((m) => outletOf.get(m.source) ?? m.source)).size,
    restsOnOne: event.origins.length === 1 && new Set(event.mentions.map((m) => m.source)).size > 1,
    comparison: comparison(record, readings, lexicons, id)!,
  }
}

/** Which origin each telling rests on: the one whose chain ends as its own does; what an article tells in its own voice goes with the origin that the article rests on. */
function assign(
  record: CoverageRecord,
  event: RecordEvent,
  tellings: readonly TimelineTelling[],
  readings: readonly Reading[],
): Map<TimelineTelling, number> {
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const nameOf = new Map(record.entities.flatMap((e) => e.members.map((m) => [`${m.source}\n${m.entity}`, e.name] as const)))
  return new Map(
    tellings.map((t) => {
      const reading = bySource.get(t.source)!
      const by = reading.events.find((v) => v.id === t.event)?.by ?? null
      const last = reading.attributions.find((a) => a.id === by)?.chain.at(-1)
      const speaker = last && ((last.entity !== null && nameOf.get(`${t.source}\n${last.entity}`)) || last.text)
      const ofSource = event.origins.flatMap((o, i) => (o.sources.includes(t.source) ? [i] : []))
      const fitting = ofSource.find((i) => event.origins[i]!.chain.at(-1) === speaker)
      const own = ofSource.find((i) => event.origins[i]!.chain.length === 0)
      return [t, fitting ?? own ?? ofSource[0] ?? 0]
    }),
  )
}
