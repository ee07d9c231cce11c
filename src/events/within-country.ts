import type { Entity, Party } from '../document/index.js'
import { cities, type Lexicons, places } from '../lexicon/index.js'

const COUNTRY = 'countries:'
const CAPITAL = 'capitals:'

/** Tells whether a place lies in a country, as far as the lexicon knows where it is: a town or region in its state. */
export function withinCountry(entities: readonly Entity[], lexicons: Lexicons): (inner: Party, outer: Party) => boolean {
  const known = lexicons.derive(statesOf)
  const keys = new Map(entities.map(({ id, key }) => [id, key ?? '']))
  return (inner, outer) => {
    const key = keys.get(inner.entity ?? '') ?? ''
    const state = key.startsWith(CAPITAL) ? key.slice(CAPITAL.length) : known.get(key)
    return state !== undefined && state !== '' && keys.get(outer.entity ?? '') === `${COUNTRY}${state}`
  }
}

const statesOf = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map([
    ...lexicons.rows(places).map((row) => [`places:${row.key}`, row.country] as const),
    ...lexicons.rows(cities).map((row) => [`cities:${row.key}`, row.country] as const),
  ])
