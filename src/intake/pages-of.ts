import { mailPage } from './archives/mail.js'
import { warcPages } from './archives/warc.js'
import { zipPages } from './archives/zip.js'
import { arriving, type Bytes, peek, whole } from './bytes/chunks.js'
import { gunzip, isGzip } from './bytes/gunzip.js'
import { gunzipMembers } from './bytes/gunzip-members.js'
import { formatOfContent, formatOfPath, formatOfType, type InputFormat, rootOf } from './format.js'
import { InputError } from './input-error.js'
import { PAGE_BYTES, WHOLE_BYTES } from './limits.js'
import { markdownMarks } from './markdown.js'
import { type Found, type Hints, pageFromBytes, unmarked } from './page-from.js'
import { plainFormatOf } from './plain-format.js'
import { csvPages } from './records/csv.js'
import { jsonPages } from './records/json.js'
import { recordsOf } from './records/json-lines.js'
import { xmlPages } from './records/xml.js'

const HEAD = 4096

/**
 * The pages in one input. `source` is its path or address; the media type that came with it names the format, else its ending, and where
 * there is neither (standard input, `-`) the content shows it. Gzip is unpacked under any name. What arrives is read as it arrives: lines,
 * rows and records at constant memory. Whatever cannot be read is an InputError in its place; nothing is thrown.
 */
export async function* pagesOf(source: string, input: Uint8Array | Bytes, hints: Hints = {}): AsyncGenerator<Found> {
  try {
    yield* unpackedPages(source, input instanceof Uint8Array ? arriving(input) : input, hints)
  } catch (error) {
    yield error instanceof InputError
      ? error
      : new InputError('failed', source, `reading it failed (${(error as Error).message})`, 'please report it')
  }
}

async function* unpackedPages(source: string, bytes: Bytes, hints: Hints): AsyncGenerator<Found> {
  const { head, all } = await peek(bytes, HEAD)
  const named = hints.type === undefined ? formatOfPath(source) : null
  const typed = hints.type === undefined ? null : formatOfType(hints.type)
  if (!isGzip(head)) {
    if (named?.packed === true && head.length > 0)
      throw new InputError('unreadable', source, 'it is not a gzip file', 'fetch it again')
    yield* pagesAs(source, typed ?? named?.format ?? null, head, all, hints)
    return
  }
  const format = typed ?? named?.format ?? null
  if (format === 'warc') {
    yield* warcPages(source, gunzipMembers(source, all), pagesOf)
    return
  }
  const unpacked = await peek(gunzip(source, all), HEAD)
  yield* pagesAs(source, format, unpacked.head, unpacked.all, hints)
}

async function* pagesAs(
  source: string,
  format: InputFormat | null,
  head: Uint8Array,
  bytes: Bytes,
  hints: Hints,
): AsyncGenerator<Found> {
  if (head.length === 0) throw new InputError('empty', source, 'it is empty', 'give a page with an article')
  const shown = formatOfContent(Buffer.from(head).toString('latin1'))
  // A page of XHTML is saved as .xml too, and a feed comes as text/html often enough.
  const other = (format === 'xml' && isMarkup(head)) || (format === 'html' && shown === 'xml')
  const nameless = format === null && shown === 'text' ? plainFormatOf(head) : null
  const meant = nameless ?? (format === null || other ? (format === 'xml' ? 'html' : shown) : format)
  switch (meant) {
    case 'records':
      yield* recordsOf(source, bytes)
      return
    case 'csv':
      yield* csvPages(source, bytes)
      return
    case 'warc':
      yield* warcPages(source, bytes, pagesOf)
      return
    case 'json':
      yield* jsonPages(source, await whole(source, bytes, WHOLE_BYTES), hints)
      return
    case 'xml':
      yield* xmlPages(source, await whole(source, bytes, WHOLE_BYTES), hints)
      return
    case 'zip':
      yield* zipPages(source, await whole(source, bytes, WHOLE_BYTES), pagesOf)
      return
    case 'mail':
      yield mailPage(source, await whole(source, bytes, WHOLE_BYTES))
      return
    default: {
      const page = pageFromBytes(source, meant === 'html' ? 'html' : 'text', await whole(source, bytes, PAGE_BYTES), hints)
      yield meant === 'markdown' && !(page instanceof InputError) ? unmarked(page, markdownMarks) : page
    }
  }
}

const isMarkup = (head: Uint8Array): boolean => rootOf(Buffer.from(head).toString('latin1')) === 'html'
