import type { CoverageRecord, EntityKind, Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { Span } from '../text/index.js'
import { type TimelineEntry, timeline } from './timeline.js'

/** The dossier of a person, a body or a place: under which names it is written and where, with whom it is told of, what it said, and its events. */
export interface EntityView {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly wikidata: string | null
  /** What else than one row, one item or one spelling made it one: a join of the rules, a verdict of an editor. */
  readonly why: readonly string[]
  readonly variants: readonly { readonly name: string; readonly times: number }[]
  readonly mentions: readonly (Span & { readonly source: string; readonly as: 'name' | 'title' | 'pronoun' })[]
  /** Those it shares events with, the most often first. */
  readonly met: readonly { readonly entity: string; readonly name: string; readonly events: number }[]
  readonly said: readonly { readonly source: string; readonly attribution: string; readonly content: Span }[]
  readonly entries: readonly TimelineEntry[]
}

/** The dossier of entity `id` of the record; null where the record has none of this id. */
export function entityView(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  id: string,
): EntityView | null {
  const entity = record.entities.find((e) => e.id === id)
  if (!entity) return null
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const members = entity.members.flatMap((m) => {
    const reading = bySource.get(m.source)
    const own = reading?.entities.find((e) => e.id === m.entity)
    return reading && own ? [{ reading, own }] : []
  })
  const counts = new Map<string, number>()
  for (const { reading, own } of members)
    for (const m of own.mentions)
      if (m.as === 'name')
        counts.set(reading.article.text.slice(m.start, m.end), (counts.get(reading.article.text.slice(m.start, m.end)) ?? 0) + 1)
  return {
    id,
    kind: entity.kind,
    name: entity.name,
    wikidata: entity.wikidata ?? null,
    why: entity.why ?? [],
    variants: [...counts]
      .map(([name, times]) => ({ name, times }))
      .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1)),
    mentions: members.flatMap(({ reading, own }) =>
      own.mentions.map((m) => ({ source: reading.source, start: m.start, end: m.end, as: m.as })),
    ),
    met: companions(record, id),
    said: members.flatMap(({ reading, own }) =>
      reading.attributions
        .filter((a) => a.chain.at(-1)?.entity === own.id)
        .map((a) => ({ source: reading.source, attribution: a.id, content: { start: a.content.start, end: a.content.end } })),
    ),
    entries: timeline(record, readings, lexicons, { entity: id }).entries,
  }
}

function companions(record: CoverageRecord, id: string): { entity: string; name: string; events: number }[] {
  const met = new Map<string, { name: string; events: number }>()
  for (const event of record.events) {
    if (!event.parties.some((p) => p.entity === id)) continue
    for (const p of event.parties)
      if (p.entity !== null && p.entity !== id) met.set(p.entity, { name: p.text, events: (met.get(p.entity)?.events ?? 0) + 1 })
  }
  return [...met].map(([entity, m]) => ({ entity, ...m })).sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1))
}
