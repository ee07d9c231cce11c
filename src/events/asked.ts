import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

const ASKING = new Set(['persuade', 'demand', 'request', 'call-for', 'urge', 'press', 'accuse', 'invite'])
const HELP = new Set(['AID', 'SUPPORT'])
/** Help of no other kind is asked for oneself. */
const GIVEN = new Set(['aid', 'support'])
const NEAR = 8

const isOneOf = (party: Party, list: readonly Party[]): boolean =>
  party.entity !== null && list.some((other) => other.entity === party.entity)

/**
 * Who does what a request or charge is about: «أقنع الوفد ببيع الأرض», «اتهمت تونس ليبيا بدعم المسلحين» (the one asked or charged; whom a
 * noun for help governs gets it), «إقناعه بمساعدته» and «دعاه إلى تقديم الدعم» (the one who asks gets it).
 */
export function shareRequest(scene: Scene, candidate: Candidate, draft: Draft, before: Draft | null): void {
  if (before === null || candidate.kind === 'verb' || before.sentence !== draft.sentence || !ASKING.has(before.event.what)) return
  const token = scene.tokens[candidate.at]!
  const distance = candidate.at - before.token
  const { actors, recipients, type } = draft.event
  const doers = before.event.recipients
  if (doers.length === 0 || distance > NEAR || token.conjunction !== '') return
  const behind = (party: Party): boolean => party.span !== undefined && party.span.start >= draft.event.trigger.end
  if (token.preposition === 'ب') {
    const governed = HELP.has(type) && token.pronoun === '' ? actors.filter((p) => behind(p) && !isOneOf(p, doers)) : []
    const wrong = actors.every((p) => governed.includes(p) || isOneOf(p, recipients) || isOneOf(p, before.event.actors))
    if (wrong) draft.event = { ...draft.event, actors: doers, recipients: recipients.length > 0 ? recipients : governed }
  }
  if (!GIVEN.has(draft.event.what) || draft.event.recipients.length > 0 || before.event.what === 'accuse') return
  const theirs = draft.event.actors.length > 0 && draft.event.actors.every((p) => isOneOf(p, doers))
  if (theirs && !(token.pronoun === '' && scene.tokens[candidate.to]?.preposition === 'ل'))
    draft.event = { ...draft.event, recipients: before.event.actors }
}

/** «تأسس الحزب بدعم من تونس»: help that something comes about by is given to whom the verb tells of. */
export function shareHelp(scene: Scene, candidate: Candidate, draft: Draft, verb: Draft | null): void {
  const token = scene.tokens[candidate.at]!
  if (verb === null || verb.sentence !== draft.sentence || candidate.kind === 'verb' || token.definite) return
  if (!HELP.has(draft.event.type) || draft.event.recipients.length > 0 || draft.event.actors.length === 0) return
  if (token.preposition !== 'ب' || scene.tokens[candidate.to]?.folded !== 'من') return
  const helped = verb.event.actors.length > 0 ? verb.event.actors : verb.event.recipients
  if (helped.some((party) => isOneOf(party, draft.event.actors))) return
  draft.event = { ...draft.event, recipients: helped }
}
