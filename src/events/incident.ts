import type { Party, Sentence } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { bySentence } from './by-sentence.js'
import { INCIDENTS, OFF_SCENE } from './families.js'
import { NEWS_DAYS } from './news-days.js'
import type { Draft } from './retell.js'
import { sameParty } from './same-party.js'
import type { Scene } from './scene.js'
import { stillThere } from './still-there.js'
import { withinCountry } from './within-country.js'

/** Frames of what befalls people and things: the attack, the dead and hurt of it, who is arrested or saved there are one incident. */
const INCIDENT = new Set<string>([...INCIDENTS, 'suffer', 'cost-lives'])

/** «انهيار الاتحاد»: a body or state that falls does so nowhere in particular. */
const atTheScene = ({ event }: Draft): boolean =>
  !OFF_SCENE.has(event.what) &&
  !(event.what === 'collapse' && [...event.actors, ...event.recipients].some((party) => party.entity !== null))

/** What was found or got lost may have been so elsewhere. */
const ELSEWHERE = new Set(['find', 'crash'])

const happened = (draft: Draft): boolean =>
  INCIDENT.has(draft.frame) && (draft.event.status === 'actual' || (draft.event.status === 'possible' && draft.weakStatus))

/** «أدى هجوم في سرت إلى مقتل ثلاثة وجرح آخر»: in one sentence the parts of an incident share the one time and the one place that it names. */
export function shareIncident(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts)) {
    // «محاكمة المتهمين بتفجير المسجد»: the deed that is tried is none of the day in court.
    const parts = here.filter((part) => happened(part) && !(part.nominal && part.background))
    if (parts.length < 2) continue
    blame(parts, () => true)
    const dated = parts.filter((part) => part.event.time !== null)
    const placed = parts.filter((part) => part.event.place !== null && atTheScene(part))
    const [time] = dated
    const [place] = placed
    for (const part of parts) {
      if (
        part.event.time === null &&
        time &&
        dated.every((d) => d.event.time === time.event.time) &&
        !closedOff(scene, part, time)
      )
        part.event = {
          ...part.event,
          time: time.event.time,
          ...(time.event.timeSpan ? { timeSpan: time.event.timeSpan } : {}),
        }
      if (
        part.event.place === null &&
        atTheScene(part) &&
        place &&
        placed.every((d) => keyOf(d) === keyOf(place)) &&
        ELSEWHERE.has(part.frame) === ELSEWHERE.has(place.frame) &&
        (!ELSEWHERE.has(part.frame) || part.frame === place.frame)
      )
        part.event = { ...part.event, place: place.event.place }
    }
  }
}

/** Words that open what is told of another thing or another time. */
const OPENS = /^(?:و|ف)?(?:هو|هي|بعدما|منذ|حيث|عندما)$/

/** «أصيب ثلاثة في هجوم هو الأحدث في سلسلة هجمات قتل فيها … في مايو»: does the time stand behind, in a clause about something else? */
function closedOff(scene: Scene, part: Draft, dated: Draft): boolean {
  for (let i = part.token + 1; i < dated.token; i++) {
    const { folded } = scene.tokens[i]!
    if (RELATIVE_PRONOUNS.has(folded) || OPENS.test(folded)) return true
  }
  return false
}

/** «قتل مهاجمان في الهجوم»: those fell in their own attack, by others. */
const ATTACKERS = /(?:^|\s)(?:ال)?(?:مهاجم|انتحاري|متشدد|ارهابي|مسلح|متمرد)/

/** «قتل ثلاثة في غارة أميركية»: whose attack it was killed them. */
function blame(parts: readonly Draft[], fell: (part: Draft) => boolean): void {
  const attacks = parts.filter((part) => part.frame === 'attack' && part.event.actors.length > 0)
  const [attack] = attacks
  if (attack && attacks.every((other) => actorsOf(other) === actorsOf(attack)))
    for (const part of parts)
      if (part.frame === 'kill' && part.event.type === 'ASSAULT' && part.event.actors.length === 0 && fell(part))
        part.event = { ...part.event, actors: attack.event.actors }
}

/** Once an attack knows from its other tellings whose it was, those killed in it know who killed them. */
export function blameAttackers(drafts: readonly Draft[], isPerson: (entity: string) => boolean): void {
  for (const here of bySentence(drafts)) {
    // A person who is named acts seldom alone: words that tell of an attack near his name are mostly about another.
    const parts = here.filter((part) => happened(part) && !part.event.actors.some((p) => p.entity !== null && isPerson(p.entity)))
    blame(parts, (part) => !part.event.recipients.some((p) => ATTACKERS.test(fold(p.text))))
  }
}

const actorsOf = (draft: Draft): string => draft.event.actors.map((party) => party.entity ?? party.text).join('|')
const keyOf = (draft: Draft): string => draft.event.place?.entity ?? draft.event.place?.text ?? ''

/** So many sentences may stand between two that go on with one incident. */
const APART = 3
/** So long may the time be that a report sums up («خلال الشهر الماضي»). */
const MONTH = 31

/**
 * A report of one event names its day once, in its lead. The title, and what goes on about the same incident or about the same act of the
 * same party where the sentence names no other time, are of that day.
 */
