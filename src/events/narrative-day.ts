import type { Party, TimeExpression } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { countedFrom } from './counted-from.js'
import { marked } from './marked.js'
import { isNewsDay } from './news-days.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'
import { describesNoun } from './sentence-time.js'

/** What goes on for long, and what is told of as long past: of no one day of news. */
const OF_OLD = new Set(['war', 'siege', 'besiege', 'agree', 'overthrow', 'found', 'colonise', 'famine'])

/** What lasts or is only wished is told by a noun as often as what was done: «التعاون», «المساعدات», «مطالب». */
const LASTING = new Set(['AGREE', 'AID', 'COOPERATE', 'REJECT', 'REQUEST'])

/** Words behind which something is told that was before. */
const BEFORE = /^(?:و|ف)?(?:بعد|بعدما|عقب|اثر|اعقاب|غداة|منذ|قبل|عشية|ملابسات|ذكري|خلال|اثناء)$/
/** «بعد ثلاثة أيام من رحيله»: behind a length, what it is counted from. */
const FROM = 'من'
const FEMININE = /ة$/
/** So many sentences on do nouns still tell news of the day. */
const SOON = 5

/**
 * The narrative stands on the day of news that it named last. What it goes on to tell as having happened, in a sentence that names no other
 * time, is of that day: its past verbs, and the nouns by which it tells something new («أسفر عن خسائر», «مقتل ثلاثة»).
 */
export function goOnInNews(scene: Scene, drafts: readonly Draft[], apart: (a: Party, b: Party) => boolean): void {
  const days = narrativeDays(scene)
  const published = scene.document.published?.value ?? null
  // What is denied was told before.
  const denied = new Set(scene.document.attributions.flatMap(({ act, id }) => (act === 'DENY' ? [id] : [])))
  for (const draft of drafts) {
    const { event, sentence } = draft
    const { day, since, sums } = days[sentence]!
    if (event.time !== null || event.status !== 'actual' || draft.heading) continue
    const counted = draft.nominal ? countedFrom(scene, draft.token, day?.value ?? (since < 0 ? published : null)) : null
    if (counted !== null) draft.event = { ...event, time: counted }
    if (counted !== null || draft.background || OF_OLD.has(event.what) || sums || denied.has(event.by ?? '')) continue
    if (day === null || !(draft.nominal ? sentence - since <= SOON && isNew(scene, draft) : !describesNoun(scene, draft.token)))
      continue
    if (BEFORE.test(scene.tokens[draft.token - 1]?.folded ?? '')) continue
    // «قمة سرت» is not the one that was told of Hanoi.
    const elsewhere = ({ event: { what, time, place } }: Draft): boolean =>
      what === event.what && time === day.value && place !== null && event.place !== null && apart(place, event.place)
    if (event.place !== null && drafts.some(elsewhere)) continue
    draft.event = { ...event, time: day.value, timeSpan: { start: day.start, end: day.end } }
  }
}

/** Does a noun tell what was not told before: no «الحرب», no «بعد ساعات من الهجوم»? */
function isNew(scene: Scene, { token, lent, event }: Draft): boolean {
  const noun = scene.tokens[token]!
  if (noun.preposition === 'ل' || (!lent && LASTING.has(event.type))) return false
  if (noun.definite && noun.pronoun === '' && !lent && event.why?.rule !== 'events/masdar') return false
  // «زيارة سابقة»
  if (marked(scene, 'other').has(scene.tokens[token + 1]?.base.replace(FEMININE, '') ?? '')) return false
  const before = scene.tokens[token - 1]
  return !(before?.folded === FROM && scene.timeAt.get(token - 2)?.type === 'DURATION')
}

interface Standing {
  readonly day: TimeExpression | null
  /** The sentence that named it. */
  readonly since: number
  /** It tells of a length of days or more as well: «خلال أسبوعين». */
  readonly sums: boolean
}

/** By sentence: the day of news on which the narrative stands in it, null where it stands on none. */
function narrativeDays({ document, timeAt }: Scene): readonly Standing[] {
  const today = dayRange(document.published?.value ?? null)
  let last: Standing = { day: null, since: -1, sums: false }
  return document.sentences.map(({ from, to, index }) => {
    const named = new Set<TimeExpression>()
    let sums = false
    for (let i = from; i < to; i++) {
      const time = timeAt.get(i)
      if (time?.type === 'DURATION') sums ||= LONG.test(time.value)
      else if (time && time.value !== 'PRESENT_REF') named.add(time)
    }
    const [first] = named
    if (first !== undefined) {
      const one = isNewsDay(first.value, today) && [...named].every(({ value }) => value === first.value)
      last = { day: one ? first : null, since: index, sums: false }
    }
    return { ...last, sums }
  })
}
/** A length of days or more. */
const LONG = /^P[\dX]/
