/** The bytes of a page in a character set; of windows-1256 what it lacks becomes a character reference, as browsers send it. */
export function encoded(html: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(html)
  const bytes = new Map<string, number>()
  const decoder = new TextDecoder(charset)
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  const out: number[] = []
  for (const character of html) {
    const byte = bytes.get(character)
    if (byte !== undefined) out.push(byte)
    else for (const c of `&#${character.codePointAt(0)};`) out.push(c.charCodeAt(0))
  }
  return Uint8Array.from(out)
}
