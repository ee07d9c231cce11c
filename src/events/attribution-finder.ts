import type { Attribution } from '../document/index.js'

/** The innermost attribution whose content holds an offset. */
export function attributionFinder(attributions: readonly Attribution[]): (at: number) => Attribution | null {
  const sorted = [...attributions].sort((a, b) => a.content.start - b.content.start)
  return (at) => {
    let best: Attribution | null = null
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.content.start <= at) low = middle + 1
      else high = middle
    }
    // Contents seldom nest deeper than this many attributions that begin in between.
    for (let k = low - 1; k >= Math.max(0, low - 40); k--) {
      const { content } = sorted[k]!
      if (content.end > at && (best === null || content.end - content.start < best.content.end - best.content.start))
        best = sorted[k]!
    }
    return best
  }
}
