import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** «يتم رفض طلبات …»: of verbs that say nothing themselves the present, with nobody named and no time, tells what is wont to be; in a headline it tells news. */
export function wont(scene: Scene, { row, at }: Governor): boolean {
  const token = scene.tokens[at]!
  if (!BARE.test(row.word) || token.future || scene.document.sentences[token.sentence]?.kind !== 'body') return false
  return token.readings.some((r) => r.form === 'present') && !token.readings.some((r) => r.form === 'past')
}

const BARE = /^(تم|قام)/

/** «الزيارة التي قام بها الوفد», «هجوم نفذه مسلحون»: a verb that lends itself to nouns of events may stand in a relative clause behind one. */
export function lentBehind(scene: Scene, candidate: Candidate): boolean {
  if (candidate.kind === 'verb' || candidate.kind === 'adverbial') return false
  const noun = scene.tokens[candidate.at]!
  for (let i = candidate.to; i < candidate.to + 6; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.sentence !== noun.sentence || token.kind === 'sign' || token.conjunction !== '') return false
    const relative = RELATIVE_PRONOUNS.has(token.folded)
    const at = relative ? i + 1 : i
    const lending = scene.tokens[at]?.readings.some(
      (r) => r.pos === 'verb' && r.form === 'past' && scene.know.verbCues.get(r.lemma)?.some((row) => row.status === ''),
    )
    if (relative) return lending === true
    if (lending && !noun.definite && finiteVerb(scene, i) !== null) return true
    // «دعم اتفاق أبرم أمس»: the clause describes the nearer noun.
    if (scene.know.nouns.has(token.base) || token.readings.some((r) => r.form === 'masdar')) return false
  }
  return false
}
