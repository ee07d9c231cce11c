import type { Kysely, Transaction } from 'kysely'
import type { Reading } from '../document/index.js'
import type { Tables } from './schema.js'
import type { Worked } from './store.js'

/** Readings worked on at a time. */
const AT_ONCE = 100

/** What was worked out of a reading just now, with the reading as it is stored. */
interface Made extends Worked {
  readonly version: number
  readonly reading: string
}

/** See `Store.eachWorked`. */
export async function* eachWorked(
  db: Kysely<Tables>,
  maker: string,
  work: (reading: Reading) => Uint8Array,
): AsyncIterable<Worked> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('newest')
      .innerJoin('readings', (on) =>
        on.onRef('readings.source', '=', 'newest.source').onRef('readings.version', '=', 'newest.version'),
      )
      .leftJoin('workings', (on) =>
        on
          .onRef('workings.source', '=', 'newest.source')
          .onRef('workings.version', '=', 'newest.version')
          .on('workings.maker', '=', maker),
      )
      .where('newest.source', '>', last)
      .select((eb) => [
        'newest.source',
        'newest.version',
        'working',
        eb.case().when('working', 'is', null).then(eb.ref('reading')).end().as('reading'),
      ])
      .orderBy('newest.source')
      .limit(AT_ONCE)
      .execute()
    const made = rows.flatMap(({ source, version, reading }): Made[] =>
      reading === null ? [] : [{ source, version, reading, working: work(JSON.parse(reading) as Reading) }],
    )
    if (made.length > 0) await db.transaction().execute((trx) => keep(trx, maker, made))
    const fresh = new Map(made.map(({ source, working }) => [source, working]))
    for (const { source, working } of rows) yield { source, working: working ?? fresh.get(source)! }
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!.source
  }
}

/** Keeps what was worked out of readings; not of one that has been replaced meanwhile. */
async function keep(trx: Transaction<Tables>, maker: string, made: readonly Made[]): Promise<void> {
  for (const { source, version, reading, working } of made)
    await trx
      .insertInto('workings')
      .columns(['source', 'version', 'maker', 'working'])
      .expression((eb) =>
        eb
          .selectFrom('readings')
          .select((e) => ['source', 'version', e.val(maker).as('maker'), e.val(working).as('working')])
          .where('source', '=', source)
          .where('version', '=', version)
          .where('reading', '=', reading),
      )
      .onConflict((c) =>
        c
          .columns(['source', 'version'])
          .doUpdateSet((eb) => ({ maker: eb.ref('excluded.maker'), working: eb.ref('excluded.working') })),
      )
      .execute()
}
