import type { Affinities } from './affinity.js'
import { agree, SAME, scoreOf } from './agreement.js'
import { clusterByMean } from './cluster.js'
import { Links } from './links.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { UnionFind } from './union-find.js'
import { kin } from './what.js'

/** Tellings of one event, in order, and what spoke for taking them for one. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  readonly why: readonly string[]
}

/** How many tellings of one kind about one party are compared with each other at most: the nearest in time. */
const WINDOW = 60
/** What a pair counts that shares no party. */
const UNCOMPARED = 0.3

/** Joins tellings into events. `tellings` must be in canonical order; the result then depends on nothing else. */
export function joinTellings(tellings: readonly Telling[], affinities: Affinities): EventGroup[] {
  const alike = groupsAlike(tellings)
  const first = alike.map((group) => tellings[group[0]!]!)
  const blocks = blocksOf(first)
  const links = new Links()
  eachCandidate(first, blocks, (i, k) => {
    const score = scoreOf(first[i]!, first[k]!, affinities, SAME)
    if (score !== null) links.add(i, k, score)
  })
  return links.components(first.length).flatMap((component) => {
    const weights = component.map((i) => alike[i]!.length)
    const similarity = (x: number, y: number) => {
      const [i, k] = [component[x]!, component[y]!]
      return meet(blocks[i]!, blocks[k]!) ? scoreOf(first[i]!, first[k]!, affinities) : UNCOMPARED
    }
    return clusterByMean(component.length, SAME, similarity, weights).map((group) => {
      const members = group.flatMap((i) => alike[component[i]!]!).sort((a, b) => a - b)
      return { tellings: members.map((i) => tellings[i]!), why: why(members, tellings, affinities) }
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
  const fullness = (i: number) => 2 * tellings[i]!.parties.length + (tellings[i]!.range ? 1 : 0)
  return same.groups().map((group) => [...group].sort((i, k) => fullness(k) - fullness(i) || i - k))
}

function signature(t: Telling): string | null {
  if (t.parties.length === 0) return null
  // One common name and a day are no proof across articles: those are compared.
  const sure = t.parties.filter((p) => p.kind !== null).length > 1
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

/**
 * The blocks every telling stands in, ascending: those of one block may be one event, being of touching families and about one party.
 * Blocks are numbered in the order in which they are first met.
 */
function blocksOf(tellings: readonly Telling[]): Int32Array[] {
  const numbers = new Map<string, Map<string, number>>()
  let count = 0
  return tellings.map((t) => {
    const parties = t.family.shape === 'befalls' && t.others.length > 0 ? t.others : t.place ? [...t.parties, t.place] : t.parties
    const keys = new Set(parties.flatMap(keysOf))
    // A war that nobody is named of is known by its time alone.
    if (t.parties.length === 0 && t.event.time !== null) keys.add(`time ${t.event.time}`)
    const own = new Set<number>()
    for (const family of kin(t.family)) {
      const pair = t.family.name < family ? `${t.family.name}+${family}` : `${family}+${t.family.name}`
      const ofPair = numbers.get(pair) ?? new Map<string, number>()
      numbers.set(pair, ofPair)
      for (const key of keys) {
        const number = ofPair.get(key) ?? count++
        ofPair.set(key, number)
        own.add(number)
      }
    }
    return Int32Array.from(own).sort()
  })
}

/** Do two ascending lists share a number? */
function meet(a: Int32Array, b: Int32Array): boolean {
  let [i, k] = [0, 0]
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) return true
    if (a[i]! < b[k]!) i++
    else k++
  }
  return false
}

/** Hands on the pairs to compare, each once: of every block each telling with those that follow it in time. */
function eachCandidate(tellings: readonly Telling[], blocks: readonly Int32Array[], take: (i: number, k: number) => void): void {
  const when = Float64Array.from(tellings, (t) => t.range?.from ?? t.published?.from ?? 0)
  const order = tellings.map((_, i) => i).sort((i, k) => (when[i] === when[k] ? i - k : when[i]! < when[k]! ? -1 : 1))
  const lists = new Map<number, number[]>()
  const seen = new Int32Array(tellings.length).fill(-1)
  for (const i of order)
    for (const block of blocks[i]!) {
      const earlier = lists.get(block)
      if (!earlier) {
        lists.set(block, [i])
        continue
      }
      for (let n = Math.max(0, earlier.length - WINDOW); n < earlier.length; n++) {
        const k = earlier[n]!
        if (seen[k] === i) continue
        seen[k] = i
        if (k < i) take(k, i)
        else take(i, k)
      }
      earlier.push(i)
    }
}

const keysOf = (party: KnownParty): string[] =>
  party.state ? [party.id, `state ${party.state}`, ...party.keys] : [party.id, ...party.keys]

/** The evidence in words: the strongest link of every telling to those before it. */
function why(members: readonly number[], tellings: readonly Telling[], affinities: Affinities): string[] {
  return members.slice(1).map((i) => {
    let best: { text: string; score: number } = { text: '', score: -1 }
    for (const k of members.slice(0, 12)) {
      if (k >= i) break
      const { score, evidence } = agree(tellings[k]!, tellings[i]!, affinities)
      if (score > best.score)
        best = { score, text: `${shown(tellings[i]!)} = ${shown(tellings[k]!)}: ${evidence.join(', ')} → ${score.toFixed(2)}` }
    }
    return best.text
  })
}

const name = (t: Telling): string => `${t.source}\n${t.event.id}`
const shown = (t: Telling): string => `${t.source}/${t.event.id}`
