import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { PAGE_BYTES } from '../limits.js'
import { headersOf } from './mime.js'

/** An answer of a web server as an archive keeps it: `body` is out of its transfer and content codings, null where they are broken. */
export interface HttpMessage {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array | null
}

const HEAD_BYTES = 256 * 1024

/** Reads an answer; null where the bytes are none. */
export function httpMessage(bytes: Buffer): HttpMessage | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  const crlf = head.indexOf('\r\n\r\n')
  const lf = head.indexOf('\n\n')
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf : lf
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head.subarray(0, 20).toString('latin1'))?.[1]
  if (status === undefined || end < 0) return null
  const headers = headersOf(head.subarray(0, end).toString('latin1').split(/\r?\n/).slice(1))
  const sent = bytes.subarray(end + (end === crlf ? 4 : 2))
  const plain = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (fromChunks(sent) ?? sent) : sent
  return { status: Number(status), headers, body: fromCoding(plain, headers.get('content-encoding') ?? '') }
}

/** Takes a body out of its chunks; null where it is not in chunks, since crawlers often keep the header of what they have unchunked. */
function fromChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf(10, at)
    const size =
      line < 0 || line - at > 200
        ? null
        : /^([0-9a-f]{1,7})[ \t]*(?:;.*)?\r?$/i.exec(body.subarray(at, line).toString('latin1'))?.[1]
    if (size == null) return parts.length === 0 ? null : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(line + 1, line + 1 + length))
    at = line + 1 + length
    if (body[at] === 13) at++
    if (body[at] === 10) at++
  }
  return Buffer.concat(parts)
}

/** Undoes content codings, the last one first. What does not begin as its coding does has been unpacked already. */
export function fromCoding(body: Buffer, codings: string): Uint8Array | null {
  let bytes = body
  const limit = { maxOutputLength: PAGE_BYTES }
  try {
    for (const coding of codings.toLowerCase().split(',').reverse()) {
      const name = coding.trim()
      if (name === 'gzip' || name === 'x-gzip') bytes = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes
      else if (name === 'br') bytes = looksPlain(bytes) ? bytes : brotliDecompressSync(bytes, limit)
      else if (name === 'deflate' && !looksPlain(bytes))
        bytes = (bytes[0]! & 15) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)
    }
    return bytes
  } catch {
    return null
  }
}

/** Markup and JSON begin with a sign that no packed body begins with by more than chance; five in a row settle it. */
const looksPlain = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127))
