import { compareTimes, dayRange, gapBetween, grainOf, looseRange, spanInDays, timesAgree } from '../../document/index.js'
import type { Telling } from '../tellings.js'
import { repeats } from '../what.js'
import { agreeingGroups, type Version, versionsBy } from './version.js'

/** An event and the report of it lie a few days apart; so far a telling's day may be that of the report. */
const REPORT_LAG = 3
/** Days from which on a thing had been hidden when it became news. */
const LONG_BEFORE = 180
/** Days for which the news of what had been hidden is told. */
const NEWS = 21

/**
 * Times that cannot all be true. Where several finer times lie inside one coarser that somebody gives («2013»), they are one version of the
 * outer contradiction and a contradiction of their own.
 */
export function timeConflicts(tellings: readonly Telling[]): Version[][] {
  // Of what happens often, or goes on, two times are two happenings.
  if (repeats(tellings)) return []
  const told = tellings.filter(
    (t) =>
      t.timeNear &&
      t.event.status !== 'hypothetical' &&
      grainOf(t.event.time) !== null &&
      Number.isFinite(spanInDays(t.event.time)),
  )
  const given = versionsBy(told, (t) => t.event.time).sort((a, b) => compareTimes(a.value, b.value))
  const versions = given.filter((v) => !onlyNewsDay(v, given))
  const agree = (a: Version, b: Version) => timesAgree(a.value, b.value) || sameButForYear(a, b) || sameButForYear(b, a)
  const coarse = versions.filter((v) => versions.some((w) => w !== v && breadth(w.value) < breadth(v.value) && agree(v, w)))
  const fine = versions.filter((v) => !coarse.includes(v))
  const groups = agreeingGroups(fine, agree)
    .map(merge)
    .filter((g, _, all) => !onlyReportDay(g, all))
  if (groups.length < 2) return []
  const holder = coarse
    .map((c) => ({ c, inside: groups.filter((g) => gapBetween(dayRange(c.value)!, dayRange(g.value)!) === 0) }))
    .filter(({ inside }) => inside.length > 1 && inside.length < groups.length)
    .sort((a, b) => b.inside.length - a.inside.length || compareTimes(a.c.value, b.c.value))[0]
  if (!holder) return [groups]
  const held = { ...merge([holder.c, ...holder.inside]), value: holder.c.value }
  return [
    [held, ...groups.filter((g) => !holder.inside.includes(g))].sort((a, b) => compareTimes(a.value, b.value)),
    holder.inside,
  ]
}

/** How many days a value leaves open: «about April» more than April. */
const breadth = (value: string): number => {
  const range = looseRange(value)
  return range ? range.to - range.from : Infinity
}

/** Several versions as one, under the value that is told most, of several the first. */
const merge = (versions: readonly Version[]): Version => ({
  value: versions.reduce((best, v) => (v.tellings.length > best.tellings.length ? v : best)).value,
  tellings: versions.flatMap((v) => v.tellings),
})

/** «In April» beside «in April 2013»: the year of the first was only inferred from the day of its article. */
function sameButForYear(a: Version, b: Version): boolean {
  const [x, y] = [a.value, b.value].map((v) => /^\d{4}(-\d{2}(?:-\d{2})?)$/u.exec(v)?.[1])
  return x !== undefined && x === y && b.tellings.length > a.tellings.length && a.tellings.every(saysNoYear)
}

const saysNoYear = (t: Telling): boolean => t.timeWords !== null && !/\p{N}{4}/u.test(t.timeWords)

/** Of a thing that others put far back, «dead, it became known this week» is the week of the news. */
function onlyNewsDay(version: Version, all: readonly Version[]): boolean {
  const range = dayRange(version.value)
  if (!range || spanInDays(version.value) > 8) return false
  const told = version.tellings.every((t) => t.event.status === 'actual' && t.published && gapBetween(range, t.published) <= NEWS)
  return told && all.some((other) => range.from - dayRange(other.value)!.to > LONG_BEFORE)
}

/** Is it told only for the day of the report itself? A few days from another version it is that one, seen from the newsroom. */
function onlyReportDay(version: Version, all: readonly Version[]): boolean {
  const range = dayRange(version.value)
  if (!range || grainOf(version.value) !== 'day') return false
  const reported = version.tellings.every(
    (t) => t.published && gapBetween(range, t.published) <= (t.event.status === 'actual' ? REPORT_LAG : 0),
  )
  return reported && all.some((other) => other !== version && gapBetween(range, dayRange(other.value)!) <= REPORT_LAG)
}
