import type { Token } from '../document/index.js'
import type { SpeechKnowledge } from './knowledge.js'
import { NEGATIONS, RELATIVE_PRONOUNS } from './words.js'

/** What turns a clause, folded; particles of the lexicon are asked for beside these. */
const TURNS = new Set(
  'ان الا كما كيف لماذا ما مما من في مع قبل بعد دون ثم لكن فيما بينما خلال حيث اذ غداة عقب اثر ذلك الامر يذكر يبدو قال لذلك لذا لهذا'.split(
    ' ',
  ),
)

/**
 * A word that by itself neither ends reported words nor begins them, wherever it stands: no particle, verb, participle or verb of saying, and
 * nothing joined to it by «و» or «ف». Most words are such, so that the rules look at the others alone.
 */
export function isPlainWord(token: Token, known: Omit<SpeechKnowledge, 'isPlain'>): boolean {
  const { kind, conjunction, folded, base, readings } = token
  if (kind !== 'word' || conjunction !== '' || folded.startsWith('و')) return false
  for (const word of [folded, base])
    if (TURNS.has(word) || RELATIVE_PRONOUNS.has(word) || NEGATIONS.has(word) || known.particles.has(word)) return false
  if (readings.some((r) => r.pos === 'verb') || known.according.has(folded)) return false
  return known.verbCue(token) === null && known.participleOf(token) === null
}
