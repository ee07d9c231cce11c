import type { EntityKind, Mention } from '../document/index.js'
import { nameWords } from '../lexicon/index.js'
import type { Candidate, KnownName } from './candidate.js'

/** One person, body or place of the article in the making. */
export interface Group {
  readonly kind: EntityKind
  /** table:key, '' where no row is known. */
  row: string
  name: string
  wikidata: string
  country: string
  capital: boolean
  /** Of a person, where row or given name tells. */
  gender?: 'm' | 'f'
  /** Of a capital, the state whose government it stands for here. */
  standsFor?: Group
  /** The names it goes by here as word lists: folded, without ال and without words of respect. */
  readonly names: string[][]
  readonly mentions: (Mention & { readonly from: number; readonly to: number })[]
}

/** A group without mentions for a row of the lexicon. */
export const groupOf = (known: KnownName): Group => ({
  kind: known.kind,
  row: known.row,
  name: known.name,
  wikidata: known.wikidata,
  country: known.country,
  capital: known.capital,
  names: [nameWords(known.name)],
  mentions: [],
  ...(known.gender ? { gender: known.gender } : {}),
})

/** The group of a row among those of the article; one without mentions is added where there is none. */
export function groupFor(groups: Group[], known: KnownName): Group {
  let group = groups.find((g) => g.row === known.row)
  if (group === undefined) {
    group = groupOf(known)
    groups.push(group)
  }
  return group
}

/** «للخارجية الفنلندية» names «الخارجية الفنلندية»: ل swallows the alif of the article. */
const nominative = (name: string): string => (name.startsWith('لل') ? `ال${name.slice(2)}` : name)

/** A group for a name that no row knows. */
export const groupNamed = (kind: EntityKind, name: string): Group => ({
  kind,
  row: '',
  name: nominative(name),
  wikidata: '',
  country: '',
  capital: false,
  names: [],
  mentions: [],
})

/** Adds a name's place in the text to its group, with the rule it was found by. */
export function mention(group: Group, c: Candidate, note?: string): void {
  const why = {
    rule: c.rule,
    ...(c.known ? { row: c.known.row } : {}),
    ...(c.words ? { words: c.words.map(({ start, end }) => ({ start, end })) } : {}),
    ...(note === undefined ? {} : { note }),
  }
  group.mentions.push({ start: c.start, end: c.end, as: 'name', why, from: c.from, to: c.to })
}
