import type { Affinities } from './affinity.js'
import { agree, SAME, scoreFrom, scoreOf } from './agreement.js'
import { meet } from './blocks.js'
import type { Candidates } from './candidates.js'
import { clusterByMean } from './cluster.js'
import type { Identity } from './identity.js'
import { Links } from './links.js'
import type { KnownParty } from './parties.js'
import type { Telling } from './tellings.js'
import { UnionFind } from './union-find.js'

/** Tellings of one event, in order, and what spoke for taking them for one. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  readonly why: readonly string[]
}

/** What a pair counts that shares no party. */
const UNCOMPARED = 0.3

/**
 * Joins tellings into events. `tellings` must be in canonical order; the result then depends on nothing else: what `candidates` remembers of
 * the last time only spares work.
 */
export function joinTellings(
  tellings: readonly Telling[],
  affinities: Affinities,
  identity: Identity,
  candidates: Candidates,
): EventGroup[] {
  const alike = groupsAlike(tellings)
  const first = alike.map((group) => tellings[group[0]!]!)
  const { blocks, pairs } = candidates.of(first, identity)
  const links = new Links()
  for (const { i, k, weight } of pairs) {
    const score = scoreFrom(weight, first[i]!, first[k]!, affinities, SAME)
    if (score !== null) links.add(i, k, score)
  }
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

/** The evidence in words: the strongest link of every telling to those before it. */
function why(members: readonly number[], tellings: readonly Telling[], affinities: Affinities): string[] {
  return members.slice(1).map((i) => {
    let [best, highest] = [-1, -1]
    for (const k of members.slice(0, 12)) {
      if (k >= i) break
      const score = scoreOf(tellings[k]!, tellings[i]!, affinities) ?? 0
      if (score > highest) [best, highest] = [k, score]
    }
    if (best < 0) return ''
    const { evidence } = agree(tellings[best]!, tellings[i]!, affinities)
    return `${shown(tellings[i]!)} = ${shown(tellings[best]!)}: ${evidence.join(', ')} → ${highest.toFixed(2)}`
  })
}

const name = (t: Telling): string => `${t.source}\n${t.event.id}`
const shown = (t: Telling): string => `${t.source}/${t.event.id}`
