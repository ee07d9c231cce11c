/** Builds the record of readings: `npx tsx scripts/measure/record.ts READINGS.jsonl > RECORD.json`. */
import { readFileSync } from 'node:fs'
import { readingSchema } from '../../src/document/index.js'
import { buildRecord } from '../../src/record/index.js'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: record READINGS.jsonl')
  process.exit(2)
}
const readings = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => readingSchema.parse(JSON.parse(line)))
console.log(JSON.stringify(buildRecord(readings)))
