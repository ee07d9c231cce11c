import { furniture, type Lexicons } from '../lexicon/index.js'
import { keyOf } from './line.js'

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
  const contained: [string, Row][] = []
  let longest = 1
  for (const row of lexicons.rows(furniture)) {
    const key = keyOf(row.phrase)
    if (row.kind === 'contains') contained.push([` ${key} `, row])
    else byKey.set(key, row)
    longest = Math.max(longest, key.split(' ').length)
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
      const words = key.split(' ', longest)
      for (let n = words.length; n > 0; n--) {
        const row = whole(words.slice(0, n).join(' '), kinds)
        if (row !== null) return row
      }
      return null
    },
    inside: (key) => contained.find(([phrase]) => ` ${key} `.includes(phrase))?.[1] ?? null,
    keys: (kind) => keysByKind.get(kind) ?? new Set(),
  }
}
