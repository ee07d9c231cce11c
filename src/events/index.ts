import type { Attribution, Event, Party, Sentence, Stage } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { placesApart } from './apart.js'
import { attributionFinder } from './attribution-finder.js'
import type { Memory } from './control.js'
import { denyCharges } from './denial.js'
import { hasEvidence } from './evidence.js'
import { familyOf } from './families.js'
import { type Candidate, findTriggers } from './find-triggers.js'
import { governorsOf } from './governor.js'
import { blameAttackers, goOnFromLead, shareIncident } from './incident.js'
import { goOn, inheritStatus, inheritTime } from './inherit.js'
import { lastingTime } from './lasting.js'
import { goOnFromSpeech } from './lead-speech.js'
import { takeObjects } from './objects.js'
import { placeFromSentence, placeOf } from './place.js'
import { quantitiesOf } from './quantities.js'
import { type Draft, retell, victims } from './retell.js'
import { type Roles, rolesOf } from './roles.js'
import { type EventDocument, type Scene, sceneOf } from './scene.js'
import { describesNoun, shareOccasion, timeFromSentence, timeOfAnnouncement } from './sentence-time.js'
import { shareDoer } from './share-doer.js'
import { behindSpokesmen } from './spokesman.js'
import { statusOf } from './status.js'
import { failOfTalks, shareTalks } from './talks.js'
import { timeOf } from './when.js'

/** What happened, will happen or is said to: who did what to whom, when, where, with what certainty, on whose word. */
export const events: Stage<'sentences' | 'tokens' | 'entities' | 'times' | 'published' | 'attributions', 'events'> = {
  name: 'events',
  needs: ['sentences', 'tokens', 'entities', 'times', 'published', 'attributions'],
  gives: ['events'],
  run(document, lexicons) {
    return { events: eventsOf(document, lexicons) }
  },
}

