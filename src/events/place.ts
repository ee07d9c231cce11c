import type { Party } from '../document/index.js'
import { opensClause, prepositionAt } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { phraseAt } from './phrase.js'
import { isCloser, isOpener, isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Frames of what happens somewhere: a place in their clause is theirs whatever stands between. */
const LOCAL = new Set([
  'kill',
  'die',
  'attack',
  'fight',
  'arrest',
  'occur',
  'crash',
  'find',
  'protest',
  'seize',
  'release',
  'meet',
  'attend',
  'event',
])
/** Prepositions that say where, in the usual spelling that `prepositionOf` gives them. */
const WHERE = 'في'
const FARTHEST = 24

/** The place of an event that its arguments leave unsaid: behind it in its clause («لقي شخص حتفه بمدينة سرت»), or where the sentence opens («وفي سرت، قتل …»). */
export function placeOf(
  scene: Scene,
  candidate: Candidate,
  from: number,
  end: number,
  taken: (at: number) => boolean,
): Party | null {
  const { key } = candidate.trigger.frame
  // Of talks the place may be a party; only a verb tells where one met.
  if (!LOCAL.has(key) || (key === 'meet' && candidate.kind !== 'verb')) return null
  return behind(scene, candidate, end, taken) ?? opening(scene, candidate, from)
}

function behind(scene: Scene, candidate: Candidate, end: number, taken: (at: number) => boolean): Party | null {
  for (let i = candidate.to; i < Math.min(end, candidate.to + FARTHEST); i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign') {
      if (isQuote(token) || isOpener(token) || isCloser(token)) continue
      return null
    }
    if (finiteVerb(scene, i) !== null || (taken(i) && candidate.kind !== 'verb')) return null
    const found = located(scene, i, end)
    if (found) return found
    if (opensClause(token) && !CIRCUMSTANCES.has(token.folded)) return null
  }
  return null
}

/** «وفي منطقة سرت، لقي …»: a place that opens the sentence holds for its first clause. */
function opening(scene: Scene, candidate: Candidate, from: number): Party | null {
  if (candidate.at - from > FARTHEST) return null
  let first = from
  while (first < candidate.at && (isQuote(scene.tokens[first]) || scene.tokens[first]!.folded === 'كما')) first++
  const found = located(scene, first, candidate.at)
  if (found === null) return null
  for (let i = first; i < candidate.at; i++) if (finiteVerb(scene, i) !== null) return null
  return found
}

const CIRCUMSTANCES = new Set(['خلال', 'اثناء', 'عقب', 'اثر', 'بسبب', 'جراء', 'نتيجة'])

/** The place that a preposition of place at token `i` introduces: «في سرت», «قرب سرت», «بمدينة سرت». */
function located(scene: Scene, i: number, end: number): Party | null {
  const token = scene.tokens[i]!
  let start = -1
  if (token.preposition === 'ب' && token.pronoun === '') start = i
  else if (!scene.mentionAt.has(i) && prepositionAt(scene, i) === WHERE && token.pronoun === '') {
    start = i + 1
    // «في شمال غرب سرت»: the quarter of the compass belongs to the place.
    while (start < end && !scene.mentionAt.has(start) && prepositionAt(scene, start) === WHERE) start++
  }
  if (start < 0 || start >= end) return null
  const phrase = phraseAt(scene, start, Math.min(end, start + 8))
  if (phrase === null) return null
  const name = phrase.entity ?? phrase.within?.entity
  if (name?.kind !== 'LOC') return null
  return phrase.entity ? phrase.party : (phrase.within?.party ?? null)
}
