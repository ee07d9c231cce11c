import type { Quantity, Reading } from '../document/index.js'
import { fold } from '../text/index.js'
import { windowAround } from './clause.js'
import type { KnownParty } from './parties.js'
import { type Telling, withParties } from './tellings.js'

/** What costs lives in one place at one time. */
const INCIDENTS = new Set([
  ...['earthquake', 'volcano', 'tsunami', 'flood', 'storm', 'landslide', 'fire', 'explosion', 'bombing', 'crash', 'accident'],
  ...['attack', 'strike', 'bomb', 'shell', 'air-strike', 'sink', 'capsize', 'shoot-down', 'shooting', 'stampede', 'collapse'],
])
/** Characters on either side of an incident in which its place is named. */
const CLOSE = 45

/**
 * Gives the dead and the wounded of an incident its place, so that tolls of it are found to be of one thing: «14 dead», «39 dead». They keep no
 * party, for each teller counts others. `placeAt` gives the place of a reading that an entity is.
 */
export function withTolls(tellings: readonly Telling[], reading: Reading, placeAt: (entity: string) => KnownParty): Telling[] {
  const placed = tellings.map((t) => (isIncident(t) ? atNamedPoint(t, reading, placeAt) : t))
  const incidents = placed.filter((t) => isIncident(t) && t.range && t.place?.extent === 'point')
  return placed.map((t) => {
    const count = countOf(t)
    if (count === null) return t
    const own = incidents
      .filter((i) => i.event.time === t.event.time)
      .sort((a, b) => Math.abs(a.at - t.at) - Math.abs(b.at - t.at) || a.at - b.at)[0]
    if (!own || isSeveral(reading, own) || (t.place?.extent === 'point' && t.place.id !== own.place!.id)) return t
    return { ...withParties(t, t.doers, []), place: own.place, placeNear: true, quarter: own.quarter, toll: count }
  })
}

/** «A wave of attacks», «bombings»: what they cost together is the toll of none of them. */
function isSeveral({ article }: Reading, { event }: Telling): boolean {
  const { start, end } = event.trigger
  return (
    /.{3}ات$/u.test(fold(article.text.slice(start, end))) ||
    /(?:سلسله|موجه|عده)\s\S{0,6}$/u.test(fold(article.text.slice(Math.max(0, start - 16), start)))
  )
}

const isIncident = (t: Telling): boolean => INCIDENTS.has(t.what)

/** An incident told without its place, or with its country only, by the single city or site named beside it. */
function atNamedPoint(t: Telling, reading: Reading, placeAt: (entity: string) => KnownParty): Telling {
  if (t.place?.extent === 'point') return t
  const { start, end } = windowAround(reading, t.event.trigger, CLOSE, CLOSE)
  const named = reading.entities.filter(
    (e) => e.kind === 'LOC' && e.mentions.some((m) => m.as === 'name' && start <= m.start && m.end <= end),
  )
  const points = named.map((e) => placeAt(e.id)).filter((p) => p.extent === 'point')
  const [only] = points
  if (points.length !== 1 || (t.place && t.place.state !== null && t.place.state !== only!.state)) return t
  return { ...t, place: only!, placeNear: true, quarter: null }
}

/** How many unnamed people a telling says it befell, where their words say nothing else than their number. */
function countOf(t: Telling): Quantity | null {
  if ((t.family.name !== 'death' && t.family.name !== 'illness') || t.others.length !== 1 || t.others[0]!.kind !== null)
    return null
  const words = t.others[0]!.name
  const read = t.event.numbers?.find((n) => words.includes(n.unit))
  if (read) return read
  const digits = /^(?:\p{L}+ )?(\p{Nd}{1,6}) ([\p{L}\p{M}]{3,})$/u.exec(words)
  return digits
    ? { ...t.event.trigger, value: Number(digits[1]!.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit)), unit: digits[2]! }
    : null
}

/** Arabic-Indic and Persian digits stand in blocks whose last hexadecimal digit is their value. */
const asciiDigit = (digit: string): string => (digit < '0' || digit > '9' ? String(digit.charCodeAt(0) & 15) : digit)
