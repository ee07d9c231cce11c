import type { Event, Reading } from '../document/index.js'
import { type Lexicons, manners } from '../lexicon/index.js'
import { fold, sliceOf } from '../text/index.js'
import { windowAround } from './clause.js'
import type { Family } from './what.js'

/** Reads in what manner something happened. */
export interface Manners {
  /** The manners of an event, by the words beside its trigger: keys of the rows. */
  of(reading: Reading, event: Event, family: Family): readonly string[]
  /** The coarser manner that holds one; '' for none. */
  readonly parents: ReadonlyMap<string, string>
}

/** Prefixes written onto a word: a conjunction, a preposition, the article; the longest first. */
const PREFIXES = ['وبال', 'فبال', 'بال', 'وال', 'كال', 'فال', 'لل', 'ال', 'وب', 'وا', 'ب', 'و', 'ل', 'ف']

/** Compiles the rows; use through `lexicons.derive`. */
export function mannersOf(lexicons: Lexicons): Manners {
  const rows = lexicons.rows(manners)
  const words = new Map<string, { key: string; family: string }[]>()
  for (const row of rows)
    for (const word of row.words) {
      const list = words.get(fold(word))
      if (list) list.push(row)
      else words.set(fold(word), [row])
    }
  const families = new Set(rows.map((row) => row.family))
  return {
    parents: new Map(rows.map((row) => [row.key, row.within])),
    of(reading, event, family) {
      const keys = new Set<string>(family.name === 'death' && event.what !== 'die' ? ['killed'] : [])
      if (families.has(family.name))
        for (const word of fold(sliceOf(reading.article.text, windowAround(reading, event.trigger, 25, 70))).split(
          /[^\p{L}\p{N}\p{M}]+/u,
        ))
          for (const form of formsOf(word)) for (const m of words.get(form) ?? []) if (m.family === family.name) keys.add(m.key)
      return [...keys]
    },
  }
}

const formsOf = (word: string): string[] => [
  word,
  ...PREFIXES.filter((p) => word.startsWith(p) && word.length - p.length >= 2).map((p) => word.slice(p.length)),
]
