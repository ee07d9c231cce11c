import { descriptions, kin, type Lexicons, offices, postNouns } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { feminineOf } from './word-classes.js'

/** Of a noun that may stand for one known person, in what surroundings it does. */
export interface Description {
  readonly takes: ReadonlySet<string>
  readonly feminine: boolean
  /** Row of the one state that has such an office: خادم الحرمين; '' where many have. */
  readonly of: string
}

const OF = 'of:'

const ANY_OFFICE: ReadonlySet<string> = new Set(['body', 'alone'])

/** Nouns that may stand for one known person, folded, masculine and feminine. Use through `lexicons.derive(describing)`. */
export function describing(lexicons: Lexicons): ReadonlyMap<string, Description> {
  const map = new Map<string, Description>()
  for (const row of lexicons.rows(descriptions))
    for (const [word, feminine] of [
      [row.word, false],
      [feminineOf(row.word, row.feminine), true],
    ] as const)
      if (word !== '') map.set(fold(word), { takes: new Set(row.takes), feminine, of: stateOf(row.takes) })
  // «المبعوث», «اللاعب»: any office or calling may stand for him beside whose name it stood.
  for (const row of lexicons.rows(offices)) {
    if (row.kind === 'kin') continue
    for (const [word, feminine] of [
      [row.word, false],
      [feminineOf(row.word, row.feminine), true],
    ] as const)
      if (word !== '' && !map.has(fold(word))) map.set(fold(word), { takes: ANY_OFFICE, feminine, of: '' })
  }
  return map
}

function stateOf(takes: readonly string[]): string {
  const of = takes.find((take) => take.startsWith(OF))
  return of === undefined ? '' : `countries:${of.slice(OF.length)}`
}

/** Nouns behind which an office is meant and nobody who holds it, folded. */
export const postWords = (lexicons: Lexicons): ReadonlySet<string> =>
  new Set(lexicons.rows(postNouns).map((row) => fold(row.word)))

/** Words of kinship and succession with the word for the other side, folded. */
export const kinWords = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map(lexicons.rows(kin).map((row) => [fold(row.word), fold(row.inverse)]))
