import type { WordReading } from '../document/index.js'
import { describedBehind, officeBehind } from './apposition.js'
import { evidenceBefore } from './evidence-before.js'
import { COMPOUND_TAILS, isFinal, TANWIN } from './name-parts.js'
import type { NameRun } from './read-name.js'
import type { Words } from './words.js'

/**
 * Behind a given name by itself that is sure to be one, the end of a surname that means something else too; 0 where it is none.
 * «فهد العدواني»: a definite word that is no plural and no noun of doing. «قال محمد طرقات،»: behind an office or a verb of saying, or
 * with nothing behind it, an indefinite one, which could say nothing of a name. Of a given name that is a word too («عمر الوطن») only what stands before it speaks for a person.
 */
export function plainSurnameEnd(words: Words, run: NameRun): number {
  if ((run.opening !== 'given' && run.opening !== 'doubtful') || !isOneGivenName(words, run)) return 0
  const given = words.tokens[run.from]!
  const token = words.tokens[run.to]
  if (token?.kind !== 'word' || token.sentence !== given.sentence || !mayBeSurname(words, run.to)) return 0
  if (given.definite || given.preposition !== '' || given.pronoun !== '') return 0
  const known = words.classes.given.get(words.core(run.from))
  if (known === undefined) return 0
  // «صرح حسن تاج، عضو المجلس»: of a given name that may be an adjective an unknown surname or a calling behind has to speak too.
  if (run.opening === 'doubtful' && run.parts === 1)
    return !goesOn(words, run.to) &&
      ((token.readings.length === 0 && known.arab) || describedBehind(words, run.to + 1) || officeBehind(words, run.to + 1)) &&
      isSpokenFor(words, run)
      ? run.to + 1
      : 0
  const sure = run.parts > 1 || (known.arab && given.readings.length === 0)
  const doing = token.readings.some((r) => r.form === 'masdar' || r.form === 'plural')
  // «نايف المنضم إلى الفريق»: a participle goes on with what it governs.
  const governs = !isFinal(words, run.to) && token.readings.length > 0 && token.readings.every(isParticiple)
  if (token.definite) return !doing && !governs && (sure || isSpokenFor(words, run)) ? run.to + 1 : 0
  if (goesOn(words, run.to)) return 0
  if (sure && !doing && isFinal(words, run.to) && opens(words, run.from)) return run.to + 1
  return isSpokenFor(words, run) && isLast(words, run.to) ? run.to + 1 : 0
}

const isParticiple = ({ form }: WordReading): boolean => form === 'active-participle' || form === 'passive-participle'

/** «فهد», «نور الدين» */
const isOneGivenName = (words: Words, { from, to, parts }: NameRun): boolean =>
  parts === 1 ? to === from + 1 : parts === 2 && to === from + 2 && COMPOUND_TAILS.has(words.tokens[to - 1]!.folded)

/** No particle, office, time, state or state's adjective, and nothing that can be but a verb or that its ending makes an adverb. */
function mayBeSurname(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  if (words.hasProclitic(i) || token.pronoun !== '' || token.text.includes(TANWIN)) return false
  if (words.isParticle(i) || words.timeTokens.has(i) || words.office(i) !== undefined || words.nisba(i) !== undefined)
    return false
  if (words.places.has(i) || words.classes.honorifics.has(words.core(i)) || words.classes.bodyHeads.has(token.base)) return false
  return (
    token.definite ||
    !(words.isVerb(i) || words.isPersonVerb(i) || token.readings.some((r) => r.form === 'present') || token.folded.endsWith('ا'))
  )
}

const isSpokenFor = (words: Words, run: NameRun): boolean => {
  const [evidence] = evidenceBefore(words, run.from)
  return evidence === 'verb' || evidence === 'office' || evidence === 'honorific'
}

/** Behind a sign, a particle, a verb or a definite word, or joined by و: the given name is no complement of a noun. */
function opens(words: Words, i: number): boolean {
  const before = words.tokens[i - 1]
  if (before?.kind !== 'word' || before.sentence !== words.tokens[i]!.sentence) return true
  return words.tokens[i]!.conjunction !== '' || before.definite || words.isParticle(i - 1) || words.isVerb(i - 1)
}

/** «محمد رئيس الحزب» goes on to a definite word, so that the word between is a noun in construct. */
const goesOn = (words: Words, i: number): boolean =>
  words.isWord(i + 1) &&
  words.tokens[i + 1]!.sentence === words.tokens[i]!.sentence &&
  words.tokens[i + 1]!.definite &&
  !words.hasProclitic(i + 1)

/** Nothing, a particle or what a clitic joins stands behind the word. */
const isLast = (words: Words, i: number): boolean => isFinal(words, i) || words.isParticle(i + 1) || words.hasProclitic(i + 1)
