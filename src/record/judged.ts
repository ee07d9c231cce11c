import { type Referent, type Verdict, verdictText } from '../document/index.js'
import type { Member } from './digest.js'

/** Of which verdicts a group stands on which side: it must not be joined with one that stands on the other. */
export type Sides = ReadonlyMap<number, 'a' | 'b'>

/** What editors said, told for the members of the record. */
export interface Judged {
  /** Members that are one by an editor's word, with his words. */
  readonly joins: readonly { readonly members: readonly number[]; readonly text: string }[]
  /** The sides on which a member stands, where an editor keeps it apart from others. */
  readonly sides: ReadonlyMap<number, Sides>
  /** The text of each verdict that keeps apart, by its number. */
  readonly apart: ReadonlyMap<number, string>
}

/** Finds whom each verdict means. Of what both sides of a verdict mean, the side that names the article has it; else neither has. */
export function judge(members: readonly Member[], verdicts: readonly Verdict[]): Judged {
  const joins: { members: number[]; text: string }[] = []
  const sides = new Map<number, Map<number, 'a' | 'b'>>()
  const apart = new Map<number, string>()
  verdicts.forEach((verdict, n) => {
    const [a, b] = [meant(members, verdict.a), meant(members, verdict.b)]
    const text = verdictText(verdict)
    if (verdict.verdict === 'same') {
      const unknown = (referent: Referent, i: number) => referent.by !== 'name' || (!members[i]!.key && !members[i]!.wikidata)
      const both = [...a.filter((i) => unknown(verdict.a, i)), ...b.filter((i) => unknown(verdict.b, i))]
      if (both.length > 0) joins.push({ members: [...new Set(both)].sort((x, y) => x - y), text })
      return
    }
    apart.set(n, text)
    const ofB = new Set(b)
    const inBoth = new Set(a.filter((i) => ofB.has(i)))
    const put = (i: number, side: 'a' | 'b'): void => {
      const own = sides.get(i) ?? new Map<number, 'a' | 'b'>()
      sides.set(i, own.set(n, side))
    }
    const precise = verdict.a.by === 'article' ? 'a' : verdict.b.by === 'article' ? 'b' : null
    for (const i of a) if (!inBoth.has(i)) put(i, 'a')
    for (const i of b) if (!inBoth.has(i)) put(i, 'b')
    if (precise !== null) for (const i of inBoth) put(i, precise)
  })
  return { joins, sides, apart }
}

/** The numbers of the members that a referent means. */
function meant(members: readonly Member[], referent: Referent): number[] {
  const fits = (m: Member): boolean => {
    switch (referent.by) {
      case 'row':
        return m.key === referent.row
      case 'item':
        return m.wikidata === referent.item
      case 'name':
        return m.kind === referent.kind && (m.folded === referent.name || m.names.includes(referent.name))
      case 'article':
        return m.source === referent.source && m.id === referent.entity
    }
  }
  return members.flatMap((m, i) => (fits(m) ? [i] : []))
}

/** Do two groups stand on different sides of a verdict? */
export function keptApart(a: Sides | undefined, b: Sides | undefined): boolean {
  if (a === undefined || b === undefined) return false
  for (const [n, side] of a) {
    const other = b.get(n)
    if (other !== undefined && other !== side) return true
  }
  return false
}

/** The sides of two groups that become one. */
export const bothSides = (a: Sides | undefined, b: Sides | undefined): Sides | undefined =>
  a === undefined ? b : b === undefined ? a : new Map([...a, ...b])
