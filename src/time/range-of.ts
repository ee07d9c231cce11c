import { type DayRange, dayRange } from '../document/index.js'

/** The most values that are remembered between articles. */
const MOST = 20_000
const ranges = new Map<string, DayRange | null>()

/** The days of a value as `dayRange` reads it; values recur, so each is read once. */
export function rangeOf(value: string): DayRange | null {
  let range = ranges.get(value)
  if (range === undefined) {
    range = dayRange(value)
    if (ranges.size >= MOST) ranges.clear()
    ranges.set(value, range)
  }
  return range
}
