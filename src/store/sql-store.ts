import type { Kysely, Transaction } from 'kysely'
import { type Page, type Reading, referentText } from '../document/index.js'
import { keepCapture, placeOf, sameTelling } from './captures.js'
import { derivedIn } from './derived.js'
import type { Tables } from './schema.js'
import { spansOf } from './spans-of.js'
import type { Added, Store, StoredSpan, StoredVerdict, StoredVisit } from './store.js'
import { eachWorked } from './workings.js'

/** Rows of one INSERT: databases limit the parameters of a statement. */
const ROWS_AT_ONCE = 100

/** A store over any database that Kysely speaks to. `program` names the version that reads: what another version read is read again. */
export function sqlStore(db: Kysely<Tables>, program: string): Store {
  const newest = (source: string) =>
    db
      .selectFrom('newest')
      .innerJoin('pages', (on) => on.onRef('pages.source', '=', 'newest.source').onRef('pages.version', '=', 'newest.version'))
      .where('newest.source', '=', source)
  const newestReadings = () =>
    db
      .selectFrom('newest')
      .innerJoin('readings', (on) =>
        on.onRef('readings.source', '=', 'newest.source').onRef('readings.version', '=', 'newest.version'),
      )

  return {
    async has(page) {
      const place = await placeOf(db, page)
      if (place.version === null || place.again) return false
      const row = await db
        .selectFrom('readings')
        .where('source', '=', page.source)
        .where('version', '=', place.version)
        .select('program')
        .executeTakeFirst()
      return row?.program === program
    },

    async add(page, reading) {
      return db.transaction().execute(async (trx) => addIn(trx, page, reading))
    },

    async readings() {
      const rows = await newestReadings().select('reading').orderBy('newest.source').execute()
      return rows.map((row) => JSON.parse(row.reading) as Reading)
    },

    async *eachReading() {
      for (let last = ''; ; ) {
        const rows = await newestReadings()
          .where('newest.source', '>', last)
          .select(['newest.source', 'reading'])
          .orderBy('newest.source')
          .limit(ROWS_AT_ONCE)
          .execute()
        for (const row of rows) yield JSON.parse(row.reading) as Reading
        if (rows.length < ROWS_AT_ONCE) return
        last = rows.at(-1)!.source
      }
    },

    eachWorked: (maker, work) => eachWorked(db, maker, work),

    async reading(source) {
      const row = await newestReadings().where('newest.source', '=', source).select('reading').executeTakeFirst()
      return row ? (JSON.parse(row.reading) as Reading) : null
    },

    async page(source) {
      const row = await newest(source).selectAll('pages').executeTakeFirst()
      if (!row) return null
      const edits = JSON.parse(row.edits) as NonNullable<Page['edits']>
      return {
        source: row.source,
        format: row.format as Page['format'],
        content: row.content,
        charset: row.charset,
        facts: JSON.parse(row.facts) as NonNullable<Page['facts']>,
        ...(edits.length === 0 ? {} : { edits }),
        ...(row.captured === '' ? {} : { captured: row.captured }),
      }
    },

    async versions(source) {
      const row = await db
        .selectFrom('pages')
        .where('source', '=', source)
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },

    async history(source) {
      const rows = await db
        .selectFrom('pages')
        .innerJoin('readings', (on) =>
          on.onRef('readings.source', '=', 'pages.source').onRef('readings.version', '=', 'pages.version'),
        )
        .where('pages.source', '=', source)
        .select(['pages.version', 'captured', 'reading'])
        .orderBy('captured')
        .orderBy('pages.version')
        .execute()
      return rows.map(({ version, captured, reading }) => ({
        version,
        captured: captured === '' ? null : captured,
        reading: JSON.parse(reading) as Reading,
      }))
    },

    async changed() {
      const rows = await db
        .selectFrom('pages')
        .select('source')
        .groupBy('source')
        .having((eb) => eb.fn.countAll(), '>', 1)
        .orderBy('source')
        .execute()
      return rows.map(({ source }) => source)
    },

    async spans(source) {
      const row = await newest(source).select('newest.version').executeTakeFirst()
      if (!row) return []
      const found: StoredSpan[] = await db
        .selectFrom('spans')
        .where('source', '=', source)
        .where('version', '=', row.version)
        .select(['source', 'id', 'start', 'end', 'text'])
        .orderBy('place')
        .execute()
      return found
    },

    async verdicts() {
      const rows = await db.selectFrom('verdicts').select(['number', 'verdict']).orderBy('number').execute()
      return rows.map(({ number, verdict }) => ({ number, ...(JSON.parse(verdict) as Omit<StoredVerdict, 'number'>) }))
    },

    async keepVerdict(verdict) {
      const [a, b] = [referentText(verdict.a), referentText(verdict.b)].sort() as [string, string]
      return db.transaction().execute(async (trx) => {
        const last = await trx.selectFrom('verdicts').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
        const number = (last?.number ?? 0) + 1
        await trx.deleteFrom('verdicts').where('a', '=', a).where('b', '=', b).execute()
        await trx
          .insertInto('verdicts')
          .values({ number, a, b, verdict: JSON.stringify(verdict) })
          .execute()
        return number
      })
    },

    async dropVerdict(number) {
      const { numDeletedRows } = await db.deleteFrom('verdicts').where('number', '=', number).executeTakeFirst()
      return numDeletedRows > 0n
    },

    ...derivedIn(db),

    async visit<V extends StoredVisit>(address: string) {
      const row = await db.selectFrom('visits').where('address', '=', address).select('visit').executeTakeFirst()
      return row ? (JSON.parse(row.visit) as V) : null
    },

    async dueVisits<V extends StoredVisit>(limit: number) {
      const rows = await db
        .selectFrom('visits')
        .where('due', '!=', '')
        .select('visit')
        .orderBy('due')
        .orderBy('address')
        .limit(limit)
        .execute()
      return rows.map(({ visit }) => JSON.parse(visit) as V)
    },

    async keepVisit(visit) {
      const row = { due: visit.due ?? '', visit: JSON.stringify(visit) }
      await db
        .insertInto('visits')
        .values({ address: visit.address, ...row })
        .onConflict((c) => c.column('address').doUpdateSet(row))
        .execute()
    },

    close: () => db.destroy(),
  }

  async function addIn(trx: Transaction<Tables>, page: Page, reading: Reading): Promise<Added> {
    const { source } = page
    const place = await placeOf(trx, page)
    const same = place.version !== null && !place.again ? place.version : await sameTelling(trx, page, reading, place)
    if (same === null) {
      const version = place.versions + 1
      await trx
        .insertInto('pages')
        .values({
          source,
          version,
          digest: place.digest,
          format: page.format,
          charset: page.charset,
          facts: JSON.stringify(page.facts ?? {}),
          content: page.content,
          edits: JSON.stringify(page.edits ?? []),
          captured: page.captured ?? '',
        })
        .execute()
      await keepCapture(trx, source, place.digest, version)
      await replaceReading(trx, source, version, reading)
      if (!place.older)
        await trx
          .insertInto('newest')
          .values({ source, version })
          .onConflict((c) => c.column('source').doUpdateSet({ version }))
          .execute()
      return version === 1 ? 'new' : 'changed'
    }
    if (place.version === null || place.again) await keepCapture(trx, source, place.digest, same)
    // The reading of another capture that says the same stays as it is: it was read from its own page.
    if (place.own) await replaceReading(trx, source, same, reading)
    return 'same'
  }

  async function replaceReading(trx: Transaction<Tables>, source: string, version: number, reading: Reading): Promise<void> {
    await trx.deleteFrom('readings').where('source', '=', source).where('version', '=', version).execute()
    await trx.deleteFrom('spans').where('source', '=', source).where('version', '=', version).execute()
    // Those of all its versions: only the newest is asked for, and older ones would lie there for good.
    await trx.deleteFrom('workings').where('source', '=', source).execute()
    await trx
      .insertInto('readings')
      .values({ source, version, program, reading: JSON.stringify(reading) })
      .execute()
    const spans = spansOf(reading).map(({ id, start, end, text }, place) => ({ source, version, place, id, start, end, text }))
    for (let from = 0; from < spans.length; from += ROWS_AT_ONCE)
      await trx
        .insertInto('spans')
        .values(spans.slice(from, from + ROWS_AT_ONCE))
        .execute()
  }
}
