import { agree, SAME } from './agreement.js'
import { clusterByMean } from './cluster.js'
import { push } from './identity.js'
import type { KnownParty, Telling } from './tellings.js'
import { UnionFind } from './union-find.js'
import { kin } from './what.js'

/** Tellings of one event, in order, and what spoke for taking them for one. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  readonly why: readonly string[]
}

/** How many tellings of one kind about one party are compared with each other at most: the nearest in time. */
const WINDOW = 400
/** What a pair counts that shares no party and was therefore never compared. */
const UNCOMPARED = 0.3

/** Joins tellings into events. `tellings` must be in canonical order; the result then depends on nothing else. */
export function joinTellings(tellings: readonly Telling[]): EventGroup[] {
  const alike = groupsAlike(tellings)
  const first = alike.map((group) => tellings[group[0]!]!)
  const scores = compareAll(first)
  const components = new UnionFind(first.length)
  scores.forEach((row, i) => {
    for (const [k, score] of row) if (score >= SAME) components.union(i, k)
  })
  return components.groups().flatMap((component) => {
    const scoreOf = (i: number, k: number) => scores[component[i]!]!.get(component[k]!) ?? UNCOMPARED
    const weights = component.map((i) => alike[i]!.length)
    return clusterByMean(component.length, SAME, scoreOf, weights).map((group) => {
      const members = group.flatMap((i) => alike[component[i]!]!).sort((a, b) => a - b)
      return { tellings: members.map((i) => tellings[i]!), why: why(members, tellings) }
    })
  })
}

/** Tellings that say the very same (copies, repetitions within an article) are compared once, with the weight of all; the fullest stands first. */
function groupsAlike(tellings: readonly Telling[]): number[][] {
  const firsts = new Map<string, number>()
  const at = new Map(tellings.map((t, i) => [name(t), i]))
  const same = new UnionFind(tellings.length)
  tellings.forEach((t, i) => {
    const sign = signature(t)
    const first = sign === null ? undefined : firsts.get(sign)
    if (first !== undefined) same.union(first, i)
    else if (sign !== null) firsts.set(sign, i)
    const twin = t.twin === null ? undefined : at.get(t.twin)
    if (twin !== undefined) same.union(twin, i)
  })
  const fullness = (i: number) => 2 * (tellings[i]!.doers.length + tellings[i]!.others.length) + (tellings[i]!.range ? 1 : 0)
  return same.groups().map((group) => [...group].sort((i, k) => fullness(k) - fullness(i) || i - k))
}

function signature(t: Telling): string | null {
  const parties = [...t.doers, ...t.others]
  if (parties.length === 0) return null
  // One common name and a day are no proof across articles: those are compared.
  const sure = parties.filter((p) => p.kind !== null).length > 1
  const ids = (parties: readonly KnownParty[]) =>
    parties
      .map((p) => p.id)
      .sort()
      .join(' ')
  const when =
    t.event.time ??
    (t.range
      ? `range ${t.range.from} ${t.range.to}`
      : t.published
        ? `published ${t.published.from} ${t.published.to}`
        : `source ${t.source}`)
  return [
    t.family.name,
    t.what,
    ids(t.doers),
    ids(t.others),
    t.place?.id,
    t.quarter?.key,
    when,
    t.event.status,
    t.ordinal,
    t.event.by === null,
    sure ? '' : t.source,
  ].join('|')
}

/** Scores of all pairs that may be one event, `rows[i]` those with higher numbers; -Infinity for what cannot be one. */
function compareAll(tellings: readonly Telling[]): ReadonlyMap<number, number>[] {
  const rows = tellings.map(() => new Map<number, number>())
  for (const block of blocks(tellings))
    for (let n = 0; n < block.length; n++)
      for (let m = n + 1; m < Math.min(block.length, n + 1 + WINDOW); m++) {
        const [i, k] = block[n]! < block[m]! ? [block[n]!, block[m]!] : [block[m]!, block[n]!]
        const row = rows[i]!
        if (row.has(k)) continue
        const { score, apart } = agree(tellings[i]!, tellings[k]!)
        row.set(k, apart ? -Infinity : score)
      }
  return rows
}

/** Lists of tellings that may be one event: of touching families, about one party; each ordered by time. */
function blocks(tellings: readonly Telling[]): number[][] {
  const lists = new Map<string, number[]>()
  tellings.forEach((t, i) => {
    const parties =
      t.family.shape === 'befalls' && t.others.length > 0 ? t.others : [...t.doers, ...t.others, ...(t.place ? [t.place] : [])]
    const keys = new Set(parties.flatMap(keysOf))
    // A war that nobody is named of is known by its time alone.
    if (t.doers.length + t.others.length === 0 && t.event.time !== null) keys.add(`time ${t.event.time}`)
    for (const family of kin(t.family))
      for (const key of keys) push(lists, `${[t.family.name, family].sort().join('+')} ${key}`, i)
  })
  const when = (i: number) => tellings[i]!.range?.from ?? tellings[i]!.published?.from ?? 0
  const order = (i: number, k: number) => (when(i) === when(k) ? i - k : when(i) < when(k) ? -1 : 1)
  return [...lists.keys()].sort().flatMap((key) => {
    const list = [...new Set(lists.get(key)!)]
    return list.length > 1 ? [list.sort(order)] : []
  })
}

function keysOf(party: KnownParty): string[] {
  return [
    party.id,
    ...(party.state ? [`state ${party.state}`] : []),
    ...(party.kind === 'LOC' ? [] : [...party.words].filter((w) => w.length > 3)),
  ]
}

/** The evidence in words: the strongest link of every telling to those before it. */
function why(members: readonly number[], tellings: readonly Telling[]): string[] {
  return members.slice(1).map((i) => {
    let best: { text: string; score: number } = { text: '', score: -1 }
    for (const k of members.slice(0, 12)) {
      if (k >= i) break
      const { score, evidence } = agree(tellings[k]!, tellings[i]!)
      if (score > best.score)
        best = { score, text: `${shown(tellings[i]!)} = ${shown(tellings[k]!)}: ${evidence.join(', ')} → ${score.toFixed(2)}` }
    }
    return best.text
  })
}

const name = (t: Telling): string => `${t.source}\n${t.event.id}`
const shown = (t: Telling): string => `${t.source}/${t.event.id}`
