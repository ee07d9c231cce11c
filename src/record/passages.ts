import type { Span } from '../text/index.js'
import { SHINGLE, type ShingledText, wordSpans } from './shingles.js'

/** A passage that stands in both texts: its span in either, in UTF-16 code units, and how many words it has in the first. */
export interface SharedPassage {
  readonly a: Span
  readonly b: Span
  readonly words: number
}

/** Words that may differ inside one passage: a changed name, a dropped adverb. */
const GAP = 6
/** Fewer words in a row than this are a turn of phrase, not a passage. */
export const PASSAGE = 12

interface Run {
  a: number
  b: number
  endA: number
  endB: number
}

/** Aligns two texts: the passages they share, in the order of the first, none overlapping another in it, of at least so many words. Costs one pass over both. */
export function sharedPassages(a: ShingledText, b: ShingledText, least = PASSAGE): SharedPassage[] {
  const at = new Map<number, number>()
  b.shingles.forEach((s, i) => {
    if (!at.has(s)) at.set(s, i)
  })
  const runs: Run[] = []
  for (let i = 0; i < a.shingles.length; i++) {
    const k = at.get(a.shingles[i]!)
    if (k === undefined) continue
    const last = runs.at(-1)
    const [stepA, stepB] = last ? [i - last.endA, k - last.endB] : [Infinity, Infinity]
    if (last && stepA <= GAP && stepB <= GAP && stepB > -SHINGLE) {
      last.endA = i + SHINGLE
      last.endB = Math.max(last.endB, k + SHINGLE)
    } else runs.push({ a: i, b: k, endA: i + SHINGLE, endB: k + SHINGLE })
  }
  if (!runs.some((run) => run.endA - run.a >= least)) return []
  const [wordsA, wordsB] = [wordSpans(a.text), wordSpans(b.text)]
  const span = (words: readonly Span[], from: number, to: number): Span => ({
    start: words[from]!.start,
    end: words[to - 1]!.end,
  })
  let taken = 0
  return runs.flatMap((run) => {
    const from = Math.max(run.a, taken)
    if (run.endA - from < least) return []
    taken = run.endA
    return [
      {
        a: span(wordsA, from, run.endA),
        b: span(wordsB, run.b + Math.min(from - run.a, run.endB - run.b - 1), run.endB),
        words: run.endA - from,
      },
    ]
  })
}
