import type { Words } from './words.js'

const TANWIN = 'ً'
const ACCUSATIVE = 'ا'

/** «30 دبلوماسيا روسيا», «230 سورياً»: a state's relative adjective in the accusative, which is written like the state. */
export function isAccusativeNisba(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  if (!token.folded.endsWith(ACCUSATIVE) || !isStatesNisba(words, token.base.slice(0, -1))) return false
  if (token.text.includes(TANWIN)) return true
  const noun = words.at(i - 1)
  if (noun?.kind !== 'word' || noun.sentence !== token.sentence || words.hasProclitic(i)) return false
  if (noun.definite || noun.pronoun !== '' || !noun.base.endsWith(ACCUSATIVE)) return false
  const counted = words.at(i - 2)?.kind === 'number' && words.tokens[i - 2]!.sentence === token.sentence
  // «15 حسابا روسيا»
  if (counted && !words.isVerb(i - 1)) return true
  if (noun.readings.length === 0) return false
  // «متهما روسيا بكذا» accuses it.
  return noun.readings.every(
    (r) =>
      (r.pos === 'noun' || r.pos === 'adjective') &&
      r.form !== 'plural' &&
      r.form !== 'masdar' &&
      (counted || r.form !== 'active-participle') &&
      !r.lemma.endsWith(ACCUSATIVE),
  )
}

const isStatesNisba = (words: Words, word: string): boolean =>
  words.classes.nisbas.get(word)?.some((nisba) => nisba.second === '' && !nisba.feminine && !nisba.plural) ?? false
