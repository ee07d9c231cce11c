import type { Party } from '../document/index.js'
import { bySentence } from './by-sentence.js'
import { killsOneKnown } from './kills-one-known.js'
import { type Draft, victims } from './retell.js'
import { sameParty } from './same-party.js'
import type { Scene } from './scene.js'

/** What happens to people and things in one place: an attack, an accident, a disaster. */
const STRIKES = new Set([
  'attack',
  'bombing',
  'explosion',
  'air-strike',
  'shoot',
  'raid',
  'fight',
  'kidnap',
  'take-hostages',
  'flood',
  'storm',
  'earthquake',
  'landslide',
  'fire',
  'heat-wave',
  'rain',
  'crash',
])
/** What it does to them there. */
const EFFECTS = new Set(['kill', 'die', 'injure', 'destroy', 'suffer-damage', 'rescue', 'evacuate', 'hospitalise', 'cost-lives'])
/** What is done to a whole place. */
const ASSAULTS = new Set(['invade', 'seize-territory', 'besiege'])
/** So many sentences on does «الهجوم» mean the one that was told. */
const BACK = 2

const happened = ({ event, weakStatus }: Draft): boolean =>
  event.status === 'actual' || (event.status === 'possible' && weakStatus)

/**
 * What is told of one incident is where the incident was: in one sentence what struck and what it did; «الهجوم», «الانفجار» where such a
 * thing was told last; the dead and hurt of the next sentence; and the headline, which is of what the text goes on to tell.
 */
export function carryPlaces(scene: Scene, drafts: readonly Draft[]): void {
  const ofIncident = (draft: Draft): boolean =>
    happened(draft) && (STRIKES.has(draft.event.what) || EFFECTS.has(draft.event.what)) && !killsOneKnown(scene, draft)
  for (const here of bySentence(drafts)) {
    const parts = here.filter((draft) => ofIncident(draft) && !draft.heading)
    const [first, ...others] = parts.flatMap((part) => part.event.place ?? [])
    if (first && others.every((place) => sameParty(place, first))) for (const part of parts) settle(part, first)
  }
  let last: Draft | null = null
  for (const draft of drafts) {
    if (draft.heading || !(ofIncident(draft) || (happened(draft) && ASSAULTS.has(draft.event.what)))) continue
    if (last?.event.place && goesBack(scene, draft, draft.sentence - last.sentence)) settle(draft, last.event.place)
    if (draft.event.place !== null) last = draft
  }
  const told = drafts.find((draft) => !draft.heading && ofIncident(draft) && draft.event.place !== null)
  if (told?.event.place)
    for (const draft of drafts)
      if (draft.heading && draft.sentence < told.sentence && ofIncident(draft)) settle(draft, told.event.place)
}

/** «الهجوم», «مقتله», or in the next sentence «مقتل عشرة»; who dies in «وفاته», and who «المخطوفات» are, was told elsewhere. */
function goesBack(scene: Scene, { event, nominal, token }: Draft, distance: number): boolean {
  if (!nominal || event.why?.rule === 'events/participle' || (event.what === 'die' && victims(event).length === 0)) return false
  return distance <= (scene.tokens[token]!.definite ? BACK : EFFECTS.has(event.what) ? 1 : -1)
}

function settle(draft: Draft, place: Party): void {
  if (draft.event.place === null) draft.event = { ...draft.event, place }
}
