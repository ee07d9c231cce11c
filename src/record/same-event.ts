import type { Affinities } from './affinity.js'
import { agree, SAME, scoreFrom, scoreOf } from './agreement.js'
import { Alike } from './alike.js'
import { Blocks, meet } from './blocks.js'
import { Candidates } from './candidates.js'
import { clusterByMean } from './cluster.js'
import type { Identity } from './identity.js'
import { Links } from './links.js'
import type { Telling } from './tellings.js'

/** Tellings of one event, in order, and what spoke for taking them for one. */
export interface EventGroup {
  readonly tellings: readonly Telling[]
  readonly why: readonly string[]
}

/** What a pair counts that shares no party. */
const UNCOMPARED = 0.3

/** Joins tellings into events. What it remembers of the last time only spares work. */
export class Joiner {
  readonly #blocks = new Blocks()
  readonly #alike = new Alike(this.#blocks)
  readonly #candidates = new Candidates(this.#blocks)

  /** The events. `tellings` must be in canonical order; the result then depends on nothing else than what is given. */
  join(tellings: readonly Telling[], affinities: Affinities, identity: Identity): EventGroup[] {
    this.#blocks.begin(identity)
    const alike = this.#alike.groups(tellings)
    const first = alike.map((group) => tellings[group[0]!]!)
    const { blocks, pairs } = this.#candidates.of(first)
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
