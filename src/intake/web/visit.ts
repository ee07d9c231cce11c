import { parameterOf } from '../archives/mime.js'
import { whole } from '../bytes/chunks.js'
import { gunzip, isGzip } from '../bytes/gunzip.js'
import { InputError } from '../input-error.js'
import { WHOLE_BYTES } from '../limits.js'
import type { Found, Hints } from '../page-from.js'
import { pagesOf } from '../pages-of.js'
import { type Answer, type Conditions, type FetchOptions, fetchAddress, urlOf } from './fetch.js'
import { type Listed, listedIn } from './listed.js'
import type { Robots } from './robots.js'
import type { Outcome } from './schedule.js'

/** Asks an address with its site's leave. Throws an InputError. */
const ask = (address: string, options: FetchOptions, robots: Robots, conditions: Conditions = {}): Promise<Answer> =>
  fetchAddress(address, options, conditions, (url) => robots.allow(url, address))

/** The pages at an address: one page, or those whose text a feed or an archive there holds. Nothing that they link to is fetched. */
export async function* pagesAtAddress(
  address: string,
  options: FetchOptions,
  robots: Robots,
  now: () => Date,
): AsyncGenerator<Found> {
  try {
    const source = urlOf(address, address).href
    const answer = await ask(source, options, robots)
    try {
      if (answer.status !== 200) throw answered(source, answer.status)
      yield* pagesOf(source, answer.body, hintsOf(answer, now()))
    } finally {
      answer.close()
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield error
  }
}

/** What a visit brought: the pages in it and the addresses it lists, and how it went. */
export interface Visited {
  readonly outcome: Outcome
  readonly pages: readonly Found[]
  readonly listed: readonly Listed[]
}

/** Visits an address that is watched. A list gives the addresses in it, an article its pages; what went wrong stands among the pages. */
export async function visitAddress(
  visit: { readonly address: string; readonly kind: 'list' | 'article' } & Conditions,
  options: FetchOptions,
  robots: Robots,
  now: () => Date,
): Promise<Visited> {
  const { address } = visit
  try {
    const answer = await ask(address, options, robots, visit)
    try {
      const { status, headers } = answer
      const told = {
        etag: headers.etag ?? visit.etag ?? null,
        modified: headers['last-modified'] ?? visit.modified ?? null,
        wait: waitOf(answer, now()),
      }
      if (status === 304) return { outcome: { kind: 'same', ...told }, pages: [], listed: [] }
      if (status === 404 || status === 410) return { outcome: { kind: 'gone' }, pages: [answered(address, status)], listed: [] }
      if (status !== 200) return { outcome: { kind: 'failed', wait: told.wait }, pages: [answered(address, status)], listed: [] }
      const hints = hintsOf(answer, now())
      const sent = await whole(address, answer.body, WHOLE_BYTES)
      const bytes = isGzip(sent) ? await whole(address, gunzip(address, one(sent)), WHOLE_BYTES) : sent
      const outcome: Outcome = {
        kind: 'read',
        etag: headers.etag ?? null,
        modified: headers['last-modified'] ?? null,
        wait: told.wait,
      }
      const listed = visit.kind === 'list' ? listedIn(answer.address, bytes, hints) : []
      if (listed instanceof InputError) return { outcome, pages: [listed], listed: [] }
      // A page that lists nothing is an article, and is read as one.
      if (listed.length > 0) return { outcome, pages: [], listed }
      const pages: Found[] = []
      for await (const page of pagesOf(address, bytes, hints)) pages.push(page)
      return { outcome, pages, listed: [] }
    } finally {
      answer.close()
    }
  } catch (error) {
    if (!(error instanceof InputError)) {
      const failure = new InputError('failed', address, `reading it failed (${(error as Error).message})`, 'please report it')
      return { outcome: { kind: 'failed', wait: 0 }, pages: [failure], listed: [] }
    }
    return { outcome: error.code === 'refused' ? { kind: 'gone' } : { kind: 'failed', wait: 0 }, pages: [error], listed: [] }
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function hintsOf({ headers, address }: Answer, now: Date): Hints {
  const type = headers['content-type']
  const charset = type === undefined ? null : parameterOf(type, 'charset')
  return {
    ...(type === undefined ? {} : { type }),
    ...(charset === null ? {} : { charset }),
    captured: now.toISOString(),
    facts: { url: address },
  }
}

/** The seconds that an answer asks to wait: Retry-After, as seconds or as a date, or how long it says that it holds. */
function waitOf({ headers }: Answer, now: Date): number {
  const retry = headers['retry-after']
  if (retry !== undefined) {
    const seconds = /^\d{1,9}$/.test(retry) ? Number(retry) : (Date.parse(retry) - now.getTime()) / 1000
    return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
  }
  return Number(/\bmax-age=(\d{1,9})/.exec(headers['cache-control'] ?? '')?.[1] ?? 0)
}

const answered = (address: string, status: number): InputError =>
  new InputError(
    'unreachable',
    address,
    `it answers with status ${status}`,
    status === 404 || status === 410 ? 'check the address' : 'try again later',
  )
