import type { Bytes } from '../bytes/chunks.js'
import { byteLines } from '../bytes/lines.js'
import { InputError } from '../input-error.js'
import { inMegabytes, PAGE_BYTES } from '../limits.js'
import type { Found } from '../page-from.js'
import { recordPage } from './record-page.js'

const FORM = 'a line holds {"id","outlet","url","published","byline","title","text"}'

/** After so many lines in a row that are none, a file is no file of records. */
const MOST_BAD = 10_000

/** The pages of a JSON-lines file, one a line; a line that cannot be read is an InputError in its place, and the next ones are still read. */
export async function* recordsOf(source: string, bytes: Bytes): AsyncGenerator<Found> {
  let bad = 0
  for await (const { number, bytes: line } of byteLines(bytes, PAGE_BYTES)) {
    const place = `${source}:${number}`
    const found =
      line === null
        ? new InputError('too-large', place, `the line has more than ${inMegabytes(PAGE_BYTES)}`, 'that is the limit of a record')
        : recordOf(place, line)
    if (found === null) continue
    yield found
    bad = found instanceof InputError && found.code.startsWith('bad-') ? bad + 1 : 0
    if (bad < MOST_BAD) continue
    yield new InputError('bad-record', place, `${MOST_BAD} lines in a row are no records`, 'the rest is not read: check the file')
    return
  }
}

function recordOf(place: string, line: Uint8Array): Found | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return new InputError('bad-encoding', place, 'the line is not UTF-8', 'JSON is UTF-8: save it so')
  }
  if (text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return new InputError('bad-record', place, 'the line is not JSON', FORM)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new InputError('bad-record', place, 'the line is not an object', FORM)
  return recordPage(place, Object.entries(value))
}
