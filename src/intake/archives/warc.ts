import { ByteReader } from '../bytes/byte-reader.js'
import { formatOfType } from '../format.js'
import { InputError } from '../input-error.js'
import { inMegabytes, PAGE_BYTES } from '../limits.js'
import type { Found, Hints, ReadMember } from '../page-from.js'
import { httpMessage } from './http-message.js'
import { headersOf, parameterOf } from './mime.js'

const LINE_BYTES = 16 * 1024
const HEADER_LINES = 200
const RECORD_BYTES = PAGE_BYTES + 256 * 1024

/**
 * The pages of a WARC, record by record at constant memory: answers with status 200, resources and conversions that are pages. Other records
 * are passed over; pages in other languages come as errors that were to be expected. A broken record costs itself.
 */
export async function* warcPages(
  source: string,
  bytes: AsyncIterable<Uint8Array | InputError>,
  read: ReadMember,
): AsyncGenerator<Found> {
  const reader = new ByteReader(bytes)
  try {
    for (let lost = false; ; ) {
      const line = await reader.line(LINE_BYTES)
      if (line === null) {
        const broken = reader.resume()
        if (broken === null) return
        yield broken
        lost = true
        continue
      }
      if (!/^WARC\/\d\.\d\s*$/.test(line)) {
        if (line !== '' && !lost)
          yield new InputError('bad-record', source, 'a record does not begin with WARC/1.0', 'the next one is looked for')
        lost ||= line !== ''
        continue
      }
      lost = false
      const headers = await headersFrom(reader)
      const length = /^\d{1,15}$/.test(headers.get('content-length') ?? '') ? Number(headers.get('content-length')) : null
      const address = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
      const place = /^[a-z]+:\S+$/i.test(address) ? address : source
      if (length === null)
        yield new InputError('bad-record', place, `a record of ${source} states no length`, 'the next one is looked for')
      else if (!isWanted(headers)) await reader.skip(length)
      else if (length > RECORD_BYTES) {
        yield new InputError(
          'too-large',
          place,
          `its record in ${source} has ${inMegabytes(length)}`,
          `a page may have ${inMegabytes(PAGE_BYTES)}`,
        )
        await reader.skip(length)
      } else {
        const block = await reader.take(length)
        if (block.length < length)
          yield new InputError('unreadable', place, `${source} breaks off inside its record`, 'fetch the archive again')
        else yield* pagesOfRecord(place, headers, block, read)
      }
    }
  } finally {
    await reader.close()
  }
}

async function headersFrom(reader: ByteReader): Promise<Map<string, string>> {
  const lines: string[] = []
  for (;;) {
    const line = await reader.line(LINE_BYTES)
    if (line === null || line === '') return headersOf(lines)
    if (lines.length < HEADER_LINES) lines.push(line)
  }
}

function isWanted(headers: ReadonlyMap<string, string>): boolean {
  const kind = headers.get('warc-type')
  const type = headers.get('content-type') ?? ''
  if (kind === 'response') return /^application\/http\b/i.test(type)
  return (kind === 'resource' || kind === 'conversion') && formatOfType(type) !== null
}

async function* pagesOfRecord(
  place: string,
  headers: ReadonlyMap<string, string>,
  block: Buffer,
  read: ReadMember,
): AsyncGenerator<Found> {
  const kept = headers.get('warc-type') === 'response' ? httpMessage(block) : { status: 200, headers, body: block }
  if (kept === null) {
    yield new InputError('bad-record', place, 'its record holds no answer of a server', 'fetch the archive again')
    return
  }
  const type = kept.headers.get('content-type') ?? 'text/html'
  if (kept.status !== 200 || formatOfType(type) === null || formatOfType(type) === 'zip' || formatOfType(type) === 'warc') return
  if (kept.body === null) {
    yield new InputError('unreadable', place, 'its body is packed and broken, or unpacks to too much', 'fetch it again')
    return
  }
  const charset = parameterOf(type, 'charset')
  const date = headers.get('warc-date') ?? ''
  const hints: Hints = {
    type,
    ...(charset === null ? {} : { charset }),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date) ? { captured: date } : {}),
    ...(/^https?:/i.test(place) ? { facts: { url: place } } : {}),
  }
  for await (const found of read(place, kept.body, hints))
    yield found instanceof InputError && EXPECTED.has(found.code) ? found.asExpected() : found
}

/** What a crawl of the web holds beside Arabic pages. */
const EXPECTED: ReadonlySet<string> = new Set(['not-arabic', 'empty', 'binary'])
