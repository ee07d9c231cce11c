import { fold, type Span } from '../text/index.js'

/** «قمة أخرى»: behind what is told, another than what was told before. Folded, as are the next. */
const OTHER = 'اخري'
/** «هجوم آخر في تونس»; but «مناقشة آخر المستجدات» goes on with what is last. */
const OTHER_OR_LAST = 'اخر'
const GOES_ON_OTHERWISE = new Set(['في', 'من', 'علي', 'مع', 'بين', 'قبل', 'بعد', 'ضد', 'الي', 'عن'])
/** «التقيا مرتين», «زار تونس ثلاث مرات», «3 مرات»: told of several times at once. */
const TIMES = new Set(['مرتين', 'مرات', 'مرارا'])
/** «قمتين», «زيارتان»: a word for two of them; without ة the dual is written as the plural. */
const TWO = /ت[يا]ن$/u
/** A number that words give and one that digits give are not compared. */
const DIGITS = /\p{Nd}/u
/** Words behind a trigger among which the latter stand. */
const NEAR = 4
/** Characters behind a trigger that are looked at. */
const BEHIND = 60

/** How the words behind a trigger set it apart from other tellings of its kind. */
export interface Apart {
  /** Is it said to be another than what the article tells beside it? */
  readonly another: boolean
  /** Of how many times it tells at once, in its own words («ثلاث مرات»); null where of one. */
  readonly several: string | null
}

/** Reads what stands behind a trigger. */
export function apartOf(text: string, { start, end }: Span): Apart {
  const [clause = ''] = fold(text.slice(end, end + BEHIND)).split(/[^\p{L}\p{N}\s]/u)
  const words = /^\s/u.test(clause) ? clause.trim().split(/\s+/u) : []
  const [first, second] = words
  const times = words.slice(0, NEAR).findIndex((word) => TIMES.has(word))
  return {
    another: first === OTHER || (first === OTHER_OR_LAST && (second === undefined || GOES_ON_OTHERWISE.has(second))),
    several:
      times >= 0
        ? words.slice(words[times] === 'مرات' ? Math.max(0, times - 1) : times, times + 1).join(' ')
        : TWO.test(fold(text.slice(start, end)))
          ? 'مرتين'
          : null,
  }
}

/** Does what is said of two tellings keep them from being one: one of them is another, of one article; one tells of several times, the other of one, or of as many others? */
export const areSetApart = (a: Apart & { source: string }, b: Apart & { source: string }): boolean =>
  differ(a.several, b.several) || (a.source === b.source && (a.another || b.another))

/** Do two tellings tell of so many times each that they cannot be of the same? */
const differ = (a: string | null, b: string | null): boolean =>
  a !== b && (a === null || b === null || DIGITS.test(a) === DIGITS.test(b))
