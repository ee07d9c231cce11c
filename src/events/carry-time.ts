import type { Party, TimeExpression } from '../document/index.js'
import { dayRange, grainOf } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { newsDays } from './news-days.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** What befalls people and things, as an attack, a disaster or a raid brings it about: the parts of one incident. */
const CORE = new Set([
  'kill',
  'die',
  'attack',
  'air-strike',
  'bombing',
  'explosion',
  'injure',
  'shoot',
  'arrest',
  'crash',
  'fight',
  'kidnap',
  'take-hostages',
  'evacuate',
  'rescue',
  'seal-off',
  'free',
])

/** What goes on for long, of which there are many. */
const LASTING = new Set(['war', 'siege', 'besiege', 'agree'])

/** The incident of a report stands in so many first sentences of it, and its report goes on over so many. */
const LEAD = 5
const FAR = 12
/** So many sentences may stand between two tellings of one thing; where little says that it is one, so many. */
const NEAR = 6
const CLOSE = 3

/**
 * An article tells of most things more than once and gives their day once. What names no time of its own is of the day of the last telling of the
 * same, or of the incident that it is a part of.
 */
export function carryTime(
  scene: Scene,
  drafts: readonly Draft[],
  published: string | null,
  by: (offset: number) => { readonly id: string } | null,
  apart: (a: Party, b: Party) => boolean,
): void {
  const today = dayRange(published)
  const isNews = (value: string): boolean => {
    const when = newsDays(value, today)
    return when !== null && when.to - when.from <= 2
  }
  const told = new Map<string, Draft>()
  const days = new Set<string>()
  let incident: Draft | null = null
  for (const draft of drafts) {
    const { event } = draft
    if (event.status !== 'actual') continue
    const { what, time, place } = event
    if (time !== null) {
      if (grainOf(time) !== 'season') told.set(what, draft)
      if (!CORE.has(what)) continue
      days.add(time)
      if (!draft.background && isNews(time) && draft.sentence <= LEAD) incident = draft
      continue
    }
    // «المسلحون الذين قتلوا جنودا»: what describes somebody was done at any time.
    if (draft.heading || RELATIVE_PRONOUNS.has(scene.tokens[draft.token - 1]?.folded ?? '')) continue
    const mayBe = (other: Draft, within: number): boolean =>
      draft.sentence - other.sentence <= within &&
      !(place && other.event.place && apart(place, other.event.place)) &&
      ownTimes(scene, draft).every((t) => t.value === other.event.time || (event.by !== null && by(t.start)?.id !== event.by))
    const goesWith = (other: Draft | null | undefined, within: number): boolean =>
      other != null &&
      mayBe(other, within) &&
      (other.event.what === what ? isRetold(scene, draft, other, days.size) : !draft.background)
    const same = told.get(what)
    const from = goesWith(same, NEAR) ? same : CORE.has(what) && goesWith(incident, FAR) ? incident : null
    if (from == null) continue
    draft.event = { ...event, time: from.event.time, ...(from.event.timeSpan ? { timeSpan: from.event.timeSpan } : {}) }
  }
}

/** Is what a draft tells, as far as its words and parties go, what another of the same kind told? `days` are those on which such things happened. */
function isRetold(scene: Scene, draft: Draft, other: Draft, days: number): boolean {
  const [mine, theirs] = [named(draft), named(other)]
  const distance = draft.sentence - other.sentence
  if (mine.some((party) => theirs.includes(party))) return true
  const token = scene.tokens[draft.token]!
  const pointed = draft.nominal && token.definite
  if (!CORE.has(draft.event.what)) {
    if ((mine.length > 0 && theirs.length > 0) || LASTING.has(draft.event.what)) return false
    // «وانخفض المؤشر …»: told on in the next sentence; «الهجوم الإلكتروني», «خلاف»: a noun by which nobody is named.
    return draft.nominal ? other.nominal && distance <= CLOSE && isBare(draft) : distance <= 1 && token.conjunction !== ''
  }
  // «هجمات», «الجرائم»: several are not the one that was told of.
  if (draft.nominal && token.readings.some((r) => r.number === 'pl')) return false
  if (pointed) return true
  return days <= 2 && (distance <= CLOSE || mine.length === 0 || theirs.length === 0)
}

const isBare = ({ event }: Draft): boolean => event.actors.length + event.recipients.length === 0

const named = ({ event }: Draft): readonly string[] =>
  [...event.actors, ...event.recipients].flatMap(({ entity }) => (entity === null ? [] : [entity]))

/** The dates and vague times («مؤخرا», «قبل أيام») of the sentence. */
function ownTimes(scene: Scene, { sentence }: Draft): readonly TimeExpression[] {
  const { from, to } = scene.document.sentences[sentence]!
  const out = new Set<TimeExpression>()
  for (let i = from; i < to; i++) {
    const time = scene.timeAt.get(i)
    if (time && (time.type === 'DATE' || time.type === 'TIME') && time.value !== 'PRESENT_REF') out.add(time)
  }
  return [...out]
}
