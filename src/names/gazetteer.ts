import {
  bodyHeads,
  cities,
  countries,
  type Lexicons,
  nameWords,
  organisations,
  outlets,
  people,
  placeHeads,
  places,
  wordKey,
} from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { KnownName } from './candidate.js'
import { lookupForm } from './lookup-form.js'
import { wordClasses } from './word-classes.js'

/** A node of the trie over folded words: what ends here, and what goes on. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>
  readonly names: KnownName[]
}

const node = (): TrieNode => ({ next: new Map(), names: [] })

/** The words of a written name as the trie holds them; hyphens and dots part words. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[\s\-–—.]+/)
    .filter((word) => word !== '')
    .map(lookupForm)

const ORDER = { countries: 60, capital: 58, organisations: 55, outlets: 50, places: 52, people: 45, cities: 0 } as const

/** All names of the lexicon in one trie over words. Use through `lexicons.derive(gazetteer)`. */
export function gazetteer(lexicons: Lexicons): TrieNode {
  const root = node()
  const add = (name: string, known: KnownName): void => {
    const words = wordsOf(name)
    insert(root, words, known)
    for (const other of otherSpacings(words, known)) insert(root, other, known)
  }
  const addAll = (names: readonly string[], doubtful: readonly string[], known: Omit<KnownName, 'doubtful'>): void => {
    const weak = new Set(doubtful.map(fold))
    for (const name of names) if (name !== '') add(name, { ...known, doubtful: weak.has(fold(name)) })
  }
  for (const row of lexicons.rows(countries)) {
    const base = { kind: 'LOC', short: false, country: row.key } as const
    const past = row.until === '' ? 0 : -3
    addAll([row.name, ...row.variants], row.doubtful, {
      ...base,
      row: `countries:${row.key}`,
      name: row.name,
      wikidata: row.wikidata,
      capital: false,
      weight: ORDER.countries + past,
    })
    addAll([row.capital, ...row.capitalVariants], row.doubtful, {
      ...base,
      row: `capitals:${row.key}`,
      name: row.capital,
      wikidata: row.capitalWikidata,
      capital: true,
      weight: ORDER.capital + past,
    })
  }
  const lean = leanNames(lexicons)
  const placeWords = lexicons
    .rows(placeHeads)
    .filter((row) => row.kept !== 'yes')
    .map((row) => row.head)
  for (const row of lexicons.rows(places))
    addAll(lean([row.name, ...row.variants], placeWords, true), row.doubtful, {
      row: `places:${row.key}`,
      kind: 'LOC',
      sort: row.kind,
      name: row.name,
      wikidata: row.wikidata,
      short: false,
      country: row.country,
      capital: false,
      weight: ORDER.places,
    })
  for (const row of lexicons.rows(organisations))
    addAll(lean([row.name, ...row.variants], []), row.doubtful, {
      row: `organisations:${row.key}`,
      kind: 'ORG',
      sort: row.kind,
      name: row.name,
      wikidata: row.wikidata,
      short: false,
      country: row.country,
      capital: false,
      weight: ORDER.organisations,
    })
  for (const row of lexicons.rows(outlets)) {
    const names = lean([row.name, ...row.variants], row.head)
    addAll(names, row.doubtful, {
      row: `outlets:${row.key}`,
      kind: 'ORG',
      sort: row.kind,
      name: row.name,
      wikidata: row.wikidata,
      short: false,
      country: row.country,
      capital: false,
      weight: ORDER.outlets,
    })
  }
  for (const row of lexicons.rows(people)) {
    const base = {
      row: `people:${row.key}`,
      kind: 'PER',
      gender: row.gender,
      name: row.name,
      wikidata: row.wikidata,
      country: row.country,
      capital: false,
      weight: ORDER.people,
    } as const
    addAll([row.name, ...row.variants], row.doubtful, { ...base, short: false })
    addAll(row.short, row.doubtful, { ...base, short: true, weight: ORDER.people - 1 })
  }
  for (const row of lexicons.rows(cities)) {
    const known = {
      row: `cities:${row.key}`,
      kind: 'LOC',
      name: row.name,
      wikidata: '',
      short: false,
      country: row.country,
      capital: false,
      weight: ORDER.cities + Math.log10(1 + row.population),
    } as const
    for (const name of lean([row.name, ...row.variants], placeWords, true))
      add(name, { ...known, doubtful: row.ambiguous === 'yes' })
  }
  return root
}

