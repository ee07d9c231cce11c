/** The value that occurs most; of several the first. */
export function mostUsual<T>(values: readonly T[]): T | null {
  const count = new Map<T, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, n] of count) if (best === null || n > count.get(best)!) best = value
  return best
}
