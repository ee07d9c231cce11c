import type { Published } from '../../document/index.js'
import { dayToEdtf } from '../../document/index.js'
import type { Evidence } from './evidence.js'

/** No page is enumerated day by day over more than so many days. */
const LONGEST = 9000

/**
 * The days a page may be of, from everything that tells: surest first, and what contradicts the surer is left aside.
 * The value is a day, an interval, or half an interval where one end stays open; null where nothing tells.
 */
export function solve(evidence: readonly Evidence[]): Published | null {
  const order = [...evidence].sort((a, b) => b.weight - a.weight || a.start - b.start)
  let from = -Infinity
  let to = Infinity
  const used: Evidence[] = []
  for (const e of order) {
    if (e.fits) continue
    const [lo, hi] = [Math.max(from, e.from), Math.min(to, e.to)]
    if (lo > hi) continue
    if (lo > from || hi < to) used.push(e)
    from = lo
    to = hi
  }
  // Where an end is still open, the surest test that knows its own bounds closes it.
  for (const e of order) {
    if (!e.fits || Number.isFinite(to - from) || !Number.isFinite(e.to - e.from)) continue
    const [lo, hi] = [Math.max(from, e.from), Math.min(to, e.to)]
    const { fits } = e
    if (lo > hi || !Array.from({ length: hi - lo + 1 }, (_, k) => lo + k).some((day) => fits(day))) continue
    from = lo
    to = hi
  }
  if (from === -Infinity && to === Infinity) return null
  if (to - from <= LONGEST) {
    let days = Array.from({ length: to - from + 1 }, (_, k) => from + k)
    for (const e of order) {
      if (!e.fits) continue
      const left = days.filter(e.fits)
      if (left.length === 0 || left.length === days.length) continue
      days = left
      used.push(e)
    }
    from = days[0]!
    to = days.at(-1)!
  }
  const edge = (day: number): string => (Number.isFinite(day) ? dayToEdtf(day) : '..')
  return {
    value: from === to ? dayToEdtf(from) : (wholeOf(from, to) ?? `${edge(from)}/${edge(to)}`),
    basis: 'inferred',
    evidence: used.map((e) => ({
      start: e.start,
      end: e.end,
      rule: e.rule,
      ...(e.fits ? {} : { bounds: `${edge(e.from)}/${edge(e.to)}` }),
    })),
  }
}

/** A whole year or month is written as one. */
function wholeOf(from: number, to: number): string | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null
  const [a, b, next] = [dayToEdtf(from), dayToEdtf(to), dayToEdtf(to + 1)]
  if (!a.endsWith('-01') || !next.endsWith('-01')) return null
  if (a.slice(0, 7) === b.slice(0, 7)) return a.slice(0, 7)
  return a.endsWith('-01-01') && next.endsWith('-01-01') && a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : null
}
