import { type DayRange, dayRange, dayToEdtf, type Status } from '../document/index.js'

/** Days by which an article's own day may miss. */
const SLACK = 31

/**
 * A month or a day of no known year («last July» in an article without a date: XXXX-07), as one of the year that the article's own days leave:
 * what has happened (or is said not to have) the last one before it, what may come the next one. Null where the article has no day at all.
 */
export function resolveYear(time: string | null, status: Status, published: DayRange | null): string | null {
  const rest = /^XXXX(-\d{2}(?:-\d{2})?)$/u.exec(time ?? '')?.[1]
  if (rest === undefined || !published) return null
  const day = Number.isFinite(published.from) ? published.from : published.to
  if (!Number.isFinite(day)) return null
  const year = Number(dayToEdtf(day).slice(0, 4))
  const candidates = [year - 1, year, year + 1].flatMap((y) => {
    const range = dayRange(`${y}${rest}`)
    return range ? [{ value: `${y}${rest}`, range }] : []
  })
  const chosen =
    status !== 'actual' && status !== 'negated'
      ? candidates.find((c) => c.range.to >= day - SLACK)
      : candidates.findLast((c) => c.range.from <= day + SLACK)
  return chosen?.value ?? null
}
