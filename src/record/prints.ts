import { createHash } from 'node:crypto'
import { hashWord, mix } from './shingles.js'

/** 64 bits, by which two things that differ are told apart. */
export type Print = readonly [number, number]

/** The print of words. */
export function printOfWords(words: string): Print {
  let h = 0
  for (let i = 0; i < words.length; i++) h = mix(Math.imul(h, 33) + words.charCodeAt(i))
  return [hashWord(words) | 0, h | 0]
}

/** The print of bytes. */
function printOfBytes(bytes: Uint8Array): Print {
  const hash = createHash('sha1').update(bytes).digest()
  return [hash.readInt32LE(0), hash.readInt32LE(4)]
}

/** The bytes of a print. */
const PRINT = 8

/** Bytes with their print behind them. */
export function withPrint(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.length + PRINT)
  all.set(bytes)
  const view = new DataView(all.buffer)
  printOfBytes(bytes).forEach((half, n) => {
    view.setInt32(bytes.length + 4 * n, half)
  })
  return all
}

/** The print that `withPrint` put behind bytes. Throws where there are too few of them. */
export function printBehind(bytes: Uint8Array): Print {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return [view.getInt32(bytes.length - PRINT), view.getInt32(bytes.length - PRINT + 4)]
}

/** Are the bytes still those that `withPrint` put their print behind? Throws where there are too few of them. */
export function areWhole(bytes: Uint8Array): boolean {
  const [a, b] = printBehind(bytes)
  const [x, y] = printOfBytes(bytes.subarray(0, -PRINT))
  return a === x && b === y
}

/** A print made of others, in their order. */
export function printOfAll(prints: readonly Print[]): Print {
  let [a, b] = [0x243f6a88, 0x85a308d3]
  for (const [x, y] of prints) {
    a = mix(Math.imul(a, 31) + x)
    b = mix(Math.imul(b, 37) + (y ^ mix(x)))
  }
  return [a | 0, b | 0]
}
