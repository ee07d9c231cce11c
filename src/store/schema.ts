import type { Kysely } from 'kysely'

/** The tables, the same on every database. A page's versions are counted from 1; the newest is the one that is read. */
export interface Tables {
  pages: { source: string; version: number; digest: string; format: string; charset: string; facts: string; content: string }
  readings: { source: string; version: number; program: string; reading: string }
  spans: { source: string; version: number; place: number; id: string; start: number; end: number; text: string }
  derived: { name: string; state: string; value: string }
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
}
