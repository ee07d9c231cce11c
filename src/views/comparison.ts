import {
  type CoverageRecord,
  dayRange,
  type Event,
  type Reading,
  type RecordEvent,
  type Status,
  timesAgree,
} from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { type TimelineTelling, timelineEntries } from './timeline-entries.js'
import { type DiffPart, wordDiff } from './word-diff.js'

/** How a telling differs from the one before it: a hedge dropped or put on, a source stripped or named, a number changed, a time changed. */
export type Drift = 'hedge-dropped' | 'hedge-added' | 'source-stripped' | 'source-named' | 'number-changed' | 'time-changed'

/** One telling beside the first: what drifted, and the words that changed. */
export interface ComparedTelling {
  readonly telling: TimelineTelling
  readonly drift: readonly Drift[]
  readonly words: readonly DiffPart[]
}

/** From the surest to the least sure. */
const SURE: Readonly<Record<Status, number>> = { actual: 0, negated: 0, planned: 1, possible: 2, hypothetical: 3 }

/** The tellings of event `id` side by side, each against the first published one; null where the record has no such event. */
export function comparison(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  id: string,
): ComparedTelling[] | null {
  const event = record.events.find((e) => e.id === id)
  if (!event) return null
  const [entry] = timelineEntries(record, [event], readings, lexicons)
  const [first] = entry!.tellings
  const eventOf = (t: TimelineTelling): Event =>
    readings.find((r) => r.source === t.source)!.events.find((v) => v.id === t.event)!
  // What an article says elsewhere too, it has not dropped.
  const kept = new Map<string, { status: number; chain: number }>()
  for (const t of entry!.tellings) {
    const own = kept.get(t.source) ?? { status: 0, chain: 0 }
    kept.set(t.source, { status: Math.max(own.status, SURE[t.status]), chain: Math.max(own.chain, t.chain.length) })
  }
  const publishedOf = new Map(readings.map((r) => [r.source, r.article.published?.value ?? null]))
  return entry!.tellings.map((telling) => ({
    telling,
    drift:
      telling.source === first!.source
        ? []
        : driftOf(eventOf(first!), first!, eventOf(telling), telling, kept.get(telling.source)!).filter(
            (d) => d !== 'hedge-dropped' || !cameAbout(event, first!.status, publishedOf.get(telling.source) ?? null),
          ),
    words: wordDiff(first!.sentence.text, telling.sentence.text),
  }))
}

/** Was planned what the later article, published after it, tells as done? */
function cameAbout(event: RecordEvent, before: Status, published: string | null): boolean {
  const [when, then] = [dayRange(event.time), dayRange(published)]
  return before === 'planned' && (!when || !then || then.to >= when.from)
}

function driftOf(
  a: Event,
  first: TimelineTelling,
  b: Event,
  later: TimelineTelling,
  kept: { readonly status: number; readonly chain: number },
): Drift[] {
  const drift: Drift[] = []
  if (SURE[b.status] < SURE[a.status] && kept.status < SURE[a.status]) drift.push('hedge-dropped')
  if (SURE[b.status] > SURE[a.status]) drift.push('hedge-added')
  if (later.chain.length < first.chain.length && kept.chain < first.chain.length) drift.push('source-stripped')
  if (later.chain.length > first.chain.length) drift.push('source-named')
  const numbers = (v: Event) => new Map((v.numbers ?? []).map((n) => [n.unit, n.value]))
  const [x, y] = [numbers(a), numbers(b)]
  if ([...x].some(([unit, value]) => y.has(unit) && y.get(unit) !== value)) drift.push('number-changed')
  // A finer day, once it is known, changes nothing.
  if (!timesAgree(a.time, b.time)) drift.push('time-changed')
  return drift
}
