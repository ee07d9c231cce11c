import { gunzipSync } from 'node:zlib'
import type { InputError } from '../input-error.js'
import { PAGE_BYTES } from '../limits.js'
import type { Bytes } from './chunks.js'
import { brokenGzip, Growth, gunzip } from './gunzip.js'

const MARK = Buffer.from([0x1f, 0x8b, 0x08])
/** The mark, four bits of flags and three that are never set, a time, and two bytes. */
const HEADER = 10

/** A member of a larger archive than this is no record: such a file is unpacked as one stream. */
const MEMBER_BYTES = PAGE_BYTES
/** A member that holds gzip itself shows marks that begin none; one that shows more than these is broken. */
const FALSE_MARKS = 8

/**
 * Unpacks a file of many gzip members, one to a record, as it arrives. A member that is broken or cut short is an InputError in its place, and
 * the next ones are still unpacked. Throws an InputError where the file grows as only a bomb does.
 */
export async function* gunzipMembers(source: string, bytes: Bytes): AsyncGenerator<Uint8Array | InputError> {
  const growth = new Growth(source)
  const held = new Parts(source, growth)
  const rest = pieces(bytes)
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    const { begins, piece } = next.value
    growth.packed += piece.length
    if (begins) yield* held.members(false)
    held.add(piece, begins)
    if (held.length <= MEMBER_BYTES) continue
    yield* gunzip(source, joined(held.parts, rest))
    return
  }
  yield* held.members(true)
}

/** The parts of what may be one member or several: each begins with a mark, the first with that of a member. */
class Parts {
  readonly parts: Buffer[] = []
  length = 0
  /** Of so many parts from the first on it is known that they are no whole member. */
  private unfinished = 0

  constructor(
    private readonly source: string,
    private readonly growth: Growth,
  ) {}

  add(piece: Buffer, begins: boolean): void {
    if (begins || this.parts.length === 0) this.parts.push(piece)
    else this.parts[this.parts.length - 1] = Buffer.concat([this.parts.at(-1)!, piece])
    this.length += piece.length
  }

  /** The members among the parts, each whole or broken; those that may go on are kept, unless `all` has come. A broken one ends where the next may begin. */
  *members(all: boolean): Generator<Uint8Array | InputError> {
    while (this.parts.length > 0) {
      const count = this.unfinished + 1
      const tried = count > this.parts.length
      if (tried && !all && count <= FALSE_MARKS) return
      const found = tried ? 'unfinished' : unpacked(this.source, Buffer.concat(this.parts.slice(0, count)), this.growth)
      if (found === 'unfinished' && !tried && count <= FALSE_MARKS) {
        this.unfinished = count
        continue
      }
      yield found === 'unfinished' ? brokenGzip(this.source, this.growth.packed) : found
      this.drop(found instanceof Uint8Array ? count : 1)
    }
  }

  private drop(count: number): void {
    for (const part of this.parts.splice(0, count)) this.length -= part.length
    this.unfinished = 0
  }
}

function unpacked(source: string, member: Buffer, growth: Growth): Uint8Array | InputError | 'unfinished' {
  let out: Uint8Array
  try {
    out = gunzipSync(member, { maxOutputLength: 2 * PAGE_BYTES })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'unfinished' : brokenGzip(source, growth.packed)
  }
  growth.check(out.length)
  return out
}

/** Cuts what arrives where a member may begin. */
async function* pieces(bytes: Bytes): AsyncGenerator<{ readonly begins: boolean; readonly piece: Buffer }> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all: Buffer =
      held.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([held, chunk])
    // A header may lie across two chunks.
    const end = Math.max(0, all.length - HEADER)
    for (let start = 0; start < end; ) {
      const to = nextHeader(all, start + 1, end)
      yield { begins: isHeader(all, start), piece: all.subarray(start, to) }
      start = to
    }
    held = all.subarray(end)
  }
  if (held.length > 0) yield { begins: isHeader(held, 0), piece: held }
}

function nextHeader(bytes: Buffer, from: number, end: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0 && at < end; at = bytes.indexOf(MARK, at + 1))
    if (isHeader(bytes, at)) return at
  return end
}

const isHeader = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20

async function* joined(parts: readonly Buffer[], rest: AsyncGenerator<{ readonly piece: Buffer }>): AsyncGenerator<Uint8Array> {
  yield* parts
  for await (const { piece } of rest) yield piece
}
