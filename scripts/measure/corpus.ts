/**
 * How adding a large corpus goes: reading, storing and recording it, thousand by thousand, in one process.
 *   npx tsx scripts/measure/corpus.ts CORPUS.jsonl[.gz] [--articles N] [--step N] [--every N]
 * Each step of `--step` articles (1000) is read, stored and taken into a record that grows; the record itself is asked for after every
 * `--every` articles (by default once, at the end). Prints processor seconds, so that a busy machine does not count, and peak memory.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InputError, pagesIn } from '../../src/intake/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { read } from '../../src/reading/index.js'
import { RecordBuilder } from '../../src/record/index.js'
import { openSqliteStore } from '../../src/store/index.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000000' },
    step: { type: 'string', default: '1000' },
    every: { type: 'string', default: '1000000' },
  },
})
if (positionals.length === 0) {
  console.error('usage: corpus CORPUS.jsonl[.gz] [--articles N] [--step N] [--every N]')
  process.exit(2)
}
const [most, step, every] = [Number(values.articles), Number(values.step), Number(values.every)]

/** Processor seconds of this process, all threads. */
const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const parts = { read: 0, store: 0, record: 0 }
async function timed<T>(part: keyof typeof parts, work: () => T | Promise<T>): Promise<T> {
  const began = used()
  const result = await work()
  parts[part] += used() - began
  return result
}
const total = (): number => parts.read + parts.store + parts.record
const seconds = (value: number): string => `${value.toFixed(1)} s`
const peak = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

const folder = mkdtempSync(join(tmpdir(), 'sanad-corpus-'))
const store = await openSqliteStore(join(folder, 'corpus.db'), 'measure')
const lexicons = defaultLexicons()
const builder = new RecordBuilder(lexicons)
read({ source: '-', format: 'text', charset: 'utf-8', content: 'خبر قصير' })

const began = performance.now()
const steps: number[] = []
let [count, before] = [0, 0]
for await (const page of pagesIn(positionals)) {
  if (page instanceof InputError) continue
  const reading = await timed('read', () => read(page))
  await timed('store', () => store.add(page, reading))
  await timed('record', () => builder.add(reading))
  count++
  if (count % every === 0) await timed('record', () => builder.record())
  if (count % step === 0) {
    steps.push(total() - before)
    console.log(`${String(count).padStart(6)} articles: this step ${seconds(steps.at(-1)!)}, peak memory ${peak()}`)
    before = total()
  }
  if (count >= most) break
}
const record = await timed('record', () => builder.record())
await store.close()
rmSync(folder, { recursive: true })
console.log(
  `${count} articles in ${seconds((performance.now() - began) / 1000)}, ${seconds(total())} of one processor: read ${seconds(parts.read)}, stored ${seconds(parts.store)}, recorded ${seconds(parts.record)}; peak memory ${peak()}`,
)
if (steps.length > 1)
  console.log(
    `the first step took ${seconds(steps[0]!)}, the last ${seconds(steps.at(-1)!)}: ${(steps.at(-1)! / steps[0]!).toFixed(2)} times`,
  )
console.log(
  `${record.events.length} events, ${record.conflicts.length} contradictions, ${record.entities.length} entities, ${record.copies.length} groups of copies, ${record.stories.length} stories`,
)
