import type { CoverageRecord, RecordEntity, Referent } from '../document/index.js'
import { fold } from '../text/index.js'

/** An entity of the record as somebody called it, and what that calling means whatever the record's numbers become. */
export interface FoundEntity {
  readonly entity: RecordEntity
  readonly referent: Referent
}

/**
 * The entities that a calling may mean: an id of the record (`e12`), an entity of one article (`source#e3`), a row (`people:key`), a Wikidata
 * item (`Q42`), or a name in any of its written forms, else one word of it. Several where a name has several bearers, none where nobody is called so.
 */
export function findEntities(record: CoverageRecord, called: string): FoundEntity[] {
  const byId = record.entities.find((e) => e.id === called)
  if (byId) return [{ entity: byId, referent: referentOf(byId) }]
  const at = called.lastIndexOf('#')
  const [source, entity] = [called.slice(0, Math.max(0, at)), called.slice(at + 1)]
  const inArticle = record.entities.find((e) => e.members.some((m) => m.source === source && m.entity === entity))
  if (at > 0 && inArticle) return [{ entity: inArticle, referent: { by: 'article', source, entity } }]
  const known = record.entities.filter((e) => e.key === called || e.wikidata === called)
  if (known.length > 0) return known.map((e) => ({ entity: e, referent: referentOf(e) }))
  const name = fold(called).trim()
  const bearers = record.entities.filter((e) => fold(e.name).trim() === name || e.variants.includes(name))
  if (bearers.length > 0)
    return bearers.map((e) => ({ entity: e, referent: e.key || e.wikidata ? referentOf(e) : { by: 'name', kind: e.kind, name } }))
  return record.entities
    .filter((e) => e.variants.some((variant) => variant.split(' ').includes(name)))
    .map((e) => ({ entity: e, referent: referentOf(e) }))
}

/** What tells an entity of the record best: its row, its item, else its name. */
const referentOf = ({ key, wikidata, kind, name }: RecordEntity): Referent =>
  key ? { by: 'row', row: key } : wikidata ? { by: 'item', item: wikidata } : { by: 'name', kind, name: fold(name).trim() }
