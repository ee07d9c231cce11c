/** Classes of UTF-16 code units. JavaScript's \w and \b know ASCII only, so the Arabic word boundary is decided here and nowhere else. */

/** A letter of the Arabic script: the basic block, the supplement, extended letters and the presentation forms. */
export const isArabicLetter = (c: number): boolean =>
  (c >= 0x0620 && c <= 0x064a && c !== 0x0640) ||
  (c >= 0x0671 && c <= 0x06d3) ||
  c === 0x066e ||
  c === 0x066f ||
  c === 0x06d5 ||
  (c >= 0x06ee && c <= 0x06ef) ||
  (c >= 0x06fa && c <= 0x06ff) ||
  (c >= 0x0750 && c <= 0x077f) ||
  (c >= 0x08a0 && c <= 0x08c9) ||
  (c >= 0xfb50 && c <= 0xfbb1) ||
  (c >= 0xfbd3 && c <= 0xfd3d) ||
  (c >= 0xfd50 && c <= 0xfdfb) ||
  (c >= 0xfe70 && c <= 0xfefc)

/** A vowel mark or another sign written over or under a letter, the tatweel and the invisible controls that stand inside a word. */
export const isMark = (c: number): boolean =>
  (c >= 0x064b && c <= 0x065f) ||
  c === 0x0640 ||
  c === 0x0670 ||
  (c >= 0x0610 && c <= 0x061a) ||
  (c >= 0x06d6 && c <= 0x06ed && c !== 0x06dd && c !== 0x06de && c !== 0x06e9) ||
  isControl(c)

/** An invisible control: zero-width characters, bidi marks and isolates, the soft hyphen and the byte-order mark. */
export const isControl = (c: number): boolean =>
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2069) ||
  c === 0x00ad ||
  c === 0xfeff ||
  c === 0x061c

/** A decimal digit: ASCII, Arabic-Indic or Eastern Arabic-Indic. */
export const isDigit = (c: number): boolean =>
  (c >= 48 && c <= 57) || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9)

/** The value 0–9 of a digit of any of the three systems. */
export const digitValue = (c: number): number => (c <= 57 ? c - 48 : c <= 0x0669 ? c - 0x0660 : c - 0x06f0)

/** A letter of another alphabet (Latin, Greek, Cyrillic …): whatever is alphabetic and not Arabic. */
export const isForeignLetter = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 97 && c <= 122) ||
  (c >= 0x00c0 && c <= 0x024f && c !== 0xd7 && c !== 0xf7) ||
  (c >= 0x0370 && c <= 0x052f) ||
  (c >= 0x1e00 && c <= 0x1fff)

/** White space, the no-break kinds included. */
export const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000

/** A character that can stand inside a word: a letter of any alphabet, a digit or a mark. */
export const isWordCharacter = (c: number): boolean => isArabicLetter(c) || isMark(c) || isDigit(c) || isForeignLetter(c)

/** Is there a word boundary in `text` before offset `at`? */
export const isBoundary = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || !isWordCharacter(text.charCodeAt(at - 1)) || !isWordCharacter(text.charCodeAt(at))
