import { type Copy, dayRange, type Passage, type Reading } from '../document/index.js'
import { clusterByMean } from './cluster.js'
import { CopyIndex, type SimilarPair } from './copy-index.js'
import { type Credit, creditOf } from './credit.js'
import { sharedPassages } from './passages.js'
import { type ShingledText, shingle } from './shingles.js'
import { UnionFind } from './union-find.js'
import type { World } from './world.js'

/** From this share of the shorter text on, one article is a copy of another, or both are copies of a third. */
const COPY = 0.5
/** A shorter text has too few words to be called a copy. */
const MIN_SHINGLES = 20
/** From this many words on, a passage told again is worth a note where the articles are no copies. */
const RECYCLED = 30

export interface Reuse {
  readonly copies: Copy[]
  readonly passages: Passage[]
}

/** Copies among articles, each with the passages shared and the agency behind them where something shows it; and passages that other articles take over. */
export function findReuse(readings: readonly Reading[], world: World): Reuse {
  const texts = new Map(readings.map((r) => [r.source, shingle(r.article.text)]))
  const index = new CopyIndex()
  for (const [source, text] of texts) index.add(source, text.set)
  const pairs = index.pairs()
  const bySource = new Map(readings.map((r) => [r.source, r]))
  const isCopy = (p: SimilarPair) => p.containment >= COPY && p.shared >= MIN_SHINGLES
  const copies = groupsOf(pairs.filter(isCopy)).map((sources) =>
    describe(
      sources.map((s) => bySource.get(s)!),
      texts,
      world,
    ),
  )
  const passages = pairs.filter((p) => !isCopy(p)).flatMap((p) => recycled(bySource.get(p.a)!, bySource.get(p.b)!, texts))
  return { copies, passages }
}

/** Groups in which all are copies of each other; a pair that fits into none stands by itself. */
function groupsOf(pairs: readonly SimilarPair[]): string[][] {
  const sources = [...new Set(pairs.flatMap((p) => [p.a, p.b]))].sort()
  const at = new Map(sources.map((s, i) => [s, i]))
  const scores = new Map(pairs.map((p) => [`${at.get(p.a)!} ${at.get(p.b)!}`, p.containment]))
  const components = new UnionFind(sources.length)
  for (const p of pairs) components.union(at.get(p.a)!, at.get(p.b)!)
  const scoreOf = (i: number, k: number) => scores.get(i < k ? `${i} ${k}` : `${k} ${i}`) ?? null
  const groups = components
    .groups()
    .flatMap((c) => clusterByMean(c.length, COPY, (i, k) => scoreOf(c[i]!, c[k]!)).map((g) => g.map((i) => c[i]!)))
  const groupOf = new Map(groups.flatMap((g, n) => g.map((i) => [i, n] as const)))
  const left = pairs
    .filter((p) => groupOf.get(at.get(p.a)!) !== groupOf.get(at.get(p.b)!))
    .map((p) => [at.get(p.a)!, at.get(p.b)!])
  return [...groups.filter((g) => g.length > 1), ...left].map((g) => g.map((i) => sources[i]!))
}

const STRENGTH: readonly Credit['basis'][] = ['agency', 'byline', 'dateline', 'outlet', 'ending', 'interview']

function describe(group: readonly Reading[], texts: ReadonlyMap<string, ShingledText>, world: World): Copy {
  const credits = group.flatMap((r) => {
    const credit = creditOf(r, world)
    return credit ? [{ ...credit, source: r.source }] : []
  })
  // Of equally plain credits the one with the printed abbreviation says most.
  credits.sort(
    (a, b) =>
      STRENGTH.indexOf(a.basis) - STRENGTH.indexOf(b.basis) || b.name.length - a.name.length || (a.source < b.source ? -1 : 1),
  )
  const best = credits[0] ?? null
  const silent = best ? group.filter((r) => !credits.some((c) => c.source === r.source)).map((r) => r.source) : []
  const [first, second] = [...group].sort((a, b) => dayOf(a) - dayOf(b) || (a.source < b.source ? -1 : 1))
  const earlier = first && second && dayOf(first) < dayOf(second) ? `; ${first.source} appeared first` : ''
  return {
    articles: group.map((r) => r.source),
    origin: best?.name ?? null,
    spans: spansOf(group, texts),
    why:
      (best
        ? `${best.basis} of ${best.source} credits ${best.name}${silent.length > 0 ? `; ${silent.join(', ')}: the same text without the credit` : ''}`
        : 'none of them credits anybody') + earlier,
  }
}

const dayOf = (r: Reading): number => dayRange(r.article.published?.value ?? null)?.from ?? Infinity

/** The passages each article shares with the longest of the group (the longest: with the next). */
function spansOf(group: readonly Reading[], texts: ReadonlyMap<string, ShingledText>): Copy['spans'] {
  const [longest, ...rest] = [...group].sort(
    (a, b) => b.article.text.length - a.article.text.length || (a.source < b.source ? -1 : 1),
  )
  const own = texts.get(longest!.source)!
  return [
    { source: longest!.source, spans: sharedPassages(own, texts.get(rest[0]!.source)!).map((p) => p.a) },
    ...rest.map((r) => ({ source: r.source, spans: sharedPassages(texts.get(r.source)!, own).map((p) => p.a) })),
  ]
}

function recycled(x: Reading, y: Reading, texts: ReadonlyMap<string, ShingledText>): Passage[] {
  const [older, newer] = dayOf(y) < dayOf(x) ? [y, x] : [x, y]
  return sharedPassages(texts.get(older.source)!, texts.get(newer.source)!)
    .filter((p) => p.words >= RECYCLED)
    .map((p) => ({
      older: { source: older.source, span: p.a },
      newer: { source: newer.source, span: p.b },
      words: p.words,
      sameDay: dayOf(older) === dayOf(newer),
    }))
}
