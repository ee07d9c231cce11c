import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { createTables, type Tables } from './schema.js'
import { sqlStore } from './sql-store.js'
import type { Store } from './store.js'

/** The first characters of every SQLite file. */
const SQLITE_HEADER = 'SQLite format 3\u0000'

/** A store that cannot be opened: one line that says what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/**
 * Opens the store in a file, which is made if it is not there; `:memory:` keeps it for the life of the process.
 * Every addition is a transaction on disk before `add` returns. Throws a StoreError where the file is something else or cannot be written.
 */
export async function openSqliteStore(file: string, program: string): Promise<Store> {
  if (file !== ':memory:' && existsSync(file)) {
    const head = firstBytes(file, SQLITE_HEADER.length)
    if (head !== '' && head !== SQLITE_HEADER)
      throw new StoreError(`${file}: this is no store of Sanad; name another file with --store`)
  }
  let database: Database.Database
  try {
    database = new Database(file)
    database.pragma('journal_mode = WAL')
    database.pragma('busy_timeout = 10000')
  } catch (error) {
    throw new StoreError(
      `${file}: the store cannot be opened (${(error as Error).message}); check the folder and its permissions`,
    )
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) })
  await createTables(db)
  database.exec(FORGET)
  return sqlStore(db, program)
}

/**
 * In the database itself: a program that knows no workings replaces readings too, and leaves none behind that was made of another reading. Every
 * program replaces a reading by taking it out and putting another in.
 */
const FORGET = `create trigger if not exists reading_put_in after insert on readings begin
  delete from workings where source = new.source and version = new.version;
end`

/** Statements that are remembered: those of the store are a few dozen, and of an INSERT one for every number of rows. */
const STATEMENTS = 300

/** The same database, which compiles a statement once and not each time it is asked for. */
function remembering(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>()
  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const made = database.prepare(sql)
      if (statements.size < STATEMENTS) statements.set(sql, made)
      return made
    },
    close: () => void database.close(),
  }
}

function firstBytes(file: string, count: number): string {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, count, 0))
  } finally {
    closeSync(handle)
  }
}
