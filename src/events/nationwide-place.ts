import type { Entity, Party } from '../document/index.js'
import { dayRange } from '../document/index.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** What befalls a whole country, or is held in it. */
const NATURAL = new Set(['storm', 'flood', 'heat-wave', 'earthquake'])
/** So many days old, protests are those of a country. */
const PAST = 30
/** «انتخابات برلمانية», «انتخابات بلدية»: what those of a club or federation are not. */
const OFFICE = /ية$/

/** «الانتخابات البرلمانية», «انتفاضة 2011», «الفيضانات»: without a place of their own they are of the country whose adjective they have, or that the article is mostly about. */
export function placeNationwide(scene: Scene, drafts: readonly Draft[], published: string | null): void {
  const today = dayRange(published)
  const place = (draft: Draft): Party | null =>
    ofNation(scene, draft.token + 1) ?? ofNation(scene, draft.token + 2) ?? main(scene.mainCountry())
  const known = (draft: Draft): boolean => {
    const { token, event } = draft
    if (event.place !== null || !draft.nominal || event.status === 'hypothetical') return false
    if (NATURAL.has(event.what)) return true
    if (event.what === 'election') return OFFICE.test(scene.tokens[token + 1]?.base ?? '')
    const when = dayRange(event.time)
    const plural = scene.tokens[token]!.readings.some((r) => r.number === 'pl')
    return event.what === 'protest' && (plural || (when !== null && today !== null && when.to < today.from - PAST))
  }
  for (const draft of drafts) {
    if (!known(draft)) continue
    const found = place(draft)
    if (found) draft.event = { ...draft.event, place: found }
  }
  const election = drafts.find((draft) => draft.event.what === 'election' && draft.event.place !== null)
  if (election)
    for (const draft of drafts)
      if (draft.event.what === 'election' && draft.event.place === null && draft.nominal)
        draft.event = { ...draft.event, place: election.event.place }
}

const main = (country: Entity | null): Party | null => country && { entity: country.id, text: country.name }

/** «الليبية»: the country of an adjective. */
function ofNation(scene: Scene, at: number): Party | null {
  const token = scene.tokens[at]
  const country = token?.preposition === '' && token.conjunction === '' ? scene.know.nisba.get(token.base) : undefined
  const entity = country === undefined ? null : scene.countryOf(country)
  return entity && { entity: entity.id, text: entity.name, span: { start: token!.coreStart, end: token!.end } }
}
