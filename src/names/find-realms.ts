import { countries, type Lexicons, realms } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Candidate, KnownName } from './candidate.js'
import type { Words } from './words.js'

/** So many times more often than any other must the article name places of one realm. */
const CLEARLY = 3
/** So often it names the two halves of a land of which a direction means one. */
const OFTEN = 4
/** «إلى الشمال من المدينة» */
const TOWARDS = 'الي'
const FROM = 'من'

/** What a word may mean: a state, and the other half of its land where the word is a direction. */
interface Realm extends KnownName {
  readonly other: string
}

/** The states that a word like «المملكة» may mean, by the folded word without ال. Use through `lexicons.derive(realmNames)`. */
export function realmNames(lexicons: Lexicons): ReadonlyMap<string, readonly Realm[]> {
  const states = new Map(lexicons.rows(countries).map((row) => [row.key, row]))
  const names = new Map<string, Realm[]>()
  for (const row of lexicons.rows(realms)) {
    const state = states.get(row.country)
    if (state === undefined) continue
    const word = fold(row.word).slice(2)
    const known: Realm = {
      row: `countries:${state.key}`,
      kind: 'LOC',
      name: state.name,
      wikidata: state.wikidata,
      short: false,
      doubtful: false,
      country: state.key,
      capital: false,
      weight: 0,
      other: row.other,
    }
    names.set(word, [...(names.get(word) ?? []), known])
  }
  return names
}

/** «المملكة», «السلطنة» for the one such state whose places, bodies or adjectives the article names. */
export function findRealms(
  words: Words,
  known: readonly Candidate[],
  realmsOf: ReadonlyMap<string, readonly Realm[]>,
): Candidate[] {
  const found: Candidate[] = []
  let named: ReadonlyMap<string, number> | undefined
  for (let i = 0; i < words.tokens.length; i++) {
    const { base, definite } = words.tokens[i]!
    const states = definite ? realmsOf.get(base) : undefined
    if (states === undefined || !isBare(words, i)) continue
    named ??= countriesNamed(words, known)
    const meant =
      states[0]!.other === ''
        ? (mostNamed(states, named) ?? ofPersons(states, named, known))
        : halfNamed(words, i, states[0]!, named)
    if (meant === undefined) continue
    const { coreStart: start, end } = words.tokens[i]!
    found.push({ from: i, to: i + 1, start, end, kind: 'LOC', rule: 'names/realm', known: meant, trust: 3 })
  }
  return found
}

/** With no adjective of its own, and not one of those: «المملكة المتحدة», «هذه المملكة». */
function isBare(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  const next = words.tokens[i + 1]
  if (token.pronoun !== '' || words.timeTokens.has(i)) return false
  // «شركة المملكة للاستثمار»
  if (!words.hasProclitic(i) && words.classes.genericHeads.has(words.at(i - 1)?.base ?? '')) return false
  // «مندوب المملكة الدائم»: an adjective that does not agree with it is another's.
  return !(
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    next.definite &&
    !words.hasProclitic(i + 1) &&
    next.base.endsWith('ة')
  )
}

/** How often the article names a state, its places and bodies, or uses its adjective. */
function countriesNamed(words: Words, known: readonly Candidate[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const count = (country: string): unknown => times.set(country, (times.get(country) ?? 0) + 1)
  for (const c of known)
    if (c.trust >= 3 && c.kind !== 'PER' && c.known !== undefined && c.known.country !== '') count(c.known.country)
  for (let i = 0; i < words.tokens.length; i++)
    for (const nisba of words.known(i).nisbas ?? []) if (nisba.second === '') count(nisba.country)
  return times
}

/** «اتهمت سيول الشمال»: not «إلى الشمال من» nor «الشمال الشرقي», and where the article is about that land. */
function halfNamed(words: Words, i: number, state: Realm, named: ReadonlyMap<string, number>): KnownName | undefined {
  const [own, other] = [named.get(state.country) ?? 0, named.get(state.other) ?? 0]
  if (own === 0 || own + other < OFTEN) return undefined
  const [before, next] = [words.at(i - 1), words.at(i + 1)]
  const { sentence } = words.tokens[i]!
  if (next?.sentence === sentence && ((next.definite && !words.hasProclitic(i + 1)) || next.folded === FROM)) return undefined
  return before?.sentence === sentence && (before.folded === TOWARDS || before.folded === FROM) ? undefined : state
}

/** Of states that the article never names, the one whose people it names, and those of no other of them. */
function ofPersons(
  states: readonly KnownName[],
  named: ReadonlyMap<string, number>,
  known: readonly Candidate[],
): KnownName | undefined {
  if (states.some((state) => named.has(state.country))) return undefined
  const theirs = states.filter((state) =>
    known.some((c) => c.kind === 'PER' && c.trust >= 3 && c.known?.country === state.country),
  )
  return theirs.length === 1 ? theirs[0] : undefined
}

function mostNamed(states: readonly KnownName[], named: ReadonlyMap<string, number>): KnownName | undefined {
  const [first, second] = states
    .map((state) => ({ state, times: named.get(state.country) ?? 0 }))
    .sort((a, b) => b.times - a.times)
  if (first === undefined || first.times === 0) return undefined
  return second === undefined || first.times >= CLEARLY * second.times ? first.state : undefined
}
