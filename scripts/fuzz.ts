/**
 * Inputs made by chance and damaged by chance, through every parser: `npm run fuzz [-- CASES] [--seed N] [--reading]`, by default 200,000.
 * Fails at the first crash, the first page lost beside a broken one, and the first input that takes over two seconds; prints what was run.
 * Pages as large as they may be come first, to the article and not through the whole reading: of processor time they may take as long.
 */
import { parseArgs } from 'node:util'
import { articleOf } from '../src/article/index.js'
import { InputError, pagesOf } from '../src/intake/index.js'
import { defaultLexicons } from '../src/lexicon/index.js'
import { fuzz } from '../test/intake/fuzz.js'
import { LIMIT_PAGES } from './fuzz/limit-pages.js'

const HANG_MS = 2000

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, reading: { type: 'boolean', default: false } },
})
const wanted = Number(positionals[0] ?? 200_000)
const BATCH = 5000
const longest = await atTheLimits()
let cases = 0
let slowest = 0
const began = performance.now()
for (let batch = 0; cases < wanted; batch++) {
  await fuzz(Math.min(BATCH, wanted - cases), Number(values.seed) + batch, values.reading, (made, ms) => {
    cases++
    slowest = Math.max(slowest, ms)
    if (ms > HANG_MS) throw new Error(`${made.name}: ${made.bytes.length} bytes took ${Math.round(ms)} ms`)
  })
  if (process.stderr.isTTY) process.stderr.write(`\r${cases.toLocaleString('en')} cases`)
}
console.log(
  `${cases.toLocaleString('en')} cases without a crash, a hang or a lost page in ${Math.round((performance.now() - began) / 1000)} s; the slowest took ${Math.round(slowest)} ms`,
)
console.log(`${LIMIT_PAGES.length} pages as large as they may be; the slowest took ${Math.round(longest)} ms`)

/** Reads the largest pages; the milliseconds that the slowest took. */
async function atTheLimits(): Promise<number> {
  const lexicons = defaultLexicons()
  let slowest = 0
  for await (const page of pagesOf('warm.html', new TextEncoder().encode(LIMIT_PAGES[0]![1].slice(0, 5000))))
    if (!(page instanceof InputError)) articleOf(page, lexicons)
  for (const [name, content] of LIMIT_PAGES) {
    const bytes = new TextEncoder().encode(content)
    const began = process.cpuUsage()
    for await (const page of pagesOf(name, bytes)) {
      if (page instanceof InputError) throw page
      articleOf(page, lexicons)
    }
    const { user, system } = process.cpuUsage(began)
    const ms = (user + system) / 1000
    slowest = Math.max(slowest, ms)
    if (ms > HANG_MS) throw new Error(`${name}: ${bytes.length} bytes took ${Math.round(ms)} ms`)
  }
  return slowest
}
