import { digitValue, isDigit, isMark } from './chars.js'

/** What one letter folds to: the carriers of hamza on alif, final ya, and the Persian letters that Arabic keyboards and sites mix in. */
const FOLDED: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه', ە: 'ه' }
const FOLDED_CODES = new Map(Object.entries(FOLDED).map(([from, to]) => [from.charCodeAt(0), to]))

/** A letter in one of the shapes it takes inside a word, or a ligature, as a character of its own. */
export const isPresentationForm = (c: number): boolean => (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)

/**
 * The form under which words are looked up: without vowel marks, tatweel and invisible controls; أ إ آ as ا; ى as ي; ة kept;
 * presentation forms as plain letters; digits of every system as ASCII. Costs one pass and returns `word` itself where nothing changes.
 */
export function fold(word: string): string {
  let out = ''
  let kept = 0
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    const to = foldCode(c)
    if (to === null) continue
    out += word.slice(kept, i) + to
    kept = i + 1
  }
  return kept === 0 ? word : out + word.slice(kept)
}

/** The replacement of one code unit under folding: null where it stays as it is, '' where it goes. */
function foldCode(c: number): string | null {
  if (c < 0x80) return null
  if (isMark(c)) return ''
  if (isDigit(c)) return String(digitValue(c))
  if (isPresentationForm(c)) return unfoldForm(String.fromCharCode(c))
  return FOLDED_CODES.get(c) ?? null
}

/** A presentation form as plain letters; ornate parentheses and other signs of these blocks have no plainer form and stay. */
function unfoldForm(form: string): string | null {
  const plain = form.normalize('NFKC')
  return plain === form ? null : fold(plain)
}
