import type { Span } from '../text/index.js'
import { SHINGLE, type ShingledText, type WordOffsets } from './shingles.js'

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
  const firstIn = firstPlaces(b.shingles)
  const runs: Run[] = []
  for (let i = 0; i < a.shingles.length; i++) {
    const k = firstIn(a.shingles[i]!)
    if (k < 0) continue
    const last = runs.at(-1)
    const [stepA, stepB] = last ? [i - last.endA, k - last.endB] : [Infinity, Infinity]
    if (last && stepA <= GAP && stepB <= GAP && stepB > -SHINGLE) {
      last.endA = i + SHINGLE
      last.endB = Math.max(last.endB, k + SHINGLE)
    } else runs.push({ a: i, b: k, endA: i + SHINGLE, endB: k + SHINGLE })
  }
  if (!runs.some((run) => run.endA - run.a >= least)) return []
  const span = ({ starts, ends }: WordOffsets, from: number, to: number): Span => ({ start: starts[from]!, end: ends[to - 1]! })
  let taken = 0
  return runs.flatMap((run) => {
    const from = Math.max(run.a, taken)
    if (run.endA - from < least) return []
    taken = run.endA
    return [
      {
        a: span(a.words, from, run.endA),
        b: span(b.words, run.b + Math.min(from - run.a, run.endB - run.b - 1), run.endB),
        words: run.endA - from,
      },
    ]
  })
}

/** Says where in a list a value stands first; -1 where it does not. The values are hashes: their low bits scatter. */
function firstPlaces(values: Uint32Array): (value: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(2 * values.length + 1)) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const slotOf = (value: number): number => {
    let slot = value & mask
    while (slots[slot]! >= 0 && values[slots[slot]!] !== value) slot = (slot + 1) & mask
    return slot
  }
  for (let i = 0; i < values.length; i++) {
    const slot = slotOf(values[i]!)
    if (slots[slot]! < 0) slots[slot] = i
  }
  return (value) => slots[slotOf(value)]!
}
