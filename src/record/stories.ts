import { gapBetween, type Story } from '../document/index.js'
import { entityCounts } from './affinity.js'
import { clusterByMean } from './cluster.js'
import type { Digest } from './digest.js'
import { Features } from './features.js'
import type { Identity } from './identity.js'
import { Links } from './links.js'
import type { EventGroup } from './same-event.js'

/** Articles further apart than this many days tell two stories, however much they share: a thread, not one course of events. */
const DAYS = 21
const TOGETHER = 0.22
/** Articles are compared where they share something that so many articles hold at most. */
const RARE = 40
/** One name alone that two articles share makes no story: a city has many. */
const FEWEST = 2

/** Articles about one course of events: near in time, sharing what is rare — entities that few articles name, events that few tell. */
export function findStories(digests: readonly Digest[], groups: readonly EventGroup[], identity: Identity): Story[] {
  const counted = digests.map((d) => entityCounts(d, identity))
  const events = identity.entities.length
  groups.forEach((g, n) => {
    for (const t of g.tellings) {
      const f = counted[t.article]!
      f.set(events + n, Math.min(3, (f.get(events + n) ?? 0) + 1))
    }
  })
  const features = new Features(counted, events + groups.length)
  const near = (i: number, k: number): boolean => {
    const [x, y] = [digests[i]!.published, digests[k]!.published]
    return !x || !y || gapBetween(x, y) <= DAYS
  }
  const links = new Links()
  for (const [i, k] of pairsSharing(features, digests.length))
    if (near(i, k)) {
      const score = features.between(i, k)
      if (score >= TOGETHER && features.sharedRare(i, k, RARE) >= FEWEST) links.add(i, k, score)
    }
  const stories = links
    .components(digests.length)
    .flatMap((c) =>
      clusterByMean(c.length, TOGETHER, (i, k) => (near(c[i]!, c[k]!) ? features.between(c[i]!, c[k]!) : null)).map((g) =>
        g.map((i) => digests[c[i]!]!),
      ),
    )
  return stories.map((articles, n) => ({ id: `s${n + 1}`, title: titleOf(articles), articles: articles.map((a) => a.source) }))
}

/** Every pair of articles that shares a rare feature, once: each article with the earlier ones. */
function* pairsSharing(features: Features, articles: number): Iterable<[number, number]> {
  const lists = new Map<number, number[]>()
  const seen = new Int32Array(articles).fill(-1)
  for (let i = 0; i < articles; i++)
    for (const id of features.of(i)) {
      const holders = features.holders[id]!
      if (holders < 2 || holders > RARE) continue
      const earlier = lists.get(id)
      for (const k of earlier ?? [])
        if (seen[k] !== i) {
          seen[k] = i
          yield [k, i]
        }
      if (earlier) earlier.push(i)
      else lists.set(id, [i])
    }
}

/** The title of the article that appeared first; of several the first by source. */
function titleOf(articles: readonly Digest[]): string {
  const day = (d: Digest) => d.published?.from ?? Infinity
  const titled = articles.filter((a) => a.title)
  const first = [...titled].sort((a, b) => day(a) - day(b) || (a.source < b.source ? -1 : 1))[0]
  return first?.title ?? articles[0]!.text.split('\n')[0]!.slice(0, 120)
}
