import type { Page } from '../document/index.js'
import { arabicOr } from './arabic-only.js'
import { isBinary } from './binary.js'
import { decode, firstInvalidByte } from './charset.js'
import { formatOfContent, formatOfPath, type InputFormat } from './format.js'
import { InputError } from './input-error.js'
import { inMegabytes, PAGE_BYTES, RECORDS_BYTES } from './limits.js'
import { recordsOf } from './records.js'
import { unpack } from './unpack.js'
import { visibleText } from './visible-text.js'

/**
 * The pages in the bytes of one input. `source` is its path or address; its ending names the format, and where it has none (standard
 * input, `-`) the content shows it. Whatever cannot be read is an InputError in its place; nothing is thrown.
 */
export function* pagesOf(source: string, bytes: Uint8Array): Generator<Page | InputError> {
  const named = formatOfPath(source)
  const unpacked = named?.packed === true ? unpack(source, bytes) : bytes
  if (unpacked instanceof InputError) yield unpacked
  else if (unpacked.length === 0) yield new InputError('empty', source, 'the file is empty', 'give a page with an article')
  else if (isBinary(unpacked))
    yield new InputError('binary', source, 'it is a binary file, not a page', 'save the page as HTML or text')
  else {
    const format = named?.format ?? formatOfContent(new TextDecoder().decode(unpacked.subarray(0, 2048)))
    if (format === 'records' && unpacked.length <= RECORDS_BYTES) yield* recordsOf(source, unpacked)
    else yield pageOf(source, format, unpacked)
  }
}

function pageOf(source: string, format: InputFormat, bytes: Uint8Array): Page | InputError {
  if (bytes.length > PAGE_BYTES || format === 'records') {
    const limit = format === 'records' ? RECORDS_BYTES : PAGE_BYTES
    return new InputError(
      'too-large',
      source,
      `it has ${inMegabytes(bytes.length)}`,
      `the limit is ${inMegabytes(limit)}: split it`,
    )
  }
  const decoded = decode(bytes)
  if (decoded === null)
    return new InputError(
      'bad-encoding',
      source,
      `byte ${firstInvalidByte(bytes)} is not UTF-8, and no other character set gives Arabic`,
      'save it as UTF-8',
    )
  const page: Page = { source, format, content: decoded.text, charset: decoded.charset }
  return arabicOr(page, format === 'html' ? visibleText(decoded.text) : decoded.text)
}
