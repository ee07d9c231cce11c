import type { Why } from '../document/index.js'
import type { Group } from './group.js'
import type { OfficeHolders } from './office-holders.js'
import type { NamesAt, TitlePhrase } from './read-title.js'
import type { Words } from './words.js'

/** A title that stood beside a name: who it was, and where. */
export interface Known {
  readonly phrase: TitlePhrase
  readonly group: Group
}

/** What the reading of titles goes by at one place of an article, and what it has found so far. */
export interface TitleState {
  readonly words: Words
  readonly groups: Group[]
  readonly namesAt: NamesAt
  /** The group whose name ends before a token. */
  readonly endsAt: ReadonlyMap<number, Group>
  readonly holders: OfficeHolders
  /** The titles that stood beside names so far. */
  readonly memory: Known[]
  /** All titles that stand beside names anywhere in the article. */
  readonly beside: readonly Known[]
  /** The person named or meant last, and at which token. */
  last: Group | undefined
  lastAt: number
  /** The title that was read last, of a named or a meant person. */
  lastTitle: TitlePhrase | undefined
  /** Notes that the tokens `from`..`to` stand for the group. */
  add(group: Group, from: number, to: number, why: Why): void
  /** The day that is spoken of at a token: EDTF, YYYY-MM-DD or '' where none is known. */
  dayAt(i: number): string
}

/** The words of a title that stood beside a name, as the evidence of one that stands for it. */
export const spansOf = (words: Words, found: Known): { start: number; end: number }[] => [
  { start: words.tokens[found.phrase.from]!.coreStart, end: words.tokens[found.phrase.to - 1]!.end },
]

/** Of several whom one noun was said of, him of whom it was said most, then last. */
export function usual(known: readonly Known[]): Known | undefined {
  const times = new Map<Group, number>()
  for (const k of known) times.set(k.group, (times.get(k.group) ?? 0) + 1)
  return known.reduce<Known | undefined>(
    (best, k) => (best === undefined || times.get(k.group)! >= times.get(best.group)! ? k : best),
    undefined,
  )
}
