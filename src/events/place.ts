import { byWord, type Party, type Sentence } from '../document/index.js'
import { spanOf } from '../text/index.js'
import { INCIDENTS } from './families.js'
import type { Candidate } from './find-triggers.js'
import { phraseAt } from './phrase.js'
import { mayHeadPlace, placeCalled } from './place-called.js'
import { opensClause, prepositionAt } from './prepositions.js'
import { purposePlace } from './purpose-place.js'
import { besideTime, isCloser, isComma, isOpener, isQuote, mentionsBefore, partyOf, type Scene } from './scene.js'
import { relativeVerb, takesPlace } from './takes-place.js'
import { witnessed } from './witness.js'
import { finiteVerb } from './word-class.js'

/** Frames of what happens somewhere: a place in their clause is theirs whatever stands between. */
const LOCAL = new Set<string>([...INCIDENTS, 'protest', 'seize', 'meet', 'attend', 'event'])
/** Prepositions that say where, in the usual spelling that `prepositionOf` gives them. */
const WHERE = 'في'
const ON = 'على'
const ON_FOLDED = 'علي'
const SITUATED = 'وقع.1'
const FARTHEST = 24

/** «الكويت: بدء محاكمة المتهمين»: the place before the colon with which a headline begins. */
export function datelineOf(scene: Scene, { from, to, kind }: Sentence): Party | null {
  const name = scene.mentionAt.get(from)
  if (kind === 'body' || name?.entity.kind !== 'LOC' || name.as !== 'name' || name.to >= to) return null
  return scene.tokens[name.to]!.text === ':' ? partyOf(scene, name) : null
}

/** The place of an event that its arguments leave unsaid: behind it in its clause («لقي شخص حتفه بمدينة سرت»), or where the sentence opens («وفي سرت، قتل …»). */
export function placeOf(
  scene: Scene,
  candidate: Candidate,
  from: number,
  end: number,
  taken: (at: number) => boolean,
): Party | null {
  const where = whereOf(scene, candidate, from)
  if (where) return where
  if (candidate.kind !== 'verb') {
    // «مفاوضات جرت في جنيف», «عملية عسكرية نفذها في الجنوب»: where it took place is told by the verb that says so.
    const verb = relativeVerb(scene, candidate.to)
    if (finiteVerb(scene, verb) !== null && (takesPlace(scene, verb) || scene.tokens[verb]!.pronoun !== '')) {
      const found = behind(scene, verb + 1, end, taken, true)
      if (found) return found
    }
  }
  const seen = witnessed(scene, candidate, from, end, (at) => siteAt(scene, at, at, end))
  if (seen) return seen
  const found =
    isTalks(candidate) || !(LOCAL.has(candidate.trigger.frame.key) || (isDeed(candidate) && namesPlace(scene, candidate.to, end)))
      ? null
      : (behind(scene, candidate.to, end, taken, candidate.kind === 'verb') ?? opening(scene, candidate, from))
  return found ?? purposePlace(scene, candidate, from)
}

/** «أغلقت البلدية مدارس في …»: what one does to things is done where they are; what is done by words is not. */
const isDeed = ({ trigger: { frame, row } }: Candidate): boolean => DOINGS.has(frame.key) && DEEDS.has(row.type)
const DOINGS = new Set(['own', 'handle', 'affect'])
const DEEDS = new Set(['OTHER', 'COERCE', 'PROTEST', 'RETREAT', 'ASSAULT', 'MOBILIZE'])

/** Is a place named in reach behind token `from`? Most deeds are told without one. */
function namesPlace(scene: Scene, from: number, end: number): boolean {
  const reach = Math.min(end, from + FARTHEST + PHRASE)
  for (let k = mentionsBefore(scene, from); k < scene.mentions.length && scene.mentions[k]!.from < reach; k++)
    if (scene.mentions[k]!.entity.kind === 'LOC') return true
  return false
}
const PHRASE = 8

/** Of talks the place may be a party or what they are about; only a verb tells where one met. */
const isTalks = ({ kind, trigger }: Candidate): boolean => trigger.frame.key === 'meet' && kind !== 'verb'

