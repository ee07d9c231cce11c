import { InputError } from '../input-error.js'
import { inMegabytes } from '../limits.js'

/** Bytes as they arrive. Reading them may throw an InputError that says what broke. */
export type Bytes = AsyncIterable<Uint8Array>

/** Bytes that are there already, as they would arrive. */
export async function* arriving(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

/** The first `count` bytes (fewer where there are no more), and all of them as they arrive, the first ones again. */
export async function peek(bytes: Bytes, count: number): Promise<{ readonly head: Uint8Array; readonly all: Bytes }> {
  const rest = bytes[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < count) {
    const next = await rest.next()
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const head = Buffer.concat(first)
  return { head, all: joined(head, rest) }
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    for (;;) {
      const next = await rest.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await rest.return?.()
  }
}

/** All bytes at once. Throws an InputError naming `source` where there are more than `limit`. */
export async function whole(source: string, bytes: Bytes, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit)
      throw new InputError('too-large', source, `it has more than ${inMegabytes(limit)}`, 'that is the limit: split it')
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}
