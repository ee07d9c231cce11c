import type { CoverageRecord, Reading } from '../document/index.js'

/** Who is who over all articles: under which names entity `id` of the record goes, where, and what joined it; null where the record has none. */
export function explainEntity(record: CoverageRecord, readings: readonly Reading[], id: string): string | null {
  const entity = record.entities.find((e) => e.id === id)
  if (!entity) return null
  const outlets = new Map(readings.map((r) => [r.source, r.article.outlet]))
  return [
    `${entity.id}: ${entity.kind} ${entity.name}`,
    entity.key === undefined ? '' : `row: ${entity.key}`,
    entity.wikidata === undefined ? '' : `wikidata: ${entity.wikidata}`,
    entity.variants.length === 0 ? '' : `names: ${entity.variants.join('، ')}`,
    ...entity.members.map((m) => `in: ${m.source}#${m.entity}${outlets.get(m.source) ? ` (${outlets.get(m.source)})` : ''}`),
    ...(entity.why ?? []).map(reasonLine),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Which entity of the record one entity of an article is, and what joined it; null where the article has no such entity. */
export function explainMember(record: CoverageRecord, source: string, entity: string): string | null {
  const whole = record.entities.find((e) => e.members.some((m) => m.source === source && m.entity === entity))
  if (!whole) return null
  return [
    `in the record: ${whole.id} ${whole.name}, ${whole.members.length} ${whole.members.length === 1 ? 'article' : 'articles'}`,
    ...(whole.why ?? []).map(reasonLine),
  ].join('\n')
}

/** An editor's verdict says itself who speaks. */
const reasonLine = (reason: string): string => (reason.startsWith('editor: ') ? reason : `joined by: ${reason}`)
