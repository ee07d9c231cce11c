import type { Party, Reading } from '../document/index.js'
import { type Lexicons, roles, terms } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Identity } from './identity.js'

/** Who speaks for which body: what a spokesman says his body says, and two outlets that quote one each have one origin. */
export interface Spokesmen {
  /** The record's id of the body that an entity of the record speaks for; null where none is known. */
  bodyOf(id: string): string | null
  /** The body whose spokesman is meant by words without a name («a spokesman of the ministry»). */
  bodyIn(reading: Reading, party: Party): string | null
}

/** Characters before a name in which his office stands. */
const BEFORE = 80

interface Offices {
  readonly heads: ReadonlySet<string>
  /** Row of a person → row of the body he speaks for. */
  readonly bodies: ReadonlyMap<string, string>
}

/** Compiles the rows; use through `lexicons.derive`. */
export function officesOf(lexicons: Lexicons): Offices {
  const heads = lexicons
    .rows(roles)
    .filter((row) => row.key === 'spokesperson')
    .flatMap((row) => row.head)
  const bodies = lexicons.rows(terms).filter((row) => row.role === 'spokesperson' && row.organisation)
  return {
    heads: new Set(heads.map(fold)),
    bodies: new Map(bodies.map((row) => [`people:${row.person}`, `organisations:${row.organisation}`])),
  }
}

/** Finds who speaks for whom: by the rows of offices, and by what stands before a name («the spokesman of the ministry, X»). */
export function findSpokesmen(readings: readonly Reading[], identity: Identity, { heads, bodies }: Offices): Spokesmen {
  const byKey = new Map(identity.entities.flatMap((e) => (e.key ? [[e.key, e.id] as const] : [])))
  const found = new Map<string, Map<string, number>>()
  const isHead = (word: string): boolean => heads.has(word) || heads.has(word.replace(/^[ولب]?(?:ال|لل)/u, ''))
  const speaks = (words: string): boolean =>
    fold(words)
      .split(/[^\p{L}]+/u)
      .some(isHead)
  for (const reading of readings) {
    const { text } = reading.article
    const organs = reading.entities.filter((e) => e.kind === 'ORG').flatMap((e) => e.mentions.map((m) => ({ ...m, id: e.id })))
    for (const person of reading.entities.filter((e) => e.kind === 'PER'))
      for (const m of person.mentions) {
        const from = Math.max(0, m.start - BEFORE)
        const body = organs.find((o) => o.start >= from && o.end <= m.start && text.slice(o.end, m.start).trim() === '')
        if (!body || !speaks(text.slice(Math.max(from, text.lastIndexOf('.', body.start) + 1), body.start))) continue
        const [own, whose] = [identity.idOf(reading.source, person.id), identity.idOf(reading.source, body.id)]
        if (!own || !whose) continue
        const counts = found.get(own) ?? new Map<string, number>()
        found.set(own, counts.set(whose, (counts.get(whose) ?? 0) + 1))
      }
  }
  return {
    bodyOf(id) {
      const row = identity.get(id)?.key
      const known = row === undefined ? undefined : byKey.get(bodies.get(row) ?? '')
      if (known) return known
      return [...(found.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
    },
    bodyIn(reading, { entity, text }) {
      if (entity !== null || !speaks(text)) return null
      const named = reading.entities.filter(
        (e) => e.kind === 'ORG' && e.mentions.some((m) => fold(text).includes(fold(reading.article.text.slice(m.start, m.end)))),
      )
      return named.length === 1 ? identity.idOf(reading.source, named[0]!.id) : null
    },
  }
}
