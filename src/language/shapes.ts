/** Shapes of Arabic words, for words that no table holds. All take folded letters. */

/** Masdars that begin with a bare alif: استخدام، اجتماع، انسحاب. */
const WASL = /^(?:است..|ان..ا|ا.[تطدذ].ا)/
/** Masdars with ت: تعزيز، تجربة، تعاون. */
const TA = /^ت(?:..[يا].ة?|.ا..|...ة)$/
const FEMININE = /^...+(?:ة|ات)$/
const PARTICIPLE = /^م...+$/

/** Does the word look like a masdar, a participle or a feminine noun? */
export const isDerivedShape = (word: string): boolean =>
  word.length >= 4 && (WASL.test(word) || TA.test(word) || FEMININE.test(word) || PARTICIPLE.test(word))

/**
 * May «and» have been written onto `rest` to give the unknown word و + rest? Not where rest is too short for a word, begins like the
 * second syllable of a foreign name (واين، ويليامز، وولف; but «ويتنفس»), or makes one of the nouns of roots in و: وثيق، وفاء، وعود.
 */
export function takesAnd(rest: string, hamza: boolean): boolean {
  if (hamza) return rest.length >= 3
  if (/^ي(?:ت|ست|ن)...?$/.test(rest)) return true
  if (rest.length < 3 || rest[0] === 'ي' || rest[0] === 'و') return false
  if (rest[0] === 'ا') return rest.length >= 5 && WASL.test(rest)
  const stem = rest.length === 4 && rest.endsWith('ا') ? rest.slice(0, 3) : rest
  return stem.length >= 4 || !/[اويء]/.test(stem)
}
