import { type Lexicons, ordinals, rounds } from '../lexicon/index.js'
import { fold, type Span } from '../text/index.js'

/** Reads ordinal numbers: which of its series a round or a summit is. */
export interface Ordinals {
  /** The ordinal that is the next word behind a trigger, or that of its round («the second round of the talks»); null where it has none. */
  of(text: string, trigger: Span): number | null
}

/** Characters before a trigger in which its round is told. */
const BEFORE = 40
/** What stands between a round and that of which it is one. */
const LINKS: ReadonlySet<string> = new Set(['من', 'بين', 'في'])

/** What is done again («the re-opening», «the re-founding») is done for the second time at least. */
const AGAIN = 2
const isAgain = (text: string, at: number): boolean =>
  /(?:^|\s)[وفبل]?(?:ل?ال)?(?:إ|ا)عادة\s(?:ال)?$/u.test(text.slice(Math.max(0, at - 14), at))

/** Compiles the rows; use through `lexicons.derive`. */
export function ordinalsOf(lexicons: Lexicons): Ordinals {
  const values = new Map(lexicons.rows(ordinals).flatMap((row) => row.words.map((w) => [fold(w), row.value] as const)))
  const counted = new Set(lexicons.rows(rounds).flatMap((row) => row.words.map(fold)))
  const behind = (text: string, at: number): number | null => {
    const next = /^\s+(?:ال)?(\p{L}+)/u.exec(text.slice(at, at + 24))
    return next ? (values.get(fold(next[1]!)) ?? null) : null
  }
  const before = (text: string, at: number): number | null => {
    const words = fold(text.slice(Math.max(0, at - BEFORE), at)).split(/\s/u)
    const [round, ordinal, link, article] = words.slice(-4)
    if (article === undefined || !/^(?:ال)?$/u.test(article) || !LINKS.has(link!)) return null
    const bare = round!.split(/\P{L}/u).at(-1)!
    if (!counted.has(bare.replace(/^[وبل]?(?:ال|لل)?(?=\p{L}{3})/u, ''))) return null
    return values.get(ordinal!.replace(/^ال/u, '')) ?? null
  }
  return { of: (text, { start, end }) => behind(text, end) ?? before(text, start) ?? (isAgain(text, start) ? AGAIN : null) }
}
