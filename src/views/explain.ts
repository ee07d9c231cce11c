import {
  type Attribution,
  type Entity,
  type Event,
  type Reading,
  type TimeExpression,
  timeText,
  type Why,
} from '../document/index.js'
import { findRow, type Lexicons } from '../lexicon/index.js'
import type { Span } from '../text/index.js'

/** Characters of the article shown on either side of the words. */
const CONTEXT = 60

/** Splits `source#id` into the source of a reading and the id of an item in it; null where there is no `#`. */
export function splitId(id: string): { source: string; item: string } | null {
  const at = id.lastIndexOf('#')
  return at <= 0 || at === id.length - 1 ? null : { source: id.slice(0, at), item: id.slice(at + 1) }
}

/** Why a time, entity, attribution or event of a reading is what it is, as lines of text; null where the reading has no such id. */
export function explain(reading: Reading, item: string, lexicons: Lexicons): string | null {
  const text = reading.article.text
  const byId = <T extends { id: string }>(items: readonly T[]): T | undefined => items.find((x) => x.id === item)
  const quote = (span: Span): string => `«${text.slice(span.start, span.end)}» [${span.start}–${span.end}]`
  const around = (span: Span): string =>
    `${text.slice(Math.max(0, span.start - CONTEXT), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + CONTEXT)}`.replace(
      /\s+/g,
      ' ',
    )

  const time = byId<TimeExpression>(reading.times)
  if (time)
    return lines(`${item}: ${time.type} ${timeText(time)}`, `words: ${quote(time)}`, `in: ${around(time)}`, ...reasons(time.why))

  const entity = byId<Entity>(reading.entities)
  if (entity) {
    const mentions = entity.mentions.flatMap((m) => [`${m.as}: ${quote(m)}`, ...reasons(m.why).map((line) => `  ${line}`)])
    const known = [
      entity.key === undefined ? '' : rowLine(entity.key),
      entity.wikidata === undefined ? '' : `wikidata: ${entity.wikidata}`,
    ]
    return lines(`${item}: ${entity.kind} ${entity.name}`, ...known, ...mentions)
  }

  const attribution = byId<Attribution>(reading.attributions)
  if (attribution)
    return lines(
      `${item}: ${attribution.act}${attribution.direct ? ', direct' : ''}`,
      `chain: ${attribution.chain.map((c) => c.text).join(' ← ')}`,
      `cue: ${quote(attribution.cue)}`,
      `content: ${quote(attribution.content)}`,
      ...reasons(attribution.why),
    )

  const event = byId<Event>(reading.events)
  if (event) {
    const parties = (role: string, list: Event['actors']): string[] =>
      list.map((p) => `${role}: ${p.text}${p.entity === null ? '' : ` (${p.entity})`}`)
    return lines(
      `${item}: ${event.type} ${event.what}, ${event.status}${event.time === null ? '' : `, ${event.time}`}`,
      `trigger: ${quote(event.trigger)}`,
      `in: ${around(event.trigger)}`,
      ...parties('actor', event.actors),
      ...parties('recipient', event.recipients),
      ...(event.place ? parties('place', [event.place]) : []),
      event.timeSpan ? `time from: ${quote(event.timeSpan)}` : '',
      event.by === null ? '' : `stands under: ${event.by}`,
      ...reasons(event.why),
    )
  }
  return null

  function reasons(why: Why | undefined): string[] {
    if (!why) return []
    return [
      `rule: ${why.rule}`,
      why.row === undefined ? '' : rowLine(why.row),
      why.anchor === undefined ? '' : `anchor: ${why.anchor}`,
      why.words?.length ? `rests on: ${why.words.map(quote).join(', ')}` : '',
      why.alternatives?.length ? `overruled: ${why.alternatives.join('; ')}` : '',
      why.note ?? '',
    ].filter((line) => line !== '')
  }

  function rowLine(reference: string): string {
    const row = findRow(lexicons, reference)
    if (row === null) return `row: ${reference}`
    return `row: ${reference} (lexicons/${row.file}:${row.line}) ${Object.entries(row.cells)
      .map(([name, cell]) => `${name}=${cell}`)
      .join(', ')}`
  }
}

const lines = (...all: string[]): string => all.filter((line) => line !== '').join('\n')
