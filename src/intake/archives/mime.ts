/** A part of a MIME message: its headers (names in lower case) and its bytes, still in their transfer encoding. */
interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const HEADER_BYTES = 64 * 1024
const DEPTH = 5
const PARTS = 10_000

/** Header lines as a map; a line that begins with white space goes on with the one before. The first of two of one name counts. */
export function headersOf(lines: Iterable<string>): Map<string, string> {
  const headers = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    if ((line.startsWith(' ') || line.startsWith('\t')) && name !== '') {
      headers.set(name, `${headers.get(name)!} ${line.trim()}`.slice(0, HEADER_BYTES))
      continue
    }
    const colon = line.indexOf(':')
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : ''
    if (headers.has(name)) name = ''
    if (name !== '') headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A parameter of a header value: charset, boundary; null where it has none. */
export function parameterOf(value: string, name: string): string | null {
  for (const part of value.split(';').slice(1)) {
    const equals = part.indexOf('=')
    if (equals < 0 || part.slice(0, equals).trim().toLowerCase() !== name) continue
    return part
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '')
  }
  return null
}

/** The leaves of a message in their order, the message itself where it has one part only; at most 10,000. */
export function partsOf(message: Uint8Array): Part[] {
  const found: Part[] = []
  const collect = (bytes: Buffer, depth: number): void => {
    const part = partOf(bytes)
    const type = part.headers.get('content-type') ?? 'text/plain'
    const boundary = /^\s*multipart\//i.test(type) ? parameterOf(type, 'boundary') : null
    if (boundary === null || boundary === '' || depth >= DEPTH) found.push(part)
    else for (const inner of between(part.body, boundary)) if (found.length < PARTS) collect(inner, depth + 1)
  }
  collect(Buffer.from(message.buffer, message.byteOffset, message.length), 0)
  return found
}

function partOf(bytes: Buffer): Part {
  let end = bytes.indexOf('\n\n')
  const other = bytes.indexOf('\n\r\n')
  if (other >= 0 && (end < 0 || other < end)) end = other
  const head = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, HEADER_BYTES)).toString('latin1')
  const body = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + (end === other ? 3 : 2))
  return { headers: headersOf(head.split(/\r?\n/)), body }
}

/** What stands between the lines that a boundary makes. */
function* between(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue
    // The line end before a boundary belongs to it.
    if (start >= 0) yield body.subarray(start, Math.max(start, at - (body[at - 2] === 13 ? 2 : 1)))
    const newline = body.indexOf(10, at)
    if (newline < 0 || body.subarray(at + mark.length, at + mark.length + 2).toString('latin1') === '--') return
    start = newline + 1
  }
  if (start >= 0) yield body.subarray(start)
}

/** The bytes of a part, out of its transfer encoding. */
export function contentOf(part: Part): Uint8Array {
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? fromQuotedPrintable(part.body) : part.body
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** `=D8` is a byte, `=` at the end of a line joins it with the next; a `=` that is neither is left as it stands. */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte !== 61) {
      out[length++] = byte
      continue
    }
    const [high, low] = [hex(body[at + 1]), hex(body[at + 2])]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else if (body[at + 1] === 10) at++
    else if (body[at + 1] === 13 && body[at + 2] === 10) at += 2
    else out[length++] = byte
  }
  return out.subarray(0, length)
}
