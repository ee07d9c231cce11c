import type { TimeType } from '../document/index.js'
import type { FeastRow, TimeUnit } from '../lexicon/index.js'

/** ‑2 قبل الماضي · ‑1 الماضي · 0 الجاري · 1 المقبل · 2 بعد المقبل */
export type Shift = -2 | -1 | 0 | 1 | 2
export type Calendar = 'gregorian' | 'hijri'
export type Edge = 'start' | 'middle' | 'end'
export type DayPart = 'day' | 'morning' | 'dawn' | 'noon' | 'afternoon' | 'evening' | 'night'

/** A length of time as said: `n` is null where it is not counted (سنوات). */
export interface Length {
  readonly parts: readonly { readonly n: number | null; readonly unit: TimeUnit }[]
  /** «3 إلى 5 سنوات»: the least that is said of the first part, whose `n` is the most. */
  readonly least?: number
}

/** A year as said: a number, or one told from another: الماضي (of the page's), ذلك العام (of the narrative). */
export type YearWord =
  | { readonly year: number; readonly calendar: Calendar }
  | { readonly shift: Shift }
  | { readonly beside: number }

/** What an expression says, before it is counted from an anchor. */
export type Meaning =
  | {
      readonly is: 'calendar'
      readonly calendar: Calendar
      readonly year?: YearWord
      readonly month?: number
      /** Said of the month: «يوليو الماضي». */
      readonly shift?: Shift
      readonly day?: number
      readonly dayTo?: number
      readonly weekday?: number
    }
  | {
      readonly is: 'day-of-month'
      readonly day: number
      readonly dayTo?: number
      readonly shift?: Shift
      readonly beside?: number
    }
  | { readonly is: 'day'; readonly offset: number; readonly weekday?: number }
  | { readonly is: 'weekday'; readonly weekday: number; readonly to?: number; readonly shift?: Shift; readonly week?: Shift }
  /** The first, second … or last (-1) day of a name in a month. */
  | { readonly is: 'nth-weekday'; readonly weekday: number; readonly nth: number; readonly orDate: boolean; readonly of: Meaning }
  | {
      readonly is: 'unit'
      readonly unit: TimeUnit
      readonly shift?: Shift
      readonly beside?: number
      /** «نفس الشهر من العام الماضي»: the month that was told, in this year. */
      readonly year?: YearWord
      /** «العام الدراسي»: from late summer to the next. */
      readonly school?: true
      /** «الموسم الجديد»: the one that begins or has just begun. */
      readonly fresh?: true
      /** «وقت سابق من هذا الأسبوع»: what is told lies before the day of telling. */
      readonly earlier?: true
    }
  /** `unsaid`: no year stands with it, «أرباح الربع الثاني». */
  | {
      readonly is: 'months-of-year'
      readonly first: number
      readonly last: number
      readonly year: YearWord
      readonly unsaid?: true
    }
  /** «الربع الماضي»: a quarter told from the page's. */
  | { readonly is: 'quarter'; readonly shift: Shift }
  /** The first, second … or last (-1) of so many equal parts of a month: a week, a half, a third. */
  | { readonly is: 'part-of-month'; readonly days: 7 | 10 | 15; readonly nth: number; readonly of: Meaning }
  /** The first, second … or last (-1) of so many equal parts of a century. */
  | { readonly is: 'part-of-century'; readonly parts: number; readonly nth: number; readonly of: Meaning }
  /** What is left of a week, month or year. */
  | { readonly is: 'rest'; readonly of: Meaning }
  | { readonly is: 'weekend'; readonly shift?: Shift }
  | { readonly is: 'offset'; readonly length: Length; readonly direction: -1 | 1; readonly from: 'page' | 'narrative' | FeastRow }
  | { readonly is: 'length'; readonly length: Length }
  | { readonly is: 'set'; readonly value: string }
  | { readonly is: 'ref'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | { readonly is: 'later' }
  | { readonly is: 'then' }
  | { readonly is: 'decade'; readonly decade: number; readonly century?: number }
  | { readonly is: 'century'; readonly century?: number; readonly shift?: Shift }
  | { readonly is: 'season'; readonly season: number; readonly year?: YearWord; readonly shift?: Shift }
  | {
      readonly is: 'feast'
      readonly feast: FeastRow
      readonly year?: YearWord
      readonly shift?: Shift
      readonly nth?: number
      readonly whole: boolean
    }
  /** `bare`: of an hour up to eleven no part of the day is said. */
  | { readonly is: 'clock'; readonly hour: number; readonly minute: number; readonly bare?: true; readonly day?: Meaning }
  | { readonly is: 'part'; readonly part: DayPart; readonly day?: Meaning }
  | { readonly is: 'edge'; readonly edge: Edge; readonly of: Meaning }
  | { readonly is: 'range'; readonly first: Meaning; readonly last: Meaning }

/** An expression that a rule proposes: tokens `from` to `to` (half-open), characters `start` to `end`. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly type: TimeType
  readonly meaning: Meaning
  readonly rule: string
  readonly row?: string
  /** Where the length in it begins, for an expression that may turn out to be that length alone: «بعد يومين». */
  readonly lengthStart?: number
  /** Counts only if something joins it or stands beside it: صباح, a bare unit. */
  readonly needs?: 'company'
}
