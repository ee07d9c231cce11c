import { type CsvError, type Info, parse } from 'csv-parse'
import { type Bytes, peek } from '../bytes/chunks.js'
import { decodeHead } from '../chars/charset.js'
import { InputError } from '../input-error.js'
import { inMegabytes, PAGE_BYTES } from '../limits.js'
import type { Found } from '../page-from.js'
import { fieldNamed } from './fields.js'
import { recordPage } from './record-page.js'

const HEAD = 64 * 1024
const DELIMITERS = [',', ';', '\t', '|']
const FORM = 'the first row names the columns: title, text, date, url, author, outlet'

/** The pages of a table with a header row, one a row; a row that cannot be read is an InputError in its place. Read as it arrives. */
export async function* csvPages(source: string, bytes: Bytes): AsyncGenerator<Found> {
  const { head, all } = await peek(bytes, HEAD)
  const charset = charsetOf(head)
  if (charset === null) {
    yield new InputError('bad-encoding', source, 'it is not UTF-8, and no other character set gives Arabic', 'save it as UTF-8')
    return
  }
  let columns: readonly string[] | null = null
  const parser = parse({
    delimiter: delimiterOf(new TextDecoder(charset).decode(head)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: PAGE_BYTES,
    info: true,
    bom: true,
  })
  const skipped: CsvError[] = []
  parser.on('skip', (error: CsvError) => void skipped.push(error))
  const fed = feed(parser, all, charset)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* skipped.splice(0).map((error) => unread(source, error))
      if (columns === null) {
        columns = record
        if (!columns.some((name) => fieldNamed(name) === 'text')) {
          yield new InputError('bad-record', `${source}:1`, 'no column holds the text', FORM)
          return
        }
      } else
        yield recordPage(
          `${source}:${info.lines}`,
          columns.map((name, i) => [name, record[i] ?? ''] as const),
        )
    }
    yield* skipped.map((error) => unread(source, error))
    await fed
  } catch (error) {
    yield error instanceof InputError ? error : unread(source, error as CsvError)
  } finally {
    parser.destroy()
  }
}

/** Writes what arrives into the parser, no faster than it takes it. */
async function feed(parser: ReturnType<typeof parse>, bytes: Bytes, charset: string): Promise<void> {
  const decoder = new TextDecoder(charset)
  try {
    for await (const chunk of bytes) {
      if (parser.destroyed) return
      if (!parser.write(decoder.decode(chunk, { stream: true }))) await drained(parser)
    }
    parser.end(decoder.decode())
  } catch (error) {
    parser.destroy(error as Error)
  }
}

const drained = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((done) => {
    const go = (): void => {
      parser.off('drain', go).off('close', go)
      done()
    }
    parser.on('drain', go).on('close', go)
  })

/** The set of the whole table, judged by its beginning. */
function charsetOf(head: Uint8Array): string | null {
  const read = decodeHead(head)
  if (read === null) return null
  // A later byte may still be none of UTF-8; the decoder then writes U+FFFD and the rows stay apart.
  try {
    return new TextDecoder(read.charset).encoding
  } catch {
    return null
  }
}

/** The sign that stands most often in the header row. */
export function delimiterOf(head: string): string {
  const line = head.split('\n', 1)[0]!
  const counts = DELIMITERS.map((sign) => line.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

function unread(source: string, error: CsvError): InputError {
  const line = typeof error.lines === 'number' ? `${source}:${error.lines}` : source
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new InputError(
        'too-large',
        line,
        `a row has more than ${inMegabytes(PAGE_BYTES)}`,
        'look for a quotation mark that is not closed',
      )
    : new InputError('bad-record', line, `the row cannot be read (${error.message})`, FORM)
}
