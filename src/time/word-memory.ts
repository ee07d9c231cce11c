import { byWord, type Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { type TimeIndex, type TimeWord, timeIndex } from './knowledge.js'

/** One reading of a written word as a word of time. */
export interface Match {
  readonly word: TimeWord
  readonly lead: string
  readonly definite: boolean
}

/** What a folded word tells by itself, wherever it stands. */
export interface SeenWord {
  readonly matches: readonly Match[]
  /** Opens an expression without being a word of time: the article before digits, «بعدها بيومين», «آخر 24 ساعة». */
  readonly opens: boolean
  /** Has the letters of a verb with the س of the future: «سيزور». */
  readonly ahead: boolean
  /** What it stands before has happened: «عقب», «إثر». */
  readonly past: boolean
}

const MAY_OPEN = /^[وفبل]?(ال|لل|بعد(ها|ه|هم|ذلك)|قبل(ها|ه|هم|ذلك)|اخر|اول|غرة|عطلة|اجازة)$/
const AHEAD = /^[وف]?س[يتن].{3}/
const PAST = /^[وف]?(عقب|اثر|غداة)$/

/** What a word tells, remembered between articles; use through `lexicons.derive(wordsSeen)`. */
export function wordsSeen(lexicons: Lexicons): (token: Token) => SeenWord {
  const index = lexicons.derive(timeIndex)
  return byWord(({ folded }) => ({
    matches: matchesOf(folded, index),
    opens: MAY_OPEN.test(folded),
    ahead: AHEAD.test(folded),
    past: PAST.test(folded),
  }))
}

const NONE: readonly never[] = []

/** All readings of a folded word: with a conjunction و ف and a preposition ب ل ك cut off, with and without the article. Fewer clitics come first. */
function matchesOf(folded: string, index: TimeIndex): Match[] {
  const found: Match[] = []
  const look = (key: string, lead: string, definite: boolean): void => {
    for (const word of index.get(key) ?? NONE) found.push({ word, lead, definite })
  }
  const stem = (rest: string, lead: string): void => {
    look(rest, lead, rest.startsWith('ال'))
    if (rest.startsWith('ال') && rest.length > 4) look(rest.slice(2), lead, true)
    // للأسبوع: the article is swallowed by the preposition, which therefore stays in the span.
    if (rest.startsWith('لل') && rest.length > 4) {
      look(`ال${rest.slice(2)}`, lead, true)
      look(rest.slice(2), lead, true)
    }
  }
  const preposition = (rest: string, lead: string): void => {
    if (rest.length > 2 && 'بلك'.includes(rest[0]!)) stem(rest.slice(1), lead + rest[0]!)
  }
  stem(folded, '')
  preposition(folded, '')
  if (folded.length > 2 && (folded[0] === 'و' || folded[0] === 'ف')) {
    stem(folded.slice(1), folded[0]!)
    preposition(folded.slice(1), folded[0]!)
  }
  return found
}
