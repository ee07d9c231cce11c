import type { CoverageRecord, Reading } from '../document/index.js'
import { PACKED_BY, RecordBuilder } from '../record/index.js'
import type { Store } from '../store/index.js'
import { RECORD_GROWTH, withLeanHeap } from './lean-heap.js'
import { recordRevision } from './revision.js'

/** The name under which a store keeps the record of its readings. */
const RECORD = 'record'

/** The record of a store: as kept, or built anew where the readings, the editors' verdicts, the code or the rows have changed since, from what was worked out of each reading, once. */
export async function recordOf(store: Store): Promise<CoverageRecord> {
  const kept = await store.derived(RECORD, recordRevision())
  if (kept !== null) return JSON.parse(kept) as CoverageRecord
  return withLeanHeap(async () => {
    const before = await store.state()
    const record = await built(store)
    // What another process added meanwhile may not be in it: it is made again at the next question.
    if ((await store.state()) === before) await store.keepDerived(RECORD, recordRevision(), JSON.stringify(record))
    return record
  }, RECORD_GROWTH)
}

/** Builds the record. Apart from writing it down, so that what it was built from is gone before it is written. */
async function built(store: Store): Promise<CoverageRecord> {
  const builder = new RecordBuilder()
  const maker = `${recordRevision()} ${PACKED_BY}`
  for await (const { source, working } of store.eachWorked(maker, (reading) => builder.pack(reading)))
    try {
      builder.addPacked(working)
    } catch {
      // What is broken on the disk costs the time of one article, not the record.
      builder.addPacked(builder.pack((await store.reading(source))!))
    }
  const memory = await store.memory(RECORD, maker)
  try {
    if (memory) builder.recall(memory)
  } catch {
    // Broken too: all is looked for again.
  }
  const record = builder.record(await store.verdicts())
  await store.keepMemory(RECORD, maker, builder.remember())
  return record
}

/** The record of a store and all its readings. */
export async function coverageOf(store: Store): Promise<Coverage> {
  return { record: await recordOf(store), readings: await store.readings() }
}

interface Coverage {
  readonly record: CoverageRecord
  readonly readings: readonly Reading[]
}

/** As `coverageOf`, for one who asks again and again: what is known is held until the store has changed, and is worked out once for all who ask at a time. */
export function heldCoverage(store: Store): () => Promise<Coverage> {
  let held: { state: string; coverage: Promise<Coverage> } | null = null
  return async () => {
    const state = await store.state()
    if (held?.state !== state) {
      held = { state, coverage: coverageOf(store) }
      held.coverage.catch(() => {
        held = null
      })
    }
    return held.coverage
  }
}