/** All events of a document in the order of its text. Offsets are UTF-16 code units, times EDTF. */
export function eventsOf(document: EventDocument, lexicons: Lexicons): readonly Event[] {
  const scene = sceneOf(document, lexicons)
  const by = attributionFinder(document.attributions)
  const drafts: Draft[] = []
  const told = new Map<string, number>()
  let dead: readonly Party[] = []
  for (const sentence of document.sentences) {
    const candidates = findTriggers(scene, sentence)
    const taken = new Set(candidates.flatMap((c) => Array.from({ length: c.to - c.at }, (_, k) => c.at + k)))
    const memory: Memory = { subject: [], dead }
    let previous: Draft | null = null
    for (const candidate of candidates) {
      const draft = draftOf(scene, candidate, sentence, taken, memory, by, told)
      if (draft === null) continue
      const full: Draft = { ...draft, sentence: sentence.index, paragraph: sentence.paragraph }
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
      told.set(draft.family, sentence.index)
      if (draft.family === 'death' && full.event.status !== 'hypothetical') {
        const died = victims(full.event).filter((p) => p.entity !== null && scene.kindOf(p.entity) === 'PER')
        if (died.length > 0) dead = [...died, ...dead.filter((p) => !died.some((d) => d.entity === p.entity))]
        memory.dead = dead
      }
    }
  }
  failOfTalks(drafts)
  takeObjects(drafts)
  denyCharges(scene, drafts)
  shareIncident(drafts)
  const standsFor = new Map(document.entities.flatMap((e) => (e.standsFor ? [[e.id, e.standsFor] as const] : [])))
  const stands = (entity: string): string => standsFor.get(entity) ?? entity
  const apart = placesApart(document.entities, lexicons)
  retell(drafts, { standsFor: stands, published: document.published?.value ?? null, apart })
  const isPerson = (entity: string): boolean => scene.kindOf(entity) === 'PER'
  shareTalks(drafts, stands)
  const places = new Map<number, Party | null>()
  for (const draft of drafts) {
    const named = draft.nominal ? CALAMITIES.has(draft.frame) && !draft.definite : !describesNoun(scene, draft.token)
    if (draft.event.place === null && draft.event.status === 'actual' && named && !PRICES.has(draft.event.what))
      draft.event = { ...draft.event, place: placeFromSentence(scene, draft.frame, document.sentences[draft.sentence]!, places) }
  }
  for (const draft of drafts)
    timeFromSentence(scene, draft, document.sentences[draft.sentence]!, by, document.published?.value ?? null)
  shareDoer(drafts, isPerson)
  blameAttackers(drafts, isPerson)
  shareOccasion(scene, drafts)
  const dated = new Set<number>()
  for (const { index, sentence } of scene.tokens) {
    const time = scene.timeAt.get(index)
    if (time !== undefined && (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')) dated.add(sentence)
  }
  const isDated = (sentence: number): boolean => dated.has(sentence)
  goOnFromLead(drafts, document.sentences, document.published?.value ?? null, isDated, apart)
  goOnFromSpeech(scene, drafts, document.attributions, document.sentences, stands, isDated)
  return onceASentence(drafts).map((draft, index) => ({ ...draft.event, id: `v${index + 1}` }))
}

function draftOf(
  scene: Scene,
  candidate: Candidate,
  { from, to: end, kind }: Sentence,
  taken: ReadonlySet<number>,
  memory: Memory,
  by: (at: number) => Attribution | null,
  told: ReadonlyMap<string, number>,
): Omit<Draft, 'sentence' | 'paragraph'> | null {
  const { row } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  const attribution = by(token.coreStart)
  const governors = governorsOf(scene, candidate, from, (at) => taken.has(at))
  const roles = rolesOf(
    scene,
    candidate,
    governors,
    from,
    end,
    (at) => taken.has(at),
    memory,
    attribution ? attribution.chain.slice(-1) : [],
  )
  if (candidate.kind === 'verb' && roles.subjects.length > 0) {
    memory.subject = [...roles.subjects]
    memory.patient = roles.subjects.every((party) => roles.recipients.includes(party) && !roles.actors.includes(party))
  }
  const stop = (at: number): boolean => taken.has(at)
  const time = lastingTime(scene, candidate, from, end, stop) ?? timeOf(scene, candidate, from, end, attribution, stop)
  const status = statusOf(scene, candidate, governors, from, end, time?.value ?? null)
  // Talks of two persons are a meeting.
  const persons =
    row.what === 'negotiate' &&
    roles.actors.length === 2 &&
    roles.actors.every((p) => p.entity !== null && scene.kindOf(p.entity) === 'PER')
  const what = persons ? 'meet' : row.what
  const family = familyOf(what)
  if (
    !hasEvidence(
      scene,
      candidate,
      roles,
      governors,
      time,
      candidate.definite && scene.tokens[candidate.at]!.sentence - (told.get(family) ?? -99) <= 6,
    )
  )
    return null
  if (
    isHabit(
      scene,
      candidate,
      kind,
      roles,
      (status.weak && status.status === 'actual') || status.status === 'possible',
      time !== null || (attribution !== null && !WONT.has(row.what === 'support' ? row.what : row.type)),
    )
  )
    return null
  const last = scene.tokens[candidate.to - 1]!
  const numbers = quantitiesOf(scene, roles.numbers)
  return {
    event: {
      id: '',
      type: row.type,
      what,
      trigger: { start: token.coreStart, end: last.end },
      actors: behindSpokesmen(scene, roles.actors, row, from, candidate.at),
      recipients: [...roles.recipients],
      place:
        roles.place ??
        elsewhere(
          roles,
          placeOf(scene, candidate, from, end, (at) => taken.has(at)),
        ),
      time: time?.value ?? null,
      ...(time ? { timeSpan: { start: time.start, end: time.end } } : {}),
      status: status.status,
      by: attribution?.id ?? null,
      ...(numbers.length > 0 ? { numbers } : {}),
      why: {
        rule: `events/${candidate.kind}`,
        row: `${candidate.trigger.table ?? 'triggers'}:${row.lemma}`,
        ...(status.at !== null ? { words: [{ start: scene.tokens[status.at]!.start, end: scene.tokens[status.at]!.end }] } : {}),
        ...(status.row !== null ? { note: status.row } : {}),
      },
    },
    weakStatus: status.weak,
    heading: kind !== 'body',
    nominal: candidate.kind !== 'verb',
    definite:
      candidate.definite ||
      (candidate.kind !== 'verb' &&
        scene.tokens[candidate.to]?.definite === true &&
        scene.tokens[candidate.to]?.preposition === ''),
    token: candidate.at,
    family,
    series: seriesOf(scene, candidate),
    frame: candidate.trigger.frame.key,
    background: isBackground(scene, candidate, from) || isFormer(scene, candidate),
    thing: roles.thing,
  }
}

/** Who acts is not where it happens: «محادثات بدأتها بكابول». */
const elsewhere = (roles: Roles, place: Party | null): Party | null =>
  place !== null && roles.actors.some((party) => party.entity !== null && party.entity === place.entity) ? null : place

/** Which of a series an event noun is, by the adjective behind it. */
const seriesOf = (scene: Scene, candidate: Candidate): string => {
  if (candidate.kind === 'verb') return ''
  for (let i = candidate.to; i < candidate.to + 2; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.kind !== 'word' || token.preposition !== '' || token.conjunction !== '') return ''
    const found = scene.know.series.get(token.base)
    if (found !== undefined) return found
  }
  return ''
}

/** What befalls people and is told by a noun as often as by a verb. */
const CALAMITIES = new Set(['occur', 'die'])
/** What befalls prices befalls them nowhere in particular. */
const PRICES = new Set(['rise', 'fall', 'record'])

const SETS_BACK = new Set(['كان', 'كانت', 'كانوا', 'سبق', 'سابقا', 'يذكر', 'يشار', 'سابق', 'ماضي'])

/** «وكان الجيش قد قصف», «سبق أن زار»: what stands behind these was before what is told. */
const isBackground = (scene: Scene, candidate: Candidate, from: number): boolean => {
  for (let i = candidate.at; i >= Math.max(from, candidate.at - 12); i--)
    if (SETS_BACK.has(scene.tokens[i]!.base) || SETS_BACK.has(scene.tokens[i]!.folded)) return true
  return false
}

/** «قمة سرت السابقة»: a noun so described is none of what is told as news. */
const isFormer = (scene: Scene, candidate: Candidate): boolean =>
  candidate.kind !== 'verb' &&
  [candidate.to, candidate.to + 1].some((i) => scene.tokens[i]?.definite === true && FORMER.has(scene.tokens[i]!.base))
const FORMER = new Set(['سابق', 'سابقة', 'ماضية'])

/** What one does day by day: somebody's word for it makes it no event («قال إن الوزارة تدعم الشباب»). */
const WONT: ReadonlySet<string> = new Set(['support', 'AID', 'COOPERATE'])

/** The present tense with nobody named, at no time and on nobody's word tells what is wont to be: «يطلب الطبيب من السيدة». In a headline it tells news. */
const isHabit = (
  scene: Scene,
  candidate: Candidate,
  kind: Sentence['kind'],
  roles: Roles,
  unsure: boolean,
  anchored: boolean,
): boolean => {
  const token = scene.tokens[candidate.at]!
  if (token.pronoun === 'نا' || token.pronoun === 'ني')
    return candidate.kind === 'verb' && candidate.trigger.row.type === 'REQUEST'
  if (
    candidate.kind !== 'verb' ||
    candidate.reading?.form !== 'present' ||
    token.future ||
    kind !== 'body' ||
    anchored ||
    !unsure
  )
    return false
  return ![...roles.actors, ...roles.recipients, ...(roles.place ? [roles.place] : [])].some((p) => p.entity !== null)
}

/** One occurrence is one event a sentence, unless somebody else tells it there or with another status: the verb is kept before the noun. */
function onceASentence(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    let twin = false
    for (let k = out.length - 1; k >= Math.max(0, out.length - 30) && out[k]!.sentence === draft.sentence && !twin; k--)
      twin = same(out[k]!, draft)
    if (!twin) out.push(draft)
  }
  return out
}

const same = (a: Draft, b: Draft): boolean => {
  if (a.family !== b.family || a.event.what !== b.event.what || a.event.by !== b.event.by || a.event.status !== b.event.status)
    return false
  const key = (draft: Draft): string =>
    [...draft.event.actors, ...draft.event.recipients]
      .map((p) => p.entity ?? p.text)
      .sort()
      .join('|')
  const [x, y] = [key(a), key(b)]
  return x === y && (a.event.time === b.event.time || a.event.time === null || b.event.time === null)
}
