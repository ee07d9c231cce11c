/** What is known of an address that is watched. Times are ISO 8601 instants in UTC. */
export interface Visit {
  readonly address: string
  /** A feed, sitemap or page that lists others; or an article. */
  readonly kind: 'list' | 'article'
  /** The validators of its last answer. */
  readonly etag: string | null
  readonly modified: string | null
  /** What the list that named it said of it last, so that a change there brings a visit. */
  readonly state: string
  /** How often it was visited without a change, and how often in a row it failed. */
  readonly quiet: number
  readonly failures: number
  /** When it is to be visited next; null: no more. */
  readonly due: string | null
}

/** How a visit went; `wait` is what the site asked for, in seconds (Retry-After, max-age). */
export type Outcome =
  | { readonly kind: 'read' | 'same'; readonly etag: string | null; readonly modified: string | null; readonly wait: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly wait: number }

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An article is looked at again after these many seconds, in case it was changed quietly; then no more. */
const AGAIN = [HOUR, 6 * HOUR, DAY, 3 * DAY]
const FIRST_RETRY = 5 * MINUTE
const LONGEST = DAY

/** Of what a list names, pages of before this many days are history, and of a longer list the first so many are its news: a watch fetches no archive. */
const NEWS_DAYS = 7
const NEWS_LENGTH = 1000

/** Of what a list names, what is news: a watch follows it, and leaves the site's archive alone. */
export function newsAmong<L extends { readonly day: string | null }>(listed: readonly L[], now: Date): L[] {
  const oldest = new Date(now.getTime() - NEWS_DAYS * DAY * 1000).toISOString().slice(0, 10)
  return listed.filter(({ day }) => day === null || day >= oldest).slice(0, NEWS_LENGTH)
}

/** A new address to visit, at once. */
export const firstVisit = (address: string, kind: Visit['kind'], state: string, now: Date): Visit => ({
  address,
  kind,
  etag: null,
  modified: null,
  state,
  quiet: 0,
  failures: 0,
  due: now.toISOString(),
})

/** The visit after this one. Lists come again every `every` seconds, or later where the site says for how long its answer holds; failures are waited out twice as long each time. */
export function nextVisit(visit: Visit, outcome: Outcome, now: Date, every: number): Visit {
  const after = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()
  if (outcome.kind === 'gone') return { ...visit, due: null }
  if (outcome.kind === 'failed') {
    const failures = visit.failures + 1
    const wait = Math.min(FIRST_RETRY * 2 ** Math.min(failures - 1, 20), LONGEST)
    return { ...visit, failures, due: after(Math.max(wait, Math.min(outcome.wait, 7 * DAY))) }
  }
  const quiet = outcome.kind === 'same' ? visit.quiet + 1 : 0
  const { etag, modified } = outcome
  if (visit.kind === 'list')
    return { ...visit, etag, modified, quiet, failures: 0, due: after(Math.max(every, Math.min(outcome.wait, DAY))) }
  const again = AGAIN[quiet]
  return { ...visit, etag, modified, quiet, failures: 0, due: again === undefined ? null : after(again) }
}
