import type { Candidate, KnownName } from './candidate.js'
import { sameName } from '../lexicon/index.js'
import { lookupForm, type TrieNode, weightiest } from './gazetteer.js'
import type { Words } from './words.js'

const HYPHENS = new Set([...'-–—'])
const LONGEST = 12
/** The weight of a city of 400,000. */
const LARGE = 5.6

/** One way to read the first word: where its core begins and what it is then. */
interface Start {
  readonly word: string
  readonly start: number
  readonly chosen: boolean
}

/** Every name of the lexicon that stands in the article, longest at each place first; those it proves little by come with `doubtful`. */
export function findKnown(words: Words, trie: TrieNode): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' && token.kind !== 'foreign') continue
    for (const start of startsOf(words, i)) {
      const matches = matchesFrom(words, trie, i, start.word)
      if (matches.length === 0) continue
      for (const [to, names] of matches) found.push(candidateOf(words, i, to, start, names))
      break
    }
  }
  return found
}

function candidateOf(words: Words, from: number, to: number, start: Start, names: readonly KnownName[]): Candidate {
  const known = weightiest(names)
  const last = words.tokens[to - 1]!
  const lone = to === from + 1
  const weak = lone && known.kind === 'LOC' && isWeak(words, from, known)
  const trust = known.doubtful || weak || (lone && !start.chosen) ? 1 : known.short ? 3 : 4
  return { from, to, start: start.start, end: last.end, kind: known.kind, rule: 'names/known', known: trust === 1 && !known.doubtful ? { ...known, doubtful: true } : known, trust }
}

/** A city whose name is an ordinary word, a given name or an adjective here proves little; so does a smaller one with ال. */
function isWeak(words: Words, i: number, known: KnownName): boolean {
  if (!known.row.startsWith('cities:') && !known.row.startsWith('places:')) return false
  if (words.isParticle(i) || words.isOrdinary(i) || words.timeTokens.has(i) || words.nisba(i) !== undefined || words.tokens[i]!.pronoun !== '') return true
  const { base, definite } = words.tokens[i]!
  if (words.classes.placeHeads.has(base) || words.classes.bodyHeads.has(base) || words.office(i) !== undefined) return true
  return known.row.startsWith('cities:') && (words.given(i) !== 'no' || words.isFamily(i) || (definite && known.weight < LARGE))
}

/** The ways to read a first word: as the language room cut it, whole, then with fewer letters before it. */
function startsOf(words: Words, i: number): Start[] {
  const token = words.tokens[i]!
  if (token.kind === 'foreign') return [{ word: lookupForm(token.folded), start: token.start, chosen: true }]
  const starts: Start[] = [{ word: lookupForm(words.core(i)), start: token.coreStart, chosen: true }]
  const add = (word: string, start: number, chosen: boolean): void => {
    if (word.length >= 3 && !starts.some((known) => known.word === word)) starts.push({ word: lookupForm(word), start, chosen })
  }
  add(token.folded, token.start, true)
  // Letter by letter the source may carry marks, so only an unmarked word is cut by hand.
  if (token.folded.length !== token.end - token.start) return starts
  let at = 0
  if ('وف'.includes(token.folded[0]!) && token.folded.length > 3) add(token.folded.slice(++at), token.start + at, token.readings.length === 0)
  const rest = token.folded.slice(at)
  if (rest.startsWith('لل') && rest.length > 4) add(`ال${rest.slice(2)}`, token.start + at, token.readings.length === 0)
  else if ('بلك'.includes(rest[0]!) && rest.length > 3) add(rest.slice(1), token.start + at + 1, token.readings.length === 0)
  return starts
}

/** The ends of all names that begin with `first` at token `i`, the longest first. */
function matchesFrom(words: Words, trie: TrieNode, i: number, first: string): (readonly [to: number, names: readonly KnownName[]])[] {
  const matches: (readonly [number, readonly KnownName[]])[] = []
  let at = trie.next.get(first)
  let to = i + 1
  if (at === undefined) {
    const next = words.tokens[to]
    if (next?.kind !== 'word' || words.tokens[i]!.end + 1 !== next.start || first.length < 3) return []
    at = trie.next.get(first + lookupForm(next.folded))
    if (at === undefined || at.names.length === 0 || next.folded.length < 3) return []
    to++
  }
  for (let steps = 0; steps < LONGEST; steps++) {
    if (at.names.length > 0) matches.unshift([to, at.names])
    while (HYPHENS.has(words.sign(to)) || (words.sign(to) === '.' && words.tokens[to]!.end <= (words.tokens[to + 1]?.start ?? 0) && at.next.size > 0)) to++
    const next = words.tokens[to]
    if (next === undefined || next.sentence !== words.tokens[i]!.sentence || (next.kind !== 'word' && next.kind !== 'foreign' && next.kind !== 'number')) break
    const on: TrieNode | undefined = at.next.get(lookupForm(next.folded))
    if (on === undefined) break
    at = on
    to++
  }
  return matches
}

/** Full names of people in other spellings than the lexicon's: «ستيفن بايجون» for «ستيفن بيغون». */
export function findSpellings(words: Words, trie: TrieNode, canonical: (row: string) => string): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word') continue
    let at = trie.next.get(words.key(i))
    for (let to = i + 1; at !== undefined; to++) {
      const best = at.names[0]
      if (best !== undefined && to - i >= 2) {
        const text = words.text.slice(token.coreStart, words.tokens[to - 1]!.end)
        const name = at.names.find((known) => sameName(known.name, text, (word) => words.classes.given.get(word)?.arab ?? false).verdict === 'same')
        if (name !== undefined)
          found.push({ from: i, to, start: token.coreStart, end: words.tokens[to - 1]!.end, kind: 'PER', rule: 'names/spelling', known: { ...name, name: canonical(name.row) }, trust: 3 })
      }
      if (HYPHENS.has(words.sign(to))) to++
      const next = words.tokens[to]
      if (next?.kind !== 'word' || next.sentence !== token.sentence) break
      at = at.next.get(words.keyOf(next.folded))
    }
  }
  return found
}
