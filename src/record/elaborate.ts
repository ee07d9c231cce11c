import { gapBetween } from '../document/index.js'
import { isSeries } from './agreement.js'
import { areSetApart } from './apart.js'
import type { KnownParty } from './parties.js'
import { placeRelation, sameParty } from './relations.js'
import { sharedCount } from './shingles.js'
import { type Telling, withParties } from './tellings.js'

/**
 * Completes the tellings of one article from each other: «the visit», «the talks» name nobody, and mean what the article told in full before
 * (or, in a headline, tells after). Only what a telling leaves open is filled, and only for comparison: the events themselves stay as they were read.
 */
export function elaborate(tellings: readonly Telling[]): Telling[] {
  const done: Telling[] = [...tellings]
  // In the order of the text, so that «the talks» mentioned third take what «the talks» mentioned second took from the first.
  for (let i = 0; i < done.length; i++) done[i] = completed(done[i]!, done)
  return done
}

function completed(t: Telling, tellings: readonly Telling[]): Telling {
  const kin = tellings
    .filter((other) => other !== t && mayBeSame(t, other))
    .sort((a, b) => distance(t, a) - distance(t, b) || a.at - b.at)
  // «A soldier was killed» names nobody and means nobody named before; «the killing» does.
  const open = t.known || t.parties.length > 0
  const filling = open ? kin.filter((other) => fills(t, other)) : []
  // Where it names one side, who names that side too tells of it sooner than who names only the other.
  const fuller = filling.find((other) => sharesParty(t, other)) ?? filling[0]
  const mutual = t.family.shape === 'mutual'
  const told = fuller
    ? withParties(
        t,
        t.doers.length > 0 && !mutual ? t.doers : fuller.doers,
        t.others.length > 0 && !mutual ? t.others : fuller.others,
      )
    : t
  const range = told.range ?? onlyRange(told, kin)
  return range === told.range ? told : { ...told, range }
}

const sharesParty = (t: Telling, other: Telling): boolean =>
  t.parties.some((p) => other.parties.some((q) => sameParty(p, q) >= 0.5))

/** What stands before is nearer than what comes after. */
const distance = (t: Telling, other: Telling): number => (other.at <= t.at ? t.at - other.at : 3 * (other.at - t.at))

const within = (few: readonly KnownParty[], many: readonly KnownParty[]): boolean =>
  few.every((p) => many.some((q) => sameParty(p, q) >= 0.5))

function mayBeSame(a: Telling, b: Telling): boolean {
  if (a.family.name !== b.family.name || (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal)) return false
  // What is denied is not what the article itself tells beside it.
  if (placeRelation(a, b) === 'different' || a.denied !== b.denied || areSetApart(a, b) || isOver(a, b) || isOver(b, a))
    return false
  return !a.range || !b.range || gapBetween(a.range, b.range) === 0
}

/** «The war of 1950 to 1953» is over: what an article tells without a time is the one that goes on. */
const isOver = ({ event, range }: Telling, other: Telling): boolean =>
  range !== null &&
  event.time?.includes('/') === true &&
  other.family.enduring === true &&
  other.range === null &&
  other.published !== null &&
  gapBetween(range, other.published) > RECENT

/** One article denies one thing of a kind, in its headline and in full: they share a word beside the trigger. */
const deniesOneThing = (a: Telling, b: Telling): boolean =>
  a.denied && b.denied && a.what === b.what && sharedCount(a.gist, b.gist) > 0

/** Does `other` give more than `t`, and nothing else than `t` gives? */
function fills(t: Telling, other: Telling): boolean {
  if (deniesOneThing(t, other)) return other.parties.length > t.parties.length
  if (t.family.shape === 'mutual')
    return other.parties.length > t.parties.length && t.parties.length < 2 && within(t.parties, other.parties)
  const open = (t.doers.length === 0 && other.doers.length > 0) || (t.others.length === 0 && other.others.length > 0)
  return (
    open &&
    within(t.doers, other.doers.length > 0 ? other.doers : t.doers) &&
    within(t.others, other.others.length > 0 ? other.others : t.others)
  )
}

/** Days: a year back at most. */
const RECENT = 366

/** The time of those it may be the same as, where they all give one; of two visits in two years none. */
function onlyRange(t: Telling, kin: readonly Telling[]): Telling['range'] {
  if (t.family.recurs === 'lasting' || t.family.recurs === 'often') return null
  const ranges = kin
    .filter((k) => within(t.parties, k.parties) && within(k.parties, t.parties))
    .flatMap((k) => (k.range && !isSeries(k) ? [k.range] : []))
  const [first] = ranges
  // What an article tells without a time is news as a rule: a day long past is given to it by nobody but itself.
  if (first && t.published && gapBetween(first, t.published) > RECENT) return null
  if (!first || gapBetween(first, t.implied) > 0 || !ranges.every((r) => gapBetween(r, first) === 0)) return null
  return ranges.reduce((fine, r) => (r.to - r.from < fine.to - fine.from ? r : fine))
}
