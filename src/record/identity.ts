import { dayRange, type Entity, gapBetween, type Reading, type RecordEntity } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Spellings } from './spellings.js'
import { UnionFind } from './union-find.js'

/** Which entity of the record an entity of a reading is. */
export interface Identity {
  readonly entities: readonly RecordEntity[]
  /** The record's id for entity `entity` of the reading `source`; null for an unknown one. */
  idOf(source: string, entity: string): string | null
  get(id: string): RecordEntity | null
}

interface Member {
  readonly source: string
  readonly entity: Entity
  /** Folded names long enough to tell people apart. */
  readonly names: ReadonlySet<string>
}

/** First names written in two words: عبد الرحمن alone does not tell who is meant. */
const TWO_WORD_FIRST_NAMES = /^(?:عبد|ابو|ام|ابن) /u

/** Does a folded name tell which of all people is meant? A single name of a person does not; a place's or an organisation's does. */
const tells = (kind: Entity['kind'], name: string): boolean =>
  kind !== 'PER' || name.replace(TWO_WORD_FIRST_NAMES, '').includes(' ')

function memberOf(reading: Reading, entity: Entity): Member {
  const written = entity.mentions.filter((m) => m.as === 'name').map((m) => reading.article.text.slice(m.start, m.end))
  const names = [entity.name, ...written].map((n) => fold(n).trim()).filter((n) => n !== '' && tells(entity.kind, n))
  return { source: reading.source, entity, names: new Set(names) }
}

/**
 * Joins the entities of many readings. Evidence, strongest first: the same lexicon row, the same Wikidata item, the same canonical name,
 * a name written in both. Two rows or two items are never joined, nor are two kinds; so every pair in a group is free of contradiction.
 */
export function identify(readings: readonly Reading[], spellings: Spellings): Identity {
  const members = readings.flatMap((r) => r.entities.map((e) => memberOf(r, e)))
  const groups = new UnionFind(members.length)
  const marks = members.map((m) => ({ key: m.entity.key ?? null, item: m.entity.wikidata ?? null, sources: new Set([m.source]) }))
  const join = (i: number, k: number, sure: boolean): void => {
    const [x, y] = [groups.find(i), groups.find(k)]
    if (x === y) return
    const [a, b] = [marks[x]!, marks[y]!]
    if (a.key !== null && b.key !== null && a.key !== b.key) return
    if (a.item !== null && b.item !== null && a.item !== b.item) return
    const [small, large] = a.sources.size < b.sources.size ? [a.sources, b.sources] : [b.sources, a.sources]
    // One reading has told the two apart: a shared name does not undo that.
    if (!sure && [...small].some((s) => large.has(s))) return
    for (const s of small) large.add(s)
    marks[groups.union(x, y)] = { key: a.key ?? b.key, item: a.item ?? b.item, sources: large }
  }
  const evidence: ((m: Member) => Iterable<string>)[] = [
    (m) => (m.entity.key ? [m.entity.key] : []),
    (m) => (m.entity.wikidata ? [m.entity.wikidata] : []),
    (m) => [fold(m.entity.name).trim()].filter((n) => tells(m.entity.kind, n)),
    (m) => m.names,
  ]
  evidence.forEach((signs, strength) => {
    const holders = new Map<string, number[]>()
    members.forEach((m, i) => {
      for (const sign of signs(m)) push(holders, `${m.entity.kind} ${sign}`, i)
    })
    for (const sign of [...holders.keys()].sort()) {
      const [first, ...rest] = holders.get(sign)!
      for (const other of rest) join(first!, other, strength < 2)
    }
  })
  const why = new Map<number, string[]>()
  const note = (i: number, k: number, text: string): void => {
    const before = groups.find(i) === groups.find(k)
    join(i, k, false)
    if (!before && groups.find(i) === groups.find(k)) push(why, i, text)
  }
  joinSpellings(members, groups, spellings, note)
  joinSurnames(readings, members, groups, spellings, note)
  return assemble(members, groups, why)
}

type Note = (i: number, k: number, text: string) => void

/** The groups of people with a full name, each by its first member, with all their names. */
function fullNames(members: readonly Member[], groups: UnionFind): { first: number; names: readonly string[] }[] {
  return groups.groups().flatMap((group) => {
    if (members[group[0]!]!.entity.kind !== 'PER') return []
    const names = [...new Set(group.flatMap((i) => [...members[i]!.names]))].sort()
    return names.length > 0 ? [{ first: group[0]!, names }] : []
  })
}

