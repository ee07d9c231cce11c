import {
  type DayRange,
  dayRange,
  type Event,
  type Grain,
  grainOf,
  looseRange,
  type Party,
  type Quantity,
  type Reading,
  spanInDays,
} from '../document/index.js'
import { fold, type Span, sliceOf } from '../text/index.js'
import { type Apart, apartOf } from './apart.js'
import type { Belonging } from './belonging.js'
import { windowAround } from './clause.js'
import { deniedEvents } from './denial.js'
import { gistOf } from './gist.js'
import type { Manners } from './manners.js'
import type { Ordinals } from './ordinals.js'
import { OF_TIME, ownTime } from './own-time.js'
import { type KnownParty, partiesOf } from './parties.js'
import { actorSuffers, type Family, familyOf } from './what.js'
import type { Quarter, Whereabouts } from './whereabouts.js'
import type { World } from './world.js'
import { resolveYear } from './yearless.js'

/** What the record keeps of an event as it was read; time and status may be others than the article's. */
export type ToldEvent = Pick<Event, 'id' | 'type' | 'what' | 'trigger' | 'time' | 'status' | 'by' | 'numbers'>

/** One event of one reading, with its parties resolved: what the clustering compares. */
export interface Telling extends Apart {
  readonly source: string
  /** The number of its article among all; 0 as long as only one reading is known. */
  readonly article: number
  readonly event: ToldEvent
  readonly what: string
  readonly family: Family
  readonly doers: readonly KnownParty[]
  readonly others: readonly KnownParty[]
  /** Both, in this order. */
  readonly parties: readonly KnownParty[]
  readonly place: KnownParty | null
  /** Does the place stand close by the trigger? Further away it may belong to something else. */
  readonly placeNear: boolean
  /** Which part of the place, or that it lies beside it. */
  readonly quarter: Quarter | null
  /** The days its time may mean; null where it gives none. */
  readonly range: DayRange | null
  /** How fine its time is, and how many days it spans (Infinity where it gives none). */
  readonly grain: Grain | null
  readonly span: number
  /** Does the article give the time in the sentence of the trigger? Else it was taken over from another. */
  readonly timeNear: boolean
  /** Are those who did it told of in the sentence of the trigger? */
  readonly doersNear: boolean
  /** The parties that stand close by the trigger, under the reading's own ids: the others were taken over from another telling. */
  readonly near: readonly string[]
  /** The days left by what its status implies: what has happened lies before the article, what is planned behind it. */
  readonly implied: DayRange
  /** Is the day of the article stated? */
  readonly dated: boolean
  /** The words its time was read from, folded. */
  readonly timeWords: string | null
  /** The telling it is taken over from, as `source\nevent`. */
  readonly twin: string | null
  /** When the article appeared. */
  readonly published: DayRange | null
  readonly at: number
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number
  /** Which of its series it is, where the next word says so: the second round. */
  readonly ordinal: number | null
  /** Is it told only to be denied? */
  readonly denied: boolean
  /** Is it told as known («the visit», «his death»)? */
  readonly known: boolean
  /** The words beside its trigger, as ascending hashes. */
  readonly gist: Uint32Array
  /** How many people an incident cost, where it tells of nothing else. */
  readonly toll: Quantity | null
  /** In what manner it happened, by the words beside the trigger: keys of the rows. */
  readonly manners: readonly string[]
}

/** What the rows know, compiled: all that reading a telling needs. */
export interface Knowledge {
  readonly world: World
  readonly ordinals: Ordinals
  readonly whereabouts: Whereabouts
  readonly belonging: Belonging
  readonly manners: Manners
}

/** A telling with another time: what follows from it is set with it. */
export const timed = (t: Telling, time: string | null, range: DayRange | null = looseRange(time)): Telling => ({
  ...t,
  event: { ...t.event, time },
  range,
  grain: grainOf(time),
  span: spanInDays(time),
})

/** A telling with other parties. */
export const withParties = (t: Telling, doers: readonly KnownParty[], others: readonly KnownParty[]): Telling => ({
  ...t,
  doersNear: t.doersNear && doers === t.doers,
  doers,
  others,
  parties: [...doers, ...others],
})

