import { compareTimes, dayRange, gapBetween, grainOf, spanInDays, timesAgree } from '../../document/index.js'
import type { Telling } from '../tellings.js'
import { repeats } from '../what.js'
import { agreeingGroups, type Version, versionsBy } from './version.js'

/** An event and the report of it lie a few days apart; so far a telling's day may be that of the report. */
const REPORT_LAG = 3
/** Days from which on a thing had been hidden when it became news. */
const LONG_BEFORE = 180

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
  const versions = versionsBy(told, (t) => t.event.time).sort((a, b) => compareTimes(a.value, b.value))
  const agree = (a: Version, b: Version) => timesAgree(a.value, b.value)
  const coarse = versions.filter((v) => versions.some((w) => w !== v && spanInDays(w.value) < spanInDays(v.value) && agree(v, w)))
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

/** Several versions as one, under the value that is told most, of several the first. */
const merge = (versions: readonly Version[]): Version => ({
  value: versions.reduce((best, v) => (v.tellings.length > best.tellings.length ? v : best)).value,
  tellings: versions.flatMap((v) => v.tellings),
})

/**
 * Is it told only for the days of the report itself? A few days from another version it is that one, seen from the newsroom; and of a thing
 * that others put far back, «dead, it became known this week» is the week of the news.
 */
function onlyReportDay(version: Version, all: readonly Version[]): boolean {
  const range = dayRange(version.value)
  if (!range || spanInDays(version.value) > 8) return false
  const reported = version.tellings.every(
    (t) => t.event.status === 'actual' && t.published && gapBetween(range, t.published) <= REPORT_LAG,
  )
  if (!reported) return false
  return all.some((other) => {
    const that = dayRange(other.value)!
    return (
      other !== version &&
      ((grainOf(version.value) === 'day' && gapBetween(range, that) <= REPORT_LAG) || range.from - that.to > LONG_BEFORE)
    )
  })
}
