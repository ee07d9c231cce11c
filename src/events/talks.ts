import type { Party } from '../document/index.js'
import type { Draft } from './retell.js'

/** What those do who talk: the talks, what comes of them, what puts an end to a war. */
const OUTCOMES = new Set(['negotiate', 'talks-fail', 'make-peace', 'ceasefire'])
/** So many sentences behind the talks may something be said of them. */
const NEAR = 6

/**
 * An article mostly tells of one pair that talks. Where all its talks that name two name the same two, a round, a failure or a truce that
 * names nobody, or only one of them, is theirs.
 */
export function shareTalks(drafts: readonly Draft[], standsFor: (entity: string) => string): void {
  const key = (party: Party): string => (party.entity === null ? party.text : standsFor(party.entity))
  let pair: readonly Party[] | null = null
  let told = -1
  const named = drafts.filter((draft) => draft.event.what === 'negotiate' && draft.event.actors.length === 2)
  const pairs = new Set(named.map((draft) => draft.event.actors.map(key).sort().join('|')))
  if (pairs.size !== 1) return
  for (const draft of drafts) {
    const { event } = draft
    if (event.what === 'negotiate' && event.actors.length === 2) {
      pair = event.actors
      told = draft.sentence
      continue
    }
    const parties = [...event.actors, ...event.recipients]
    if (pair === null || !OUTCOMES.has(event.what) || draft.sentence - told > NEAR || parties.length > 1) continue
    if (parties.some((party) => !pair!.some((one) => key(one) === key(party)))) continue
    draft.event = { ...event, actors: [...pair], recipients: [] }
    if (event.what === 'negotiate') told = draft.sentence
  }
}

/** «فشل المفاوضات بين …»: those who failed are those who talked. */
export function failOfTalks(drafts: readonly Draft[]): void {
  drafts.forEach((draft, k) => {
    const talks = drafts[k + 1]
    if (
      draft.event.what === 'talks-fail' &&
      talks &&
      talks.sentence === draft.sentence &&
      talks.event.type === 'CONSULT' &&
      draft.event.actors.length + draft.event.recipients.length < 2
    )
      draft.event = {
        ...draft.event,
        actors: talks.event.actors,
        recipients: talks.event.recipients,
        time: draft.event.time ?? talks.event.time,
        place: draft.event.place ?? talks.event.place,
      }
  })
}
