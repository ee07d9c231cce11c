import type { Copy, Passage } from '../document/index.js'
import type { Alignments } from './alignments.js'
import { clusterByMean } from './cluster.js'
import type { CopyIndex, SimilarPair } from './copy-index.js'
import type { Credit } from './credit.js'
import type { Digest } from './digest.js'
import { UnionFind } from './union-find.js'

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
export function findReuse(digests: readonly Digest[], index: CopyIndex, alignments: Alignments): Reuse {
  const pairs = index.pairs()
  const bySource = new Map(digests.map((d) => [d.source, d]))
  const isCopy = (p: SimilarPair) => p.containment >= COPY && p.shared >= MIN_SHINGLES
  const copies = groupsOf(pairs.filter(isCopy)).map((sources) =>
    describe(
      sources.map((s) => bySource.get(s)!),
      alignments,
    ),
  )
  const passages = pairs.filter((p) => !isCopy(p)).flatMap((p) => recycled(bySource.get(p.a)!, bySource.get(p.b)!, alignments))
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

function describe(group: readonly Digest[], alignments: Alignments): Copy {
  const credits = group.flatMap(({ credit, source }) => (credit ? [{ ...credit, source }] : []))
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
    spans: spansOf(group, alignments),
    why:
      (best
        ? `${best.basis} of ${best.source} credits ${best.name}${silent.length > 0 ? `; ${silent.join(', ')}: the same text without the credit` : ''}`
        : 'none of them credits anybody') + earlier,
  }
}

const dayOf = ({ published }: Digest): number => published?.from ?? Infinity

/** The passages each article shares with the longest of the group (the longest: with the next). */
function spansOf(group: readonly Digest[], alignments: Alignments): Copy['spans'] {
  const [longest, ...rest] = [...group].sort((a, b) => b.text.length - a.text.length || (a.source < b.source ? -1 : 1))
  return [
    { source: longest!.source, spans: alignments.between(longest!.source, rest[0]!.source).map((p) => p.a) },
    ...rest.map((d) => ({ source: d.source, spans: alignments.between(d.source, longest!.source).map((p) => p.a) })),
  ]
}

function recycled(x: Digest, y: Digest, alignments: Alignments): Passage[] {
  const [older, newer] = dayOf(y) < dayOf(x) ? [y, x] : [x, y]
  return alignments.between(older.source, newer.source, RECYCLED).map((p) => ({
    older: { source: older.source, span: p.a },
    newer: { source: newer.source, span: p.b },
    words: p.words,
    sameDay: dayOf(older) === dayOf(newer),
  }))
}