/** Two spellings of one foreign name, where every name of the one agrees with every name of the other. */
function joinSpellings(members: readonly Member[], groups: UnionFind, spellings: Spellings, note: Note): void {
  const holders = new Map<string, { first: number; names: readonly string[] }[]>()
  for (const group of fullNames(members, groups))
    for (const key of new Set(group.names.map((n) => spellings.keyOf(n)))) push(holders, key, group)
  for (const key of [...holders.keys()].sort()) {
    const list = holders.get(key)!
    list.forEach((a, n) => {
      for (const b of list.slice(n + 1, n + 50)) {
        const verdicts = a.names.flatMap((x) => b.names.map((y) => spellings.agree(x, y)))
        if (verdicts.every((v) => v !== null)) note(a.first, b.first, `${a.names[0]} = ${b.names[0]}: ${verdicts[0]}`)
      }
    })
  }
}

/** Articles further apart than this tell two stories. */
const STORY_DAYS = 21
/** How much two articles must share besides the name, in rarity of entities. */
const STORY_SHARE = 1.2
/** The same for a family name that many bear. */
const COMMON_SHARE = 2.5

/** A family name alone is the one person of that name in the articles that tell the same story; not where two have it. */
function joinSurnames(
  readings: readonly Reading[],
  members: readonly Member[],
  groups: UnionFind,
  spellings: Spellings,
  note: Note,
): void {
  const single = members.flatMap((m, i) =>
    m.entity.kind === 'PER' && m.names.size === 0 && !m.entity.key && !m.entity.wikidata ? [i] : [],
  )
  if (single.length === 0) return
  const inSource = new Map<string, Set<number>>()
  const holders = new Map<number, Set<string>>()
  members.forEach((m, i) => {
    const root = groups.find(i)
    inSource.set(m.source, (inSource.get(m.source) ?? new Set()).add(root))
    holders.set(root, (holders.get(root) ?? new Set()).add(m.source))
  })
  const size = Math.max(500, readings.length)
  const rarity = (root: number) => Math.log(size / holders.get(root)!.size) / Math.log(size)
  const days = new Map(readings.map((r) => [r.source, dayRange(r.article.published?.value ?? null)]))
  const oneStory = (a: string, b: string, least: number): boolean => {
    const [x, y] = [days.get(a), days.get(b)]
    if (a === b || (x && y && gapBetween(x, y) > STORY_DAYS)) return false
    let share = 0
    for (const root of inSource.get(a)!) if (inSource.get(b)!.has(root)) share += rarity(root)
    return share >= least
  }
  const bySurname = new Map<string, { first: number; names: readonly string[] }[]>()
  for (const group of fullNames(members, groups))
    for (const key of new Set(group.names.map((n) => spellings.surnameKey(n)))) push(bySurname, key, group)
  const joins = single.flatMap((i) => {
    const { entity, source } = members[i]!
    const least = spellings.isCommon(entity.name) ? COMMON_SHARE : STORY_SHARE
    const fitting = (bySurname.get(spellings.surnameKey(entity.name)) ?? []).filter(
      (g) =>
        g.names.some((n) => spellings.isSurnameOf(entity.name, n)) &&
        [...holders.get(groups.find(g.first))!].some((s) => oneStory(source, s, least)),
    )
    return fitting.length === 1 ? [{ i, group: fitting[0]! }] : []
  })
  for (const { i, group } of joins)
    note(
      group.first,
      i,
      `${members[i]!.entity.name} in ${members[i]!.source}: the only one of that name in the story, ${group.names[0]}`,
    )
}

function assemble(members: readonly Member[], groups: UnionFind, why: ReadonlyMap<number, readonly string[]>): Identity {
  const ids = new Map<string, string>()
  const entities = groups.groups().map((group, n): RecordEntity => {
    const all = group.map((i) => members[i]!)
    const id = `e${n + 1}`
    for (const m of all) ids.set(`${m.source}\n${m.entity.id}`, id)
    const item = all.find((m) => m.entity.wikidata)?.entity.wikidata
    const key = all.find((m) => m.entity.key)?.entity.key
    const reasons = group.flatMap((i) => why.get(i) ?? [])
    const variants = [...new Set(all.flatMap((m) => [...m.names]))].sort()
    return {
      id,
      kind: all[0]!.entity.kind,
      name: mostFrequent(all.map((m) => m.entity.name)),
      ...(item ? { wikidata: item } : {}),
      ...(key ? { key } : {}),
      variants,
      members: all.map((m) => ({ source: m.source, entity: m.entity.id })),
      ...(reasons.length > 0 ? { why: reasons } : {}),
    }
  })
  const byId = new Map(entities.map((e) => [e.id, e]))
  return { entities, idOf: (source, entity) => ids.get(`${source}\n${entity}`) ?? null, get: (id) => byId.get(id) ?? null }
}

/** The value that occurs most; of several the first in spelling. */
export function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** Appends to the list that a map holds under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
