import type { CoverageRecord, Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { timelineEntries } from '../views/index.js'

/** The record for a terminal: stories and copies, then the events several tell or tell differently; the rest is in the timeline. */
export function recordText(record: CoverageRecord, readings: readonly Reading[], lexicons: Lexicons): string {
  const outletOf = new Map(readings.map((r) => [r.source, r.article.outlet ?? r.source]))
  const contested = new Set(record.conflicts.map((c) => c.event))
  const told = record.events.filter((e) => e.mentions.length > 1 || contested.has(e.id))
  const entries = timelineEntries(record, told, readings, lexicons)
  return [
    ...record.stories.map((s) => `story ${s.id}: ${s.title} (${s.articles.length} articles)`),
    ...record.copies.map(
      (c) =>
        `copy: ${c.articles.map((a) => `${outletOf.get(a) ?? a} (${a})`).join(' = ')}${c.origin ? `, from ${c.origin}` : ''}`,
    ),
    '',
    ...entries.flatMap((e) => [
      `${e.id} ${e.timeLabel} — ${e.title}`,
      `   ${e.whatLabel} · ${e.parties.map((p) => p.name).join('، ')} · ${e.statusLabel} · ${e.tellings.length} tellings`,
      ...e.origins.map((o) => `   from ${o.label}: ${o.outlets.join('، ')}${o.why ? ` (${o.why})` : ''}`),
      ...e.conflicts.map(
        (c) => `   ✗ ${c.slotLabel}: ${c.values.map((v) => `${v.label} (${v.tellers.join('، ')})`).join(' ≠ ')}`,
      ),
    ]),
    '',
    `${record.events.length} events, ${record.conflicts.length} contradictions, ${record.entities.length} people, bodies and places, ${readings.length} articles`,
  ].join('\n')
}
