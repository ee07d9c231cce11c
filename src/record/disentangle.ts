import { gapBetween } from '../document/index.js'
import { partyAgreement } from './agreement.js'
import { placeRelation } from './relations.js'
import { type Telling, timed, withParties } from './tellings.js'

/** Parties that agree less than this are others. */
const OTHERS = 0.6
/** Parties that agree so far are the same. */
const SAME_PARTIES = 0.8

/** Days: what lies further back is recalled, what lies nearer is news. */
const RECALLED = 180
const NEWS = 31

/**
 * Gives back what tellings of one article took over from the wrong one. «The Hanoi summit» between tellings of a summit in Vladivostok takes its
 * parties from those that tell of Hanoi, lends its place to no other summit and has not its day; «the summit» of the news is not the one that was
 * recalled before. What stands by a trigger itself is never touched.
 */
export function disentangle(tellings: readonly Telling[]): Telling[] {
  const placed = tellings.filter((t) => t.place && t.placeNear)
  const parted = placed.length === 0 ? tellings : tellings.map((t) => ownParties(t, placed))
  const there = parted.filter((t) => t.place && t.placeNear)
  const known = there.length === 0 ? parted : parted.map((t) => ownPlace(t, there))
  const dated = known.map((t) => ownDay(t, known))
  return dated.map((t) => backToNews(t, dated))
}

const sameKind = (a: Telling, b: Telling): boolean => a.family.name === b.family.name

/** Where the place alone is its own: the parties and the time of the nearest telling that tells of that place and more. */
function ownParties(t: Telling, placed: readonly Telling[]): Telling {
  if (t.family.shape !== 'mutual' && t.doersNear) return t
  if (!t.place || !t.placeNear || t.near.length >= t.parties.length || t.parties.length === 0 || (t.timeNear && t.range)) return t
  const holdsNear = (o: Telling) => t.near.every((id) => o.parties.some((p) => p.id === id))
  const fuller = placed
    .filter(
      (o) =>
        o !== t &&
        sameKind(o, t) &&
        placeRelation(o, t) === 'same' &&
        holdsNear(o) &&
        (o.near.length > 0 || (o.timeNear && o.range)),
    )
    .sort((a, b) => Math.abs(a.at - t.at) - Math.abs(b.at - t.at) || a.at - b.at)
  const [nearest] = fuller
  if (!nearest || fuller.some((o) => partyAgreement(o, t) >= OTHERS)) return t
  const parted = withParties(t, nearest.doers, nearest.others)
  return nearest.timeNear ? timed(parted, nearest.event.time, nearest.range) : timed(parted, null)
}

/** A place that only tellings of others own is not this one's: it takes that of its own parties, or none. */
function ownPlace(t: Telling, holders: readonly Telling[]): Telling {
  if (!t.place || t.placeNear || t.parties.length === 0) return t
  const there = holders.filter((o) => sameKind(o, t) && o.place!.id === t.place!.id)
  if (there.length === 0 || there.some((o) => o.parties.length === 0 || partyAgreement(o, t) >= OTHERS)) return t
  const own = holders.filter((o) => sameKind(o, t) && partyAgreement(o, t) >= OTHERS)
  const [first] = own
  return first && own.every((o) => placeRelation(o, first) !== 'different')
    ? { ...t, place: first.place, quarter: first.quarter }
    : { ...t, place: null, quarter: null }
}

const isTaken = (t: Telling): boolean => t.event.time !== null && !t.timeNear && t.family.recurs === 'rarely'

/** A time that was taken over, and that stands only by what happened elsewhere to others, is not its own. */
function ownDay(t: Telling, all: readonly Telling[]): Telling {
  if (!isTaken(t) || !t.place) return t
  const holders = all.filter((o) => o.timeNear && o.event.time === t.event.time)
  const isOther = (o: Telling) => placeRelation(o, t) === 'different' && partyAgreement(o, t) < OTHERS
  return holders.length > 0 && holders.every(isOther) ? timed(t, null) : t
}

/**
 * «When they met in 2019» was recalled once; «their meeting» in a later paragraph is again the one that the article is about, where it tells of one
 * between the same parties that is news.
 */
function backToNews(t: Telling, all: readonly Telling[]): Telling {
  if (!isTaken(t) || t.family.shape !== 'mutual' || t.placeNear || !t.published || !t.range) return t
  const { published, range } = t
  if (published.from - range.to <= RECALLED) return t
  const ofSame = all.filter((o) => sameKind(o, t) && partyAgreement(o, t) >= SAME_PARTIES)
  const recalled = ofSame.filter((o) => o.timeNear && o.event.time === t.event.time)
  const news = ofSame.filter((o) => o.event.time !== null && o.range && gapBetween(o.range, published) <= NEWS)
  const [nearest] = news.sort((a, b) => Math.abs(a.at - t.at) - Math.abs(b.at - t.at) || a.at - b.at)
  if (!nearest || recalled.length === 0 || recalled.some((o) => o.paragraph === t.paragraph)) return t
  return { ...timed(t, nearest.event.time, nearest.range), place: nearest.place, quarter: nearest.quarter }
}
