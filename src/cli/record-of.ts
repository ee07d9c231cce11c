import type { CoverageRecord, Reading } from '../document/index.js'
import { RecordBuilder } from '../record/index.js'
import type { Store } from '../store/index.js'

/** The name under which a store keeps the record of its readings. */
const RECORD = 'record'

/** The record of a store: as kept, or built anew where the readings or the editors' verdicts have changed since; the readings are read one by one, and none is held. */
export async function recordOf(store: Store): Promise<CoverageRecord> {
  const kept = await store.derived(RECORD)
  if (kept !== null) return JSON.parse(kept) as CoverageRecord
  const builder = new RecordBuilder()
  for await (const reading of store.eachReading()) builder.add(reading)
  const record = builder.record(await store.verdicts())
  await store.keepDerived(RECORD, JSON.stringify(record))
  return record
}

/** The record of a store and all its readings. */
export async function coverageOf(store: Store): Promise<{ record: CoverageRecord; readings: Reading[] }> {
  return { record: await recordOf(store), readings: await store.readings() }
}
