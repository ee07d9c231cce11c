import type { Attribution, Party, Sentence, TimeExpression } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { bySentence } from './by-sentence.js'
import { timesIn } from './dated-times.js'
import { INCIDENTS } from './families.js'
import { marked } from './marked.js'
import { NEWS_DAYS } from './news-days.js'
import { NUMERAL } from './persons.js'
import { prepositionOf } from './prepositions.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

const take = (draft: Draft, time: TimeExpression): void => {
  draft.event = { ...draft.event, time: time.value, timeSpan: { start: time.start, end: time.end } }
}

/** «أعلن الجيش الأحد أنه حرر الرهائن»: what somebody announces to have done himself is news of that day; so is of old what befell people («أعلن في 17 يناير مقتل ضابط»). */
export function timeOfAnnouncement(
  scene: Scene,
  draft: Draft,
  from: number,
  to: number,
  by: Attribution | null,
  published: string | null,
): void {
  const { event } = draft
  const speaker = by?.chain.at(-1)
  if (event.time !== null || event.status !== 'actual' || by === null || !speaker || speaker.entity === null || draft.background)
    return
  const his = event.actors.some((party) => party.entity === speaker.entity)
  if (!his && !BEFALLS.has(draft.frame)) return
  const [time, other] = timesIn(scene, from, to).filter((t) => t.end <= by.content.start || t.start >= by.content.end)
  const [when, today] = [dayRange(time?.value ?? null), dayRange(published)]
  if (!time || other !== undefined || !when || !today || when.to > today.to) return
  const news = when.from >= today.from - NEWS_DAYS
  if (news ? his : when.from === when.to) take(draft, time)
}

/** What befalls people, told of long after, is of the day on which it was announced. */
const BEFALLS = new Set<string>(INCIDENTS)

const MONTH = 31
/** So many words may a relative clause run before its time. */
const CLAUSE = 6
const BOUNDS = new Set(['حتي', 'منذ', 'قبل', 'بعد', 'غداة', 'عشية'])

/** «الجريمة التي وقعت أمس», «حتى مساء الخميس»: a time that describes something else, or only bounds what is told. */
function isElsewhere(scene: Scene, time: TimeExpression, from: number): boolean {
  const first = scene.tokenAt(time.start)
  const at = first === undefined ? -1 : scene.tokens.indexOf(first, from)
  if (at < 0 || BOUNDS.has(scene.tokens[at - 1]?.folded ?? '')) return true
  for (let i = at - 1; i >= Math.max(from, at - CLAUSE); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && token.text === '،') return false
    if (RELATIVE_PRONOUNS.has(token.folded)) return true
  }
  return false
}

/** «التي سقطت», «قرارات أيدتها», «قرارات صدرت»: a verb that describes a noun tells of what was before. */
export function describesNoun(scene: Scene, at: number): boolean {
  const verb = scene.tokens[at]!
  const before = scene.tokens[at - 1]
  if (verb.pronoun !== '') return true
  if (before === undefined || before.sentence !== verb.sentence || verb.conjunction !== '' || before.kind !== 'word') return false
  if (RELATIVE_PRONOUNS.has(before.folded)) return true
  // «ثلاثة قتلوا», «جنود قتلوا»: persons before a verb are as often its subject.
  if (scene.know.participants.has(before.base) || NUMERAL.test(before.base)) return false
  return !before.definite && !scene.mentionAt.has(at - 1) && !scene.know.particles.has(before.base)
}

/** «جرى اختيار», and not «قبل أن يتم اختيار». */
function isLent(scene: Scene, draft: Draft, from: number): boolean {
  if (!draft.lent) return false
  for (let i = draft.token - 1; i >= Math.max(from, draft.token - CLAUSE); i--)
    if (BOUNDS.has(scene.tokens[i]!.folded)) return false
  return true
}

