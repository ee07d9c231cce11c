import type { Party } from '../document/index.js'
import { spanOf } from '../text/index.js'
import { argumentsAfter } from './clause.js'
import type { Candidate } from './find-triggers.js'
import type { Phrase } from './phrase.js'
import { opensClause } from './prepositions.js'
import { bareGroups, entities, partiesOf, pronoun } from './refer.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Public acts that are aimed at what somebody else does, did or said. */
const AIMED = new Set(['REQUEST', 'REJECT'])
const NEAR = 6
const THAT = new Set(['ان', 'بان', 'الا'])
const NOT = new Set(['لا', 'لم', 'لن'])

/**
 * Whom an act without an object is aimed at: who is to do what is asked or refused («رفضت أن تنسحب ليبيا»), who said what is denied
 * («نفى ما قاله المعهد»), whom the deed befalls («طلبت إبعاده»).
 */
export function aimOf(scene: Scene, candidate: Candidate, end: number, actors: readonly Party[]): readonly Party[] {
  if (!AIMED.has(candidate.trigger.row.type)) return []
  const others = (found: readonly Party[]): readonly Party[] =>
    found.filter(
      (party) => !actors.some((actor) => (party.entity !== null ? actor.entity === party.entity : actor.text === party.text)),
    )
  for (let i = candidate.to; i < Math.min(end, candidate.to + NEAR); i++) {
    const token = scene.tokens[i]!
    if (isQuote(token) || scene.timeAt.has(i) || scene.mentionAt.has(i)) continue
    if (token.kind === 'sign') return []
    if (THAT.has(token.folded) || token.base === 'ما') {
      let verb = i + 1
      while (NOT.has(scene.tokens[verb]?.folded ?? '') || isQuote(scene.tokens[verb])) verb++
      if (verb >= end || finiteVerb(scene, verb) === null) return []
      const list = argumentsAfter(scene, verb + 1, Math.min(end, verb + 8), () => false).list
      const [first] = bareGroups(list)
      return first && list[0]?.preposition === '' ? others(partiesOf(scene, first)) : []
    }
    if (opensClause(token) || finiteVerb(scene, i) !== null) return []
    if (token.pronoun !== '' && scene.tokens[i - 1]!.folded !== 'الي' && token.readings.some((r) => r.form === 'masdar'))
      return others(entities([pronoun(scene, i, token.pronoun)]))
  }
  return []
}

/** «انتقد السياسة الأميركية»: the state that a relative adjective in a phrase names. */
export function stateOf(scene: Scene, phrase: Phrase): readonly Party[] {
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const country = scene.mentionAt.has(i) ? undefined : scene.know.nisba.get(scene.tokens[i]!.base)
    const entity = country === undefined ? null : scene.countryOf(country)
    if (entity) return [{ entity: entity.id, text: entity.name, span: spanOf(scene.tokens[i]!) }]
  }
  return []
}
