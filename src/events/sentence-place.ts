import type { Party, Sentence } from '../document/index.js'
import { OFF_SCENE } from './families.js'
import { killsOneKnown } from './kills-one-known.js'
import { datelineOf, located } from './place.js'
import { isPlaceNoun } from './place-called.js'
import { prepositionAt } from './prepositions.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'
import { describesNoun, isPartyOf } from './sentence-time.js'
import { attackedPlace } from './taken-place.js'
import { finiteVerb } from './word-class.js'

/** Frames of what befalls people somewhere, of which a sentence mostly tells one place. */
const BEFALLS = new Set([
  'kill',
  'die',
  'suffer',
  'cost-lives',
  'attack',
  'fight',
  'occur',
  'crash',
  'protest',
  'arrest',
  'catch',
  'release',
])
/** What befalls people and is told by a noun as often as by a verb. */
const CALAMITIES = new Set(['occur', 'die', 'suffer', 'protest', 'fight', 'kill', 'crash'])
/** What is told in these frames and happens nowhere in particular, or not where something else does. */
const ELSEWISE = new Set(['rise', 'fall', 'record'])

/** «ذكرت الشرطة في سرت أن ثلاثة قتلوا»: what befell people is where their sentence names one place only. */
export function placesFromSentences(scene: Scene, drafts: readonly Draft[], sentences: readonly Sentence[]): void {
  const known = new Map<number, Party | null>()
  for (const draft of drafts) {
    const { event, frame, sentence } = draft
    if (draft.heading && event.place === null && !SPOKEN.has(event.type)) {
      const place = datelineOf(scene, sentences[sentence]!)
      if (place) draft.event = { ...event, place }
    }
    const attacked = draft.event.place === null ? attackedPlace(scene, frame, event.recipients) : null
    if (attacked) draft.event = { ...draft.event, place: attacked }
    if (!BEFALLS.has(frame) || draft.event.place !== null || ELSEWISE.has(event.what) || OFF_SCENE.has(event.what)) continue
    if (event.status !== 'actual' && event.status !== 'possible') continue
    if (draft.nominal ? !CALAMITIES.has(frame) || draft.definite : describesNoun(scene, draft.token)) continue
    // «متهم بقتل شرطي», «مقتل الرئيس»: a charge, and the end of one who is known, are told of anywhere.
    if (draft.nominal && frame === 'kill' && (draft.background || killsOneKnown(scene, draft))) continue
    if (!known.has(sentence)) known.set(sentence, onlyPlace(scene, sentences[sentence]!))
    const place = known.get(sentence) ?? null
    if (place && !isPartyOf(draft, place)) draft.event = { ...event, place }
  }
}

/** What is done by words is done anywhere. */
const SPOKEN = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE'])

/** The one place that a sentence says something is in, or failing that the one that it names at all. */
function onlyPlace(scene: Scene, { from, to }: Sentence): Party | null {
  let found: Party | null = null
  for (let i = from; i < to; i++) {
    if (scene.tokens[i]!.kind === 'sign') continue
    const place = located(scene, i, to)
    if (place === null) continue
    if (found !== null && found.entity !== place.entity) return null
    found = place
  }
  return found ?? onlyNamed(scene, from, to)
}

/** «قتل مهاجر من ليبيا», «مقاتلون دربتهم تونس», «القرية الواقعة جنوب سرت»: the word before a name that says where somebody is from, who does something else, or near what a place lies. */
const elsewhere = (scene: Scene, before: number): boolean =>
  ORIGINS.has(scene.tokens[before]!.folded) || finiteVerb(scene, before) !== null || prepositionAt(scene, before) === 'في'
const ORIGINS = new Set(['من', 'ضد', 'مع', 'دولة'])

function onlyNamed(scene: Scene, from: number, to: number): Party | null {
  let found: Party | null = null
  for (let i = from; i < to; i++) {
    const mention = scene.mentionAt.get(i)
    if (mention === undefined || mention.entity.kind !== 'LOC') continue
    const { entity, span } = mention
    if (i === mention.from && i > from && elsewhere(scene, i - 1)) return null
    // «المدينة» is as often any town.
    if (isPlaceNoun(scene.tokens[mention.from]!) && mention.to === mention.from + 1) return null
    if (entity.standsFor !== undefined || (found !== null && found.entity !== entity.id)) return null
    found = { entity: entity.id, text: scene.document.text.slice(span.start, span.end), span }
  }
  return found
}
