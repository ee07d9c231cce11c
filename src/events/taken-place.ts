import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { opensClause } from './prepositions.js'
import { isQuote, partyOf, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** What is done to a place: where one does it is what one does it to. */
const TAKES = new Set(['seize-territory', 'invade', 'besiege'])
/** So many words may stand before the place: who takes it, and how much of it. */
const NEAR = 8

/** «استعادت القوات سرت», «تحرير بقية مناطق سرت», «السيطرة على مبنى جامعة سرت»: the place that is taken, or null where none is named. */
export function takenPlace(scene: Scene, { to, trigger }: Candidate, actors: readonly Party[], end: number): Party | null {
  if (!TAKES.has(trigger.row.what)) return null
  let found: Party | null = null
  for (let i = to; i < Math.min(end, to + NEAR); i++) {
    const token = scene.tokens[i]!
    const name = scene.mentionAt.get(i)
    if (name !== undefined) {
      i = name.to - 1
      const { entity } = name
      if (entity.kind === 'PER' || actors.some((party) => party.entity === entity.id)) continue
      // «سيطرة الجيش على سرت»: who takes it stands before «على».
      if (entity.kind === 'LOC' && name.as === 'name') found ??= partyOf(scene, name)
      continue
    }
    if (token.folded === FROM) break
    if (token.folded === UPON) found = null
    if (found !== null && (token.kind === 'sign' || token.preposition !== '' || token.folded === 'في')) break
    if ((token.kind === 'sign' && !isQuote(token)) || finiteVerb(scene, i) !== null || opensClause(token)) break
  }
  return found
}

/** «غزو العراق», «الحرب على ليبيا»: where one attacks is where it happens; against whom one fights («ضد ليبيا») may be anywhere. */
export function attackedPlace(scene: Scene, frame: string, recipients: readonly Party[]): Party | null {
  if (frame !== 'attack' && frame !== 'fight') return null
  const place = recipients.find((party) => party.entity !== null && scene.kindOf(party.entity) === 'LOC') ?? null
  if (frame === 'attack' || place?.span === undefined) return place
  const first = scene.tokenAt(place.span.start)
  return first !== undefined && scene.tokens[first.index - 1]?.folded === AGAINST ? null : place
}

const AGAINST = 'ضد'
const FROM = 'من'
const UPON = 'علي'
