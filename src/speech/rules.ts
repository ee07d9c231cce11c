import { byWord, type Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { accordingClaim } from './according-cues.js'
import { calledClaim } from './called.js'
import { chargeClaim } from './charge-cues.js'
import type { Claim } from './claim.js'
import { cueNoun, type SpeechKnowledge, speechKnowledge, verbOf } from './knowledge.js'
import { lightClaim } from './light-cues.js'
import { nounClaim } from './noun-cues.js'
import { participleClaim } from './participle-cues.js'
import type { Reading } from './reader.js'
import { verbClaim } from './verb-cues.js'

/** A way of attributing words: which words it may begin with, and the claim it makes at such a token. */
export interface Rule {
  readonly begins: (token: Token, known: SpeechKnowledge) => boolean
  readonly claim: (reading: Reading, i: number) => Claim | null
}

/** Is the word, or what is left of it behind its «و» or «ف», one of these? */
const either = (token: Token, words: { has(word: string): boolean }): boolean =>
  words.has(token.folded) || (token.conjunction !== '' && words.has(token.folded.slice(1)))

/** The rules, the first that claims a token taking it. A rule has no place here without the words it begins with. */
export const RULES: readonly Rule[] = [
  { begins: (token, known) => either(token, known.according), claim: accordingClaim },
  { begins: (token, known) => verbOf(token, known.light) !== null, claim: lightClaim },
  { begins: (token, known) => known.verbCue(token) !== null, claim: calledClaim },
  { begins: (token, known) => known.verbCue(token) !== null, claim: verbClaim },
  {
    begins: (token, known) =>
      token.readings.some((r) => (r.form === 'active-participle' || r.form === 'masdar') && known.verbs.has(r.lemma)),
    claim: participleClaim,
  },
  { begins: (token, known) => known.nouns.get(token.folded)?.traits.includes('charge') === true, claim: chargeClaim },
  { begins: (token, known) => cueNoun(token, known) !== undefined || either(token, known.nouns), claim: nounClaim },
]

/** The rules that may find their cue in the word, null where none may. Remembered by the word: most words spare the rules. Use through `lexicons.derive(rulesFor)`. */
export function rulesFor(lexicons: Lexicons): (token: Token) => readonly Rule[] | null {
  const known = lexicons.derive(speechKnowledge)
  return byWord((token) => {
    const rules = token.kind === 'word' ? RULES.filter((rule) => rule.begins(token, known)) : []
    return rules.length > 0 ? rules : null
  })
}
