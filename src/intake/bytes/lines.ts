import type { Bytes } from './chunks.js'

const NEWLINE = 10

/** A line without its end; `bytes` is null where it is longer than the limit. Lines are counted from 1. */
export interface ByteLine {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** The lines of what arrives that are not empty, one at a time. Of a line longer than `limit` bytes nothing is held. */
export async function* byteLines(bytes: Bytes, limit: number): AsyncGenerator<ByteLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array): void => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const line = (): ByteLine => {
    const found = { number, bytes: length > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts) }
    number++
    parts = []
    length = 0
    return found
  }
  for await (const chunk of bytes) {
    let start = 0
    for (;;) {
      if (length === 0) for (; chunk[start] === NEWLINE; start++) number++
      const end = chunk.indexOf(NEWLINE, start)
      if (end < 0) break
      take(chunk.subarray(start, end))
      start = end + 1
      yield line()
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
