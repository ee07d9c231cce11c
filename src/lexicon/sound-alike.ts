import { fold } from '../text/index.js'

/** Letters that writers of foreign names hear for one sound: J, V, W, Z, C, G and «ch» of other languages. */
const CONFUSED: ReadonlySet<string> = new Set(
  [
    'جي', // J: يورغن، جورغن
    'جخ', // J: خيسوس، جيسوس
    'خه', // J, CH: خوسيه، هوسيه
    'خك', // CH: باخ، باك
    'خغ', // G: خيل، غيل
    'شس', // S, SCH: شيمون، سيمون
    'شز', // S: زيلينسكي
    'ثس', // Z: رودريغيز، رودريغيث
    'ثز',
    'فب', // V: فارغاس، بارغاس
    'فو', // W: فاغنر، واغنر
    'سك', // C: سيرني، كيرني
  ].flatMap(([a = '', b = '']) => [a + b, b + a]),
)
const VOWELS = new Set([...'اوي'])
/** French ends that are not spoken: روبير، روبرت. */
const SILENT = new Set([...'دته'])
/** A nasal end of French, as it is spoken and as it is written: كليمان، كليمنت. */
const NASAL = 'ان'
const NASAL_WRITTEN = 'نت'
const SHORTEST = 4
/** Of so many letters and fewer, a word that ends like a Chinese or Korean syllable is told apart by every letter. */
const SYLLABLE = /^.{1,2}ن[غجك]$/
const LONG = 5

/**
 * Do two words sound like one foreign name in different ears: one consonant of those that are confused, vowels inside that come and go, «تش» and «ش»,
 * a silent or a nasal end? Too weak for a word by itself: `keyOf` gives the letters under the rules of transliteration, which are compared first.
 * Says what differs, or nothing.
 */
export function soundAlike(a: string, b: string, keyOf: (word: string) => string): string | undefined {
  const [x, y] = [letters(a), letters(b)]
  const [p, q] = [keyOf(x), keyOf(y)]
  if (p === q) return x.length >= 3 && y.length >= 3 ? `${a} ~ ${b}: «تش» and «ش»` : undefined
  if (x.length < SHORTEST || y.length < SHORTEST || SYLLABLE.test(x) || SYLLABLE.test(y)) return undefined
  if (vowelsInside(p, q) || vowelsInside(q, p)) return `${a} ~ ${b}: vowels inside`
  if (SILENT.has(q.at(-1)!) && q.slice(0, -1) === p && p.length >= LONG - 1) return `${a} ~ ${b}: a silent end`
  if (SILENT.has(p.at(-1)!) && p.slice(0, -1) === q && q.length >= LONG - 1) return `${a} ~ ${b}: a silent end`
  if (nasalEnd(x, y, keyOf) || nasalEnd(y, x, keyOf)) return `${a} ~ ${b}: a nasal end`
  return oneConfused(x, y, keyOf) ? `${a} ~ ${b}: one sound` : undefined
}

const nasalEnd = (spoken: string, written: string, keyOf: (word: string) => string): boolean =>
  spoken.length >= LONG &&
  spoken.endsWith(NASAL) &&
  written.endsWith(NASAL_WRITTEN) &&
  keyOf(spoken.slice(0, -NASAL.length)) === keyOf(written.slice(0, -NASAL_WRITTEN.length))

/** Do two long words differ by one confused consonant and by vowels only? */
export function soundAlikeAlone(a: string, b: string, keyOf: (word: string) => string): boolean {
  const [x, y] = [skeletonOf(letters(a)), skeletonOf(letters(b))]
  return x.length >= LONG && Math.abs(a.length - b.length) <= 1 && oneConfused(x, y, keyOf)
}

/** Folded, one letter for two, «ش» for «تش». */
function letters(word: string): string {
  let out = ''
  for (const letter of fold(word).replaceAll('تش', 'ش')) if (letter !== out.at(-1)) out += letter
  return out
}

const skeletonOf = (word: string): string => [...word].filter((letter, i) => i === 0 || !VOWELS.has(letter)).join('')

/** Has `long` up to two more vowels than `short`, none of them at its end, and at least three consonants? */
function vowelsInside(short: string, long: string): boolean {
  const more = long.length - short.length
  if (more < 1 || more > 2 || short.at(-1) !== long.at(-1) || short[0] !== long[0]) return false
  if (skeletonOf(short).length < 3) return false
  let at = 0
  for (const letter of long)
    if (letter === short[at]) at++
    else if (!VOWELS.has(letter)) return false
  return at === short.length
}

/** Do the words differ in one letter only, and is it one of the confused? */
function oneConfused(x: string, y: string, keyOf: (word: string) => string): boolean {
  if (x.length !== y.length) return false
  let confused = 0
  for (let i = 0; i < x.length; i++) {
    const [p, q] = [x[i]!, y[i]!]
    if (p === q || keyOf(p) === keyOf(q)) continue
    if (!CONFUSED.has(p + q) || ++confused > 1) return false
  }
  return confused === 1
}
