import type { Party, Reading } from '../document/index.js'
import { type Lexicons, roles, terms } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Digest } from './digest.js'
import type { Identity } from './identity.js'

/** Who speaks for which body: what a spokesman says his body says, and two outlets that quote one each have one origin. */
export interface Spokesmen {
  /** The record's id of the body that an entity of the record speaks for; null where none is known. */
  bodyOf(id: string): string | null
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

/** What one reading shows of who speaks for whom, in its own ids. */
export interface Spoken {
  /** Each time a spokesman is named behind his body («the spokesman of the ministry, X»): the person and the body. */
  readonly pairs: readonly (readonly [person: string, body: string])[]
  /** By attribution: the body whose spokesman, unnamed, is the last of its chain. */
  readonly bodies: ReadonlyMap<string, string>
}

/** Reads who speaks for whom. */
export function spokenIn(reading: Reading, { heads }: Offices): Spoken {
  const { text } = reading.article
  const isHead = (word: string): boolean => heads.has(word) || heads.has(word.replace(/^[ولب]?(?:ال|لل)/u, ''))
  const speaks = (words: string): boolean =>
    fold(words)
      .split(/[^\p{L}]+/u)
      .some(isHead)
  const bodies = reading.entities.filter((e) => e.kind === 'ORG')
  const organs = bodies.flatMap((e) => e.mentions.map((m) => ({ ...m, id: e.id })))
  const pairs = reading.entities
    .filter((e) => e.kind === 'PER')
    .flatMap((person) =>
      person.mentions.flatMap((m): [string, string][] => {
        const from = Math.max(0, m.start - BEFORE)
        const body = organs.find((o) => o.start >= from && o.end <= m.start && text.slice(o.end, m.start).trim() === '')
        if (!body || !speaks(text.slice(Math.max(from, text.lastIndexOf('.', body.start) + 1), body.start))) return []
        return [[person.id, body.id]]
      }),
    )
  const bodyIn = ({ entity, text: words }: Party): string | null => {
    if (entity !== null || !speaks(words)) return null
    const named = bodies.filter((e) => e.mentions.some((m) => fold(words).includes(fold(text.slice(m.start, m.end)))))
    return named.length === 1 ? named[0]!.id : null
  }
  return {
    pairs,
    bodies: new Map(
      reading.attributions.flatMap((a) => {
        const last = a.chain.at(-1)
        const body = last ? bodyIn(last) : null
        return body === null ? [] : [[a.id, body] as const]
      }),
    ),
  }
}

/** Who speaks for which body, by the rows of offices and by what the readings show most often. */
export function findSpokesmen(digests: readonly Digest[], identity: Identity, { bodies }: Offices): Spokesmen {
  const byKey = new Map(identity.entities.flatMap((e) => (e.key ? [[e.key, e.id] as const] : [])))
  const found = new Map<string, Map<string, number>>()
  for (const { source, spoken } of digests)
    for (const [person, body] of spoken.pairs) {
      const [own, whose] = [identity.idOf(source, person), identity.idOf(source, body)]
      if (!own || !whose) continue
      const counts = found.get(own) ?? new Map<string, number>()
      found.set(own, counts.set(whose, (counts.get(whose) ?? 0) + 1))
    }
  return {
    bodyOf(id) {
      const row = identity.get(id)?.key
      const known = row === undefined ? undefined : byKey.get(bodies.get(row) ?? '')
      if (known) return known
      return [...(found.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
    },
  }
}
