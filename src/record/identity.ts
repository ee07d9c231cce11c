import { type DayRange, gapBetween, type RecordEntity, type Verdict } from '../document/index.js'
import { joinBynames } from './bynames.js'
import type { Digest, Member } from './digest.js'
import { rarity } from './features.js'
import { bothSides, judge, keptApart, type Sides } from './judged.js'
import { tells } from './member-names.js'
import { outvoted } from './outvoted.js'
import type { Spellings } from './spellings.js'
import { UnionFind } from './union-find.js'

/** Which entity of the record an entity of a reading is. */
export interface Identity {
  readonly entities: readonly RecordEntity[]
  /** The record's id for entity `entity` of the reading `source`; null for an unknown one. */
  idOf(source: string, entity: string): string | null
  /** Its place in `entities`; throws for an unknown one. */
  numberOf(source: string, entity: string): number
  get(id: string): RecordEntity | null
}

/** What a group of members is known by, and the readings it has members in. */
interface Mark {
  key: string | undefined
  item: string | undefined
  sources: Set<string> | string
  /** Where editors keep it apart from others. */
  sides: Sides | undefined
}

const has = (sources: Mark['sources'], source: string): boolean =>
  typeof sources === 'string' ? sources === source : sources.has(source)

/** Do two groups have members in one reading? */
function meet(a: Mark['sources'], b: Mark['sources']): boolean {
  if (typeof a === 'string') return has(b, a)
  if (typeof b === 'string') return a.has(b)
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const s of few) if (many.has(s)) return true
  return false
}

function merged(a: Mark['sources'], b: Mark['sources']): Set<string> {
  const [few, many] = typeof a !== 'string' && (typeof b === 'string' || b.size < a.size) ? [b, a] : [a, b]
  const all = typeof many === 'string' ? new Set([many]) : many
  if (typeof few === 'string') return all.add(few)
  for (const s of few) all.add(s)
  return all
}

/**
 * Joins the entities of many readings. Evidence, strongest first: the same lexicon row, the same Wikidata item, the same canonical name,
 * a name written in both. Two rows or two items are never joined, nor are two kinds; so every pair in a group is free of contradiction.
 * What an editor said outranks all of it: two rows may be one, and one name two. `digests` must be in canonical order; the result then depends
 * on nothing else.
 */
export function identify(digests: readonly Digest[], spellings: Spellings, verdicts: readonly Verdict[] = []): Identity {
  const members = digests.flatMap((d) => d.members)
  const groups = new UnionFind(members.length)
  const judged = judge(members, verdicts)
  const marks = members.map((m, i): Mark => ({ key: m.key, item: m.wikidata, sources: m.source, sides: judged.sides.get(i) }))
  const unite = (x: number, y: number): void => {
    const [a, b] = [marks[x]!, marks[y]!]
    marks[groups.union(x, y)] = {
      key: a.key ?? b.key,
      item: a.item ?? b.item,
      sources: merged(a.sources, b.sources),
      sides: bothSides(a.sides, b.sides),
    }
  }
  const blocked: [number, number][] = []
  const join = (i: number, k: number, sure: boolean): void => {
    const [x, y] = [groups.find(i), groups.find(k)]
    if (x === y) return
    const [a, b] = [marks[x]!, marks[y]!]
    if (keptApart(a.sides, b.sides)) return
    if (a.key !== undefined && b.key !== undefined && a.key !== b.key) return
    if (a.item !== undefined && b.item !== undefined && a.item !== b.item) return
    // One reading has told the two apart: a shared name does not undo that.
    if (!sure && meet(a.sources, b.sources)) blocked.push([x, y])
    else unite(x, y)
  }
  const why = new Map<number, string[]>()
  const evidence: ((m: Member) => readonly string[])[] = [
    (m) => (m.key ? [m.key] : []),
    (m) => (m.wikidata ? [m.wikidata] : []),
    (m) => (tells(m.kind, m.folded) ? [m.folded] : []),
    (m) => m.names,
  ]
  evidence.forEach((signs, strength) => {
    const firsts = { PER: new Map<string, number>(), ORG: new Map<string, number>(), LOC: new Map<string, number>() }
    members.forEach((m, i) => {
      for (const sign of signs(m)) {
        // Those whom an editor keeps apart are each joined with their own side first.
        const sides = judged.sides.get(i)
        for (const key of sides === undefined ? [sign] : [`${sign} ${[...sides].join(' ')}`, sign]) {
          const first = firsts[m.kind].get(key)
          if (first === undefined) firsts[m.kind].set(key, i)
          else join(first, i, strength < 2)
        }
      }
    })
  })
  joinOutvoted(members, groups, blocked, (x, y) => {
    const [a, b] = [marks[x]!, marks[y]!]
    if (keptApart(a.sides, b.sides) || (a.key && b.key && a.key !== b.key) || (a.item && b.item && a.item !== b.item)) return
    unite(x, y)
    push(why, x, `${members[x]!.name} = ${members[y]!.name}: many articles give them one name, few tell them apart`)
  })
  const note = (i: number, k: number, text: string): void => {
    const before = groups.find(i) === groups.find(k)
    join(i, k, false)
    if (!before && groups.find(i) === groups.find(k)) push(why, i, text)
  }
  joinSpellings(members, groups, spellings, note)
  joinSurnames(digests, members, groups, spellings, note)
  // Whole groups, as the rules made them: who is one with a bearer of the name is one with the other too.
  for (const { members: all, text } of judged.joins) {
    for (const i of all) {
      const [x, y] = [groups.find(all[0]!), groups.find(i)]
      if (x !== y && !keptApart(marks[x]!.sides, marks[y]!.sides)) unite(x, y)
    }
    push(why, all[0]!, text)
  }
  for (const [i, sides] of judged.sides) for (const n of sides.keys()) push(why, i, judged.apart.get(n)!)
  return assemble(members, groups, why)
}

