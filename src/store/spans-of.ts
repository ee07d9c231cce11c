import type { Reading } from '../document/index.js'
import type { Span } from '../text/index.js'
import type { StoredSpan } from './store.js'

/** Every span of a reading with the characters under it, in the order of the text. */
export function spansOf(reading: Reading): StoredSpan[] {
  const found: StoredSpan[] = []
  const add = (id: string, span: Span | undefined): void => {
    if (span)
      found.push({
        source: reading.source,
        id,
        start: span.start,
        end: span.end,
        text: reading.article.text.slice(span.start, span.end),
      })
  }
  for (const entity of reading.entities) for (const mention of entity.mentions) add(entity.id, mention)
  for (const time of reading.times) add(time.id, time)
  for (const attribution of reading.attributions) {
    add(attribution.id, attribution.cue)
    add(attribution.id, attribution.content)
    for (const member of attribution.chain) add(attribution.id, member.span)
  }
  for (const event of reading.events) {
    add(event.id, event.trigger)
    for (const party of [...event.actors, ...event.recipients]) add(event.id, party.span)
    add(event.id, event.place?.span)
    for (const number of event.numbers ?? []) add(event.id, number)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