/** «في سوق بمدينة سرت شمال ليبيا»: of places behind one event the first is the finest, whatever its arguments name. */
export function finest(scene: Scene, candidate: Candidate, place: Party | null, taken: (at: number) => boolean): Party | null {
  const at = place?.span === undefined ? undefined : scene.tokenAt(place.span.start)?.index
  // «في مواجهة سرت»
  if (at !== undefined && at > candidate.to && scene.know.placeNouns.figure.has(scene.tokens[at - 1]!.base)) return null
  if (at === undefined || at <= candidate.to || !LOCAL.has(candidate.trigger.frame.key) || isTalks(candidate)) return place
  return behind(scene, candidate.to, at, taken, candidate.kind === 'verb') ?? place
}

/** «سيذهب إلى مسقط حيث يلتقي الوزير»: the place before «حيث». */
function whereOf(scene: Scene, candidate: Candidate, from: number): Party | null {
  for (let i = candidate.at - 1; i > Math.max(from, candidate.at - 4); i--) {
    const token = scene.tokens[i]!
    if (token.folded === 'حيث') {
      let before = i - 1
      while (before > from && (isQuote(scene.tokens[before]) || isComma(scene.tokens[before]))) before--
      const name = scene.mentionAt.get(before)
      return name?.entity.kind === 'LOC' ? partyOf(scene, name) : null
    }
    if (token.kind !== 'word' || scene.mentionAt.has(i) || token.definite || opensClause(token)) return null
  }
  return null
}