/** Joins groups that a shared name would have joined, had not a few articles told them apart. */
function joinOutvoted(
  members: readonly Member[],
  groups: UnionFind,
  blocked: readonly (readonly [number, number])[],
  unite: (x: number, y: number) => void,
): void {
  if (blocked.length === 0) return
  const asked = new Set<string>()
  const lists = new Map(groups.groups().map((g) => [g[0]!, g]))
  for (const [i, k] of blocked) {
    const [x, y] = [groups.find(i), groups.find(k)].sort((a, b) => a - b) as [number, number]
    if (x === y || asked.has(`${x} ${y}`)) continue
    asked.add(`${x} ${y}`)
    const [a, b] = [lists.get(x)!, lists.get(y)!]
    if (
      !outvoted(
        a.map((n) => members[n]!),
        b.map((n) => members[n]!),
      )
    )
      continue
    unite(x, y)
    if (groups.find(x) === groups.find(y))
      lists.set(
        groups.find(x),
        [...a, ...b].sort((p, q) => p - q),
      )
  }
}

type Note = (i: number, k: number, text: string) => void

/** All names of some members, each once, sorted. */
function namesOf(all: readonly Member[]): string[] {
  const names = new Set<string>()
  for (const m of all) for (const name of m.names) names.add(name)
  return [...names].sort()
}

/** The groups of people with a full name, each by its first member, with all their names. */
function fullNames(members: readonly Member[], groups: UnionFind): { first: number; names: readonly string[] }[] {
  return groups.groups().flatMap((group) => {
    if (members[group[0]!]!.kind !== 'PER') return []
    const names = namesOf(group.map((i) => members[i]!))
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
  digests: readonly Digest[],
  members: readonly Member[],
  groups: UnionFind,
  spellings: Spellings,
  note: Note,
): void {
  const single = members.flatMap((m, i) => (m.kind === 'PER' && m.names.length === 0 && !m.key && !m.wikidata ? [i] : []))
  if (single.length === 0) return
  const inSource = new Map<string, Set<number>>()
  const holders = new Map<number, string[]>()
  members.forEach((m, i) => {
    const root = groups.find(i)
    const own = inSource.get(m.source)
    if (own) own.add(root)
    else inSource.set(m.source, new Set([root]))
    const before = holders.get(root)
    if (!before) holders.set(root, [m.source])
    // The members of a source follow each other.
    else if (before.at(-1) !== m.source) before.push(m.source)
  })
  const days = new Map<string, DayRange | null>(digests.map((d) => [d.source, d.published]))
  const oneStory = (a: string, b: string, least: number): boolean => {
    const [x, y] = [days.get(a), days.get(b)]
    if (a === b || (x && y && gapBetween(x, y) > STORY_DAYS)) return false
    let share = 0
    for (const root of inSource.get(a)!)
      if (inSource.get(b)!.has(root)) {
        share += rarity(holders.get(root)!.length, digests.length)
        if (share >= least) return true
      }
    return false
  }
  joinBynames(members, single, (a, b) => oneStory(a, b, STORY_SHARE), note)
  const bySurname = new Map<string, { first: number; names: readonly string[] }[]>()
  for (const group of fullNames(members, groups))
    for (const key of new Set(group.names.map((n) => spellings.surnameKey(n)))) push(bySurname, key, group)
  const joins = single.flatMap((i) => {
    const { name, source } = members[i]!
    const least = spellings.isCommon(name) ? COMMON_SHARE : STORY_SHARE
    const fitting = (bySurname.get(spellings.surnameKey(name)) ?? []).filter(
      (g) =>
        g.names.some((n) => spellings.isSurnameOf(name, n)) &&
        holders.get(groups.find(g.first))!.some((s) => oneStory(source, s, least)),
    )
    return fitting.length === 1 ? [{ i, group: fitting[0]! }] : []
  })
  for (const { i, group } of joins)
    note(
      group.first,
      i,
      `${members[i]!.name} in ${members[i]!.source}: the only one of that name in the story, ${group.names[0]}`,
    )
}

function assemble(members: readonly Member[], groups: UnionFind, why: ReadonlyMap<number, readonly string[]>): Identity {
  const numbers = new Map<string, Map<string, number>>()
  for (const m of members) numbers.set(m.source, new Map())
  const entities = groups.groups().map((group, n): RecordEntity => {
    const all = group.map((i) => members[i]!)
    for (const m of all) numbers.get(m.source)!.set(m.id, n)
    const item = all.find((m) => m.wikidata)?.wikidata
    const key = all.find((m) => m.key)?.key
    const reasons = [...new Set(group.flatMap((i) => why.get(i) ?? []))]
    return {
      id: `e${n + 1}`,
      kind: all[0]!.kind,
      name: mostFrequent(all.map((m) => m.name)),
      ...(item ? { wikidata: item } : {}),
      ...(key ? { key } : {}),
      variants: namesOf(all),
      members: all.map((m) => ({ source: m.source, entity: m.id })),
      ...(reasons.length > 0 ? { why: reasons } : {}),
    }
  })
  return {
    entities,
    idOf(source, entity) {
      const number = numbers.get(source)?.get(entity)
      return number === undefined ? null : entities[number]!.id
    },
    numberOf: (source, entity) => numbers.get(source)!.get(entity)!,
    get: (id) => entities[Number(id.slice(1)) - 1] ?? null,
  }
}

/** The value that occurs most; of several the first in spelling. */
export function mostFrequent(values: readonly string[]): string {
  if (values.length === 1) return values[0]!
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
