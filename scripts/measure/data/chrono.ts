import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { dayRange, dayToEdtf, type Reading } from '../../../src/document/index.js'

const two = (n: number | null): string => String(n ?? 0).padStart(2, '0')

/** What chrono-node is certain of, as EDTF: a day where it names a day, a weekday or a step in days, else a month, else a year. */
function edtfOf(parts: chrono.ParsedComponents): string {
  const [year, month, day] = [String(parts.get('year')).padStart(4, '0'), two(parts.get('month')), two(parts.get('day'))]
  const toTheDay =
    parts.isCertain('day') ||
    parts.isCertain('weekday') ||
    parts.isCertain('hour') ||
    !(parts.isCertain('month') || parts.isCertain('year'))
  return toTheDay ? `${year}-${month}-${day}` : parts.isCertain('month') ? `${year}-${month}` : year
}

/** The same readings with the times of chrono-node's Arabic parser, told each article's day, in place of ours. */
function byChrono(readings: readonly Reading[]): string {
  return readings
    .map((reading) => {
      const range = dayRange(reading.article.published?.value ?? null)
      const reference = range && Number.isFinite(range.from) ? new Date(`${dayToEdtf(range.from)}T12:00:00`) : new Date(0)
      const times = chrono.ar.parse(reading.article.text, reference).map((found, i) => ({
        id: `t${i + 1}`,
        start: found.index,
        end: found.index + found.text.length,
        type: found.start.isCertain('hour') ? 'TIME' : 'DATE',
        value: found.end ? `${edtfOf(found.start)}/${edtfOf(found.end)}` : edtfOf(found.start),
      }))
      return `${JSON.stringify({ ...reading, times })}\n`
    })
    .join('')
}

/**
 * Time expressions of the annotated articles, found and with type and value: chrono-node's beside ours, by the same scoring.
 * `folder` holds `gold/score.mjs` and `gold/dev`; `readings` are ours; `out` takes the file of chrono's readings.
 */
export function measureChrono(folder: string, readings: readonly Reading[], out: string): void {
  console.log('\nTime expressions beside chrono-node ar, on the annotated articles')
  const ours = join(out, 'times.jsonl')
  const theirs = join(out, 'chrono.jsonl')
  writeFileSync(ours, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''))
  writeFileSync(theirs, byChrono(readings))
  for (const [name, file] of [
    ['ours', ours],
    ['chrono-node', theirs],
  ] as const) {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, 'gold/score.mjs'), 'score', join(folder, 'gold/dev'), file],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`score.mjs failed: ${stderr}`)
    for (const line of stdout.split('\n')) if (/^\s*times,/.test(line)) console.log(`  ${name.padEnd(12)}${line}`)
  }
}
