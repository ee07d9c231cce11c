import type { PageFormat } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { codes } from './judges/codes.js'
import { comments } from './judges/comments.js'
import { credits } from './judges/credits.js'
import { dates } from './judges/dates.js'
import { foreign } from './judges/foreign.js'
import { indexWords } from './judges/index-words.js'
import type { Cut, Judge, View } from './judges/judge.js'
import { phrases } from './judges/phrases.js'
import { repeats } from './judges/repeats.js'
import { scripts } from './judges/scripts.js'
import { teasers } from './judges/teasers.js'
import { isProse, type Line, lastSign } from './line.js'

/** In this order each sees what the ones before it left: what is certain by itself first, what depends on its surroundings last. */
const JUDGES: readonly Judge[] = [
  codes,
  repeats,
  comments,
  scripts,
  foreign,
  dates,
  phrases,
  credits,
  indexWords,
  teasers,
  credits,
]

/** What was decided about the lines of a page: the cuts, in the order of the lines, none within another. */
export interface Judgement {
  readonly cuts: readonly Cut[]
  /** The first and the last line of running text that is left; -1 where there is none. */
  readonly first: number
  readonly last: number
}

/** Asks every judge. `title` is the title the page states, `outlet` the outlet's name where it is known by now. */
export function judgeLines(
  lines: readonly Line[],
  title: string | null,
  outlet: string | null,
  format: PageFormat,
  lexicons: Lexicons,
): Judgement {
  const cuts: Cut[] = []
  const out = new Set<number>()
  const parts = new Map<number, Cut[]>()
  const add = (cut: Cut): void => {
    if (out.has(cut.line)) return
    if (isWhole(lines, cut)) out.add(cut.line)
    else {
      const before = parts.get(cut.line) ?? []
      if (before.some((c) => c.start < cut.end && cut.start < c.end)) return
      parts.set(cut.line, [...before, cut])
    }
    cuts.push(cut)
  }
  for (const [line, { outside, text }] of lines.entries())
    if (outside !== null) add({ line, start: 0, end: text.length, reason: outside })
  const prose = lines.map(isProse)
  let zones = zonesOf(lines, prose, out)
  for (const judge of JUDGES) {
    const view: View = { lines, gone: (line) => out.has(line), ...zones, title, outlet, format, lexicons }
    for (const cut of [...judge.propose(view)]) add(cut)
    zones = zonesOf(lines, prose, out)
  }
  return {
    cuts: cuts.filter((c) => isWhole(lines, c) || !out.has(c.line)).sort((a, b) => a.line - b.line || a.start - b.start),
    ...zones,
  }
}

const isWhole = (lines: readonly Line[], cut: Cut): boolean => cut.start === 0 && cut.end === lines[cut.line]!.text.length

const TITLE_WORDS = 30

/** Where the running text begins and ends. A long first line without a stop is a title, not a paragraph, if text follows. */
function zonesOf(lines: readonly Line[], prose: readonly boolean[], out: ReadonlySet<number>): { first: number; last: number } {
  let top = -1
  let first = -1
  let second = -1
  let last = -1
  for (let i = 0; i < lines.length; i++) {
    if (out.has(i)) continue
    if (top < 0) top = i
    if (!prose[i]) continue
    if (first < 0) first = i
    else if (second < 0) second = i
    last = i
  }
  if (first < 0) return { first, last }
  const isTitle = second >= 0 && first === top && lines[top]!.words <= TITLE_WORDS && lastSign(lines[top]!.text) !== '.'
  return { first: isTitle ? second : first, last }
}
