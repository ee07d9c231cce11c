import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'
import type { Store } from './store.js'

/** What is computed of all readings together and kept: values as long as no reading is another, memories as long as their maker is the same. */
export function derivedIn(db: Kysely<Tables>): Pick<Store, 'state' | 'derived' | 'keepDerived' | 'memory' | 'keepMemory'> {
  return {
    state: () => stateOf(db, ''),

    async derived(name, maker) {
      const { state } = (await db.selectFrom('derived').where('name', '=', name).select('state').executeTakeFirst()) ?? {}
      if (state === undefined || state !== (await stateOf(db, maker))) return null
      const row = await db
        .selectFrom('derived')
        .where('name', '=', name)
        .where('state', '=', state)
        .select('value')
        .executeTakeFirst()
      return row?.value ?? null
    },

    async keepDerived(name, maker, value) {
      const state = await stateOf(db, maker)
      await db
        .insertInto('derived')
        .values({ name, state, value })
        .onConflict((c) => c.column('name').doUpdateSet({ state, value }))
        .execute()
    },

    async memory(name, maker) {
      const row = await db
        .selectFrom('memories')
        .where('name', '=', name)
        .where('maker', '=', maker)
        .select('value')
        .executeTakeFirst()
      return row?.value ?? null
    },

    async keepMemory(name, maker, value) {
      await db
        .insertInto('memories')
        .values({ name, maker, value })
        .onConflict((c) => c.column('name').doUpdateSet({ maker, value }))
        .execute()
    },
  }
}

/** What all readings and verdicts together are, and what works on them, as one value: it changes whenever one of them does. */
async function stateOf(from: Kysely<Tables>, maker: string): Promise<string> {
  const rows = await from
    .selectFrom('newest')
    .innerJoin('pages', (on) => on.onRef('pages.source', '=', 'newest.source').onRef('pages.version', '=', 'newest.version'))
    .innerJoin('readings', (on) =>
      on.onRef('readings.source', '=', 'newest.source').onRef('readings.version', '=', 'newest.version'),
    )
    .select(['newest.source', 'newest.version', 'digest', 'program'])
    .orderBy('newest.source')
    .execute()
  const verdicts = await from.selectFrom('verdicts').select(['number', 'verdict']).orderBy('number').execute()
  return createHash('sha256')
    .update(JSON.stringify([maker, rows, verdicts]))
    .digest('hex')
}
