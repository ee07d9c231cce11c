import type { Candidate } from './find-triggers.js'
import { besideTime, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** «سيذهب بعد زيارته لمصر إلى عمان»: other words may stand between a journey and where it leads. */
export function leadsTo(scene: Scene, candidate: Candidate): boolean {
  const verb = scene.tokens[candidate.at]!
  for (let i = candidate.to; i < candidate.to + 12; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.sentence !== verb.sentence) return false
    // «وصل، السبت، إلى صنعاء», «توجه فلان، نجل الرئيس، إلى عدن»: what stands between commas does not end the clause.
    if (token.kind === 'sign' && token.text !== '،' && !besideTime(scene, i)) return false
    if (finiteVerb(scene, i) !== null) return false
    const mention = scene.mentionAt.get(i + 1)
    if (token.folded === 'الي' && mention?.from === i + 1) return mention.entity.kind === 'LOC'
  }
  return false
}
