import type { InputError } from '../input-error.js'

const NEWLINE = 10
const EMPTY = Buffer.alloc(0)

/**
 * Reads what arrives by lines and by counts; holds no more than it is asked for. Where an error stands among the bytes it reads as at the end,
 * until `resume` is called.
 */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array | InputError>
  private held: Buffer = EMPTY
  private done = false
  private error: InputError | null = null

  constructor(bytes: AsyncIterable<Uint8Array | InputError>) {
    this.source = bytes[Symbol.asyncIterator]()
  }

  /** The next line without its end, as ISO 8859-1, so that every byte is a character; cut off at `limit` bytes. Null at the end. */
  async line(limit: number): Promise<string | null> {
    const parts: Buffer[] = []
    let length = 0
    for (;;) {
      if (this.held.length === 0 && !(await this.more())) return length === 0 ? null : text(parts)
      const end = this.held.indexOf(NEWLINE)
      const part = end < 0 ? this.held : this.held.subarray(0, end)
      if (length < limit) parts.push(part.subarray(0, limit - length))
      length += part.length + 1
      this.held = end < 0 ? EMPTY : this.held.subarray(end + 1)
      if (end >= 0) return text(parts)
    }
  }

  /** The next `count` bytes; fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    await this.move(count, (part) => parts.push(part))
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Passes over the next `count` bytes. */
  async skip(count: number): Promise<void> {
    await this.move(count, () => {})
  }

  /** The error at which reading stands, if it stands at one; reading goes on behind it. */
  resume(): InputError | null {
    const { error } = this
    this.error = null
    return error
  }

  /** Reads no further. */
  async close(): Promise<void> {
    await this.source.return?.()
  }

  private async move(count: number, to: (part: Buffer) => void): Promise<void> {
    for (let left = count; left > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return
      const part = this.held.subarray(0, left)
      to(part)
      left -= part.length
      this.held = this.held.subarray(part.length)
    }
  }

  private async more(): Promise<boolean> {
    while (!this.done && this.error === null) {
      const next = await this.source.next()
      if (next.done) this.done = true
      else if (next.value instanceof Error) this.error = next.value
      else if (next.value.length > 0) {
        this.held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
        return true
      }
    }
    return false
  }
}

function text(parts: readonly Buffer[]): string {
  const line = (parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString('latin1')
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
