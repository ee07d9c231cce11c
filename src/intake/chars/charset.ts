import { analyse } from 'chardet'
import { tongueOf } from '../../text/index.js'
import { decodeOneByte, knownCharset, ONE_BYTE_SETS } from './one-byte.js'

/** A text and the character set its bytes were read in. */
export interface Decoded {
  readonly text: string
  readonly charset: string
}

const HEAD = 4096
const SAMPLE = 65_536

/** Sets in which Arabic pages are found undeclared; the guess of chardet is tried as well. Of two that give the same words the first is taken. */
const CANDIDATES = ['windows-1256', 'iso-8859-6', ...ONE_BYTE_SETS]

/** The least share of function words and articled words that a right reading of Arabic bytes shows; a wrong one has next to none. */
const PLAUSIBLE = 0.08

/**
 * Bytes to text: a byte-order mark decides, then what the capture's header (`declared`) or the markup declares, then whether the bytes are
 * valid UTF-8, then which set gives words. A declaration that the bytes contradict is passed over. Null where no set explains the bytes.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded | null {
  const marked = markOf(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const utf8 = decodeAs(bytes, 'utf-8')
  const stated = (declared === undefined ? null : knownCharset(declared)) ?? charsetOfMarkup(bytes)
  if (stated !== null && stated !== 'utf-8') {
    const read = decodeAs(bytes, stated)
    if (read !== null && (utf8 === null || isAscii(bytes) || plausibility(read.text) > plausibility(utf8.text))) return read
  }
  return utf8 ?? guess(bytes)
}

/** As {@link decode}, for the beginning of longer bytes, whose last character may be cut. */
export function decodeHead(head: Uint8Array): Decoded | null {
  for (let cut = 0; cut <= 3; cut++) {
    const read = decode(head.subarray(0, head.length - cut))
    if (read !== null) return read
  }
  return null
}

/** The offset of the first byte that is not UTF-8; the length where all are. Costs a few readings of the bytes. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0
  for (let step = bytes.length; step >= 1; step = Math.floor(step / 2))
    if (good + step <= bytes.length && isPrefix(bytes.subarray(0, good + step))) good += step
  return good
}

/** Are these bytes UTF-8, as far as they go? The last character may be unfinished. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function charsetOfMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  for (const tag of head.split('>')) {
    const start = Math.max(tag.lastIndexOf('<meta'), tag.lastIndexOf('<META'), tag.lastIndexOf('<?xml'))
    const label = start < 0 ? undefined : /(?:charset|encoding)\s*=[\s"']*([\w-]+)/i.exec(tag.slice(start))?.[1]
    if (label !== undefined) return knownCharset(label)
  }
  return null
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded | null {
  if (ONE_BYTE_SETS.includes(charset)) {
    const text = decodeOneByte(bytes, charset)
    return text === null ? null : { text, charset }
  }
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset }
  } catch {
    return null
  }
}

function guess(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE)
  const named = analyse(sample)
    .slice(0, 3)
    .map((match) => match.name.toLowerCase())
  const scored = [...new Set([...CANDIDATES, ...named])]
    .map((charset) => ({ charset, score: plausibility(looseText(sample, charset)) }))
    .filter(({ score }) => score >= PLAUSIBLE)
    .sort((a, b) => b.score - a.score)
  for (const { charset } of scored) {
    const read = decodeAs(bytes, charset)
    if (read !== null) return read
  }
  return null
}

/** Decodes a sample that may end inside a character; '' for a set that is not known or that cannot have written it. */
function looseText(bytes: Uint8Array, charset: string): string {
  if (ONE_BYTE_SETS.includes(charset)) return decodeOneByte(bytes, charset) ?? ''
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return ''
  }
}

/** The share of known words in what is Arabic script, lowered by letters of other alphabets and by characters that are none. */
function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE)
  return sample.includes('\ufffd') ? 0 : tongueOf(sample).words
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)
