import { dayRange, gapBetween, type Reading, type Story } from '../document/index.js'
import { affinity, entityFeatures, holdersOf, normalised } from './affinity.js'
import { clusterByMean } from './cluster.js'
import type { Identity } from './identity.js'
import type { EventGroup } from './same-event.js'
import { UnionFind } from './union-find.js'

/** Articles further apart than this many days tell two stories, however much they share: a thread, not one course of events. */
const DAYS = 21
const TOGETHER = 0.22
/** Articles are compared where they share something that so many articles hold at most. */
const RARE = 60

/** Articles about one course of events: near in time, sharing what is rare — entities that few articles name, events that few tell. */
export function findStories(readings: readonly Reading[], groups: readonly EventGroup[], identity: Identity): Story[] {
  const features = readings.map((r) => new Map<string, number>(entityFeatures(r, identity)))
  const at = new Map(readings.map((r, i) => [r.source, i]))
  groups.forEach((g, n) => {
    for (const t of g.tellings) {
      const f = features[at.get(t.source)!]!
      f.set(`event ${n}`, Math.min(3, (f.get(`event ${n}`) ?? 0) + 1))
    }
  })
  const holders = holdersOf(features)
  const weights = features.map((f) => normalised(f, holders, readings.length))
  const days = readings.map((r) => dayRange(r.article.published?.value ?? null))
  const near = (i: number, k: number) => !days[i] || !days[k] || gapBetween(days[i], days[k]) <= DAYS
  const rows = readings.map(() => new Map<number, number>())
  for (const list of holders.values())
    if (list.length > 1 && list.length <= RARE)
      list.forEach((i, n) => {
        for (const k of list.slice(n + 1)) if (near(i, k) && !rows[i]!.has(k)) rows[i]!.set(k, affinity(weights[i]!, weights[k]!))
      })
  const components = new UnionFind(readings.length)
  rows.forEach((row, i) => {
    for (const [k, score] of row) if (score >= TOGETHER) components.union(i, k)
  })
  const scoreOf = (x: number, y: number) => rows[x]!.get(y) ?? affinity(weights[x]!, weights[y]!)
  const stories = components.groups().flatMap((c) =>
    clusterByMean(c.length, TOGETHER, (i, k) => {
      const [x, y] = [Math.min(c[i]!, c[k]!), Math.max(c[i]!, c[k]!)]
      return near(x, y) ? scoreOf(x, y) : null
    }).map((g) => g.map((i) => readings[c[i]!]!)),
  )
  return stories.map((articles, n) => ({ id: `s${n + 1}`, title: titleOf(articles), articles: articles.map((a) => a.source) }))
}

/** The title of the article that appeared first; of several the first by source. */
function titleOf(articles: readonly Reading[]): string {
  const day = (r: Reading) => dayRange(r.article.published?.value ?? null)?.from ?? Infinity
  const titled = articles.filter((a) => a.article.title)
  const first = [...titled].sort((a, b) => day(a) - day(b) || (a.source < b.source ? -1 : 1))[0]
  return first?.article.title ?? articles[0]!.article.text.split('\n')[0]!.slice(0, 120)
}
