import type { Affinities } from './affinity.js'
import { agree, SAME, scoreFrom, scoreOf } from './agreement.js'
import { alike } from './alike.js'
import { Blocks } from './blocks.js'
import { Candidates } from './candidates.js'
import { clusterByMean } from './cluster.js'
import type { Lasting } from './lasting.js'
import { Links } from './links.js'
import type { Telling } from './tellings.js'
import { Known, NOTHING_WEIGHED, type Weighed } from './weighed.js'

/** Tellings of one event, in order, and what spoke for taking them for one. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  readonly why: readonly string[]
}

/** What a pair counts that shares no party. */
const UNCOMPARED = 0.3

/**
 * Joins tellings into events. They must be in canonical order; the result then depends on nothing else than what is given, and not on what is
 * remembered: what the last record weighed is not weighed again where `lasting` knows names that stay.
 */
export function join(
  tellings: readonly Telling[],
  affinities: Affinities,
  lasting: Lasting | null = null,
  last: Weighed = NOTHING_WEIGHED,
): { groups: EventGroup[]; weighed: Weighed } {
  // In the order of those that stand for them, which stays whatever comes to say the same.
  const groups = alike(tellings).sort((a, b) => a[0]! - b[0]!)
  const first = groups.map((group) => tellings[group[0]!]!)
  const blocks = new Blocks(first)
  const known =
    lasting &&
    new Known(
      first.map((t) => lasting.printOf(t)),
      last,
    )
  const candidates = new Candidates(first, blocks, lasting?.nameOf ?? String, known)
  const links = new Links()
  candidates.weights.forEach((weight, n) => {
    const [i, k] = [candidates.pairs[2 * n]!, candidates.pairs[2 * n + 1]!]
    const score = scoreFrom(weight, first[i]!, first[k]!, affinities, SAME)
    if (score !== null) links.add(i, k, score)
  })
  const events = links.components(first.length).flatMap((component): EventGroup[] => {
    const only = component.length === 1 ? groups[component[0]!]! : []
    if (only.length === 1) return [{ tellings: [tellings[only[0]!]!], why: [] }]
    const weights = component.map((i) => groups[i]!.length)
    const similarity = (x: number, y: number) => {
      const [i, k] = [component[x]!, component[y]!]
      return blocks.meet(i, k) ? scoreOf(first[i]!, first[k]!, affinities) : UNCOMPARED
    }
    return clusterByMean(component.length, SAME, similarity, weights).map((cluster) => {
      const members = cluster.flatMap((i) => groups[component[i]!]!).sort((a, b) => a - b)
      return { tellings: members.map((i) => tellings[i]!), why: why(members, tellings, affinities) }
    })
  })
  return { groups: events, weighed: known ? candidates.weighed(known) : NOTHING_WEIGHED }
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

const shown = (t: Telling): string => `${t.source}/${t.event.id}`
