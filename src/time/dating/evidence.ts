import type { Span } from '../../text/index.js'

/** One thing that tells when a page was written: days it allows, by an interval or by a test. */
export interface Evidence extends Span {
  readonly rule: string
  /** The first and last day it allows; ±Infinity where it is open. */
  readonly from: number
  readonly to: number
  /** A further test of a day inside the interval. */
  readonly fits?: (day: number) => boolean
  /** The surer evidence is heard first; what contradicts it is left aside. */
  readonly weight: number
}

export const after = (span: Span, rule: string, day: number, weight: number): Evidence => ({
  start: span.start,
  end: span.end,
  rule,
  from: day,
  to: Infinity,
  weight,
})
export const before = (span: Span, rule: string, day: number, weight: number): Evidence => ({
  start: span.start,
  end: span.end,
  rule,
  from: -Infinity,
  to: day,
  weight,
})
export const within = (span: Span, rule: string, from: number, to: number, weight: number): Evidence => ({
  start: span.start,
  end: span.end,
  rule,
  from,
  to,
  weight,
})
export const test = (
  span: Span,
  rule: string,
  weight: number,
  fits: (day: number) => boolean,
  from = -Infinity,
  to = Infinity,
): Evidence => ({ start: span.start, end: span.end, rule, from, to, fits, weight })
