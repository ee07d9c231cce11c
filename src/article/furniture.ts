import { furniture, type Lexicons } from '../lexicon/index.js'
import { keyOf } from './key.js'
import { wordsIn } from './line.js'

type Row = ReturnType<typeof furniture.parse>[number]
export type FurnitureRow = Row
type Kind = Row['kind']

/** The rows of the table `furniture`, ready to be asked. */
export interface Furniture {
  /** The row whose phrase is the whole key, of one of these kinds. */
  whole(key: string, kinds: readonly Kind[]): Row | null
  /** The row with the longest phrase that the key begins with (or is), of one of these kinds. */
  start(key: string, kinds: readonly Kind[]): Row | null
  /** A row of the kind `contains` whose phrase stands in the key. */
  inside(key: string): Row | null
  /** The phrases of a kind, as keys. */
  keys(kind: Kind): ReadonlySet<string>
}

/** Compiles the table `furniture`; use through `lexicons.derive`. */
export function furnitureOf(lexicons: Lexicons): Furniture {
  const byKey = new Map<string, Row>()
  /** How many words the longest phrase has that begins with a word. */
  const longest = new Map<string, number>()
  /** The rows of the kind `contains` by their first word, each with its place in the table. */
  const contained = new Map<string, [string, number][]>()
  const rows = lexicons.rows(furniture)
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row.phrase)
    const first = key.split(' ', 1)[0]!
    if (row.kind === 'contains') contained.set(first, [...(contained.get(first) ?? []), [` ${key} `, at]])
    else {
      byKey.set(key, row)
      longest.set(first, Math.max(longest.get(first) ?? 0, wordsIn(key)))
    }
  }
  const keysByKind = new Map<Kind, Set<string>>()
  for (const [key, row] of byKey) keysByKind.set(row.kind, (keysByKind.get(row.kind) ?? new Set()).add(key))
  const whole: Furniture['whole'] = (key, kinds) => {
    const row = byKey.get(key)
    return row !== undefined && kinds.includes(row.kind) ? row : null
  }
  return {
    whole,
    start(key, kinds) {
      const gap = key.indexOf(' ')
      const most = longest.get(gap < 0 ? key : key.slice(0, gap))
      if (most === undefined) return null
      const words = key.split(' ', most)
      for (let n = words.length; n > 0; n--) {
        const row = whole(words.slice(0, n).join(' '), kinds)
        if (row !== null) return row
      }
      return null
    },
    inside(key) {
      let found = rows.length
      for (let from = 0; from <= key.length; ) {
        const gap = key.indexOf(' ', from)
        const to = gap < 0 ? key.length : gap
        for (const [phrase, at] of contained.get(key.slice(from, to)) ?? [])
          if (at < found && ` ${key} `.startsWith(phrase, from)) found = at
        from = to + 1
      }
      return rows[found] ?? null
    },
    keys: (kind) => keysByKind.get(kind) ?? new Set(),
  }
}
