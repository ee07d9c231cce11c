/**
 * Reads the annotated articles of a folder and prints every layer's score, for readings and for the record.
 *   npm run measure -- FOLDER [--misses LAYER] [--keep DIR]
 * FOLDER holds `corpus/seeds/*.txt`, `corpus/news-2015.jsonl`, `gold/score.mjs`, `gold/dev`, `gold/record`, and may hold `data` with public sets.
 * `--misses` lists what one layer missed (names, times, attributions, events, published, conflicts); `--keep` leaves readings and record in DIR.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Reading } from '../src/document/index.js'
import { InputError, pagesIn } from '../src/intake/index.js'
import { read } from '../src/reading/index.js'
import { buildRecord } from '../src/record/index.js'
import { measureChrono } from './measure/data/chrono.js'
import { measureData } from './measure/data/index.js'
import { measureSentencesOfArticles } from './measure/data/sentences.js'
import { measurePersonJoins } from './measure/data/variants.js'
import { measureDetails } from './measure/details.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string' }, keep: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run measure -- FOLDER [--misses LAYER] [--keep DIR]')
  process.exit(2)
}
const out = values.keep ?? mkdtempSync(join(tmpdir(), 'sanad-measure-'))
mkdirSync(out, { recursive: true })
const score = (...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'gold/score.mjs'), ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`score.mjs ${args[0]} failed: ${stderr}`)
}
const lines = (readings: readonly Reading[]): string => readings.map((reading) => `${JSON.stringify(reading)}\n`).join('')

const inputs = [join(folder, 'corpus/seeds'), join(folder, 'corpus/news-2015.jsonl')]
const began = performance.now()
const readings: Reading[] = []
for await (const page of pagesIn(inputs)) {
  if (page instanceof InputError) throw page
  readings.push(read(page))
}
const took = performance.now() - began
console.log(`${readings.length} articles read in ${Math.round(took)} ms after start`)
writeFileSync(join(out, 'readings.jsonl'), lines(readings))
score(
  'score',
  join(folder, 'gold/dev'),
  join(out, 'readings.jsonl'),
  ...(values.misses === undefined ? [] : ['--misses', values.misses]),
)
await measureDetails(folder, readings)
await measureSentencesOfArticles(folder, readings)

const misses = values.misses === 'conflicts' ? ['--misses'] : []
writeFileSync(join(out, 'record.json'), JSON.stringify(buildRecord(readings)))
score(
  'record',
  join(folder, 'gold/record'),
  join(folder, 'gold/dev'),
  join(out, 'record.json'),
  join(out, 'readings.jsonl'),
  ...misses,
)

const annotated = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, 'measure/gold-readings.ts'), folder],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (annotated.status !== 0) throw new Error(annotated.stderr)
writeFileSync(join(out, 'annotated.jsonl'), annotated.stdout)
const perfect = annotated.stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Reading)
writeFileSync(join(out, 'annotated-record.json'), JSON.stringify(buildRecord(perfect)))
console.log(`\nThe record, from the ${readdirSync(join(folder, 'gold/dev')).length} annotated readings themselves`)
score(
  'record',
  join(folder, 'gold/record'),
  join(folder, 'gold/dev'),
  join(out, 'annotated-record.json'),
  join(out, 'annotated.jsonl'),
  ...misses,
)
measureChrono(folder, readings, out)
measurePersonJoins(join(folder, 'gold/dev'))
if (existsSync(join(folder, 'data'))) measureData(join(folder, 'data'))
if (values.keep !== undefined) console.log(`readings and records are in ${out}`)
