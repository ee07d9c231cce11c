import { setTimeout as sleep } from 'node:timers/promises'
import {
  type FetchOptions,
  firstVisit,
  InputError,
  newsAmong,
  nextVisit,
  Robots,
  urlOf,
  type Visit,
  visitAddress,
} from '../intake/index.js'
import type { Store } from '../store/index.js'
import { addPage } from './collect.js'
import type { Output } from './output.js'

export interface WatchOptions {
  /** Seconds between two visits of a list, and between two requests to one host; a site may ask for more. */
  readonly every: number
  readonly delay: number
  /** Visit what is due, and what that brings, once, and end. */
  readonly once: boolean
}

/** Due addresses that are looked at together, so that one slow host does not hold up the others. */
const AT_ONCE = 500
const ROBOTS_MS = 24 * 3600 * 1000
const LONGEST_WAIT_MS = 60_000

/**
 * Visits feeds, sitemaps and the pages they name, again and again, until `fetching.signal` ends it: one request at a time, a delay for each host.
 * What is known of each address is kept in the store after each visit, so that a watch that was ended goes on where it was. Returns how many
 * pages or visits failed.
 */
export async function watchAddresses(
  addresses: readonly string[],
  options: WatchOptions,
  fetching: FetchOptions,
  store: Store,
  output: Output,
): Promise<number> {
  const now = (): Date => new Date()
  const { signal } = fetching
  let robots = new Robots(fetching)
  let robotsSince = Date.now()
  let failed = 0
  /** When each host may be asked again. */
  const free = new Map<string, number>()
  for (const address of addresses) {
    const { href } = urlOf(address, address)
    const before = await store.visit<Visit>(href)
    await store.keepVisit({ ...(before ?? firstVisit(href, 'list', '', now())), due: now().toISOString() })
  }
  const visited = new Set<string>()
  const hostOf = (visit: Visit): string => new URL(visit.address).host
  while (!signal?.aborted) {
    if (Date.now() - robotsSince > ROBOTS_MS) {
      robots = new Robots(fetching)
      robotsSince = Date.now()
    }
    const visits = await store.dueVisits<Visit>(AT_ONCE)
    const due = visits.filter(({ address, due }) => due! <= now().toISOString() && !(options.once && visited.has(address)))
    if (options.once && due.length === 0) return failed
    const ready = due.find((visit) => (free.get(hostOf(visit)) ?? 0) <= Date.now())
    if (ready === undefined) {
      const next =
        due.length > 0 ? Math.min(...due.map((visit) => free.get(hostOf(visit)) ?? 0)) : Date.parse(visits[0]?.due ?? '')
      const wait = Math.min(LONGEST_WAIT_MS, Math.max(10, (Number.isNaN(next) ? Infinity : next) - Date.now()))
      await sleep(wait, undefined, { signal: signal as AbortSignal }).catch(() => {})
      continue
    }
    visited.add(ready.address)
    failed += await visitOnce(ready, { ...options, fetching, robots, store, output, now })
    const asked = await robots.delayOf(new URL(ready.address)).catch(() => 0)
    free.set(hostOf(ready), Date.now() + Math.max(options.delay, asked) * 1000)
  }
  return failed
}

interface Work {
  readonly every: number
  readonly fetching: FetchOptions
  readonly robots: Robots
  readonly store: Store
  readonly output: Output
  readonly now: () => Date
}

/** One visit and what follows from it: pages stored, listed addresses to be visited, the time of the next visit. Returns how many failed. */
async function visitOnce(visit: Visit, { every, fetching, robots, store, output, now }: Work): Promise<number> {
  const { outcome, pages, listed } = await visitAddress(visit, fetching, robots, now)
  // An interrupted visit was none: it is made again the next time.
  if (fetching.signal?.aborted) return 0
  let failed = 0
  for (const page of pages) {
    if (page instanceof InputError) {
      failed++
      output.note(`sanad: ${page.message}`)
      continue
    }
    const added = await addPage(page, store)
    if (added !== 'same') output.note(`${added}: ${page.source}`)
  }
  let found = 0
  for (const { address, state, list } of newsAmong(listed, now())) {
    const { href } = urlOf(address, visit.address)
    const before = await store.visit<Visit>(href)
    if (before !== null && before.state === state) continue
    found++
    await store.keepVisit(
      before === null
        ? firstVisit(href, list ? 'list' : 'article', state, now())
        : { ...before, state, quiet: 0, due: now().toISOString() },
    )
  }
  if (visit.kind === 'list')
    output.note(`${visit.address}: ${outcome.kind === 'same' ? 'unchanged' : `${listed.length} listed, ${found} to visit`}`)
  await store.keepVisit(nextVisit(visit, outcome, now(), every))
  return failed
}
