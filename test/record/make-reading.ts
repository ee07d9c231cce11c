import {
  type Attribution,
  type EntityKind,
  type Event,
  type Party,
  type Reading,
  readingSchema,
} from '../../src/document/index.js'

interface EntitySpec {
  readonly kind: EntityKind
  readonly name: string
  readonly wikidata?: string
  readonly key?: string
  readonly standsFor?: string
  readonly names?: readonly string[]
}
interface EventSpec extends Partial<Omit<Event, 'trigger' | 'actors' | 'recipients' | 'place' | 'id'>> {
  readonly trigger: string
  readonly who?: readonly string[]
  readonly whom?: readonly string[]
  readonly at?: string
}
interface Spec {
  readonly source: string
  readonly published?: string | null
  readonly outlet?: string
  readonly byline?: string
  readonly agency?: string
  readonly title?: string
  readonly text: string
  readonly entities?: Readonly<Record<string, EntitySpec>>
  readonly says?: Readonly<Record<string, { cue: string; content: string; act?: Attribution['act']; chain: readonly string[] }>>
  /** Values of expressions of time, by their words. */
  readonly times?: Readonly<Record<string, Reading['times'][number]['value']>>
  readonly events?: readonly EventSpec[]
}

/** Writes a reading from strings that stand in its text; throws where one does not. The n-th event with the same trigger takes its n-th place. */
export function makeReading(spec: Spec): Reading {
  const title = spec.title ?? 'عنوان'
  const text = `${title}\n${spec.text}`
  const entities = spec.entities ?? {}
  const find = (words: string, from = 0) => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`«${words}» is not in the text of ${spec.source}`)
    return { start, end: start + words.length }
  }
  const party = (id: string): Party => (id in entities ? { entity: id, text: entities[id]!.name } : { entity: null, text: id })
  const seen = new Map<string, number>()
  const next = (words: string) => {
    const span = find(words, seen.get(words) ?? 0)
    seen.set(words, span.end)
    return span
  }
  return readingSchema.parse({
    format: '1',
    source: spec.source,
    article: {
      title,
      outlet: spec.outlet ?? null,
      byline: spec.byline ?? null,
      agency: spec.agency ?? null,
      language: 'ar',
      url: null,
      published: spec.published === null ? null : { value: spec.published ?? '2021-03-10', basis: 'stated', evidence: [] },
      text,
      removed: [],
    },
    entities: Object.entries(entities).map(([id, e]) => ({
      id,
      kind: e.kind,
      name: e.name,
      ...(e.wikidata ? { wikidata: e.wikidata } : {}),
      ...(e.key ? { key: e.key } : {}),
      ...(e.standsFor ? { standsFor: e.standsFor } : {}),
      mentions: (e.names ?? []).map((n) => ({ ...find(n), as: 'name' })),
    })),
    times: Object.entries(spec.times ?? {}).map(([words, value], i) => ({
      id: `t${i + 1}`,
      ...find(words),
      type: value.startsWith('P') ? 'DURATION' : 'DATE',
      value,
    })),
    attributions: Object.entries(spec.says ?? {}).map(([id, a]) => ({
      id,
      cue: find(a.cue),
      content: find(a.content),
      direct: false,
      act: a.act ?? 'SAY',
      chain: a.chain.map(party),
    })),
    events: (spec.events ?? []).map(({ trigger, who, whom, at, ...rest }, i) => ({
      id: `v${i + 1}`,
      type: 'CONSULT',
      what: 'visit',
      time: null,
      status: 'actual',
      by: null,
      ...rest,
      trigger: next(trigger),
      actors: (who ?? []).map(party),
      recipients: (whom ?? []).map(party),
      place: at ? party(at) : null,
    })),
  })
}

/** Invented people and places that the tests share. */
export const CAST = {
  samer: { kind: 'PER', name: 'سامر الحداد' },
  layla: { kind: 'PER', name: 'ليلى النجار' },
  egypt: { kind: 'LOC', name: 'مصر' },
  cairo: { kind: 'LOC', name: 'القاهرة', standsFor: 'egypt' },
  tunis: { kind: 'LOC', name: 'تونس' },
  union: { kind: 'ORG', name: 'اتحاد الصيادين' },
} as const satisfies Readonly<Record<string, EntitySpec>>
