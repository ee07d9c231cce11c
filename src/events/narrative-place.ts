import type { Party, Sentence } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { INCIDENTS, OFF_SCENE } from './families.js'
import { killsOneKnown } from './kills-one-known.js'
import { isNewsDay } from './news-days.js'
import { located } from './place.js'
import type { Draft } from './retell.js'
import { type MentionTokens, mentionsBefore, partyOf, type Scene } from './scene.js'
import { describesNoun, isPartyOf } from './sentence-time.js'

/** What is done by deeds and befalls people: it happens where one is. */
const DEEDS = new Set(['OTHER', 'ASSAULT', 'COERCE', 'PROTEST'])
/** What is told on at one time is at one place, as far as it befalls people and things. */
const EVENTS = new Set(['OTHER', 'ASSAULT'])
/** What is done by those in office is not where something else in the sentence is. */
const OFFICES = new Set(['appoint', 'dismiss', 'take-office', 'resign', 'found', 'cut', 'order', 'amnesty'])
/** What rises or is counted does so nowhere in particular. */
const NOWHERE = new Set(['rise', 'fall', 'record'])
const BEFALLS = new Set<string>([...INCIDENTS, 'suffer', 'cost-lives'])
/** So many sentences on is one still in the country that was told of. */
const NEAR = 2

/**
 * The narrative stands where it told of something last. What it tells on of the same day, and within a country what else goes on there, is in that
 * place where its sentence names no other; a deed is where its sentence says that something is, if it names but that.
 */
export function goOnThere(scene: Scene, drafts: readonly Draft[]): void {
  const state = scene.mainCountry()?.id ?? null
  const today = dayRange(scene.document.published?.value ?? null)
  const isNews = (time: string | null): boolean => isNewsDay(time, today)
  let last: Draft | null = null
  for (const draft of drafts) {
    const { event } = draft
    if (event.place !== null) {
      if (!draft.heading && event.place.entity !== null) last = draft
      continue
    }
    if (event.status !== 'actual' || draft.heading || draft.background || !DEEDS.has(event.type)) continue
    if (!tellsNews(scene, draft) || NOWHERE.has(event.what)) continue
    if (OFF_SCENE.has(event.what) || (draft.family === 'death' && killsOneKnown(scene, draft))) continue
    const sentence = scene.document.sentences[draft.sentence]!
    const named = placesIn(scene, sentence)
    const there = last?.event.place ?? null
    const place =
      (last !== null &&
      there !== null &&
      named.every(({ entity }) => entity.id === there.entity) &&
      goesOn(draft, last, state, isNews)
        ? there
        : null) ?? (OFFICES.has(event.what) ? null : only(scene, draft.token, sentence, named))
    if (place && !isPartyOf(draft, place)) draft.event = { ...event, place }
  }
}

/** Is it told by a past verb of a clause of its own, or by a noun that a past verb lends itself to or that befalls people and things? */
const tellsNews = (scene: Scene, { nominal, lent, frame, token }: Draft): boolean =>
  nominal
    ? lent || BEFALLS.has(frame)
    : scene.tokens[token]!.readings.some((r) => r.form === 'past') && !describesNoun(scene, token)

/** Is it told on of the same day of news, or of the country in which something has just been told? */
function goesOn(
  { event, sentence }: Draft,
  last: Draft,
  state: string | null,
  isNews: (time: string | null) => boolean,
): boolean {
  if (!EVENTS.has(event.type)) return false
  if (event.type === 'OTHER' && sentence - last.sentence <= NEAR && last.event.place?.entity === state) return true
  return event.time === last.event.time && isNews(event.time)
}

/** The one place that a sentence names, where it says before token `at` that something is in it. */
function only(scene: Scene, at: number, { from, to }: Sentence, named: readonly MentionTokens[]): Party | null {
  const [first] = named
  if (first === undefined || named.some(({ entity }) => entity !== first.entity)) return null
  for (const mention of named.filter((name) => name.from < at))
    for (let i = Math.max(from, mention.from - 1); i <= mention.from; i++)
      if (located(scene, i, to)?.entity === mention.entity.id) return partyOf(scene, mention)
  return null
}

/** The names of places in a sentence. */
function placesIn(scene: Scene, { from, to }: Sentence): readonly MentionTokens[] {
  const out: MentionTokens[] = []
  for (let k = mentionsBefore(scene, from); k < scene.mentions.length && scene.mentions[k]!.from < to; k++)
    if (scene.mentions[k]!.entity.kind === 'LOC') out.push(scene.mentions[k]!)
  return out
}
