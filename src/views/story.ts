import type { Copy, CoverageRecord, Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { type ArticleSummary, articleSummaries } from './article.js'
import { type Thread, threadsOf } from './threads.js'
import { type TimelineEntry, timelineEntries } from './timeline-entries.js'

/** A course of events: the articles about it in the order of appearance, whom it is about, what they tell, what copies what. */
export interface StoryView {
  readonly id: string
  readonly title: string
  readonly articles: readonly ArticleSummary[]
  readonly outlets: readonly string[]
  /** Those that most of its events are told of, the most often first. */
  readonly about: readonly { readonly entity: string; readonly name: string; readonly events: number }[]
  readonly entries: readonly TimelineEntry[]
  readonly copies: readonly Copy[]
  /** Threads over years of which it is a part. */
  readonly threads: readonly Thread[]
}

/** The page of story `id` of the record; null where the record has none of this id. */
export function storyView(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  id: string,
): StoryView | null {
  const story = record.stories.find((s) => s.id === id)
  if (!story) return null
  const inside = new Set(story.articles)
  const own = readings.filter((r) => inside.has(r.source))
  // What most of its tellings tell elsewhere belongs to another story.
  const events = record.events.filter((e) => 2 * e.mentions.filter((m) => inside.has(m.source)).length >= e.mentions.length)
  const counts = new Map<string, { name: string; events: number }>()
  for (const e of events)
    for (const p of e.parties)
      if (p.entity !== null) counts.set(p.entity, { name: p.text, events: (counts.get(p.entity)?.events ?? 0) + 1 })
  return {
    id,
    title: story.title,
    articles: articleSummaries(own, lexicons),
    outlets: [...new Set(own.map((r) => r.article.outlet ?? r.source))].sort(),
    about: [...counts].map(([entity, c]) => ({ entity, ...c })).sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1)),
    entries: timelineEntries(record, events, readings, lexicons),
    copies: record.copies.filter((c) => c.articles.some((a) => inside.has(a))),
    threads: threadsOf(record).filter((t) => t.stories.includes(id) && t.stories.length > 1),
  }
}
