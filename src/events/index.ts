import type { Event, Party, Stage } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { placesApart } from './apart.js'
import { attributionFinder } from './attribution-finder.js'
import { typeByContext } from './by-context.js'
import { carryPlaces } from './carry-place.js'
import { carryTime } from './carry-time.js'
import type { Memory } from './control.js'
import { isDated } from './dated-times.js'
import { denyCharges } from './denial.js'
import { draftOf } from './draft.js'
import { dropEchoes } from './echoes.js'
import { fellFighting } from './fell-fighting.js'
import { type Candidate, candidateAt, findTriggers } from './find-triggers.js'
import { placeAtHome } from './home-place.js'
import { blameAttackers, dateHeadlines, goBackToIncident, goOnFromLead, shareIncident } from './incident.js'
import { goOn, inheritStatus, inheritTime } from './inherit.js'
import { goOnFromOpening, goOnFromSpeech } from './lead-speech.js'
import { goOnInNews } from './narrative-day.js'
import { goOnThere } from './narrative-place.js'
import { placeNationwide } from './nationwide-place.js'
import { takeObjects } from './objects.js'
import { onceAParty } from './once-a-party.js'
import { onceASentence } from './once-a-sentence.js'
import { dateFromOpening } from './opening-day.js'
import { type Draft, retell, victims } from './retell.js'
import { type EventDocument, sceneOf } from './scene.js'
import { placesFromSentences } from './sentence-place.js'
import { shareOccasion, sharePurpose, timeFromSentence, timeOfAnnouncement } from './sentence-time.js'
import { shareDoer } from './share-doer.js'
import { shareFight } from './share-fight.js'
import { failOfTalks, shareTalks } from './talks.js'
import { keepWord, type ToldBefore } from './told-before.js'
import { takeUnderstood } from './understood.js'

/** What happened, will happen or is said to: who did what to whom, when, where, with what certainty, on whose word. */
export const events: Stage<'sentences' | 'tokens' | 'entities' | 'times' | 'published' | 'attributions', 'events'> = {
  name: 'events',
  needs: ['sentences', 'tokens', 'entities', 'times', 'published', 'attributions'],
  gives: ['events'],
  run(document, lexicons) {
    return { events: eventsOf(document, lexicons) }
  },
}

/** «الجانبان» are those who met so many sentences before. */
const SOON = 3

