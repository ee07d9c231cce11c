import type { Entity, Party } from '../document/index.js'
import { type Lexicons, places } from '../lexicon/index.js'

const TOWN = /^(?:cities|capitals):/
const COUNTRY = /^countries:/

/** Tells whether two places can be no one place: two towns, or two countries. What may lie within the other, or is not known, may be it. */
export function placesApart(entities: readonly Entity[], lexicons: Lexicons): (a: Party, b: Party) => boolean {
  const towns = lexicons.derive(townsOf)
  const ranks = new Map<string, 'town' | 'country'>()
  for (const { id, key } of entities)
    if (key) {
      if (TOWN.test(key) || towns.has(key)) ranks.set(id, 'town')
      else if (COUNTRY.test(key)) ranks.set(id, 'country')
    }
  return (a, b) => {
    if (a.entity === null || b.entity === null || a.entity === b.entity) return false
    const rank = ranks.get(a.entity)
    return rank !== undefined && rank === ranks.get(b.entity)
  }
}

const townsOf = (lexicons: Lexicons): ReadonlySet<string> =>
  new Set(lexicons.rows(places).flatMap((row) => (row.kind === 'city' ? [`places:${row.key}`] : [])))
