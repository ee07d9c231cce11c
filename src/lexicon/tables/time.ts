import { list, number, oneOf, optionalText, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

/** Names of months. `doubtful` ones mean something else too (مارس، رجب) and count only with evidence beside them. */
export const months = defineTable(
  'time/months.tsv',
  { calendar: oneOf(['gregorian', 'hijri']), month: number(), forms: list(), doubtful: list() },
  ['calendar', 'month'],
)

const UNITS = ['second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'season', 'year', 'decade', 'century'] as const

/** Units of time; `singular` holds the accusative too (عاما). */
export const units = defineTable('time/units.tsv', { key: oneOf(UNITS), singular: list(), dual: list(), plural: list() })
export type TimeUnit = (typeof UNITS)[number]

const feastColumns = {
  key: text(),
  calendar: oneOf(['hijri', 'gregorian', 'easter', 'eid', 'thursday', 'sunday']),
  month: number(),
  day: number(),
  /** How many days it lasts. */
  days: number(),
  forms: list(),
}

/** Feasts by the calendar that fixes them. */
export const feasts = defineTable('time/feasts.tsv', feastColumns)
export type FeastRow = RowOf<typeof feastColumns>

const WORD_KINDS = [
  'weekday',
  'bare-weekday',
  'shift',
  'beside',
  'this',
  'that',
  'day',
  'night',
  'part',
  'part-behind',
  'edge',
  'season',
  'decade',
  'ref',
  'later',
  'vague-span',
  'then',
  'ago',
  'since',
  'after',
  'within',
  'for',
  'some',
  'vague-adjective',
  'since-then',
  'every',
  'set',
  'clock',
  'minute-part',
  'zone',
  'midnight',
  'era',
  'to',
  'from',
  'between',
  'equals',
  'approximate',
  'exactly',
  'will',
  'was',
  'quarter',
  'weekend',
  'rest',
  'whole',
  'compared',
  'new',
  'date',
  'counted',
  'numbering',
  'day-adjective',
  'year-adjective',
  'age',
  'from-event',
  'lasting',
  'named-after',
  'due',
  'until',
] as const

/** Every other word of time, by what it does in an expression (see the rules under src/time/rules). */
export const timeWords = defineTable('time/words.tsv', { kind: oneOf(WORD_KINDS), value: text(), forms: list() }, [
  'kind',
  'value',
])
export type TimeWordKind = (typeof WORD_KINDS)[number]

/** Phrases that look like times and are none: المدير العام، اليوم السابع، حرب أكتوبر. */
export const notTimes = defineTable('time/not-times.tsv', { phrase: text() })

/** Well-known occurrences with their day, which help to date a page that tells them as news. */
export const occasions = defineTable('time/occasions.tsv', {
  key: text(),
  /** EDTF: the day or the days of it. */
  date: text(),
  /** Groups of words; a sentence or lead tells the occasion where a word of each group stands in it. Groups are joined by `|`, words of a group by `/`. */
  words: list(),
  name: optionalText(),
  /** Do these words together mean nothing else? */
  distinct: oneOf(['yes', 'no', 'begun']),
})