/**
 * Leaves out the spellings of a body that only wrap another of its names: «حركة طالبان», «وكالة رويترز للأنباء», «طالبان الأفغانية».
 * The head is left off where a name is left, and adjectives are no names; such a spelling would only swallow them.
 */
function leanNames(
  lexicons: Lexicons,
): (names: readonly string[], ownHeads: readonly string[], places?: boolean) => readonly string[] {
  const { nisbas } = lexicons.derive(wordClasses)
  const generic = new Set(
    lexicons
      .rows(bodyHeads)
      .filter((row) => row.kept === 'no')
      .map((row) => fold(row.head)),
  )
  for (const row of lexicons.rows(outlets)) for (const head of row.head) generic.add(fold(head))
  return (names, ownHeads, places = false) => {
    const own = new Set(ownHeads.map(fold))
    const all = new Set(names.map(fold))
    return names.filter((name) => {
      const words = fold(name).split(' ')
      const from =
        words.length > 1 && (generic.has(words[0]!) || own.has(words[0]!))
          ? AGENCY_TAIL.has(words[1]!) && words.length > 2
            ? 2
            : 1
          : 0
      const last = words.at(-1)!
      const cut =
        words.length - from > 1 && (AGENCY_TAIL.has(last) || (last.startsWith('ال') && nisbas.has(last.slice(2))))
          ? words.length - 1
          : words.length
      if (from === 0 && cut === words.length) return true
      if (places && from > 0) return !words.some((_, last) => last >= from && all.has(words.slice(from, last + 1).join(' ')))
      return ![words.slice(from, cut), words.slice(from), words.slice(0, cut)].some(
        (part) =>
          part.length > 0 &&
          part.length < words.length &&
          isName(part, all) &&
          !(words[0] === 'وكالة' && part[0]!.startsWith('ال')),
      )
    })
  }
}

const AGENCY_TAIL = new Set(['للانباء', 'انباء', 'الاخبارية', 'الاخباري'])

/** Is the part another name of the row, and no mere adjective? */
const isName = (part: readonly string[], all: ReadonlySet<string>): boolean => all.has(part.join(' '))

function insert(root: TrieNode, words: readonly string[], known: KnownName): void {
  if (words.length === 0 || (words.length === 1 && words[0]!.length < 2)) return
  let at = root
  for (const word of words) {
    let next = at.next.get(word)
    if (next === undefined) {
      next = node()
      at.next.set(word, next)
    }
    at = next
  }
  if (!at.names.some((name) => name.row === known.row)) at.names.push(known)
}

/** A name of two short foreign words is also written as one, and «عبد ال…», «أبو …» with or without the space. */
function* otherSpacings(words: readonly string[], known: KnownName): Generator<string[]> {
  for (let i = 0; i + 1 < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]!]
    if (word === 'عبد' || word === 'ابو') yield [...words.slice(0, i), word + next, ...words.slice(i + 2)]
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.startsWith('عبدال') && word.length > 6) yield [...words.slice(0, i), 'عبد', word.slice(3), ...words.slice(i + 1)]
  }
  if (
    words.length === 2 &&
    known.kind === 'LOC' &&
    !known.doubtful &&
    nameWords(words.join(' ')).join('').length >= 6 &&
    !words.some((word) => word.startsWith('ال'))
  )
    yield [words.join('')]
}

/**
 * Full names of people under the keys of transliteration: what agrees there is compared letter by letter. Use through `lexicons.derive(looseNames)`.
 */
export function looseNames(lexicons: Lexicons): TrieNode {
  const root = node()
  for (const row of lexicons.rows(people)) {
    const known: KnownName = {
      row: `people:${row.key}`,
      kind: 'PER',
      gender: row.gender,
      name: row.name,
      wikidata: row.wikidata,
      country: row.country,
      capital: false,
      weight: ORDER.people - 2,
      short: false,
      doubtful: false,
    }
    for (const name of [row.name, ...row.variants]) {
      const words = wordsOf(name).map(wordKey)
      if (words.length >= 2 && !row.doubtful.includes(name)) insert(root, words, { ...known, name })
    }
  }
  return root
}

/** Of several rows that share a name, the weightiest. */
export const weightiest = (names: readonly KnownName[]): KnownName =>
  names.reduce((best, name) => (name.weight > best.weight ? name : best))
