import { fold } from '../text/index.js'
import { soundAlike, soundAlikeAlone } from './sound-alike.js'

/**
 * Do two Arabic spellings write one foreign name? Letters agree by rules of transliteration: غ ج ك ق چ for g, ط for t, ص and ز for s,
 * ؤ ئ for their vowels, one letter for two, and hyphens, spaces and ال that come and go. What the ear tells apart stays apart: أون, إيل.
 */
const CLASSES: Readonly<Record<string, string>> = {
  غ: 'ك',
  ج: 'ك',
  ق: 'ك',
  چ: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  ط: 'ت',
  ص: 'س',
  ز: 'س',
  ذ: 'د',
  ض: 'د',
  ظ: 'س',
  ث: 'ت',
  ح: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ة: 'ا',
  ء: '',
}
const VOWELS = new Set([...'اوي'])
/** Long vowels come and go in names that are long enough to stay themselves without them. */
const LONG = 4
/** Letters of a word that may be spelt with other vowels. */
const SPELT = 5
/** So many letters a word has that tells who is meant. */
const DISTINCTIVE = 4

/** What a verdict rests on: the two words or names, and the rule. */
export interface NameVerdict {
  readonly verdict: 'same' | 'part' | 'different'
  readonly evidence: string
}

/** The most words whose keys are remembered. */
const MEMORY = 50_000
/** Words of names recur. */
const keys = new Map<string, string>()

/** A word of a name under the rules of transliteration; words with one key are spellings of one name. */
export function wordKey(word: string): string {
  let key = keys.get(word)
  if (key !== undefined) return key
  key = ''
  for (const letter of fold(word)) {
    const to = CLASSES[letter] ?? letter
    if (to !== '' && to !== key.at(-1)) key += to
  }
  if (keys.size >= MEMORY) keys.clear()
  keys.set(word, key)
  return key
}

/** The words of a name, folded: cut at white space and hyphens, without a free-standing or joined ال, and with «عبد ال…» as one word. */
export function nameWords(name: string): string[] {
  const words: string[] = []
  for (const raw of fold(name).split(/[\s\-–—ـ.]+/)) {
    if (raw === '') continue
    if (words.at(-1) === 'عبد') words[words.length - 1] = `عبد${raw}`
    else words.push(raw.startsWith('ال') && raw.length > 4 ? raw.slice(2) : raw)
  }
  return words
}

/** One key for a whole name, blind to spaces, hyphens and ال: an index under which spellings of one name meet. */
export const nameKey = (name: string): string => wordKey(nameWords(name).join(''))

const consonants = (key: string): string => [...key].filter((letter, i) => i === 0 || !VOWELS.has(letter)).join('')
const vowelsOf = (key: string): number => [...key].filter((letter) => VOWELS.has(letter)).length

/** «أندريه» and «أندري» */
const withoutSilent = (key: string): string => (key.length >= 5 && key.endsWith('يه') ? key.slice(0, -1) : key)

/**
 * Do two words of names agree? `native` tells an Arabic name, whose letters all count: قاسم is not جاسم.
 * Beyond equal keys, long words may differ in up to two vowels: ميدفيديف, مدفيديف.
 */
export function sameWord(a: string, b: string, native: (folded: string) => boolean = () => false): boolean {
  if (a === b) return true
  return !(native(a) && native(b)) && sameKey(wordKey(a), wordKey(b))
}

/** The same of two words whose keys (see `wordKey`) are at hand. */
export function sameKey(x: string, y: string): boolean {
  if (x === y || withoutSilent(x) === withoutSilent(y)) return true
  if (x[0] !== y[0] || x.length < SPELT || y.length < SPELT || Math.abs(x.length - y.length) > 2) return false
  // «فيكتوريا» is no Victor.
  if (VOWELS.has(x.at(-1) ?? '') !== VOWELS.has(y.at(-1) ?? '')) return false
  const skeleton = consonants(x)
  return skeleton.length >= LONG && skeleton === consonants(y) && Math.abs(vowelsOf(x) - vowelsOf(y)) <= 2
}

/**
 * Compares two names. `same`: the same words, or the same letters with other spaces; `part`: all words of the shorter stand in the longer in
 * their order (عمر in محمد عمر); else `different`. Throws nothing; an empty name is different from every other.
 */
export const sameName = (a: string, b: string, native?: (folded: string) => boolean): NameVerdict =>
  sameWords(nameWords(a), nameWords(b), native)

/** The same of two names that are cut into words (see `nameWords`). */
export function sameWords(
  x: readonly string[],
  y: readonly string[],
  native: (folded: string) => boolean = () => false,
): NameVerdict {
  if (x.length === 0 || y.length === 0) return { verdict: 'different', evidence: 'an empty name' }
  if (x.length === y.length && x.every((word, i) => sameWord(word, y[i]!, native))) {
    const changed = x.flatMap((word, i) => (word === y[i] ? [] : [`${word} = ${y[i]}`]))
    return { verdict: 'same', evidence: changed.length === 0 ? 'the same words' : changed.join(', ') }
  }
  const heard = alike(x, y, native)
  if (heard !== undefined) return { verdict: 'same', evidence: heard }
  const joined = [x.join(''), y.join('')] as const
  if (x.length !== y.length && sameWord(joined[0], joined[1], native))
    return { verdict: 'same', evidence: `${joined[0]} = ${joined[1]} with other spaces` }
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  let at = 0
  for (const word of long) if (at < short.length && agrees(short[at]!, word, native)) at++
  return at === short.length
    ? { verdict: 'part', evidence: `${short.join(' ')} in ${long.join(' ')}` }
    : { verdict: 'different', evidence: `${x.join(' ')} ≠ ${y.join(' ')}` }
}

/**
 * «أندريه فاغنر» and «أندريه واغنر»: where all words but one agree and a foreign one of them is long enough to tell, that one may differ by a sound
 * which transliterators write in two ways; a word by itself only where it is long.
 */
function alike(x: readonly string[], y: readonly string[], native: (folded: string) => boolean): string | undefined {
  if (x.length !== y.length) return undefined
  const other = x.flatMap((word, i) => (sameWord(word, y[i]!, native) ? [] : [i]))
  const [at] = other
  if (other.length !== 1 || at === undefined) return undefined
  const [a, b] = [x[at]!, y[at]!]
  if (native(a) || native(b)) return undefined
  if (soundAlikeAlone(a, b, wordKey)) return `${a} ~ ${b}: one sound`
  return x.some((word, i) => i !== at && word.length >= DISTINCTIVE && !native(word)) ? soundAlike(a, b, wordKey) : undefined
}

const agrees = (a: string, b: string, native: (folded: string) => boolean): boolean =>
  sameWord(a, b, native) || withoutServant(a) === withoutServant(b)

/** «عبد الرزاق» is «رزاق» too, and «عبد الحسيب» «حسيب». */
const withoutServant = (word: string): string => (word.startsWith('عبدال') && word.length > 7 ? word.slice(5) : word)
