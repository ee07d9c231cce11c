import { fold } from '../text/index.js'
import type { Lexicons } from './lexicons.js'
import { months } from './tables/index.js'

/** English names of months stand in time stamps and on pages of Arabic papers alike. */
const ENGLISH = 'january february march april may june july august september october november december'.split(' ')

function named(lexicons: Lexicons, wanted: 'gregorian' | 'hijri', names: Map<string, number>): ReadonlyMap<string, number> {
  for (const { calendar, month, forms, doubtful } of lexicons.rows(months))
    if (calendar === wanted) for (const form of [...forms, ...doubtful]) names.set(fold(form), month)
  return names
}

/** The number of each Gregorian month by its names, folded, the English ones and their first three letters among them. Use through `lexicons.derive`. */
export const gregorianMonths = (lexicons: Lexicons): ReadonlyMap<string, number> =>
  named(
    lexicons,
    'gregorian',
    new Map(ENGLISH.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const])),
  )

/** The number of each Hijri month by its names, folded. Use through `lexicons.derive`. */
export const hijriMonths = (lexicons: Lexicons): ReadonlyMap<string, number> => named(lexicons, 'hijri', new Map())
