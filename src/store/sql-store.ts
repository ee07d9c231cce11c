import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Page, Reading } from '../document/index.js'
import type { Tables } from './schema.js'
import { spansOf } from './spans-of.js'
import type { Added, Store, StoredSpan } from './store.js'

/** Rows of one INSERT: databases limit the parameters of a statement. */
const ROWS_AT_ONCE = 100

/** A store over any database that Kysely speaks to. `program` names the version that reads: what another version read is read again. */
export function sqlStore(db: Kysely<Tables>, program: string): Store {
  const newest = (source: string) =>
    db.selectFrom('pages').where('pages.source', '=', source).orderBy('pages.version', 'desc').limit(1)

  return {
    async has(page) {
      const row = await newest(page.source)
        .innerJoin('readings', (on) =>
          on.onRef('readings.source', '=', 'pages.source').onRef('readings.version', '=', 'pages.version'),
        )
        .select(['digest', 'program'])
        .executeTakeFirst()
      return row !== undefined && row.digest === digestOf(page) && row.program === program
    },

    async add(page, reading) {
      return db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('pages')
          .where('source', '=', page.source)
          .orderBy('version', 'desc')
          .limit(1)
          .select(['version', 'digest'])
          .executeTakeFirst()
        const digest = digestOf(page)
        const same = before?.digest === digest
        const version = before === undefined ? 1 : same ? before.version : before.version + 1
        if (!same)
          await trx
            .insertInto('pages')
            .values({
              source: page.source,
              version,
              digest,
              format: page.format,
              charset: page.charset,
              facts: JSON.stringify(page.facts ?? {}),
              content: page.content,
            })
            .execute()
        await replaceReading(trx, page.source, version, reading)
        const added: Added = before === undefined ? 'new' : same ? 'same' : 'changed'
        return added
      })
    },

    async readings() {
      const rows = await db
        .selectFrom('readings')
        .select('reading')
        .where((eb) =>
          eb(
            'version',
            '=',
            eb
              .selectFrom('pages')
              .whereRef('pages.source', '=', 'readings.source')
              .select((e) => e.fn.max('pages.version').as('v')),
          ),
        )
        .orderBy('source')
        .execute()
      return rows.map((row) => JSON.parse(row.reading) as Reading)
    },

    async reading(source) {
      const row = await newest(source)
        .innerJoin('readings', (on) =>
          on.onRef('readings.source', '=', 'pages.source').onRef('readings.version', '=', 'pages.version'),
        )
        .select('reading')
        .executeTakeFirst()
      return row ? (JSON.parse(row.reading) as Reading) : null
    },

    async page(source) {
      const row = await newest(source).selectAll().executeTakeFirst()
      if (!row) return null
      return {
        source: row.source,
        format: row.format as Page['format'],
        content: row.content,
        charset: row.charset,
        facts: JSON.parse(row.facts) as NonNullable<Page['facts']>,
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

    async spans(source) {
      const row = await newest(source).select('version').executeTakeFirst()
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

    async derived(name) {
      const row = await db.selectFrom('derived').where('name', '=', name).selectAll().executeTakeFirst()
      return row && row.state === (await stateOf(db)) ? row.value : null
    },

    async keepDerived(name, value) {
      const state = await stateOf(db)
      await db
        .insertInto('derived')
        .values({ name, state, value })
        .onConflict((c) => c.column('name').doUpdateSet({ state, value }))
        .execute()
    },

    close: () => db.destroy(),
  }

  async function replaceReading(trx: Transaction<Tables>, source: string, version: number, reading: Reading): Promise<void> {
    await trx.deleteFrom('readings').where('source', '=', source).where('version', '=', version).execute()
    await trx.deleteFrom('spans').where('source', '=', source).where('version', '=', version).execute()
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

  /** What all readings together are, as one value: it changes whenever one of them does. */
  async function stateOf(from: Kysely<Tables>): Promise<string> {
    const rows = await from
      .selectFrom('readings')
      .innerJoin('pages', (on) =>
        on.onRef('pages.source', '=', 'readings.source').onRef('pages.version', '=', 'readings.version'),
      )
      .select(['readings.source', 'readings.version', 'digest', 'program'])
      .orderBy('readings.source')
      .orderBy('readings.version')
      .execute()
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }
}

/** What makes two captures the same: their characters and what they state of themselves. */
function digestOf(page: Page): string {
  return createHash('sha256')
    .update(JSON.stringify([page.format, page.facts ?? {}, page.content]))
    .digest('hex')
}
