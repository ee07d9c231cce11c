import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../input-error.js'
import { FREE_BYTES, inMegabytes, MOST_GROWTH } from '../limits.js'
import type { Bytes } from './chunks.js'

/** Is this the beginning of a gzip file? */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/** Unpacks gzip as it arrives. Throws an InputError where it is broken, or grows as only a bomb does. */
export async function* gunzip(source: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const growth = new Growth(source)
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      growth.packed += chunk.length
      yield chunk
    }
  }
  const unpacker = createGunzip({ chunkSize: 64 * 1024 })
  // What breaks is thrown where the unpacker is read.
  pipeline(Readable.from(counted()), unpacker, () => {})
  try {
    for await (const chunk of unpacker) {
      growth.check((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    throw error instanceof InputError ? error : brokenGzip(source, growth.packed)
  }
}

/** How much a packed file has grown so far. */
export class Growth {
  packed = 0
  private unpacked = 0

  constructor(private readonly source: string) {}

  /** Counts what was unpacked. Throws an InputError where no text could have packed so well. */
  check(unpacked: number): void {
    this.unpacked += unpacked
    if (this.unpacked > FREE_BYTES && this.unpacked > this.packed * MOST_GROWTH)
      throw new InputError(
        'too-large',
        this.source,
        `${inMegabytes(this.packed)} of it unpack to over ${inMegabytes(this.unpacked)}`,
        'no text packs so well: it was made to fill a disk',
      )
  }
}

export const brokenGzip = (source: string, byte: number): InputError =>
  new InputError('unreadable', source, `its gzip is broken or cut short near byte ${byte}`, 'fetch it again')
