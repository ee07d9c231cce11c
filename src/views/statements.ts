import type { Attribution, CoverageRecord, Reading } from '../document/index.js'
import type { Span } from '../text/index.js'
import type { Labels } from './labels.js'

/** Words that somebody said, as an article gives them: through whom, by which act, when they were printed. */
export interface Statement {
  readonly source: string
  readonly attribution: string
  readonly outlet: string
  readonly published: string | null
  readonly publishedLabel: string
  /** From the source nearest the outlet to the speaker. */
  readonly chain: readonly string[]
  readonly act: Attribution['act']
  readonly actLabel: string
  readonly content: Span & { readonly text: string }
}

/** The entities of one reading that are one entity of the record. */
export interface Member {
  readonly reading: Reading
  readonly ids: ReadonlySet<string>
}

/** In which readings an entity of the record stands, and as which of their entities. */
export function membersOf(record: CoverageRecord, readings: readonly Reading[], id: string): Member[] {
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const ids = new Map<string, Set<string>>()
  for (const m of record.entities.find((e) => e.id === id)?.members ?? [])
    ids.set(m.source, (ids.get(m.source) ?? new Set()).add(m.entity))
  return [...ids].flatMap(([source, own]) => {
    const reading = bySource.get(source)
    return reading ? [{ reading, ids: own }] : []
  })
}

/** What an entity said, by the readings it stands in. */
export function saidBy(members: readonly Member[], labels: Labels): Statement[] {
  return inOrder(
    members.flatMap(({ reading, ids }) =>
      reading.attributions.filter((a) => speaks(a, ids)).map((a) => statementOf(reading, a, labels)),
    ),
  )
}

/** What others said with the entity in their words. */
export function saidAbout(members: readonly Member[], labels: Labels): Statement[] {
  return inOrder(
    members.flatMap(({ reading, ids }) =>
      reading.attributions
        .filter((a) => !speaks(a, ids) && holds(reading, a.content, ids))
        .map((a) => statementOf(reading, a, labels)),
    ),
  )
}

/** Is the entity the one who said it first? */
export const speaks = (a: Attribution, ids: ReadonlySet<string>): boolean => {
  const last = a.chain.at(-1)
  return last !== undefined && last.entity !== null && ids.has(last.entity)
}

/** Is the entity named, or meant by a title or a pronoun, inside a span? */
export const holds = (reading: Reading, span: Span, ids: ReadonlySet<string>): boolean =>
  reading.entities.some((e) => ids.has(e.id) && e.mentions.some((m) => span.start <= m.start && m.end <= span.end))

export function statementOf(reading: Reading, a: Attribution, labels: Labels): Statement {
  const { article } = reading
  const published = article.published?.value ?? null
  return {
    source: reading.source,
    attribution: a.id,
    outlet: article.outlet ?? reading.source,
    published,
    publishedLabel: published === null ? '' : labels.time(published),
    chain: a.chain.map((p) => (p.entity === null ? p.text : (reading.entities.find((e) => e.id === p.entity)?.name ?? p.text))),
    act: a.act,
    actLabel: labels.of('act', a.act),
    content: { start: a.content.start, end: a.content.end, text: article.text.slice(a.content.start, a.content.end) },
  }
}

/** By the day of printing, those of one article in the order of the text. */
export const inOrder = (statements: readonly Statement[]): Statement[] =>
  [...statements].sort(
    (a, b) => compare(a.published ?? '9', b.published ?? '9') || compare(a.source, b.source) || a.content.start - b.content.start,
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
