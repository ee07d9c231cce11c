import { dayRange, grainOf } from '../../document/index.js'
import type { Scene } from '../scene.js'
import type { TenseCue } from '../tense.js'

/** The time that the text told last, on which آنذاك, اليوم التالي and بعد ذلك hang. */
export interface Narrative {
  readonly value: string
  readonly sentence: number
  readonly paragraph: number
  /** Was its year said in figures or words, or taken from a time whose year was? Then a month without a year may take it. */
  readonly explicit: boolean
  /** The part of the day, where one was said. */
  readonly part?: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

/** What an expression is counted from. */
export interface Context {
  readonly scene: Scene
  /** The day of the page, or null where nothing is known of it. */
  readonly page: number | null
  /** The day with which weeks begin for the page's readers. */
  readonly weeksFrom: 'sunday' | 'monday'
  readonly narrative: Narrative | null
  /** The days, by their names, that the text has told in the two weeks up to the page's day. */
  readonly named: ReadonlyMap<number, number>
  /** Inside quotation marks: the day on which the words were spoken, where the text told it. */
  readonly spoken: number | null
  readonly sentence: number
  readonly paragraph: number
  /** The tense under which the expression stands; asked for only when needed. */
  tense(): TenseCue | null
}

/** What an expression came to. */
export interface Resolved {
  readonly value: string
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly anchor?: string
  readonly alternatives?: readonly string[]
  readonly note?: string
}

/** The first day of the narrative's time, and how fine it is; null where there is none. */
export function narrativeStart(
  context: Context,
): { readonly day: number; readonly grain: string; readonly value: string } | null {
  const value = context.narrative?.value
  const range = value === undefined ? null : dayRange(value)
  if (value === undefined || !range || !Number.isFinite(range.from)) return null
  return { day: range.from, grain: grainOf(value) ?? 'interval', value }
}
