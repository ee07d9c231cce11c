import type { CueRow } from '../lexicon/index.js'
import { clauseJoin } from './join.js'
import type { VerbCue } from './knowledge.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import { DEMONSTRATIVES, isMasdar, RELATIVE_PRONOUNS, WEIGHT } from './words.js'

/** «يعتبرها كذبة», «وصفه بأنه حطام», «وصفته الهيئة كارثة»: what the pronoun is held to be stands behind. */
export const judging = (row: CueRow): CueRow =>
  row.frame.includes('that') ? { ...row, frame: [...row.frame, 'object'] } : { ...row, frame: ['ب', 'object'] }

/** Noun phrases that are no words said: an event (أبدى رد فعل), a person backed (يؤيد سامي), and what stands in the verb's own demands. */
export function allowed(scene: Scene, i: number, row: CueRow, present: boolean, at: number): boolean {
  const token = scene.tokens[at]!
  if (row.traits.includes('report')) {
    // «ترفض الحكومة تلك المزاعم».
    const said = DEMONSTRATIVES.has(token.base) ? scene.tokens[at + 1] : token
    const report = scene.known.nouns.get(said?.base ?? '')
    return report?.traits.includes('rumour') === true
  }
  // «يعتبر سامي أشهر لاعب»: the present with a noun is as well «is held to be».
  if (row.frame.includes('that') && row.traits.includes('judges') && present && scene.tokens[i]!.pronoun === '') return false
  if (row.lemma === 'ءيد.2' && (scene.names[at] || RELATIVE_PRONOUNS.has(scene.tokens[i - 1]?.folded ?? ''))) return false
  return !(row.lemma === 'بدو.4' && scene.head(at)?.row.type === 'occasion')
}

/** «أعلنت توزيع البذور», «أكد أهمية التعاون»: an indefinite deed, or a noun that neither fits the verb nor leaves words for it, is its object. */
export const isObject = (scene: Scene, i: number, { head, to }: Phrase, cue: VerbCue, limit: number): boolean => {
  const token = scene.tokens[head]!
  if (!cue.row.frame.includes('object') || token.definite || token.pronoun !== '') return false
  // «نفى تكهنات تتحدث عن إصابته»: what is rumoured is denied.
  if (isMasdar(token) || scene.known.nouns.get(token.folded)?.traits.includes('rumour')) return true
  if (!token.base.endsWith('ة') || !scene.tokens[to - 1]!.definite || clauseJoin(scene, i, cue.row, limit)) return false
  return WEIGHT.has(token.folded) || (!cue.present && cue.agreement.every((f) => f.gender === 'm'))
}
