import type { Party, Sentence } from '../document/index.js'
import { spanOf } from '../text/index.js'
import { INCIDENTS } from './families.js'
import type { Candidate } from './find-triggers.js'
import { phraseAt } from './phrase.js'
import { opensClause, prepositionAt } from './prepositions.js'
import { isCloser, isOpener, isQuote, type MentionTokens, type Scene } from './scene.js'
import { relativeVerb, takesPlace } from './takes-place.js'
import { finiteVerb } from './word-class.js'

/** Frames of what happens somewhere: a place in their clause is theirs whatever stands between. */
const LOCAL = new Set<string>([...INCIDENTS, 'protest', 'seize', 'meet', 'attend', 'event'])
/** Prepositions that say where, in the usual spelling that `prepositionOf` gives them. */
const WHERE = 'في'
const ON = 'على'
const SITUATED = 'وقع.1'
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
  if (candidate.kind === 'verb') {
    const found = whereOf(scene, candidate, from)
    if (found) return found
  } else {
    // «مفاوضات جرت في جنيف», «عملية عسكرية نفذها في الجنوب»: where it took place is told by the verb that says so.
    const verb = relativeVerb(scene, candidate.to)
    if (finiteVerb(scene, verb) !== null && (takesPlace(scene, verb) || scene.tokens[verb]!.pronoun !== '')) {
      const found = behind(scene, verb + 1, end, taken, true)
      if (found) return found
    }
  }
  // Of talks the place may be a party; only a verb tells where one met.
  if (!LOCAL.has(key) || (key === 'meet' && candidate.kind !== 'verb')) return null
  return behind(scene, candidate.to, end, taken, candidate.kind === 'verb') ?? opening(scene, candidate, from)
}

/** Frames of what befalls people somewhere, of which a sentence mostly tells one place. */
const BEFALLS = new Set(['kill', 'die', 'suffer', 'cost-lives', 'attack', 'fight', 'occur', 'protest'])

/** «ذكرت الشرطة في سرت أن ثلاثة قتلوا»: the one place that a sentence names where something is, for what befell people in it. `known` holds those that were read. */
export function placeFromSentence(
  scene: Scene,
  frame: string,
  { index, from, to }: Sentence,
  known: Map<number, Party | null>,
): Party | null {
  if (!BEFALLS.has(frame)) return null
  const found = known.get(index)
  if (found !== undefined) return found
  const place = onlyPlace(scene, from, to)
  known.set(index, place)
  return place
}

function onlyPlace(scene: Scene, from: number, to: number): Party | null {
  let found: Party | null = null
  for (let i = from; i < to; i++) {
    if (scene.tokens[i]!.kind === 'sign') continue
    const place = located(scene, i, to)
    if (place === null) continue
    if (found !== null && found.entity !== place.entity) return null
    found = place
  }
  return found
}

/** «سيذهب إلى مسقط حيث يلتقي الوزير»: the place before «حيث». */
function whereOf(scene: Scene, candidate: Candidate, from: number): Party | null {
  for (let i = candidate.at - 1; i > Math.max(from, candidate.at - 4); i--) {
    const token = scene.tokens[i]!
    if (token.folded === 'حيث') {
      const name = scene.mentionAt.get(i - 1)
      return name?.entity.kind === 'LOC' ? partyOf(scene, name) : null
    }
    if (token.kind !== 'word' || scene.mentionAt.has(i) || token.definite) return null
  }
  return null
}

const partyOf = (scene: Scene, { entity, span }: MentionTokens): Party => ({
  entity: entity.id,
  text: scene.document.text.slice(span.start, span.end),
  span,
})

function behind(scene: Scene, from: number, end: number, taken: (at: number) => boolean, verbal: boolean): Party | null {
  for (let i = from; i < Math.min(end, from + FARTHEST); i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign') {
      if (isQuote(token) || isOpener(token) || isCloser(token)) continue
      return null
    }
    if (finiteVerb(scene, i) !== null) {
      // «هجوما وقع أمس في سرت»
      if (!verbal && takesPlace(scene, i)) continue
      return null
    }
    if (taken(i) && !verbal) return null
    const found = located(scene, i, end)
    if (found) return found
    if (opensClause(token) && !CIRCUMSTANCES.has(token.folded) && !(RELATIVES.has(token.folded) && takesPlaceAt(scene, i + 1)))
      return null
  }
  return null
}

const RELATIVES = new Set(['الذي', 'التي'])
const takesPlaceAt = (scene: Scene, i: number): boolean => finiteVerb(scene, i) !== null && takesPlace(scene, i)

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

const CAPITAL = 'عاصمة'
const CIRCUMSTANCES = new Set(['خلال', 'اثناء', 'عقب', 'اثر', 'بسبب', 'جراء', 'نتيجة'])

/** Parts of a place behind «على» that say where: «على شواطئ الجزيرة», «على مشارف المدينة». */
const PARTS = /^(شاطئ|شواطئ|ساحل|سواحل|ضفة|ضفاف|مشارف|اطراف|ضواحي|حدود|اراضي|طريق)$/
/** What a relative adjective of a country stands behind where it is a place: «الأراضي الليبية». */
const LANDS = /^(اراضي|اجواء|مياه)$/

/** The place that a preposition of place at token `i` introduces: «في سرت», «قرب سرت», «بمدينة سرت», «على مشارف سرت». */
function located(scene: Scene, i: number, end: number): Party | null {
  const token = scene.tokens[i]!
  // «قرية الواقعة جنوب سرت»: a participle keeps its preposition.
  const before = scene.tokens[i - 1]
  if (before?.definite && before.sentence === token.sentence && before.readings.some((r) => r.lemma === SITUATED)) return null
  let start = -1
  if (token.preposition === 'ب' && token.pronoun === '') start = i
  else if (!scene.mentionAt.has(i) && token.pronoun === '') {
    const preposition = prepositionAt(scene, i)
    if (preposition === WHERE || (preposition === ON && PARTS.test(scene.tokens[i + 1]?.base ?? ''))) start = i + 1
    // «في شمال غرب سرت»: the quarter of the compass belongs to the place.
    while (start > 0 && start < end && !scene.mentionAt.has(start) && prepositionAt(scene, start) === WHERE) start++
  }
  if (start < 0 || start >= end) return null
  const noun = scene.tokens[start]!
  if (LANDS.test(noun.base) && noun.definite) {
    const country = scene.know.nisba.get(scene.tokens[start + 1]?.base ?? '')
    const entity = country === undefined ? null : scene.countryOf(country)
    if (entity) return { entity: entity.id, text: entity.name, span: spanOf(scene.tokens[start + 1]!) }
  }
  const phrase = phraseAt(scene, start, Math.min(end, start + 8))
  if (phrase === null) return null
  // «في جزيرة (سرت)»: a name in brackets behind its noun.
  const bracket = isOpener(scene.tokens[phrase.to]) ? scene.mentionAt.get(phrase.to + 1) : undefined
  if (phrase.kind === 'thing' && !phrase.within && bracket?.entity.kind === 'LOC') return partyOf(scene, bracket)
  // «في العاصمة»: the one capital that the article names.
  if (phrase.kind !== 'name' && !phrase.within && noun.definite && noun.base === CAPITAL && scene.capital) {
    const span = { start: noun.coreStart, end: noun.end }
    return { entity: scene.capital.id, text: scene.capital.name, span }
  }
  const name = phrase.entity ?? phrase.within?.entity
  if (name?.kind !== 'LOC') return null
  return phrase.entity ? phrase.party : (phrase.within?.party ?? null)
}
