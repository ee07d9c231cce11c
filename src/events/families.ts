/** Kinds of event by which one occurrence may be told: a killing is a death, a departure a part of a journey. */
const FAMILIES: Readonly<Record<string, string>> = {
  kill: 'death',
  die: 'death',
  meet: 'meeting',
  visit: 'visit',
  depart: 'visit',
  'rocket-launch': 'launch',
  'missile-launch': 'launch',
  'satellite-launch': 'satellite',
  attack: 'attack',
  'air-strike': 'attack',
  bombing: 'attack',
  explosion: 'attack',
  'arms-deal': 'deal',
  agree: 'deal',
  sign: 'deal',
  'economic-cooperation': 'cooperation',
  'military-cooperation': 'cooperation',
  cooperate: 'cooperation',
}
/** Occurrences of which an article mostly tells one, however often it names it. */
export const SINGLE = new Set([
  'meeting',
  'visit',
  'launch',
  'deal',
  'death',
  'appoint',
  'election',
  'crash',
  'disappear',
  'find',
  'ceasefire',
  'conference',
  'transfer-arms',
])
/** Those whose parties go unsaid as often as not. */
export const IMPERSONAL = new Set(['find', 'crash', 'disappear', 'election', 'attack', 'conference'])
/** What happens once to one who is always named or meant. */
export const GROWING = new Set(['meeting', 'visit', 'negotiate', 'deal', 'cooperation'])

export const familyOf = (what: string): string => FAMILIES[what] ?? what

/** Frames of what befalls people and things somewhere. */
export const INCIDENTS = [
  'kill',
  'die',
  'attack',
  'fight',
  'arrest',
  'catch',
  'occur',
  'crash',
  'find',
  'release',
  'regain',
] as const

/** Frames of what is done again and again: where an article has since told of another place, it may be the one there. */
export const RECURRENT = new Set(['attack', 'fight', 'arrest', 'seize', 'regain', 'release', 'find', 'go'])

/** What is told beside an incident, in frames of its own, and was done elsewhere or nowhere in particular. */
export const OFF_SCENE = new Set(
  'trial refer punish sentence imprison execute bury pursue disappear hide overthrow fall-ill be-born war invade impose-sanctions'.split(
    ' ',
  ),
)
