const tables = new Map<string, Map<string, number>>()

/** Writes a text in a one-byte character set; for making test input. */
export function encode(text: string, charset: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  let table = tables.get(charset)
  if (table === undefined) {
    table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]))
    tables.set(charset, table)
  }
  return Uint8Array.from([...text], (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in ${charset}`)
    return byte
  })
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Everything that an asynchronous iteration gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