/** Turns the events of one reading into tellings, whose parties stand under the reading's own ids. */
export function tellingsOf(reading: Reading, knowledge: Knowledge): Telling[] {
  const { world, ordinals, whereabouts, belonging } = knowledge
  const known = partiesOf(reading, world, belonging)
  const published = dayRange(reading.article.published?.value ?? null)
  const denied = deniedEvents(reading)
  const paragraphOf = paragraphsOf(reading.article.text)
  const spansTold = reading.events.some((e) => e.timeSpan !== undefined)
  return reading.events.map((read): Telling => {
    const own = ownTime(reading, read)
    // What was still to come by a count of days when the article appeared has not happened.
    const toCome = own.time !== read.time && isBehind(own.time, published) && read.status === 'actual'
    const status = toCome ? 'planned' : read.status
    const time = possible(resolveYear(own.time, status, published) ?? own.time, status, published)
    const event: Event = { ...read, time, status: denied.has(read.id) ? 'negated' : status }
    const family = familyOf(event.what, event.type)
    const [actors, recipients] = [event.actors.map(known), event.recipients.map(known)]
    const named = event.place ? known(whereabouts.named(reading, event.place)) : null
    // «The talks with Kabul» are held with Kabul, not there.
    const isSide =
      family.shape === 'mutual' && named?.extent === 'point' && [...actors, ...recipients].some((p) => p.id === named.id)
    const place = isSide ? null : named
    const suffers = recipients.length === 0 && actorSuffers(event.what, family)
    const [doers, told] = suffers ? [[], actors] : [actors, recipients]
    const others = family.strikesPlace && told.length === 0 && place ? [place] : told
    return {
      source: reading.source,
      article: 0,
      event: keptOf(event),
      what: event.what,
      family,
      doers,
      others,
      parties: [...doers, ...others],
      place,
      placeNear: place !== null && whereabouts.isNear(reading, event),
      quarter: place ? whereabouts.quarterOf(reading, event) : null,
      range: looseRange(event.time),
      grain: grainOf(event.time),
      span: spanInDays(event.time),
      timeNear: own.span === undefined ? !spansTold : own.sure && inSentence(reading, event.trigger, own.span, OF_TIME),
      doersNear: actors.length > 0 && event.actors.every((p) => isTold(reading, event.trigger, p)),
      near: [...event.actors, ...event.recipients].flatMap((p) =>
        isTold(reading, event.trigger, p, CLOSE) ? [known(p).id] : [],
      ),
      implied: impliedBy(status !== 'actual' && isFuture(reading.article.text, event.trigger) ? 'planned' : status, published),
      published,
      dated: reading.article.published?.basis === 'stated',
      timeWords: own.span ? fold(sliceOf(reading.article.text, own.span)) : null,
      twin: null,
      at: event.trigger.start,
      paragraph: paragraphOf(event.trigger.start),
      ordinal: ordinals.of(reading.article.text, event.trigger),
      denied: denied.has(read.id),
      known: isKnown(reading.article.text, event.trigger),
      gist: gistOf(reading, event.trigger),
      toll: null,
      manners: knowledge.manners.of(reading, event, family),
      ...apartOf(reading.article.text, event.trigger),
    }
  })
}

/** Counts the line ends before an offset; offsets are asked for in any order. */
function paragraphsOf(text: string): (at: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (at) => {
    const next = ends.findIndex((end) => end >= at)
    return next < 0 ? ends.length : next
  }
}

const keptOf = ({ id, type, what, trigger, time, status, by, numbers }: Event): ToldEvent => ({
  id,
  type,
  what,
  trigger: { start: trigger.start, end: trigger.end },
  time,
  status,
  by,
  ...(numbers ? { numbers } : {}),
})

/** Does the trigger carry the article or a possessive pronoun? Attached particles before the article are skipped. */
function isKnown(text: string, { start, end }: Event['trigger']): boolean {
  let from = start
  while (from > 0 && /[\p{L}\p{M}]/u.test(text[from - 1]!)) from--
  const word = fold(text.slice(from, end))
  return /^[وف]?[بك]?(?:ال|لل)./u.test(word) || /.{3}(?:ه|ها|هم|هما|هن)$/u.test(word)
}

/** Characters on either side of a trigger that may belong to it. */
const NEAR = 200
/** Characters on either side of a trigger that belong to it, as a rule. */
const CLOSE = 60

function inSentence(reading: Reading, trigger: Span, span: Span, reach = NEAR): boolean {
  const { start, end } = windowAround(reading, trigger, reach, reach)
  return start <= span.start && span.end <= end
}

/** Does a party stand within `reach` of a trigger, in its sentence: its words, or any mention of its entity? */
function isTold(reading: Reading, trigger: Span, party: Party, reach = NEAR): boolean {
  if (party.span && inSentence(reading, trigger, party.span, reach)) return true
  const entity = reading.entities.find((e) => e.id === party.entity)
  if (entity) return entity.mentions.length === 0 || entity.mentions.some((m) => inSentence(reading, trigger, m, reach))
  return !party.span && sliceOf(reading.article.text, windowAround(reading, trigger, reach, reach)).includes(party.text)
}

/** A time, unless it cannot be: what has happened lies not behind the article that tells it. */
function possible(time: string | null, status: Event['status'], published: DayRange | null): string | null {
  return status === 'actual' && isBehind(time, published) ? null : time
}

export function isBehind(time: string | null, published: DayRange | null): boolean {
  const range = looseRange(time)
  return range !== null && published !== null && range.from > published.to + 1
}

/** Does the verb carry the particle of the future: whether he «will attend», as far as that is asked? */
const isFuture = (text: string, { start }: Span): boolean =>
  /(?:^|[^\p{L}])[وف]?س$/u.test(text.slice(Math.max(0, start - 3), start))

function impliedBy(status: Event['status'], published: DayRange | null): DayRange {
  if (published && status === 'actual') return { from: -Infinity, to: published.to + 1 }
  if (published && status === 'planned') return { from: published.from - 1, to: Infinity }
  return { from: -Infinity, to: Infinity }
}
