import type { Entity, EntityKind } from '../document/index.js'
import { cities, countries, type Lexicons, organisations, outlets, people, places, terms } from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** What the lexicons know of where somebody or something belongs. */
export interface World {
  /** The ISO code of the state an entity is, lies in, speaks for or belongs to; null where it is not known. */
  countryOf(entity: Pick<Entity, 'kind' | 'name' | 'key' | 'wikidata'>): string | null
  /** Is the entity itself a state (not a place inside one)? */
  isCountry(entity: Pick<Entity, 'kind' | 'name' | 'key' | 'wikidata'>): boolean
  /** Is the entity a single place, a city or a site, that can lie in no other of its kind? */
  isPoint(entity: Pick<Entity, 'kind' | 'name' | 'key' | 'wikidata'>): boolean
  /** The news agency a credit names («أ. ف. ب», «وكالة الصحافة الفرنسية»): its name, with its abbreviation; null for no agency. */
  agencyNamed(credit: string): string | null
  /** The publisher behind an outlet where sister outlets share one; else null. */
  publisherOf(outlet: string): string | null
}

interface Row {
  readonly table: string
  readonly key: string
  readonly kind: EntityKind
  readonly country: string
  readonly state: boolean
  readonly point: boolean
  readonly wikidata: string
  readonly names: readonly string[]
}

/** Letters only, folded: so that «أ. ف. ب», «أ ف ب» and «أ.ف.ب» are one. */
const letters = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** Compiles the rows that say where entities belong; use through `lexicons.derive`. */
export function worldOf(lexicons: Lexicons): World {
  const rows = [...rowsOf(lexicons)]
  const byKey = new Map(rows.map((r) => [`${r.table}:${r.key}`, r]))
  const byWikidata = new Map<string, Row>()
  const byName = new Map<string, Row | null>()
  for (const row of rows) {
    if (row.wikidata && !byWikidata.has(row.wikidata)) byWikidata.set(row.wikidata, row)
    for (const name of row.names) {
      const at = `${row.kind} ${fold(name)}`
      const other = byName.get(at)
      if (other === undefined || (row.state && other && !other.state)) byName.set(at, row)
      else if (other && other.country !== row.country && !other.state) byName.set(at, null)
    }
  }
  const rowOf = (e: Pick<Entity, 'kind' | 'name' | 'key' | 'wikidata'>): Row | null =>
    (e.key ? byKey.get(e.key) : undefined) ??
    (e.wikidata ? byWikidata.get(e.wikidata) : undefined) ??
    byName.get(`${e.kind} ${fold(e.name)}`) ??
    null
  const press = pressOf(lexicons)
  return {
    countryOf: (e) => rowOf(e)?.country || null,
    isCountry: (e) => rowOf(e)?.state ?? false,
    isPoint: (e) => rowOf(e)?.point ?? false,
    agencyNamed: (credit) =>
      press.agencies.get(letters(credit)) ?? press.agencies.get(letters(credit.replace(/^\s*وكالة\s+/u, ''))) ?? null,
    publisherOf: (outlet) => press.publishers.get(letters(outlet)) ?? null,
  }
}

function* rowsOf(lexicons: Lexicons): Iterable<Row> {
  const held = new Map<string, string>()
  for (const term of lexicons.rows(terms)) if (term.country && !held.has(term.person)) held.set(term.person, term.country)
  for (const c of lexicons.rows(countries)) {
    yield {
      table: 'countries',
      key: c.key,
      kind: 'LOC',
      country: c.key,
      state: true,
      point: false,
      wikidata: c.wikidata,
      names: [c.name, ...c.variants],
    }
    if (c.capital)
      yield {
        table: 'capitals',
        key: c.key,
        kind: 'LOC',
        country: c.key,
        state: false,
        point: true,
        wikidata: c.capitalWikidata,
        names: [c.capital, ...c.capitalVariants],
      }
  }
  for (const p of lexicons.rows(people))
    yield {
      table: 'people',
      key: p.key,
      kind: 'PER',
      country: p.country || (held.get(p.key) ?? ''),
      state: false,
      point: false,
      wikidata: p.wikidata,
      names: [p.name, ...p.variants],
    }
  for (const p of lexicons.rows(places))
    yield {
      table: 'places',
      key: p.key,
      kind: 'LOC',
      country: p.country,
      state: false,
      point: p.kind === 'site' || p.kind === 'base' || p.kind === 'city',
      wikidata: p.wikidata,
      names: [p.name, ...p.variants],
    }
  for (const c of lexicons.rows(cities))
    yield {
      table: 'cities',
      key: c.key,
      kind: 'LOC',
      country: c.country,
      state: false,
      point: true,
      wikidata: '',
      names: [c.name, ...c.variants],
    }
  for (const o of lexicons.rows(organisations))
    yield {
      table: 'organisations',
      key: o.key,
      kind: 'ORG',
      country: o.country,
      state: false,
      point: false,
      wikidata: o.wikidata,
      names: [o.name, ...o.variants],
    }
}

/** A name with the abbreviation by which credits know it, where the row has one of single letters. */
function withAbbreviation(name: string, variants: readonly string[]): string {
  const singles = (v: string) => /^\p{L}(?: \p{L})+$/u.test(v)
  const short = variants.find(singles)
  return short === undefined || singles(name) ? name : `${name} (${short})`
}

function pressOf(lexicons: Lexicons): { agencies: ReadonlyMap<string, string>; publishers: ReadonlyMap<string, string> } {
  const agencies = new Map<string, string>()
  const publishers = new Map<string, string>()
  for (const o of lexicons.rows(outlets))
    for (const name of [o.name, ...o.variants]) {
      if (o.kind === 'agency' && !agencies.has(letters(name))) agencies.set(letters(name), withAbbreviation(o.name, o.variants))
      if (o.publisher && !publishers.has(letters(name))) publishers.set(letters(name), o.publisher)
    }
  return { agencies, publishers }
}
