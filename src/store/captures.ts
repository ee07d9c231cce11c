import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Page, Reading } from '../document/index.js'
import type { Tables } from './schema.js'

/** Where a capture stands among those that are kept of its source. */
export interface Place {
  readonly digest: string
  /** The version that this very capture is, or says the same as; null where it was never added. */
  readonly version: number | null
  /** Is that version's page this very capture? */
  readonly own: boolean
  readonly versions: number
  readonly newest: number
  /** Was it made before, or after, the version that is read? Neither where one of the two has no time. */
  readonly older: boolean
  readonly later: boolean
  /** Does the page say again what it had said before the version that is read? */
  readonly again: boolean
}

/** Where a capture stands; asks the database, changes nothing. */
export async function placeOf(db: Kysely<Tables>, page: Page): Promise<Place> {
  const digest = captureDigest(page)
  const { source } = page
  const newest = await db
    .selectFrom('newest')
    .innerJoin('pages', (on) => on.onRef('pages.source', '=', 'newest.source').onRef('pages.version', '=', 'newest.version'))
    .where('newest.source', '=', source)
    .select(['newest.version', 'captured'])
    .executeTakeFirst()
  if (newest === undefined)
    return { digest, version: null, own: false, versions: 0, newest: 0, older: false, later: false, again: false }
  const capture = await db
    .selectFrom('captures')
    .where('source', '=', source)
    .where('digest', '=', digest)
    .select((eb) => [
      'version',
      eb
        .selectFrom('pages')
        .whereRef('pages.source', '=', 'captures.source')
        .whereRef('pages.version', '=', 'captures.version')
        .select('pages.digest')
        .as('of'),
    ])
    .executeTakeFirst()
  const { most } = await db
    .selectFrom('pages')
    .where('source', '=', source)
    .select((eb) => eb.fn.max('version').as('most'))
    .executeTakeFirstOrThrow()
  const version = capture?.version ?? null
  const dated = page.captured !== undefined && newest.captured !== ''
  const older = dated && page.captured < newest.captured
  const later = dated && page.captured > newest.captured
  return {
    digest,
    version,
    own: capture?.of === digest,
    versions: Number(most),
    newest: newest.version,
    older,
    later,
    again: later && version !== null && version !== newest.version,
  }
}

/** The version that tells the same as a reading does: the one that is read now, or for a capture that is older than it any other. */
export async function sameTelling(db: Kysely<Tables>, page: Page, reading: Reading, place: Place): Promise<number | null> {
  if (place.newest === 0) return null
  const rows = await db
    .selectFrom('readings')
    .where('source', '=', page.source)
    .$if(!place.older, (query) => query.where('version', '=', place.newest))
    .select(['version', 'reading'])
    .orderBy('version')
    .execute()
  const told = tellingOf(reading)
  return rows.find((row) => tellingOf(JSON.parse(row.reading) as Reading) === told)?.version ?? null
}

/** What a page tells its readers, apart from what stands around it. */
function tellingOf({ article }: Reading): string {
  const { title, text, outlet, byline, published } = article
  return JSON.stringify([title, text, outlet, byline, published?.value ?? null])
}

/** Keeps which version a capture is, or says the same as. */
export async function keepCapture(db: Kysely<Tables>, source: string, digest: string, version: number): Promise<void> {
  await db
    .insertInto('captures')
    .values({ source, digest, version })
    .onConflict((c) => c.columns(['source', 'digest']).doUpdateSet({ version }))
    .execute()
}

/** What makes two captures the same: their characters and what they state of themselves. */
export function captureDigest(page: Page): string {
  return createHash('sha256')
    .update(JSON.stringify([page.format, page.facts ?? {}, page.content]))
    .digest('hex')
}