export function goOnFromLead(
  scene: Scene,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  published: string | null,
  dated: (sentence: number) => boolean,
  apart: (a: Party, b: Party) => boolean,
): void {
  const today = dayRange(published)
  const opening = sentences
    .filter((s) => s.kind === 'body')
    .slice(0, 2)
    .map((s) => s.index)
  const lead = drafts.find((draft) => {
    const when = dayRange(draft.event.time)
    if (!opening.includes(draft.sentence) || when === null || today === null || draft.event.status !== 'actual') return false
    return when.to - when.from <= MONTH && when.to <= today.to && when.to >= today.from - NEWS_DAYS
  })
  if (lead === undefined) return
  // A disaster is all over a country; one attack is not the next.
  const within = lead.event.type === 'OTHER' ? withinCountry(scene.document.entities, scene.lexicons) : () => false
  const isThere = stillThere(drafts, within)
  let last = lead.sentence
  for (const draft of drafts) {
    const { event } = draft
    if (event.status !== 'actual') continue
    if (event.time !== null) {
      if (event.time === lead.event.time) last = Math.max(last, draft.sentence)
      continue
    }
    const same = event.what === lead.event.what && isAct(scene, draft) && !contradicts(draft, lead)
    const here = draft.heading
      ? draft.sentence < lead.sentence
      : !dated(draft.sentence) && draft.sentence >= lead.sentence && (same || draft.sentence - last <= APART)
    if (!here || draft.background) continue
    // What was found may have been lost long before.
    const incident = happened(draft) && happened(lead) && (lead.frame !== 'find' || draft.frame === 'find')
    const act = event.type === lead.event.type && sharesActor(draft, lead)
    if (!incident && !act && !same) continue
    if (event.place && lead.event.place && apart(event.place, lead.event.place)) continue
    if (!draft.heading) last = Math.max(last, draft.sentence)
    draft.event = {
      ...event,
      time: lead.event.time,
      ...(lead.event.timeSpan ? { timeSpan: lead.event.timeSpan } : {}),
      place:
        event.place ??
        (((incident && atTheScene(draft)) || event.what === lead.event.what) && isThere(draft, lead.event.place)
          ? lead.event.place
          : null),
    }
  }
}

/** «حكمت المحكمة», «الحكم»: told by a verb, or by a noun with the article, and no war or other state. */
const isAct = (scene: Scene, { nominal, token, event }: Draft): boolean =>
  event.what !== 'war' && (!nominal || scene.tokens[token]!.definite)

/** Frames whose noun with the article is an occurrence that was told of: «الهجوم», «الحادث», «الجريمة». */
const OCCURRENCES = new Set(['attack', 'occur', 'kill', 'fight', 'crash'])

/** «الهجوم», «هذا الحادث»: in a sentence that names no time, the last such occurrence that the article has dated. */
export function goBackToIncident(
  scene: Scene,
  drafts: readonly Draft[],
  dated: (sentence: number) => boolean,
  apart: (a: Party, b: Party) => boolean,
): void {
  let last: Draft | null = null
  for (const draft of drafts) {
    const { event } = draft
    if (!OCCURRENCES.has(draft.frame) || event.status !== 'actual' || draft.heading || draft.background) continue
    if (event.time !== null) {
      last = draft
      continue
    }
    const token = scene.tokens[draft.token]!
    // «القتل» alone is what is done, «الجريمة» what was done.
    if (draft.frame === 'kill' && event.why?.rule === 'events/masdar') continue
    if (last === null || !draft.nominal || !token.definite || dated(draft.sentence) || contradicts(draft, last)) continue
    if (
      token.readings.some((r) => r.number === 'pl') ||
      (event.place && last.event.place && apart(event.place, last.event.place))
    )
      continue
    draft.event = {
      ...event,
      time: last.event.time,
      ...(last.event.timeSpan ? { timeSpan: last.event.timeSpan } : {}),
      place: event.place ?? last.event.place,
    }
  }
}

/** So many sentences behind a headline stands the lead that tells what it tells. */
const LEAD = 4
/** Words behind which a noun recalls what happened before. */
const RECALLED = /^(?:و|ف)?(?:بعد|عقب|اثر|اعقاب|غداة)$/

/**
 * What a headline tells («الجيش يقصف سرت») is of the day of its first telling close behind. What it recalls, or a noun behind «بعد», is of the day that
 * the article gives for that kind of occurrence, where it gives but one.
 */
export function dateHeadlines(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { event } = draft
    if (event.time !== null || event.status !== 'actual') continue
    const occurs = OCCURRENCES.has(draft.frame) && draft.frame !== 'kill'
    const recalled = draft.nominal && RECALLED.test(scene.tokens[draft.token - 1]?.folded ?? '')
    if (!draft.heading && !recalled) continue
    const told = drafts.filter((d) => !d.heading && d.event.what === event.what && d.event.time !== null)
    const [first] = told
    if (first === undefined || contradicts(draft, first) || told.some((d) => d.event.time !== first.event.time)) continue
    if (!(recalled || occurs || (first.sentence - draft.sentence <= LEAD && first.event.status === 'actual'))) continue
    if (!draft.heading && first.sentence < draft.sentence) continue
    draft.event = { ...event, time: first.event.time, ...(first.event.timeSpan ? { timeSpan: first.event.timeSpan } : {}) }
  }
}

/** Have both doers, and none in common? */
const contradicts = (a: Draft, b: Draft): boolean =>
  a.event.actors.some((x) => x.entity !== null) && b.event.actors.some((x) => x.entity !== null) && !sharesActor(a, b)

const sharesActor = (a: Draft, b: Draft): boolean => a.event.actors.some((x) => b.event.actors.some((y) => sameParty(x, y)))
