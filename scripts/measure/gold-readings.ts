/**
 * Turns annotated articles into readings, so that the record can be measured on perfect ones.
 *   npx tsx scripts/measure/gold-readings.ts FOLDER [--keys] > READINGS.jsonl
 * FOLDER holds `gold/score.mjs` (which resolves the quotations), `gold/dev/*.json` and the texts these name. Lines that an annotation
 * calls no part of the article are left out. `--keys` also hands over the annotation's own keys of entities, as a lexicon would.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Attribution, type Entity, type Event, type Party, type Reading, readingSchema } from '../../src/document/index.js'
import type { Span } from '../../src/text/index.js'

interface Gold {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly byline?: string
  readonly wire?: string | null
  readonly url?: string
  readonly published: string | null
  readonly published_basis: 'stated' | 'inferred'
}
interface Resolved {
  readonly sents: readonly Span[]
  readonly skip: ReadonlySet<number>
  readonly entities: readonly {
    key: string
    kind: Entity['kind']
    name: string
    wikidata?: string
    stands_for?: string
    mentions: Span[]
    titles: Span[]
  }[]
  readonly times: readonly { span: Span; type: Reading['times'][number]['type']; value: string }[]
  readonly attributions: readonly {
    id: string
    cueSpan: Span | null
    contentSpan: Span | null
    direct?: boolean
    act: Attribution['act']
    chain: string[]
  }[]
  readonly events: readonly {
    id: string
    type: Event['type']
    what: string
    span: Span
    actors?: string[]
    recipients?: string[]
    place?: string | null
    time?: string | null
    status: Event['status']
    by?: string | null
  }[]
}

/** The article's text without the sentences to skip, and the way from offsets of the page to offsets in it (null for what was left out). */
function cut(raw: string, resolved: Resolved): { text: string; to: (span: Span) => Span | null } {
  const gone = resolved.sents.filter((_, i) => resolved.skip.has(i + 1))
  const at = new Int32Array(raw.length + 1)
  let text = ''
  for (let i = 0; i < raw.length; i++) {
    const out = gone.some((s) => s.start <= i && i < s.end)
    at[i] = out ? -1 : text.length
    if (!out) text += raw[i]
  }
  return {
    text,
    to: (span) => {
      const start = at[span.start] ?? -1
      const last = at[span.end - 1] ?? -1
      return start < 0 || last < 0 ? null : { start, end: last + 1 }
    },
  }
}

/** One annotated article as a reading. */
function toReading(gold: Gold, resolved: Resolved, raw: string, keys: boolean): Reading {
  const { text, to } = cut(raw, resolved)
  const kept = (spans: readonly Span[], as: 'name' | 'title') =>
    spans.flatMap((span) => {
      const moved = to(span)
      return moved ? [{ ...moved, as }] : []
    })
  const known = new Map(resolved.entities.map((e) => [e.key, e]))
  const party = (key: string): Party =>
    known.has(key) ? { entity: key, text: known.get(key)!.name } : { entity: null, text: key }
  return readingSchema.parse({
    format: '1',
    source: basename(gold.text),
    article: {
      title: gold.title,
      outlet: gold.outlet,
      byline: gold.byline ?? null,
      agency: gold.wire ?? null,
      language: 'ar',
      url: gold.url ?? null,
      published: gold.published ? { value: gold.published, basis: gold.published_basis, evidence: [] } : null,
      text,
      removed: [],
    },
    entities: resolved.entities.map((e) => ({
      id: e.key,
      kind: e.kind,
      name: e.name,
      ...(e.wikidata ? { wikidata: e.wikidata } : {}),
      ...(keys ? { key: `annotation:${e.key}` } : {}),
      ...(e.stands_for ? { standsFor: e.stands_for } : {}),
      mentions: [...kept(e.mentions, 'name'), ...kept(e.titles, 'title')].sort((a, b) => a.start - b.start),
    })),
    times: resolved.times.flatMap((t, i) => {
      const span = to(t.span)
      return span ? [{ id: `t${i + 1}`, ...span, type: t.type, value: t.value }] : []
    }),
    attributions: resolved.attributions.flatMap((a) => {
      const cue = a.cueSpan && to(a.cueSpan)
      const content = a.contentSpan && to(a.contentSpan)
      return cue && content ? [{ id: a.id, cue, content, direct: a.direct ?? false, act: a.act, chain: a.chain.map(party) }] : []
    }),
    events: resolved.events.flatMap((v) => {
      const trigger = to(v.span)
      if (!trigger) return []
      return [
        {
          id: v.id,
          type: v.type,
          what: v.what,
          trigger,
          actors: (v.actors ?? []).map(party),
          recipients: (v.recipients ?? []).map(party),
          place: v.place ? party(v.place) : null,
          time: v.time ?? null,
          status: v.status,
          by: v.by ?? null,
        },
      ]
    }),
  })
}

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: gold-readings FOLDER [--keys]')
  process.exit(2)
}
const { resolveGold } = (await import(pathToFileURL(resolve(folder, 'gold/score.mjs')).href)) as {
  resolveGold: (gold: Gold, text: string) => Resolved
}
for (const file of readdirSync(join(folder, 'gold/dev'))
  .filter((f) => f.endsWith('.json'))
  .sort()) {
  const gold = JSON.parse(readFileSync(join(folder, 'gold/dev', file), 'utf8')) as Gold
  const raw = readFileSync(join(folder, gold.text), 'utf8')
  console.log(JSON.stringify(toReading(gold, resolveGold(gold, raw), raw, flags.includes('--keys'))))
}
