import { gapBetween } from '../document/index.js'
import type { Affinities } from './affinity.js'
import type { KnownParty } from './parties.js'
import { placeRelation, sameParty } from './relations.js'
import type { Telling } from './tellings.js'
import { lifeOf, type Recurrence } from './what.js'

/** How much must be shared before tellings of two articles are one event: little where it can happen but once, much of what happens daily. */
const NEEDED: Readonly<Record<Recurrence, number>> = { once: 0.5, rarely: 1.1, often: 1.4, lasting: 1.2 }
/** What it costs that one denies and shares neither a word nor the time with what the other tells: he may deny another agreement. */
const DENIED = 0.25
/** What it costs to share less, for every missing point. */
const COST = 0.3
/** What it costs that two tellings of what happens daily, or goes on, share one side only: «the rebels destroyed», told of at any time. */
const HABITUAL = 0.15
/** From so many shared rare words on, two tellings say more than who did what. */
const WORDS = 0.4

/** The most that shared rare words count. */
const MOST_WORDS = 0.9

/**
 * What is missing between tellings of two articles, as a cost. That two articles tell of a visit to Egypt says little; that both tell of a
 * visit of one man whom few articles name, or are about one story, or give one day, says much. Nothing is asked within one article.
 * A cost above `most` may be given too low, though above `most`: words are compared only where they can change what is asked for.
 */
export function missingAnchors(a: Telling, b: Telling, affinities: Affinities, most = Infinity): number {
  if (a.source === b.source) return 0
  const needed = Math.max(neededBy(a), neededBy(b))
  const time = fromTime(a, b)
  const place = fromPlace(a, b)
  const bare = fromParties(a, b) + time + place
  const near = Math.min(0.8, 1.6 * affinities.between(a.article, b.article))
  const least = COST * (needed - (bare + MOST_WORDS + near))
  if (least > most + 1e-9) return least
  const sure = a.denied === b.denied || a.family.shape === 'befalls' || (a.event.time !== null && a.event.time === b.event.time)
  const daily = isHabitual(a) && isHabitual(b) && time < 0.35 && place < 0.4 && partiesShared(a, b) < 2
  if (sure && !daily && bare + near >= needed) return 0
  const words = fromWords(a, b, affinities)
  const shared = bare + words + near
  return COST * Math.max(0, needed - shared) + (sure || words > 0 ? 0 : DENIED) + (daily && words < WORDS ? HABITUAL : 0)
}

/** What happens daily; or a deed of which only the doer is told: who cancels or approves does so with many things. */
const isHabitual = (t: Telling): boolean =>
  t.family.recurs === 'often' ||
  (t.family.recurs === 'rarely' && t.family.shape === 'directed' && t.others.length === 0 && t.place === null)

/** How many parties of the one are parties of the other. */
const partiesShared = (a: Telling, b: Telling): number =>
  a.parties.filter((p) => b.parties.some((q) => sameParty(p, q) >= 0.6)).length

/** One dies once, but «a soldier» dies every day. */
const neededBy = (t: Telling): number => NEEDED[t.family.recurs === 'once' && !lifeOf(t) ? 'rarely' : t.family.recurs]

/** Rare names weigh, common ones and states little, words without a name least. */
function fromParties(a: Telling, b: Telling): number {
  let sum = 0
  for (const p of a.parties) {
    let best = 0
    for (const q of b.parties) best = Math.max(best, shareOf(p, q))
    sum += best
  }
  return Math.min(1.3, sum)
}

function shareOf(p: KnownParty, q: KnownParty): number {
  const same = sameParty(p, q)
  if (same < 0.6) return 0
  if (p.kind === null || q.kind === null) return same * (Math.min(p.words.length, q.words.length) > 1 ? 0.35 : 0.15)
  return same * (p.kind === 'LOC' ? 0.15 + 0.6 * Math.min(p.rarity, q.rarity) : 0.3 + 0.7 * Math.min(p.rarity, q.rarity))
}

/** The same rare words beside the trigger: what was agreed, of what somebody warned. Those of the parties count there. */
function fromWords(a: Telling, b: Telling, affinities: Affinities): number {
  let i = 0
  let k = 0
  let sum = 0
  while (i < a.gist.length && k < b.gist.length) {
    const x = a.gist[i]!
    const y = b.gist[k]!
    if (x === y && !isNamed(x, a) && !isNamed(x, b)) {
      const rarity = affinities.rarityOfWord(x)
      if (rarity > 0.3) sum += rarity
    }
    if (x <= y) i++
    if (y <= x) k++
  }
  return Math.min(MOST_WORDS, 0.25 * sum)
}

/** Is it a word of one of the parties? */
const isNamed = (word: number, t: Telling): boolean => t.parties.some((p) => p.words.includes(word))

function fromTime(a: Telling, b: Telling): number {
  if (a.event.time !== null && b.event.time !== null && a.range && b.range) {
    if (gapBetween(a.range, b.range) > 0) return 0
    const span = Math.max(a.span, b.span)
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
