import { type Lexicons, ordinals } from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** Reads ordinal numbers: which of its series a round or a summit is. */
export interface Ordinals {
  /** The ordinal that is the next word behind offset `at`; null where it is none. */
  behind(text: string, at: number): number | null
}

/** Compiles the rows; use through `lexicons.derive`. */
export function ordinalsOf(lexicons: Lexicons): Ordinals {
  const values = new Map(lexicons.rows(ordinals).flatMap((row) => row.words.map((w) => [fold(w), row.value] as const)))
  return {
    behind(text, at) {
      const next = /^\s+(?:ال)?(\p{L}+)/u.exec(text.slice(at, at + 24))
      return next ? (values.get(fold(next[1]!)) ?? null) : null
    },
  }
}
