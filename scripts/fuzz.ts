/**
 * Inputs made by chance and damaged by chance, through every parser: `npm run fuzz [-- CASES] [--seed N] [--reading]`, by default 200,000.
 * Fails at the first crash, the first page lost beside a broken one, and the first input that takes over two seconds; prints what was run.
 */
import { parseArgs } from 'node:util'
import { fuzz } from '../test/intake/fuzz.js'

const HANG_MS = 2000

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, reading: { type: 'boolean', default: false } },
})
const wanted = Number(positionals[0] ?? 200_000)
const BATCH = 5000
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
