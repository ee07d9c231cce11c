import type { CoverageRecord, Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { timelineHeads } from '../views/index.js'

/**
 * The record for a terminal: stories and copies, then the events several tell or tell differently; the rest is in the timeline. Of `all` readings
 * no more is held than what is printed of them.
 */
export async function recordText(record: CoverageRecord, all: AsyncIterable<Reading>, lexicons: Lexicons): Promise<string> {
  const contested = new Set(record.conflicts.map((c) => c.event))
  const told = record.events.filter((e) => e.mentions.length > 1 || contested.has(e.id))
  const tellers = new Set(told.flatMap((e) => e.mentions.map((m) => m.source)))
  const outletOf = new Map<string, string>()
  const readings: Reading[] = []
  for await (const reading of all) {
    const { source, article } = reading
    outletOf.set(source, article.outlet ?? source)
    if (tellers.has(source)) readings.push({ ...reading, article: { ...article, removed: [] }, times: [] })
  }
  const entries = timelineHeads(record, told, readings, lexicons)
  const tellings = new Map(told.map((e) => [e.id, e.mentions.length]))
  return [
    ...record.stories.map((s) => `story ${s.id}: ${s.title} (${s.articles.length} articles)`),
    ...record.copies.map(
      (c) =>
        `copy: ${c.articles.map((a) => `${outletOf.get(a) ?? a} (${a})`).join(' = ')}${c.origin ? `, from ${c.origin}` : ''}`,
    ),
    '',
    ...entries.flatMap((e) => [
      `${e.id} ${e.timeLabel} — ${e.title}`,
      `   ${e.whatLabel} · ${e.parties.map((p) => p.name).join('، ')} · ${e.statusLabel} · ${tellings.get(e.id)} tellings`,
      ...e.origins.map((o) => `   from ${o.label}: ${o.outlets.join('، ')}${o.why ? ` (${o.why})` : ''}`),
      ...e.conflicts.map(
        (c) => `   ✗ ${c.slotLabel}: ${c.values.map((v) => `${v.label} (${v.tellers.join('، ')})`).join(' ≠ ')}`,
      ),
    ]),
    '',
    `${record.events.length} events, ${record.conflicts.length} contradictions, ${record.entities.length} people, bodies and places, ${outletOf.size} articles`,
  ].join('\n')
}
