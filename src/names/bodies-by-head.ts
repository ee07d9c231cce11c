import type { Heads } from './heads.js'
import type { NamesAt } from './read-title.js'
import type { Words } from './words.js'

/**
 * The rows of the bodies that a definite head means in this article: «الحركة» the one named most often behind «حركة»,
 * «المرصد», «المركز» the one whose name begins so, where it is the only one.
 */
export function bodiesByHead(words: Words, heads: Heads, namesAt: NamesAt): ReadonlyMap<string, string> {
  const times = new Map<string, Map<string, number>>()
  const first = new Map<string, Set<string>>()
  for (const [at, { group, to, whole }] of namesAt) {
    if (group.kind !== 'ORG' || group.row === '') continue
    const token = words.tokens[at]!
    if (to > at + 1 && token.kind === 'word' && isOwnHead(heads, token.base))
      first.set(token.base, (first.get(token.base) ?? new Set()).add(group.row))
    const before = words.tokens[at - 1]
    if (!whole || before?.kind !== 'word' || before.definite) continue
    if (before.sentence !== token.sentence || !heads.bodies.get(before.base)?.some((head) => head.takes.has('proper'))) continue
    const rows = times.get(before.base) ?? new Map<string, number>()
    times.set(before.base, rows)
    rows.set(group.row, (rows.get(group.row) ?? 0) + 1)
  }
  const found = new Map<string, string>()
  for (const [head, rows] of first) if (rows.size === 1) found.set(head, [...rows][0]!)
  for (const [head, rows] of times) found.set(head, [...rows].reduce((best, row) => (row[1] > best[1] ? row : best))[0])
  return found
}

/** «الداخلية» and «البرلمان» are what an office is of, and no more than that. */
const isOwnHead = (heads: Heads, base: string): boolean =>
  !heads.portfolios.has(base) && !heads.charges.has(base) && !heads.bodies.get(base)?.some((head) => head.takes.has('nisba'))
