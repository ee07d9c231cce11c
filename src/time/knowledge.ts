import {
  type FeastRow,
  feasts,
  type Lexicons,
  months,
  notTimes,
  numberWords,
  type TimeUnit,
  type TimeWordKind,
  timeWords,
  units,
} from '../lexicon/index.js'
import { fold } from '../text/index.js'

export type Role = TimeWordKind | 'month' | 'unit' | 'feast' | 'number' | 'not-time'

/** Roles of which a rule may need one in the sentence, whatever word opens it. */
const ANCHORS: readonly Role[] = ['month', 'unit', 'shift', 'feast', 'weekday', 'bare-weekday', 'quarter', 'vague-span']

/** The anchors among some roles, as bits. */
export const anchorsOf = (roles: readonly Role[]): number =>
  ANCHORS.reduce((bits, role, k) => (roles.includes(role) ? bits | (1 << k) : bits), 0)

/** What the lexicon knows of a word or phrase of time. */
export interface TimeWord {
  readonly role: Role
  /** The row's value: a number where it is one. */
  readonly value: string
  readonly n: number
  /** The folded words of the phrase. */
  readonly words: readonly string[]
  /** The row it comes from, as table:key. */
  readonly row: string
  /** Its role among the anchors, as a bit; 0 where it is none. */
  readonly anchor: number
  readonly doubtful?: boolean
  readonly calendar?: 'gregorian' | 'hijri'
  readonly unit?: TimeUnit
  readonly count?: 'one' | 'two' | 'many'
  readonly feast?: FeastRow
}

export type TimeIndex = ReadonlyMap<string, readonly TimeWord[]>

/** Every word and phrase of time by its folded first word, the longest phrase first. Use through `lexicons.derive(timeIndex)`. */
export function timeIndex(lexicons: Lexicons): TimeIndex {
  const index = new Map<string, TimeWord[]>()
  const add = (form: string, word: Omit<TimeWord, 'words' | 'n' | 'anchor'>): void => {
    const words = fold(form).split(' ')
    const known = index.get(words[0]!) ?? []
    known.push({ ...word, n: Number(word.value), words, anchor: anchorsOf([word.role]) })
    index.set(words[0]!, known)
  }
  for (const row of lexicons.rows(months))
    for (const [forms, doubtful] of [
      [row.forms, false],
      [row.doubtful, true],
    ] as const)
      for (const form of forms)
        add(form, {
          role: 'month',
          value: String(row.month),
          calendar: row.calendar,
          doubtful,
          row: `months:${row.reference}`,
        })
  for (const row of lexicons.rows(units))
    for (const count of ['one', 'two', 'many'] as const)
      for (const form of count === 'one' ? row.singular : count === 'two' ? row.dual : row.plural)
        add(form, { role: 'unit', value: row.key, unit: row.key, count, row: `units:${row.key}` })
  for (const row of lexicons.rows(feasts))
    for (const form of row.forms) add(form, { role: 'feast', value: row.key, feast: row, row: `feasts:${row.key}` })
  for (const row of lexicons.rows(timeWords))
    for (const form of row.forms) add(form, { role: row.kind, value: row.value, row: `timeWords:${row.reference}` })
  for (const row of lexicons.rows(numberWords))
    if (row.kind !== 'approximate')
      for (const form of row.forms) add(form, { role: 'number', value: String(row.value), row: `numberWords:${row.reference}` })
  for (const row of lexicons.rows(notTimes))
    add(row.phrase, { role: 'not-time', value: row.phrase, row: `notTimes:${row.phrase}` })
  for (const words of index.values()) words.sort((a, b) => b.words.length - a.words.length)
  return index
}
