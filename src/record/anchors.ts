import { gapBetween, spanInDays } from '../document/index.js'
import { affinity } from './affinity.js'
import { placeRelation, sameParty } from './relations.js'
import type { KnownParty, Telling } from './tellings.js'
import type { Recurrence } from './what.js'

/** How much must be shared before tellings of two articles are one event: little where it can happen but once, much of what happens daily. */
const NEEDED: Readonly<Record<Recurrence, number>> = { once: 0.5, rarely: 1.1, often: 1.4, lasting: 1.2 }
/** What it costs to share less, for every missing point. */
const COST = 0.3

/**
 * What is missing between tellings of two articles, as a cost. That two articles tell of a visit to Egypt says little; that both tell of a
 * visit of one man whom few articles name, or are about one story, or give one day, says much. Nothing is asked within one article.
 */
export function missingAnchors(a: Telling, b: Telling): number {
  if (a.source === b.source) return 0
  const needed = Math.max(neededBy(a), neededBy(b))
  const shared =
    fromParties(a, b) + fromTime(a, b) + fromPlace(a, b) + fromWords(a, b) + Math.min(0.8, 1.6 * affinity(a.profile, b.profile))
  return COST * Math.max(0, needed - shared)
}

/** One dies once, but «a soldier» dies every day. */
const neededBy = (t: Telling): number =>
  NEEDED[t.family.recurs === 'once' && !t.others.some((p) => p.kind !== null) ? 'rarely' : t.family.recurs]

/** Rare names weigh, common ones and states little, words without a name least. */
function fromParties(a: Telling, b: Telling): number {
  const theirs = [...b.doers, ...b.others]
  const weights = [...a.doers, ...a.others].map((p) => Math.max(0, ...theirs.map((q) => shareOf(p, q))))
  return Math.min(
    1.3,
    weights.reduce((sum, w) => sum + w, 0),
  )
}

function shareOf(p: KnownParty, q: KnownParty): number {
  const same = sameParty(p, q)
  if (same < 0.6) return 0
  if (p.kind === null || q.kind === null) return same * (Math.min(p.words.size, q.words.size) > 1 ? 0.35 : 0.15)
  return same * (p.kind === 'LOC' ? 0.15 + 0.6 * Math.min(p.rarity, q.rarity) : 0.3 + 0.7 * Math.min(p.rarity, q.rarity))
}

/** The same rare words beside the trigger: what was agreed, of what somebody warned. Those of the parties count there. */
function fromWords(a: Telling, b: Telling): number {
  const named = new Set([...a.doers, ...a.others, ...b.doers, ...b.others].flatMap((p) => [...p.words]))
  let sum = 0
  for (const [word, rarity] of a.gist) if (rarity > 0.3 && b.gist.has(word) && !named.has(word)) sum += rarity
  return Math.min(0.9, 0.25 * sum)
}

function fromTime(a: Telling, b: Telling): number {
  if (a.event.time !== null && b.event.time !== null && a.range && b.range) {
    if (gapBetween(a.range, b.range) > 0) return 0
    const span = Math.max(spanInDays(a.event.time), spanInDays(b.event.time))
    return span <= 3 ? 0.6 : span <= 31 ? 0.35 : span <= 366 ? 0.15 : 0
  }
  if (!a.published || !b.published) return 0
  const gap = gapBetween(a.published, b.published)
  return gap <= 2 ? 0.2 : gap <= 21 ? 0.1 : 0
}

function fromPlace(a: Telling, b: Telling): number {
  const relation = placeRelation(a, b)
  if (relation === 'holds') return 0.15
  return relation === 'same' ? (a.place!.extent === 'point' && b.place!.extent === 'point' ? 0.4 : 0.2) : 0
}
