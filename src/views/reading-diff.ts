import { type Party, type Reading, timeText } from '../document/index.js'
import type { Span } from '../text/index.js'

/** What one layer of a reading lost and gained, each in one line without offsets, in the order of the text. */
export interface LayerDiff {
  readonly layer: 'article' | 'names' | 'times' | 'attributions' | 'events'
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What differs between two readings of one page: layers that agree are left out. Where something stands does not count, only what it is. */
export function readingDiff(before: Reading, after: Reading): LayerDiff[] {
  return (Object.keys(LINES) as LayerDiff['layer'][])
    .map((layer) => {
      const [old, now] = [LINES[layer](before), LINES[layer](after)]
      return { layer, gone: without(old, now), come: without(now, old) }
    })
    .filter(({ gone, come }) => gone.length + come.length > 0)
}

const LINES: Readonly<Record<LayerDiff['layer'], (reading: Reading) => string[]>> = {
  article: ({ article }) => [
    ...article.text.split('\n'),
    `outlet: ${article.outlet ?? '—'}`,
    `published: ${article.published?.value ?? '—'}`,
  ],
  names: (reading) =>
    reading.entities
      .flatMap((e) =>
        e.mentions.map((m) => ({
          start: m.start,
          line: `${e.kind} ${words(reading, m)}${e.key ? ` (${e.key})` : ` (${e.name})`}${m.as === 'name' ? '' : `, as ${m.as}`}`,
        })),
      )
      .sort((a, b) => a.start - b.start)
      .map(({ line }) => line),
  times: (reading) => reading.times.map((t) => `${words(reading, t)} = ${t.type} ${timeText(t)}`),
  attributions: (reading) =>
    reading.attributions.map((a) => `${a.chain.map((c) => c.text).join(' ← ')}: ${a.act} «${words(reading, a.cue)}»`),
  events: (reading) =>
    reading.events.map((v) =>
      [
        `«${words(reading, v.trigger)}» ${v.type} ${v.what}, ${v.status}`,
        v.time,
        [v.actors, v.recipients].map((list) => list.map((p) => partyName(reading, p)).join(' + ')).join(' → '),
        v.place && `at ${partyName(reading, v.place)}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
}

const words = (reading: Reading, span: Span): string => reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')

const partyName = (reading: Reading, party: Party): string =>
  reading.entities.find((e) => e.id === party.entity)?.name ?? party.text

/** The lines of `a` that `b` has not, one for one. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1)
  return a.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
