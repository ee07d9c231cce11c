import type { PageFormat } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import type { Line } from '../line.js'

/** A stretch of a line that is no part of the article, and why. Offsets count in the line's text. */
export interface Cut {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly reason: string
}

/** What a judge sees: the lines, which of them are gone already, and where the running text begins and ends. */
export interface View {
  readonly lines: readonly Line[]
  /** Has the whole line been left out by an earlier judge? */
  gone(line: number): boolean
  /** The first and the last line of running text among those still kept; -1 where there is none. */
  readonly first: number
  readonly last: number
  readonly title: string | null
  /** How the page was captured: a record has been through an extractor already. */
  readonly format: PageFormat
  readonly outlet: string | null
  readonly lexicons: Lexicons
}

/** One concern. It sees what earlier judges left and proposes further cuts; it changes nothing. */
export interface Judge {
  readonly name: string
  propose(view: View): Iterable<Cut>
}

/** The cut of a whole line. */
export const whole = (lines: readonly Line[], line: number, reason: string): Cut => ({
  line,
  start: 0,
  end: lines[line]!.text.length,
  reason,
})

/** Is the line above the running text, or below it? A page without running text has neither. */
export const inHead = (view: View, line: number): boolean => view.first >= 0 && line < view.first
export const inTail = (view: View, line: number): boolean => view.last >= 0 && line > view.last