function behind(scene: Scene, from: number, end: number, taken: (at: number) => boolean, verbal: boolean): Party | null {
  for (let i = from; i < Math.min(end, from + FARTHEST); i++) {
    const token = scene.tokens[i]!
    if (scene.timeAt.has(i)) continue
    if (token.kind === 'sign') {
      // «وقع الهجوم، أمس، في سرت»: a time between commas does not end the clause.
      if (isQuote(token) || isOpener(token) || isCloser(token) || (isComma(token) && besideTime(scene, i)) || goesOn(scene, i))
        continue
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

/** «قتل ثلاثة في هجوم على المركز، في مدينة سرت»: a comma before a preposition of place opens no clause of its own. */
const goesOn = (scene: Scene, comma: number): boolean => {
  const next = scene.tokens[comma + 1]
  if (!isComma(scene.tokens[comma]) || next === undefined || next.conjunction !== '') return false
  return next.preposition === 'ب' || next.folded === ON_FOLDED || prepositionAt(scene, comma + 1) === WHERE
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
  for (let i = first; i < candidate.at; i++)
    // «وفي سرت استمرت المواجهات»
    if (finiteVerb(scene, i) !== null && !(candidate.kind !== 'verb' && takesPlace(scene, i))) return null
  return found
}

const CAPITAL = 'عاصمة'
const CIRCUMSTANCES = new Set(['خلال', 'اثناء', 'عقب', 'اثر', 'بسبب', 'جراء', 'نتيجة'])

/** What a relative adjective of a country stands behind where it is a place: «الأراضي الليبية». */
const LANDS = /^(اراضي|اجواء|مياه)$/

/** Prepositions of place that govern no party. */
const NEAR = new Set(['عند'])

const situates = byWord(({ definite, readings }) =>
  readings.some((r) => r.lemma === SITUATED && (definite || r.form === 'present')),
)

/** The place that a preposition of place at token `i` introduces: «في سرت», «قرب سرت», «بمدينة سرت», «على مشارف سرت». */
export function located(scene: Scene, i: number, end: number): Party | null {
  const token = scene.tokens[i]!
  // «القرية الواقعة جنوب سرت», «قرية تقع جنوب سرت»: where something lies is not where it happens.
  const before = scene.tokens[i - 1]
  if (before?.sentence === token.sentence && situates(before)) return null
  let start = -1
  if (token.preposition === 'ب' && token.pronoun === '' && token.folded !== 'بالقرب') start = i
  else if (!scene.mentionAt.has(i) && token.pronoun === '') {
    const preposition = NEAR.has(token.base) && !token.definite ? WHERE : prepositionAt(scene, i)
    // «من داخل الأراضي الليبية»: whence it came.
    if (
      (preposition === WHERE && before?.folded !== 'من') ||
      (preposition === ON && scene.know.placeNouns.on.has(scene.tokens[i + 1]?.base ?? ''))
    )
      start = i + 1
    // «بالقرب من سرت»
    if (token.folded === 'بالقرب' && scene.tokens[i + 1]?.folded === 'من') start = i + 2
    // «في شمال غرب سرت»: the quarter of the compass belongs to the place.
    const first = start
    while (start > 0 && start < end && !scene.mentionAt.has(start) && prepositionAt(scene, start) === WHERE) start++
    // «ولاية سرت جنوب ليبيا»: so is the quarter in which a place lies that has been named.
    const bare = token.folded !== WHERE && token.conjunction === '' && token.preposition === ''
    if (bare && before?.sentence === token.sentence && scene.mentionAt.get(i - 1)?.entity.kind === 'LOC') return null
    if (start > 0 && start < end) return siteAt(scene, first, start, end) ?? partOf(scene, start, end)
  }
  return start < 0 || start >= end ? null : siteAt(scene, start, start, end)
}

/** «في أنحاء متفرقة من سرت», «على بعد عشرة كيلومترات من سرت»: the place of which these are a part or in whose distance. */
function partOf(scene: Scene, at: number, end: number): Party | null {
  if (!scene.know.placeNouns.part.has(scene.tokens[at]!.base)) return null
  for (let i = at + 1; i < Math.min(end - 1, at + 6); i++) {
    const token = scene.tokens[i]!
    if (token.folded === 'من') return siteAt(scene, i + 1, i + 1, end)
    if (token.kind === 'sign' || token.preposition !== '' || token.conjunction !== '' || finiteVerb(scene, i) !== null)
      return null
  }
  return null
}

/** «في مواجهة سرت», «في استخدام سرت»: what is in these is in no place; an occurrence may be («في اجتماع سرت»). */
function isAbstract(scene: Scene, head: number): boolean {
  const token = scene.tokens[head]
  if (token === undefined || scene.mentionAt.has(head) || mayHeadPlace(token)) return false
  const { readings } = token
  const deed = readings.some((r) => r.form === 'masdar') && !readings.some((r) => r.pos === 'noun' && r.form !== 'masdar')
  return scene.know.placeNouns.figure.has(token.base) || (deed && !scene.know.nouns.has(token.base))
}

/** «العاصمة الليبية»: the capital of the country, as the article names it or as it stands there. */
function capitalOf(scene: Scene, start: number): Party | null {
  const [noun, adjective] = [scene.tokens[start]!, scene.tokens[start + 1]]
  if (noun.base !== CAPITAL || !noun.definite || adjective?.definite !== true || scene.mentionAt.has(start + 2)) return null
  const country = scene.know.nisba.get(adjective.base)
  if (country === undefined) return null
  const span = { start: noun.coreStart, end: adjective.end }
  const entity = scene.document.entities.find((e) => e.key === `capitals:${country}`)
  return { entity: entity?.id ?? null, text: entity?.name ?? scene.document.text.slice(span.start, span.end), span }
}

/** The place that the phrase from token `start` names: «مدينة سرت», «الأراضي الليبية», «العاصمة», «البلاد»; its words begin at `from` («شرق البلاد»). */
export function siteAt(scene: Scene, from: number, start: number, end: number): Party | null {
  const noun = scene.tokens[start]!
  if (LANDS.test(noun.base) && noun.definite) {
    const country = scene.know.nisba.get(scene.tokens[start + 1]?.base ?? '')
    const entity = country === undefined ? null : scene.countryOf(country)
    const adjective = spanOf(scene.tokens[start + 1]!)
    if (entity) return { entity: entity.id, text: entity.name, span: adjective }
    const span = { start: noun.coreStart, end: adjective.end }
    if (country !== undefined) return { entity: null, text: scene.document.text.slice(span.start, span.end), span }
  }
  const seat = capitalOf(scene, start)
  if (seat) return seat
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
  if (name === undefined && phrase.number === null) return placeCalled(scene, from, start)
  if (name?.kind !== 'LOC') return null
  if (phrase.entity) return phrase.party
  return isAbstract(scene, phrase.head) ? null : (phrase.within?.party ?? null)
}
