import { createGunzip, type Gunzip } from 'node:zlib'
import { InputError } from '../input-error.js'
import { FREE_BYTES, inMegabytes, MOST_GROWTH } from '../limits.js'
import type { Bytes } from './chunks.js'

/** What is packed is handed over in pieces of this size, so that one piece of a bomb unpacks to some megabytes at most. */
const PIECE = 16 * 1024
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08])

/** Is this the beginning of a gzip file? */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/**
 * Unpacks gzip as it arrives, of one member or of many. Where a member is broken, an InputError stands in its place and the next member is
 * looked for, so that one bad record of an archive costs no other. Throws an InputError where it grows as only a bomb does.
 */
export async function* gunzip(source: string, bytes: Bytes): AsyncGenerator<Uint8Array | InputError> {
  let unpacker = new Unpacker()
  let packed = 0
  let unpacked = 0
  let broken = false
  let fresh = true
  try {
    for await (const piece of piecesOf(bytes)) {
      packed += piece.length
      if (broken && !isGzip(piece)) continue
      broken = false
      let out = await unpacker.push(piece)
      if (out === null) {
        yield brokenAt(source, packed - piece.length)
        unpacker.close()
        unpacker = new Unpacker()
        // What broke may be the member before, cut short, and this piece the whole beginning of the next.
        out = !fresh && isGzip(piece) ? await unpacker.push(piece) : null
        if (out === null) {
          broken = true
          unpacker.close()
          unpacker = new Unpacker()
        }
      }
      fresh = broken
      for (const chunk of out ?? []) {
        unpacked += chunk.length
        if (unpacked > FREE_BYTES && unpacked > packed * MOST_GROWTH)
          throw new InputError(
            'too-large',
            source,
            `${inMegabytes(packed)} of it unpack to over ${inMegabytes(unpacked)}`,
            'no text packs so well: it was made to fill a disk',
          )
        yield chunk
      }
    }
    const rest = broken ? [] : await unpacker.end()
    if (rest === null) yield brokenAt(source, packed)
    else yield* rest
  } finally {
    unpacker.close()
  }
}

/** Unpacks gzip that has to be whole. Throws an InputError where it is not. */
export async function* gunzipWhole(source: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of gunzip(source, bytes)) {
    if (chunk instanceof InputError) throw chunk
    yield chunk
  }
}

const brokenAt = (source: string, byte: number): InputError =>
  new InputError('unreadable', source, `its gzip is broken or cut short near byte ${byte}`, 'fetch it again')

/** Cuts what arrives into small pieces, so that wherever a member may begin a piece begins. */
async function* piecesOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all: Buffer =
      held.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([held, chunk])
    // The mark of a member may lie across two chunks.
    const end = Math.max(0, all.length - MEMBER.length + 1)
    for (let start = 0; start < end; ) {
      const mark = all.indexOf(MEMBER, start + 1)
      const to = Math.min(start + PIECE, end, mark < 0 ? end : mark)
      yield all.subarray(start, to)
      start = to
    }
    held = all.subarray(end)
  }
  if (held.length > 0) yield held
}

/** A gunzip stream that is pushed to and asked: what a piece unpacks to, or null where it broke. */
class Unpacker {
  private readonly stream: Gunzip = createGunzip({ chunkSize: 64 * 1024 })
  private out: Uint8Array[] = []
  private failed = false
  private wake: () => void = () => {}

  constructor() {
    this.stream.on('data', (chunk: Buffer) => this.out.push(chunk))
    this.stream.on('end', () => this.wake())
    this.stream.on('error', () => {
      this.failed = true
      this.wake()
    })
  }

  push(piece: Uint8Array): Promise<Uint8Array[] | null> {
    return this.after((done) => this.stream.write(piece, () => done()))
  }

  end(): Promise<Uint8Array[] | null> {
    return this.after(() => this.stream.end())
  }

  close(): void {
    this.stream.destroy()
  }

  private async after(work: (done: () => void) => void): Promise<Uint8Array[] | null> {
    if (!this.failed)
      await new Promise<void>((done) => {
        this.wake = done
        work(done)
      })
    if (this.failed) return null
    const taken = this.out
    this.out = []
    return taken
  }
}
