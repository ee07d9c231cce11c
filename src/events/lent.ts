import { fold } from '../text/index.js'
import { townOf } from './agentive.js'
import { argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'

const FARTHEST = 20

/** «هجوم نفذته الحركة على الجيش»: behind a verb that only lends itself to an event noun stand the parties of the noun. */
export function lent(scene: Scene, candidate: Candidate, verb: number, draft: RoleDraft): void {
  const { frame } = candidate.trigger
  const { sentence } = scene.tokens[verb]!
  let end = verb + 1
  while (end < verb + FARTHEST && scene.tokens[end]?.sentence === sentence) end++
  for (const { preposition, phrase, pronoun } of argumentsAfter(scene, verb + 1, end, () => false).list) {
    const party = phrase.party ?? phrase.within?.party
    const role = frame.prepositions.get(fold(preposition))
    if (role === 'recipient' && pronoun === '' && party) give(draft, 'recipient', [party])
    // «اتفاق توصلت إليه تونس مع ليبيا»
    if (role === 'actor' && preposition === 'مع' && pronoun === '' && party) give(draft, 'actor', [party])
    // «الزيارة التي قام بها الوزير إلى تونس»
    if (role === 'host' && pronoun === '' && party) give(draft, 'host', [party], townOf(phrase)?.kind)
    // «حرب تخوضها تونس في ليبيا»: a country in which a war is waged is whom it is waged on.
    const kind = townOf(phrase)?.kind
    if (candidate.trigger.row.what === 'war' && preposition === 'في' && kind === 'LOC' && party) {
      give(draft, 'recipient', [party])
      give(draft, 'place', [party])
    }
  }
}
