import { familyNames, givenNames, type Lexicons, nameKey, nameWords, sameName, sameWord } from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** Compares names of people over articles: two spellings of one foreign name, a family name alone. */
export interface Spellings {
  /** Names that may be spellings of one another have one key. */
  keyOf(name: string): string
  /** The key of a name's last word. */
  surnameKey(name: string): string
  /** How two names are one, in words; null where they are not. */
  agree(a: string, b: string): string | null
  /** Is it a family name that many bear? */
  isCommon(single: string): boolean
  /** Is `single` the last word of `full`, and more than a first name? */
  isSurnameOf(single: string, full: string): boolean
}

/** Vowels come and go between spellings; the first letter stays. */
const skeleton = (key: string): string => [...key].filter((letter, i) => i === 0 || !'اوي'.includes(letter)).join('')

/** Names that are remembered of each question. */
const MEMORY = 100_000

/** The same question about names that come again with every record, answered once. */
function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    let found = known.get(name)
    if (found === undefined) {
      found = answer(name)
      if (known.size >= MEMORY) known.clear()
      known.set(name, found)
    }
    return found
  }
}

/** Compiles the rows; use through `lexicons.derive`. */
export function spellingsOf(lexicons: Lexicons): Spellings {
  const given = new Set(lexicons.rows(givenNames).map((row) => fold(row.name)))
  const native = new Set([
    ...lexicons
      .rows(givenNames)
      .filter((row) => row.origin === 'arab')
      .map((row) => fold(row.name)),
    ...lexicons.rows(familyNames).flatMap((row) => nameWords(row.name)),
  ])
  const isNative = (word: string): boolean => native.has(word)
  const wordsOf = remembered(nameWords)
  const isArab = remembered((name) => wordsOf(name).some((word) => word.startsWith('عبدال') || word === 'بن' || isNative(word)))
  const together = (name: string): string => fold(name).replace(/[^\p{L}]+/gu, '')
  return {
    keyOf: remembered((name) => skeleton(nameKey(name))),
    surnameKey: remembered((name) => skeleton(nameKey(nameWords(name).at(-1) ?? ''))),
    agree(a, b) {
      // In an Arab name every letter counts, the article of the family name too; only «عبد الله» may be written as one word.
      if (isArab(a) || isArab(b)) return together(a) === together(b) ? 'the same letters with other spaces' : null
      const { verdict, evidence } = sameName(a, b, isNative)
      return verdict === 'same' ? evidence : null
    },
    isCommon: (single) => wordsOf(single).some(isNative),
    isSurnameOf(single, full) {
      const [words, all] = [wordsOf(single), wordsOf(full)]
      return words.length === 1 && all.length > 1 && !given.has(words[0]!) && sameWord(words[0]!, all.at(-1)!, isNative)
    },
  }
}