/** «وفي ربيع 2014 بدأت محاكمة الحارس»: a time that opens the sentence holds for what its clause tells, and for none that was before. */
function opensWithTime(scene: Scene, draft: Draft, from: number): boolean {
  const first = scene.timeAt.has(from) ? from : from + 1
  if (!scene.timeAt.has(first) || (first > from && prepositionOf(scene.tokens[from]!) === undefined)) return false
  for (let i = draft.token; i > from; i--) {
    const token = scene.tokens[i]!
    if (i < draft.token && (BOUNDS.has(token.folded) || RELATIVE_PRONOUNS.has(token.folded))) return false
  }
  return true
}

/** «أصدرت المحكمة أمس قرارا … ودعت …»: what a sentence tells that names one day, and is no background, is of that day. */
export function timeFromSentence(
  scene: Scene,
  draft: Draft,
  { from, to }: Sentence,
  by: (at: number) => Attribution | null,
  published: string | null,
): void {
  const { event } = draft
  // «حرب», «زيارته الأخيرة»: what a noun tells may have been at another time.
  if (event.time !== null || event.status !== 'actual' || draft.background || draft.heading) return
  if (draft.nominal ? !isLent(scene, draft, from) && !opensWithTime(scene, draft, from) : describesNoun(scene, draft.token))
    return
  const times = timesIn(scene, from, to)
  const [time] = times
  if (time === undefined || times.some(({ value }) => value !== time.value) || (by(time.start)?.id ?? null) !== event.by) return
  if (isElsewhere(scene, time, from)) return
  const [when, today] = [dayRange(time.value), dayRange(published)]
  if (when === null || today === null || when.to - when.from > MONTH || when.to > today.to) return
  take(draft, time)
}

const NEAR = 16

/** «عرض على الوزير خلال زيارته خيارات», «وفي ختام اللقاء دعا …»: what happens during a meeting or journey is of its time and place. */
export function shareOccasion(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts)) {
    for (const occasion of here) {
      if (
        !occasion.nominal ||
        occasion.event.type !== 'CONSULT' ||
        !marked(scene, 'occasion').has(scene.tokens[occasion.token - 1]?.base ?? '')
      )
        continue
      for (const draft of here) {
        if (draft === occasion || draft.nominal || Math.abs(draft.token - occasion.token) > NEAR) continue
        if (draft.event.status !== 'actual' || occasion.event.status !== 'actual') continue
        draft.event = {
          ...draft.event,
          time: draft.event.time ?? occasion.event.time,
          ...(draft.event.time === null && occasion.event.timeSpan ? { timeSpan: occasion.event.timeSpan } : {}),
          place: draft.event.place ?? (draft.event.type === 'CONSULT' ? occasion.event.place : null),
        }
      }
    }
  }
}

/** What moves somebody or something to a place. */
const JOURNEYS = new Set(['visit', 'depart', 'arrive', 'return', 'travel', 'transfer', 'bring', 'move', 'send'])

/** «سافر إلى سرت للقاء الوزير», «نقل إلى سرت لإجراء فحوص»: what a journey is for takes place where it leads, at its time. */
export function sharePurpose(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts)) {
    for (const [k, journey] of here.entries()) {
      const { place } = journey.event
      if (place === null || !JOURNEYS.has(journey.event.what)) continue
      const purpose = here[k + 1]
      if (
        purpose === undefined ||
        purpose.event.place !== null ||
        purpose.event.what === 'invite' ||
        purpose.token - journey.token > NEAR
      )
        continue
      if (!isPurpose(scene, purpose.token, journey.token) || isPartyOf(purpose, place)) continue
      purpose.event = { ...purpose.event, place }
    }
  }
}

/** Does «ل» stand on the word or, before a masdar that governs it («لإجراء محادثات», «لمحاولة إقناعه»), close behind the other? */
function isPurpose(scene: Scene, at: number, after: number): boolean {
  for (let i = at; i > Math.max(after, at - 3); i--) {
    const token = scene.tokens[i]!
    if (token.preposition === 'ل' && token.readings.some((r) => r.form === 'masdar' || r.pos === 'verb')) return true
    if (token.kind === 'sign' || (i < at && token.definite)) return false
  }
  return false
}

/** Is a place itself one of the parties of an event? */
export const isPartyOf = ({ event }: Draft, place: Party): boolean =>
  [...event.actors, ...event.recipients].some((party) => party.entity !== null && party.entity === place.entity)
