import type { CoverageRecord, Reading } from '../document/index.js'
import { RecordBuilder } from '../record/index.js'
import type { Store } from '../store/index.js'
import { withLeanHeap } from './lean-heap.js'
import { recordRevision } from './revision.js'

/** The name under which a store keeps the record of its readings. */
const RECORD = 'record'

/** The record of a store: as kept, or built anew where the readings, the editors' verdicts, the code or the rows have changed since; the readings are read one by one, and none is held. */
export async function recordOf(store: Store): Promise<CoverageRecord> {
  const kept = await store.derived(RECORD, recordRevision())
  if (kept !== null) return JSON.parse(kept) as CoverageRecord
  return withLeanHeap(async () => {
    const record = await built(store)
    await store.keepDerived(RECORD, recordRevision(), JSON.stringify(record))
    return record
  })
}

/** Builds the record. Apart from writing it down, so that what it was built from is gone before it is written. */
async function built(store: Store): Promise<CoverageRecord> {
  const builder = new RecordBuilder()
  for await (const reading of store.eachReading()) builder.add(reading)
  return builder.record(await store.verdicts())
}

/** The record of a store and all its readings. */
export async function coverageOf(store: Store): Promise<{ record: CoverageRecord; readings: Reading[] }> {
  return { record: await recordOf(store), readings: await store.readings() }
}
