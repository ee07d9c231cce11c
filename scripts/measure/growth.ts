/**
 * How a record grows in one process that lives on: reading, storing and recording a corpus, thousand by thousand.
 *   npx tsx scripts/measure/growth.ts CORPUS.jsonl[.gz] [--articles N] [--step N]
 * Each step of `--step` articles (1000) is read, stored and taken into a record that grows. The record itself is asked for after the first
 * step and after the last, as one who watches it would after each; before the last step once more, which counts for no step.
 * Prints processor seconds, so that a busy machine does not count, and peak memory.
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
  },
})
if (positionals.length === 0) {
  console.error('usage: growth CORPUS.jsonl[.gz] [--articles N] [--step N]')
  process.exit(2)
}
const [most, step] = [Number(values.articles), Number(values.step)]
let all = 0
for await (const page of pagesIn(positionals)) if (!(page instanceof InputError)) all++
all = Math.min(all, most)

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
const lasting: string[] = []
let count = 0
let aside = 0
let before = 0
function report(name: string): number {
  const took = total() - before
  lasting.push(`${name} ${seconds(took)}`)
  before = total()
  return took
}
let first = 0
for await (const page of pagesIn(positionals)) {
  if (page instanceof InputError) continue
  const reading = await timed('read', () => read(page))
  await timed('store', () => store.add(page, reading))
  await timed('record', () => builder.addPacked(builder.pack(reading)))
  count++
  if (count === step) {
    await timed('record', () => builder.record())
    first = report('the first step')
  } else if (count === all - step) {
    report('all between')
    const start = parts.record
    await timed('record', () => builder.record())
    aside = parts.record - start
    before = total()
  }
  if (count % step === 0) console.log(`${String(count).padStart(6)} articles, ${seconds(total())}, peak memory ${peak()}`)
  if (count >= all) break
}
const record = await timed('record', () => builder.record())
const last = report('the last step')
await store.close()
rmSync(folder, { recursive: true })
const spent = total() - aside
console.log(
  `${count} articles in ${seconds((performance.now() - began) / 1000)}, ${seconds(spent)} of one processor: read ${seconds(parts.read)}, stored ${seconds(parts.store)}, recorded ${seconds(parts.record - aside)}; peak memory ${peak()}`,
)
console.log(`${lasting.join(', ')}: the last took ${(last / first).toFixed(2)} times the first`)
console.log(
  `${record.events.length} events, ${record.conflicts.length} contradictions, ${record.entities.length} entities, ${record.copies.length} groups of copies, ${record.stories.length} stories`,
)
