/**
 * What it takes to add a large corpus and to record it, with the built commands as a user runs them.
 *   npm run -s build && npx tsx scripts/measure/corpus.ts CORPUS.jsonl[.gz] [--articles N] [--step N] [--jobs N]
 * Adds the first `--step` articles (1000) and asks for the record, adds those between and asks for it, adds the last and asks for it again, as one does
 * whose store grows. Prints for each command the time it took, the processor seconds of all its threads and its peak memory; then the whole, without
 * the record asked for in between, and what the last step took by the first.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000000' },
    step: { type: 'string', default: '1000' },
    jobs: { type: 'string', default: '2' },
  },
})
const [corpus] = positionals
if (corpus === undefined) {
  console.error('usage: corpus CORPUS.jsonl[.gz] [--articles N] [--step N] [--jobs N]')
  process.exit(2)
}
const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
/** Told to the command before it starts: what it used is written to its fourth stream when it ends. */
const AT_ITS_END = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'
   import { isMainThread } from 'node:worker_threads'
   if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))`,
)}`

/** What one command took: seconds, processor seconds, megabytes. */
interface Took {
  readonly wall: number
  readonly used: number
  readonly peak: number
}

function sanad(...args: string[]): Promise<Took> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', AT_ITS_END, COMMAND, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stdio[3]!.on('data', (chunk: Buffer) => (said += chunk))
    child.on('close', (code) => {
      if (said === '') return reject(new Error(`sanad ${args.join(' ')} ended with ${code}`))
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said) as NodeJS.ResourceUsage
      const took = { wall: (performance.now() - began) / 1000, used: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }
      console.log(`${args[0]!.padEnd(8)}${line(took)}`)
      resolve(took)
    })
  })
}

const line = ({ wall, used, peak }: Took): string =>
  `${wall.toFixed(1).padStart(8)} s${used.toFixed(1).padStart(8)} s of processor${peak.toFixed(0).padStart(7)} MB`
const together = (...all: readonly Took[]): Took => ({
  wall: all.reduce((sum, { wall }) => sum + wall, 0),
  used: all.reduce((sum, { used }) => sum + used, 0),
  peak: Math.max(...all.map(({ peak }) => peak)),
})

const folder = mkdtempSync(join(tmpdir(), 'sanad-corpus-'))
const raw = readFileSync(corpus)
const articles = (corpus.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .split('\n')
  .filter((article) => article.trim() !== '')
  .slice(0, Number(values.articles))
const step = Math.min(Number(values.step), Math.floor(articles.length / 2))
const part = (name: string, from: number, to: number): string => {
  const file = join(folder, `${name}.jsonl`)
  writeFileSync(file, `${articles.slice(from, to).join('\n')}\n`)
  return file
}
const [first, between, last] = [
  part('first', 0, step),
  part('between', step, articles.length - step),
  part('last', articles.length - step, articles.length),
]
const store = ['--store', join(folder, 'corpus.db')]
const add = (file: string): Promise<Took> => sanad('add', ...store, '--jobs', values.jobs, file)
const record = (): Promise<Took> => sanad('record', ...store)

console.log(`the first ${step} of ${articles.length} articles, ${values.jobs} threads`)
const [addFirst, recordFirst] = [await add(first), await record()]
console.log('those between')
const addBetween = await add(between)
await record()
console.log(`the last ${step}`)
const [addLast, recordLast] = [await add(last), await record()]
rmSync(folder, { recursive: true })
console.log(`all     ${line(together(addFirst, addBetween, addLast, recordLast))}`)
const times = (a: Took, b: Took): string => (a.used / b.used).toFixed(2)
console.log(
  `the last ${step} took ${times(addLast, addFirst)} times the first to add, ${times(together(addLast, recordLast), together(addFirst, recordFirst))} times with the record brought up to date`,
)
