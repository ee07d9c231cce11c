import { type CoverageRecord, compareTimes, dayRange, gapBetween } from '../document/index.js'

/** What two parties have to do with each other beyond one story: their events over a long time, in several courses of events. */
export interface Thread {
  readonly parties: readonly [
    { readonly entity: string; readonly name: string },
    { readonly entity: string; readonly name: string },
  ]
  readonly from: string
  readonly to: string
  /** Ids of events, by time. */
  readonly events: readonly string[]
  readonly stories: readonly string[]
}

/** Days from which on events are no longer one course of events. */
const LONG = 180
const FEWEST = 3
/** An event's first parties, the most told, are those it is about. */
const MAIN = 3

/** The threads of the record: pairs of parties with three events or more over half a year or more; those with most events first. */
export function threadsOf(record: CoverageRecord): Thread[] {
  const storyOf = new Map(record.stories.flatMap((s) => s.articles.map((a) => [a, s.id] as const)))
  const pairs = new Map<string, typeof record.events>()
  for (const event of record.events) {
    if (dayRange(event.time) === null || event.status === 'hypothetical') continue
    const named = event.parties.flatMap((p) => (p.entity === null ? [] : [p.entity])).slice(0, MAIN)
    named.forEach((a, i) => {
      for (const b of named.slice(i + 1)) {
        const key = [a, b].sort().join(' ')
        const list = pairs.get(key)
        if (list) list.push(event)
        else pairs.set(key, [event])
      }
    })
  }
  const nameOf = new Map(record.entities.map((e) => [e.id, e.name]))
  return [...pairs]
    .flatMap(([key, list]): Thread[] => {
      const events = [...list].sort((a, b) => compareTimes(a.time, b.time))
      const [first, last] = [events[0]!, events.at(-1)!]
      if (events.length < FEWEST || gapBetween(dayRange(first.time)!, dayRange(last.time)!) < LONG) return []
      const stories = [...new Set(events.flatMap((e) => e.mentions.flatMap((m) => storyOf.get(m.source) ?? [])))]
      // The background that one story recalls is no thread: its own articles tell all of it.
      if (stories.length < 2) return []
      const [a, b] = key.split(' ') as [string, string]
      return [
        {
          parties: [
            { entity: a, name: nameOf.get(a) ?? a },
            { entity: b, name: nameOf.get(b) ?? b },
          ],
          from: first.time!,
          to: last.time!,
          events: events.map((e) => e.id),
          stories,
        },
      ]
    })
    .sort((x, y) => y.events.length - x.events.length || (x.parties[0].entity < y.parties[0].entity ? -1 : 1))
}
