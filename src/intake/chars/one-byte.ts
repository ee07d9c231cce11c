/**
 * Character sets of one byte in which old Arabic archives are kept and that TextDecoder does not know. Each string gives the bytes 80–FF in
 * order, as the Unicode Consortium's mapping tables have them; U+FFFD stands where a set has no character.
 */
const UPPER_HALVES: Readonly<Record<string, string>> = {
  // the Macintosh before Unicode; what stands twice in it, once for each direction, is read as one
  'x-mac-arabic':
    '\u00c4\u00a0\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u06ba\u00ab\u00e7\u00e9\u00e8' +
    '\u00ea\u00eb\u00ed\u2026\u00ee\u00ef\u00f1\u00f3\u00bb\u00f4\u00f6\u00f7\u00fa\u00f9\u00fb\u00fc' +
    '\u0020\u0021\u0022\u0023\u0024\u066a\u0026\u0027\u0028\u0029\u002a\u002b\u060c\u002d\u002e\u002f' +
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u003a\u061b\u003c\u003d\u003e\u061f' +
    '\u274a\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
    '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u005b\u005c\u005d\u005e\u005f' +
    '\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f' +
    '\u0650\u0651\u0652\u067e\u0679\u0686\u06d5\u06a4\u06af\u0688\u0691\u007b\u007c\u007d\u0698\u06d2',
  // MS-DOS, letters in their order
  ibm720:
    '\u0080\u0081\u00e9\u00e2\u0084\u00e0\u0086\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u008d\u008e\u008f' +
    '\u0090\u0651\u0652\u00f4\u00a4\u0640\u00fb\u00f9\u0621\u0622\u0623\u0624\u00a3\u0625\u0626\u0627' +
    '\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u00ab\u00bb' +
    '\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510' +
    '\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567' +
    '\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580' +
    '\u0636\u0637\u0638\u0639\u063a\u0641\u00b5\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a' +
    '\u2261\u064b\u064c\u064d\u064e\u064f\u0650\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0',
  // MS-DOS and AIX, letters by their shapes: each is read as the letter it is a shape of
  ibm864:
    '\u00b0\u00b7\u2219\u221a\u2592\u2500\u2502\u253c\u2524\u252c\u251c\u2534\u2510\u250c\u2514\u2518' +
    '\u03b2\u221e\u03c6\u00b1\u00bd\u00bc\u2248\u00ab\u00bb\ufef7\ufef8\ufffd\ufffd\ufefb\ufefc\ufffd' +
    '\u00a0\u00ad\ufe82\u00a3\u00a4\ufe84\ufffd\ufffd\ufe8e\ufe8f\ufe95\ufe99\u060c\ufe9d\ufea1\ufea5' +
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\ufed1\u061b\ufeb1\ufeb5\ufeb9\u061f' +
    '\u00a2\ufe80\ufe81\ufe83\ufe85\ufeca\ufe8b\ufe8d\ufe91\ufe93\ufe97\ufe9b\ufe9f\ufea3\ufea7\ufea9' +
    '\ufeab\ufead\ufeaf\ufeb3\ufeb7\ufebb\ufebf\ufec1\ufec5\ufecb\ufecf\u00a6\u00ac\u00f7\u00d7\ufec9' +
    '\u0640\ufed3\ufed7\ufedb\ufedf\ufee3\ufee7\ufeeb\ufeed\ufeef\ufef3\ufebd\ufecc\ufece\ufecd\ufee1' +
    '\ufe7d\u0651\ufee5\ufee9\ufeec\ufef0\ufef2\ufed0\ufed5\ufef5\ufef6\ufedd\ufed9\ufef1\u25a0\ufffd',
}

/** Other names under which pages declare these sets, and others that TextDecoder does not know. */
const LABELS: Readonly<Record<string, string>> = {
  macarabic: 'x-mac-arabic',
  'mac-arabic': 'x-mac-arabic',
  mac_arabic: 'x-mac-arabic',
  'x-macarabic': 'x-mac-arabic',
  cp720: 'ibm720',
  'dos-720': 'ibm720',
  cp864: 'ibm864',
  'dos-864': 'ibm864',
  csibm864: 'ibm864',
  'asmo-708': 'iso-8859-6',
  cp1256: 'windows-1256',
  win1256: 'windows-1256',
}

/** The sets of this file, by the name under which they are reported. */
export const ONE_BYTE_SETS = Object.keys(UPPER_HALVES)

const tables = new Map<string, readonly string[]>()

/** The letter, or the letters of a ligature, that each byte 80–FF stands for; '' where there is none. */
function tableOf(charset: string): readonly string[] | null {
  const half = UPPER_HALVES[charset]
  if (half === undefined) return null
  let table = tables.get(charset)
  if (table === undefined) {
    table = [...half].map((letter) =>
      letter === '\ufffd' ? '' : /[\ufe70-\ufeff]/.test(letter) ? letter.normalize('NFKC') : letter,
    )
    tables.set(charset, table)
  }
  return table
}

/** Reads bytes in a set of this file; null where a byte has no character in it, or the set is not of this file. */
export function decodeOneByte(bytes: Uint8Array, charset: string): string | null {
  const table = tableOf(charset)
  if (table === null) return null
  const parts: string[] = []
  for (let start = 0; start < bytes.length; ) {
    let end = start
    while (end < bytes.length && bytes[end]! < 0x80) end++
    if (end > start) parts.push(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'))
    for (; end < bytes.length && bytes[end]! >= 0x80; end++) {
      const letter = table[bytes[end]! - 0x80]!
      if (letter === '') return null
      parts.push(letter)
    }
    start = end
  }
  return parts.join('')
}

/** The name under which a declared set is known here: of this file, or as TextDecoder names it; null where neither knows it. */
export function knownCharset(label: string): string | null {
  const name = label.trim().toLowerCase()
  const known = LABELS[name] ?? name
  if (known in UPPER_HALVES) return known
  try {
    return new TextDecoder(known).encoding
  } catch {
    return null
  }
}
