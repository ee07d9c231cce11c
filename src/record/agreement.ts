import { gapBetween, holdsRange } from '../document/index.js'
import type { Affinities } from './affinity.js'
import { missingAnchors } from './anchors.js'
import { areSetApart } from './apart.js'
import type { KnownParty } from './parties.js'
import { sameParty, toldRelation } from './relations.js'
import type { Telling } from './tellings.js'
import { lifeOf, likeness } from './what.js'

/** How well two tellings go together. `apart`: they cannot be one event, whatever else speaks for it. */
export interface Agreement {
  readonly score: number
  readonly apart: boolean
  readonly evidence: readonly string[]
}

/** A score from which two tellings are taken for one event. */
export const SAME = 0.65

const APART: Agreement = { score: 0, apart: true, evidence: [] }

/** Pairs parties one to one, best first, and gives the sum over the pairs. */
function matched(a: readonly KnownParty[], b: readonly KnownParty[]): number {
  if (a.length === 1 || b.length === 1) {
    let best = 0
    for (const p of a) for (const q of b) best = Math.max(best, sameParty(p, q))
    return best > 0.3 ? best : 0
  }
  const pairs: { i: number; k: number; w: number }[] = []
  a.forEach((p, i) => {
    b.forEach((q, k) => {
      const w = sameParty(p, q)
      if (w > 0.3) pairs.push({ i, k, w })
    })
  })
  if (pairs.length < 2) return pairs[0]?.w ?? 0
  pairs.sort((x, y) => y.w - x.w || x.i - y.i || x.k - y.k)
  const [left, right] = [new Set<number>(), new Set<number>()]
  let sum = 0
  for (const { i, k, w } of pairs)
    if (!left.has(i) && !right.has(k)) {
      left.add(i)
      right.add(k)
      sum += w
    }
  return sum
}

