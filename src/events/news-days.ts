import { dayRange } from '../document/index.js'

/** News is young: so many days before the article. */
export const NEWS_DAYS = 8

type Days = NonNullable<ReturnType<typeof dayRange>>

/** The days of a time that began at most `within` days before the article and is over with it; null of any other. */
export function newsDays(value: string | null, today: Days | null, within = NEWS_DAYS): Days | null {
  const when = dayRange(value)
  return when !== null && today !== null && when.to <= today.to && when.from >= today.from - within ? when : null
}

/** Is a time one single day of news? */
export function isNewsDay(value: string | null, today: Days | null): boolean {
  const when = newsDays(value, today)
  return when !== null && when.from === when.to
}