/** All events of a document in the order of its text. Offsets are UTF-16 code units, times EDTF. */
export function eventsOf(document: EventDocument, lexicons: Lexicons): readonly Event[] {
  const scene = sceneOf(document, lexicons)
  const by = attributionFinder(document.attributions)
  const drafts: Draft[] = []
  const told: ToldBefore = { families: new Map(), words: new Map() }
  let dead: readonly Party[] = []
  let met: { readonly parties: readonly Party[]; readonly sentence: number } | null = null
  for (const sentence of document.sentences) {
    const candidates = findTriggers(scene, sentence, told.words)
    if (candidates.length === 0) continue
    const taken = new Set<number>()
    for (const { at, to } of candidates) for (let i = at; i < to; i++) taken.add(i)
    const memory: Memory = { subject: [], dead }
    if (met !== null && sentence.index - met.sentence <= SOON) memory.met = met.parties
    let previous: Draft | null = null
    for (const candidate of candidates) {
      let full = draftOf(scene, candidate, sentence, taken, memory, by, told)
      for (let n = 1; full === null; n++) {
        const other = candidateAt(scene, candidate.at, sentence.to, n)
        if (other === null) break
        if (tellsAlike(other, candidate)) full = draftOf(scene, other, sentence, taken, memory, by, told)
      }
      if (full === null) continue
      inheritTime(scene, candidate, full, previous)
      timeOfAnnouncement(
        scene,
        full,
        sentence.from,
        sentence.to,
        full.event.by === null ? null : by(scene.tokens[candidate.at]!.coreStart),
        document.published?.value ?? null,
      )
      inheritStatus(scene, candidate, full, drafts.at(-1) ?? null, previous)
      if (candidate.kind === 'verb') previous = full
      if (candidate.kind === 'verb' && candidate.at === sentence.from)
        goOn(scene, candidate, full, document.sentences[sentence.index - 1])
      drafts.push(full)
      told.families.set(full.family, sentence.index)
      if (full.nominal) keepWord(scene, candidate, told)
      if (full.event.type === 'CONSULT' && full.event.actors.length === 2 && full.event.actors.every((p) => p.entity !== null)) {
        memory.met = full.event.actors
        met = { parties: full.event.actors, sentence: sentence.index }
      }
      if (full.family === 'death' && full.event.status !== 'hypothetical') {
        const died = victims(full.event).filter((p) => p.entity !== null && scene.kindOf(p.entity) === 'PER')
        if (died.length > 0) dead = [...died, ...dead.filter((p) => !died.some((d) => d.entity === p.entity))]
        memory.dead = dead
      }
    }
  }
  typeByContext(drafts)
  failOfTalks(drafts)
  takeObjects(scene, drafts)
  dropEchoes(scene, drafts)
  denyCharges(scene, drafts)
  shareIncident(scene, drafts)
  shareFight(scene, drafts)
  sharePurpose(scene, drafts)
  const standsFor = new Map(document.entities.flatMap((e) => (e.standsFor ? [[e.id, e.standsFor] as const] : [])))
  const stands = (entity: string): string => standsFor.get(entity) ?? entity
  const apart = placesApart(document.entities, lexicons)
  const countries = new Set(document.entities.flatMap(({ id, key }) => (key?.startsWith('countries:') ? [id] : [])))
  const isCountry = ({ entity }: Party): boolean => entity !== null && countries.has(entity)
  retell(drafts, { standsFor: stands, published: document.published?.value ?? null, apart, isCountry })
  const isPerson = (entity: string): boolean => scene.kindOf(entity) === 'PER'
  shareTalks(drafts, stands)
  placesFromSentences(scene, drafts, document.sentences)
  const dated = new Set<number>()
  for (const { index, sentence } of scene.tokens) {
    const time = scene.timeAt.get(index)
    if (time !== undefined && isDated(time)) dated.add(sentence)
  }
  const namesDay = (sentence: number): boolean => dated.has(sentence)
  for (const draft of drafts)
    if (namesDay(draft.sentence))
      timeFromSentence(scene, draft, document.sentences[draft.sentence]!, by, document.published?.value ?? null)
  shareDoer(drafts, isPerson)
  blameAttackers(drafts, isPerson)
  fellFighting(scene, drafts)
  takeUnderstood(scene, drafts)
  shareOccasion(scene, drafts)
  goOnFromLead(scene, drafts, document.sentences, document.published?.value ?? null, namesDay, apart)
  goBackToIncident(scene, drafts, namesDay, apart)
  carryTime(scene, drafts, document.published?.value ?? null, by, apart)
  dateHeadlines(scene, drafts)
  goOnFromSpeech(scene, drafts, stands, namesDay)
  goOnFromOpening(scene, drafts, stands, namesDay)
  dateFromOpening(scene, drafts, namesDay)
  goOnInNews(scene, drafts, apart)
  carryPlaces(scene, drafts)
  placeNationwide(scene, drafts, document.published?.value ?? null)
  placeAtHome(scene, drafts)
  goOnThere(scene, drafts)
  for (const draft of drafts) {
    // «محادثات مع كابول»: a capital that talks is not where one talks.
    const { type, place, actors } = draft.event
    if ((type === 'CONSULT' || type === 'AGREE') && place?.entity && actors.some((party) => party.entity === place.entity))
      draft.event = { ...draft.event, place: null }
  }
  return onceASentence(scene, drafts).map((draft, index) => ({ ...onceAParty(draft, stands), id: `v${index + 1}` }))
}

/** Does a further row tell the same of the word, for where the needs of the first are not met? */
const tellsAlike = (one: Candidate, two: Candidate): boolean =>
  one.kind === two.kind && one.trigger.row.type === two.trigger.row.type && one.trigger.row.what === two.trigger.row.what
