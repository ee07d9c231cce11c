import type { Kysely, Transaction } from 'kysely'

/**
 * The tables, the same on every database. A page's versions are counted from 1 in the order of adding; `newest` names the one that is read.
 * `a` and `b` of a verdict are the two it is about, the smaller text first, and `verdict` is JSON. `captured` is '' where no instant is known; `edits` is JSON; `workings` holds what was worked out of a reading, `memories` what was found across readings; `captures` holds the digest of every capture that was added, kept or found to say the same as a version.
 */
export interface Tables {
  pages: {
    source: string
    version: number
    digest: string
    format: string
    charset: string
    facts: string
    content: string
    edits: string
    captured: string
  }
  newest: { source: string; version: number }
  captures: { source: string; digest: string; version: number }
  visits: { address: string; due: string; visit: string }
  readings: { source: string; version: number; program: string; reading: string }
  spans: { source: string; version: number; place: number; id: string; start: number; end: number; text: string }
  verdicts: { number: number; a: string; b: string; verdict: string }
  derived: { name: string; state: string; value: string }
  memories: { name: string; maker: string; value: Uint8Array }
  workings: { source: string; version: number; maker: string; working: Uint8Array }
}

/** Makes the tables that are not there yet. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('pages')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('charset', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('edits', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('captured', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('pages_key', ['source', 'version'])
    .execute()
  await db.schema
    .createTable('readings')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('program', 'text', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('readings_key', ['source', 'version'])
    .execute()
  await db.schema
    .createTable('spans')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('spans_key', ['source', 'version', 'place'])
    .execute()
  await db.schema
    .createTable('derived')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('memories')
    .ifNotExists()
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('maker', 'text', (c) => c.notNull())
    .addColumn('value', 'blob', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('workings')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('maker', 'text', (c) => c.notNull())
    .addColumn('working', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('workings_key', ['source', 'version'])
    .execute()
  await db.schema
    .createTable('newest')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('captures')
    .ifNotExists()
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('captures_key', ['source', 'digest'])
    .execute()
  await db.schema
    .createTable('visits')
    .ifNotExists()
    .addColumn('address', 'text', (c) => c.primaryKey())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('visit', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('verdicts')
    .ifNotExists()
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addUniqueConstraint('verdicts_pair', ['a', 'b'])
    .execute()
  await db.schema.createIndex('visits_due').ifNotExists().on('visits').columns(['due', 'address']).execute()
  await db.transaction().execute(upgrade)
}

/** A store of version 0.1 has no captures and no table of the newest versions. */
async function upgrade(db: Transaction<Tables>): Promise<void> {
  const pages = (await db.introspection.getTables()).find(({ name }) => name === 'pages')
  const has = (column: string): boolean => pages?.columns.some(({ name }) => name === column) ?? false
  if (!has('edits'))
    await db.schema
      .alterTable('pages')
      .addColumn('edits', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute()
  if (!has('captured'))
    await db.schema
      .alterTable('pages')
      .addColumn('captured', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  if ((await db.selectFrom('newest').select('source').limit(1).executeTakeFirst()) !== undefined) return
  await db
    .insertInto('newest')
    .columns(['source', 'version'])
    .expression((eb) =>
      eb
        .selectFrom('pages')
        .select(['source', (e) => e.fn.max('version').as('version')])
        .groupBy('source'),
    )
    .execute()
  await db
    .insertInto('captures')
    .columns(['source', 'digest', 'version'])
    .expression((eb) =>
      eb
        .selectFrom('pages')
        .select(['source', 'digest', (e) => e.fn.max('version').as('version')])
        .groupBy(['source', 'digest']),
    )
    .execute()
}
