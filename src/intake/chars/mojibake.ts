/** The one-byte sets as which UTF-8 is misread when Arabic goes wrong, each with the byte of every character above ASCII. */
const MISREAD = ['windows-1256', 'windows-1252'] as const
export type Misread = (typeof MISREAD)[number]

const bytesOf: ReadonlyMap<Misread, ReadonlyMap<number, number>> = new Map(
  MISREAD.map((charset) => {
    const decoder = new TextDecoder(charset)
    const bytes = new Map<number, number>()
    // What was read as ISO 8859-1 has the C1 controls where windows-1252 has signs.
    if (charset === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(byte, byte)
    for (let byte = 0x80; byte < 0x100; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte)
    return [charset, bytes]
  }),
)

/** The article, misread: no Arabic and no Latin text has these letters side by side, and every Arabic text has the article. */
const SIGNS: Readonly<Record<Misread, readonly string[]>> = {
  'windows-1256': ['ط§ظ„'],
  'windows-1252': ['Ø§Ù„', 'Ø§Ù\u0084'],
}

const LETTERS = 2
const WORDS = 3

/** A stretch of misread characters and what they say. Offsets are UTF-16 code units. */
export interface Repaired {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Of which set a text, or a part of it, is UTF-8 misread; null for a text that shows no sign of it. */
export function misreadAs(text: string): Misread | null {
  for (const charset of MISREAD) {
    if (!SIGNS[charset].some((sign) => text.includes(sign))) continue
    let words = 0
    for (const { text: word } of misreadRuns(text, charset)) if ((word.match(/[\u0621-\u064a]/g)?.length ?? 0) >= LETTERS) words++
    if (words >= WORDS) return charset
  }
  return null
}

/** The runs of `text` that are UTF-8 read as `charset`, each with the Arabic it was; what does not decode whole is left alone. */
export function* misreadRuns(text: string, charset: Misread): Generator<Repaired> {
  const bytes = bytesOf.get(charset)!
  const run: number[] = []
  for (let at = 0; at <= text.length; at++) {
    const byte = at < text.length ? bytes.get(text.charCodeAt(at)) : undefined
    if (byte !== undefined) {
      run.push(byte)
      continue
    }
    if (run.length > 1) {
      const word = arabicOf(run)
      if (word !== null) yield { from: at - run.length, to: at, text: word }
    }
    run.length = 0
  }
}

/** The letters, digits and signs of Arabic news, the Persian letters on its keyboards among them; nothing else is believed. */
const ARABIC =
  /^[\u060c\u061b\u061f\u0621-\u0652\u0660-\u066c\u0670\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u00a0-\u00bf\u200b-\u206f\u2013-\u2022\u2026]+$/

function arabicOf(bytes: readonly number[]): string | null {
  // Every character of Arabic has a lead byte of two-byte UTF-8; most runs of right text fail here already.
  if (bytes[0]! < 0xc2) return null
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
  return ARABIC.test(text) ? text : null
}
