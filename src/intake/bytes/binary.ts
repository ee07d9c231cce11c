const HEAD = 8192
const MAGIC = [
  '%PDF',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'RIFF',
  '\x7fELF',
  'SQLite format',
  '\xd0\xcf\x11\xe0',
  'BZh',
  '\xfd7zXZ',
  'Rar!',
]

/** Are these bytes no text: a known file signature, a zero byte, or many control characters? UTF-16 with its mark is text. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD)
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1')
  if (MAGIC.some((magic) => start.startsWith(magic))) return true
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > head.length / 20
}