/** The agreement of two lists: between their share of the smaller and of both; null where one is empty. */
function listAgreement(a: readonly KnownParty[], b: readonly KnownParty[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  const sum = matched(a, b)
  return 0.6 * (sum / Math.min(a.length, b.length)) + 0.4 * ((2 * sum) / (a.length + b.length))
}

/** How far tellings agree one of which names nobody, where both count alike what they tell: the second round of the talks. */
const SAME_ROUND = 0.65

/** How far two lists agree whose members all stand for each other. */
const BOTH_SIDES = 0.75

/** As `listAgreement`, of those who meet or fight: one side alone says little, for he meets many. */
function mutualAgreement(a: Telling, b: Telling): number {
  const [x, y] = [a.parties, b.parties]
  const agreement = listAgreement(x, y)
  if (agreement === null)
    return a.ordinal !== null && a.ordinal === b.ordinal ? SAME_ROUND : x.length + y.length === 0 ? 0.4 : 0.3
  if (Math.min(x.length, y.length) === 1) return (a.source === b.source ? 0.9 : 0.8) * agreement
  // Two ministers and their two countries: that both sides are matched by chance is unlikely.
  return x.length === y.length && matched(x, y) >= 0.6 * x.length ? Math.max(BOTH_SIDES, agreement) : agreement
}

/** Do the parties agree, 0 … 1? What one telling leaves out weighs little; what they give differently weighs much. */
export function partyAgreement(a: Telling, b: Telling): number {
  if (a.family.shape === 'mutual' || b.family.shape === 'mutual') return mutualAgreement(a, b)
  const doers = leavesOpen(a.doers, b.doers) || leavesOpen(b.doers, a.doers) ? null : listAgreement(a.doers, b.doers)
  const others = listAgreement(withGoal(a), withGoal(b))
  if (a.family.shape === 'befalls') return others ?? (doers === null ? 0.3 : 0.7 * doers)
  if (doers !== null && others !== null)
    return doers < 0.35 || others < 0.35 ? Math.min(doers, others) : 0.6 * doers + 0.4 * others
  if (doers !== null) return withGoal(a).length + withGoal(b).length === 0 ? 0.95 * doers : 0.85 * doers
  return others === null ? 0.3 : 0.8 * others
}

/** «The government» leaves open which body it was, and «the president» who; but a delegation is not its minister. */
const leavesOpen = (vague: readonly KnownParty[], doers: readonly KnownParty[]): boolean =>
  isVague(vague) && !isVague(doers) && doers.every((p) => p.kind !== 'PER')

/** «The government», «the authorities»: a word that names nobody. */
const isVague = (doers: readonly KnownParty[]): boolean =>
  doers.length > 0 && doers.every((p) => p.kind === null && p.state === null && p.of === null && p.words.length === 1)

/** To whom a journey goes stands as its recipient or as its place. */
function withGoal(t: Telling): readonly KnownParty[] {
  return t.family.name === 'visit' && t.others.length === 0 && t.place && t.what !== 'depart' ? [t.place] : t.others
}

const PLACE = { same: 1, holds: 0.8, unknown: 0.5, unlikely: 0.2, different: 0 } as const

/** What it costs that one telling says which of a series it means (the second round) and the other does not. */
const UNCOUNTED = 0.08

/** Days by which two times may miss each other and still be one happening told with an error, when everything else agrees. */
function tolerance(a: Telling, b: Telling): number {
  if (a.span > 31 || b.span > 31) return 0
  return a.grain === 'month' || b.grain === 'month' ? 31 : 3
}

/** Days between two times of one war. */
const COURSE = 730

const isEnduring = (a: Telling, b: Telling): boolean => a.family.enduring === true && b.family.enduring === true

/** Do the times alone say that two tellings are two happenings? Asked first, for it is what most pairs fail by. */
function excluded(a: Telling, b: Telling): boolean {
  if (!a.range || !b.range || a.event.time === null || b.event.time === null || a.event.time === b.event.time) return false
  const gap = gapBetween(a.range, b.range)
  if (gap === 0 || (a.family.recurs === 'once' && b.family.recurs === 'once') || isEnduring(a, b)) return false
  return !isSeldom(a, b) || gap > tolerance(a, b)
}

/** Does it not happen again within weeks: by its kind, or because both count it (the second round)? */
const isSeldom = (a: Telling, b: Telling): boolean =>
  (a.family.recurs === 'rarely' && b.family.recurs === 'rarely') || (a.ordinal !== null && a.ordinal === b.ordinal)

/** The agreement of the times: 1 the same, null where they cannot be one. */
function timeAgreement(a: Telling, b: Telling, parties: number): number | null {
  const once = a.family.recurs === 'once' && b.family.recurs === 'once' && lifeOf(a) && lifeOf(b)
  if (a.range && b.range) {
    // A time taken over from another sentence is a guess: it neither proves nor excludes.
    if (a.event.time === null || b.event.time === null) return gapBetween(a.range, b.range) === 0 ? 0.65 : once ? 0.6 : 0
    if (a.event.time === b.event.time) return 1
    const gap = gapBetween(a.range, b.range)
    if (gap === 0) {
      if (isSeries(a) !== isSeries(b)) return 0.1
      return holdsRange(a.range, b.range) || holdsRange(b.range, a.range) ? 0.85 : 0.7
    }
    if (once) return 0.6
    if (isEnduring(a, b)) return gap <= COURSE ? 0.5 : null
    const near = gap <= tolerance(a, b) && isSeldom(a, b)
    const named = a.parties.some((p) => p.kind !== null) || b.parties.some((p) => p.kind !== null)
    return near && named && (parties > 0.85 || a.ordinal !== null) && toldRelation(a, b) !== 'different' ? 0.4 : null
  }
  if (once) return 0.9
  if (gapBetween(a.range ?? a.implied, b.range ?? b.implied) > 0) return 0
  return a.range || b.range ? oneTimed(a, b) : untimed(a, b)
}

/** A stretch from one date to a much later one, or open: several happenings, or one that lasts; not one day of it. */
export const isSeries = (t: Telling): boolean => t.grain === 'interval' && t.span > 180

/** One telling gives its time, the other none: the nearer the time to the other's article, the likelier it is meant. */
function oneTimed(a: Telling, b: Telling): number {
  const [timed, other] = a.range ? [a, b] : [b, a]
  if (isSeries(timed) && a.family.recurs !== 'lasting') return 0
  if (a.source === b.source) return 0.5
  if (!other.published) return 0.35
  const gap = gapBetween(timed.range!, other.published)
  if (a.family.recurs === 'lasting') return gap <= 366 ? 0.55 : gap <= 730 ? 0.35 : 0
  return gap <= 21 ? 0.5 : gap <= 366 ? 0.35 : 0
}

function untimed(a: Telling, b: Telling): number {
  const statuses = [a.event.status, b.event.status]
  const apart = statuses.includes('planned') && statuses.includes('actual')
  // What goes on has happened before and will again: the coming round is not the last one.
  if (a.source === b.source) return apart && a.family.recurs === 'lasting' ? 0.3 : 0.55
  if (!a.published || !b.published) return a.family.recurs === 'lasting' ? 0.5 : 0.35
  const gap = gapBetween(a.published, b.published)
  // What goes on is told of for years, but the support of one year is seldom that of another.
  if (a.family.recurs === 'lasting') return gap <= 366 ? 0.5 : gap <= 1500 ? 0.3 : 0
  return gap <= 21 ? 0.5 : gap <= 120 ? 0.3 : 0
}

const ownVoice = (t: Telling): boolean => t.event.by === null

/** Are two tellings one event? Weighs kind, parties, time and place; every part stands in the evidence. */
export function agree(a: Telling, b: Telling, affinities: Affinities): Agreement {
  const parts = weigh(a, b)
  if (parts === null) return APART
  const missing = missingAnchors(a, b, affinities)
  const { kind, parties, time, place, sum } = parts
  return {
    score: sum - missing,
    apart: false,
    evidence: [
      `kind ${kind.toFixed(2)}`,
      `parties ${parties.toFixed(2)}`,
      `time ${time.toFixed(2)}`,
      `place ${place}`,
      ...(missing > 0 ? [`too little shared -${missing.toFixed(2)}`] : []),
    ],
  }
}

/** The score of `agree` alone; null where the two are apart, or where it stays below `least` (by default: never). */
export function scoreOf(a: Telling, b: Telling, affinities: Affinities, least = -Infinity): number | null {
  const weight = weightOf(a, b)
  return weight === null ? null : scoreFrom(weight, a, b, affinities, least)
}

/** What two tellings say themselves, whatever else is known; null where they are apart. */
export const weightOf = (a: Telling, b: Telling): number | null => weigh(a, b)?.sum ?? null

/** As `scoreOf`, from the `weightOf` of the two. */
export function scoreFrom(weight: number, a: Telling, b: Telling, affinities: Affinities, least = -Infinity): number | null {
  if (weight < least) return null
  const score = weight - missingAnchors(a, b, affinities, weight - least)
  return score < least ? null : score
}

interface Parts {
  readonly kind: number
  readonly parties: number
  readonly time: number
  readonly place: keyof typeof PLACE
  readonly sum: number
}

/** Of what happens once in a life, the second («refounded») is another. */
const isOnce = (a: Telling, b: Telling): boolean => a.family.recurs === 'once' && b.family.recurs === 'once'

const isOfMany = (t: Telling): boolean => t.family.recurs === 'once' && !lifeOf(t)

/** What two tellings say themselves; null where they cannot be one event. */
function weigh(a: Telling, b: Telling): Parts | null {
  const kind = likeness(a, b)
  if (kind === 0) return null
  if (a.ordinal !== b.ordinal && (isOnce(a, b) || (a.ordinal !== null && b.ordinal !== null))) return null
  if (excluded(a, b) || areSetApart(a, b)) return null
  const parties = partyAgreement(a, b)
  if (parties < 0.3) return null
  const time = timeAgreement(a, b, parties)
  if (time === null) return null
  const place = toldRelation(a, b)
  // Nobody contradicts himself: what one article tells of two places in its own voice has happened twice, unless it is the same people on the same day.
  const oneDay = parties > 0.95 && a.family.shape === 'mutual' && a.event.time === b.event.time && a.grain === 'day'
  if (place === 'different' && a.source === b.source && ownVoice(a) && ownVoice(b) && a.family.recurs !== 'once' && !oneDay)
    return null
  // Soldiers die in many places, one man in one.
  if (place === 'different' && isOfMany(a) && isOfMany(b)) return null
  const uncounted = a.ordinal === b.ordinal ? 0 : UNCOUNTED
  return { kind, parties, time, place, sum: 0.45 * parties + 0.3 * time + 0.12 * PLACE[place] + 0.13 * kind - uncounted }
}
