/** How well two items go together; null: they must never stand in one cluster. */
export type Similarity = (i: number, k: number) => number | null

/**
 * Groups the items 0 … size-1 bottom-up: always the two clusters with the highest mean similarity, as long as it reaches `threshold` and no pair
 * in them is forbidden. An item of weight n counts as n items. (Nearest-neighbour chains: the same clusters as the plain method, in time quadratic in `size`; ties go to lower numbers.)
 */
export function clusterByMean(
  size: number,
  threshold: number,
  similarity: Similarity,
  weights: readonly number[] = [],
): number[][] {
  if (size === 1) return [[0]]
  const mass = Float64Array.from({ length: size }, (_, i) => weights[i] ?? 1)
  const sums = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = i + 1; k < size; k++) {
      const s = (similarity(i, k) ?? -Infinity) * mass[i]! * mass[k]!
      sums[i * size + k] = s
      sums[k * size + i] = s
    }
  const members = new Map<number, number[]>()
  for (let i = 0; i < size; i++) members.set(i, [i])
  const done: number[][] = []
  const mean = (a: number, b: number) => sums[a * size + b]! / (mass[a]! * mass[b]!)
  const nearest = (a: number, before: number | undefined): [number, number] => {
    let best = before ?? -1
    let score = before === undefined ? -Infinity : mean(a, before)
    for (const b of members.keys())
      if (b !== a) {
        const s = mean(a, b)
        if (s > score || (s === score && best !== before && b < best) || best < 0) [best, score] = [b, s]
      }
    return [best, score]
  }
  const chain: number[] = []
  while (members.size > 0) {
    if (chain.length === 0) chain.push(Math.min(...members.keys()))
    const top = chain.at(-1)!
    const [next, score] = nearest(top, chain.at(-2))
    if (next < 0 || score < threshold - 1e-9) {
      // Nothing fits this cluster any more, and no later merge can bring anything nearer: it is final.
      done.push(members.get(top)!)
      members.delete(top)
      chain.pop()
      continue
    }
    if (next !== chain.at(-2)) {
      chain.push(next)
      continue
    }
    chain.length -= 2
    const [keep, gone] = top < next ? [top, next] : [next, top]
    for (const other of members.keys()) {
      if (other === keep || other === gone) continue
      const sum = sums[keep * size + other]! + sums[gone * size + other]!
      sums[keep * size + other] = sum
      sums[other * size + keep] = sum
    }
    mass[keep]! += mass[gone]!
    members.set(keep, [...members.get(keep)!, ...members.get(gone)!])
    members.delete(gone)
  }
  return done.map((g) => g.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)
}
