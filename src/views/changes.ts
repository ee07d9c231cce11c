import type { Reading } from '../document/index.js'
import type { Version } from '../store/index.js'
import { type DiffPart, wordDiff } from './word-diff.js'

/** A passage that changed between two versions: its words, those dropped and those added marked. */
export interface ChangedPassage {
  readonly kind: 'dropped' | 'added' | 'changed'
  readonly words: readonly DiffPart[]
}

/** What became of a page from one version to the next. */
export interface PageChange {
  readonly from: number
  readonly to: number
  /** When the later version was captured, an ISO 8601 instant; null where that is not known. */
  readonly captured: string | null
  readonly facts: readonly {
    readonly fact: 'title' | 'outlet' | 'byline' | 'published'
    readonly from: string | null
    readonly to: string | null
  }[]
  readonly passages: readonly ChangedPassage[]
}

/** What an outlet changed in a page, version by version. `versions` stand in the order of their capture. */
export function changesOf(versions: readonly Version[]): PageChange[] {
  return versions.slice(1).map((later, i) => {
    const earlier = versions[i]!
    return {
      from: earlier.version,
      to: later.version,
      captured: later.captured,
      facts: changedFacts(earlier.reading.article, later.reading.article),
      passages: changedPassages(bodyOf(earlier.reading), bodyOf(later.reading)),
    }
  })
}

function changedFacts(a: Reading['article'], b: Reading['article']): PageChange['facts'] {
  const facts = (article: Reading['article']) => [article.title, article.outlet, article.byline, article.published?.value ?? null]
  const [from, to] = [facts(a), facts(b)]
  return (['title', 'outlet', 'byline', 'published'] as const)
    .map((fact, i) => ({ fact, from: from[i]!, to: to[i]! }))
    .filter((change) => change.from !== change.to)
}

/** The paragraphs, the title told among the facts. */
const bodyOf = ({ article }: Reading): string[] => {
  const lines = article.text.split('\n')
  return lines[0] === article.title ? lines.slice(1) : lines
}

/** More lines than this between the first and the last change are not aligned one by one. */
const MOST = 800
/** Two paragraphs that share less of their words than this are two, not one rewritten. */
const ALIKE = 0.4

function changedPassages(a: readonly string[], b: readonly string[]): ChangedPassage[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (from.length > MOST || to.length > MOST) return paired(from, to)
  return gapsBetween(from, to).flatMap((gap) => paired(gap.from, gap.to))
}

/** The stretches between the lines that two versions share in their order (longest common subsequence). */
function gapsBetween(a: readonly string[], b: readonly string[]): { from: string[]; to: string[] }[] {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      best[i * width + k] =
        a[i] === b[k] ? best[(i + 1) * width + k + 1]! + 1 : Math.max(best[(i + 1) * width + k]!, best[i * width + k + 1]!)
  const gaps: { from: string[]; to: string[] }[] = [{ from: [], to: [] }]
  let [i, k] = [0, 0]
  while (i < a.length || k < b.length) {
    const gap = gaps.at(-1)!
    if (i < a.length && k < b.length && a[i] === b[k]) {
      gaps.push({ from: [], to: [] })
      i++
      k++
    } else if (k >= b.length || (i < a.length && best[(i + 1) * width + k]! >= best[i * width + k + 1]!)) gap.from.push(a[i++]!)
    else gap.to.push(b[k++]!)
  }
  return gaps
}

/** In one stretch, each dropped paragraph beside the added one that took its place, in their order. */
function paired(from: readonly string[], to: readonly string[]): ChangedPassage[] {
  const passages: ChangedPassage[] = []
  let next = 0
  for (const line of from) {
    const at = to.findIndex((other, i) => i >= next && i < next + 20 && likeness(line, other) >= ALIKE)
    if (at < 0) {
      passages.push({ kind: 'dropped', words: [{ kind: 'dropped', text: line }] })
      continue
    }
    for (; next < at; next++) passages.push({ kind: 'added', words: [{ kind: 'added', text: to[next]! }] })
    next = at + 1
    passages.push({ kind: 'changed', words: wordDiff(line, to[at]!) })
  }
  for (; next < to.length; next++) passages.push({ kind: 'added', words: [{ kind: 'added', text: to[next]! }] })
  return passages
}

/** The share (0–1) of the words of the shorter of two lines that stand in the other. */
function likeness(a: string, b: string): number {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]]
  const words = new Set(long)
  return short.filter((word) => words.has(word)).length / short.length
}
