import { sameName, wordKey } from '../lexicon/index.js'
import type { Candidate, KnownName } from './candidate.js'
import { type TrieNode, weightiest } from './gazetteer.js'
import { CLUB, isClubTown } from './is-club-town.js'
import type { Look } from './known-word.js'
import { tellCapitals } from './tell-capitals.js'
import type { Words } from './words.js'

const HYPHENS = new Set([...'-–—'])
const LONGEST = 12
/** The weight of a city of 400,000. */
const LARGE = 5.6

/** How much more a word must look like a name as a whole than without its first letter. */
const CLEARLY = 0.3
/** Letters of و and a name that a rare verb cannot outweigh: «وآسيا» is no «واسيا». */
const LONG_NAME = 4

/** «امتلأ البيت أنساً»: the ending of an adverb or an object, which names in the news do not have. */
const TANWIN = 'ً'

const NONE: readonly Match[] = []
const NO_NAMES: readonly KnownName[] = []
type Match = readonly [to: number, names: readonly KnownName[]]

/** Every name of the lexicon that stands in the article, longest at each place first; those it proves little by come with `doubtful`. */
export function findKnown(words: Words, trie: TrieNode): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' && token.kind !== 'foreign') continue
    // The ways to read a first word: as the language room cut it, whole, then with fewer letters before it.
    const known = words.known(i)
    if (token.kind === 'foreign') {
      look(words, trie, i, known.look, token.coreStart, true, found)
      continue
    }
    const { folded } = token
    const at = found.length
    const matched = look(words, trie, i, known.coreLook, token.coreStart, true, found)
    if (matched && isCutOff(words, i))
      for (let k = at; k < found.length; k++) if (isTown(found[k]!)) found[k] = { ...found[k]!, trust: 0 }
    // «ل[بنان]»: where the cut leaves no more than a town, the word is looked up as it stands, too.
    if (matched && (known.core === folded || !found.slice(at).every(isTown))) continue
    if (known.core !== folded && folded.length >= 3 && look(words, trie, i, known.look, token.start, true, found)) continue
    const unknown = matched || token.readings.length === 0
    for (const [k, cut] of known.cutLooks.entries()) {
      if (matched && token.start + cut.cut === token.coreStart) continue
      const sure = unknown || (k === 0 && folded[0] === 'و' && folded.length > LONG_NAME && words.isVerb(i))
      if (look(words, trie, i, cut, token.start + cut.cut, sure, found)) break
    }
  }
  return tellCapitals(words, withoutCutNames(words, found))
}

const isTown = (c: Candidate): boolean =>
  c.to === c.from + 1 && c.known?.row.startsWith('cities:') === true && c.known.weight < LARGE

/** «لارا», «كارا»: an unknown word from which one letter was cut, and which looks more like a name with it; «في» and its like are written on towns. */
function isCutOff(words: Words, i: number): boolean {
  const { preposition, definite, readings, folded } = words.tokens[i]!
  if (preposition !== 'ل' && preposition !== 'ك') return false
  return !definite && readings.length === 0 && words.shapeOf(folded) > words.shape(i) + CLEARLY
}

/** «تنظيم الدولة الإسلامية»: of two names of one row that overlap, the one that only takes in a head of bodies gives way to the one that goes on. */
function withoutCutNames(words: Words, found: Candidate[]): Candidate[] {
  return found.filter(
    (c, k) =>
      c.to === c.from + 1 ||
      !words.classes.bodyHeads.has(words.tokens[c.from]!.base) ||
      !found.slice(k + 1, k + 6).some((d) => d.known?.row === c.known?.row && d.from > c.from && d.from < c.to && d.to > c.to),
  )
}

/** Adds the names that begin with `word` at token `i`; `chosen` where the language room cut the word so. Were there any? */
function look(words: Words, trie: TrieNode, i: number, word: Look, start: number, chosen: boolean, found: Candidate[]): boolean {
  const matches = matchesFrom(words, trie, i, word)
  if (matches === NONE) return false
  for (const [to, names] of matches) found.push(candidateOf(words, i, to, start, chosen, names))
  return true
}

function candidateOf(
  words: Words,
  from: number,
  to: number,
  start: number,
  chosen: boolean,
  names: readonly KnownName[],
): Candidate {
  const outlet =
    names.length > 1 && introducesOutlet(words, from, to) ? names.find((name) => name.row.startsWith('outlets:')) : undefined
  const place = names.length > 1 ? placeMeant(words, from, names) : undefined
  const known = outlet === undefined ? (place ?? weightiest(names)) : { ...outlet, doubtful: false }
  const last = words.tokens[to - 1]!
  // «لاعب أبها»: the town's club.
  if (known.kind === 'LOC' && !/^(?:countries|capitals):/.test(known.row) && isClubTown(words, known, from, to, start))
    return { from, to, start, end: last.end, kind: 'ORG', rule: 'names/club-town', trust: 3 }
  // «نادي ليون»: the noun of clubs stays outside.
  if (known.sort === 'club' && to > from + 1 && !words.tokens[from]!.definite && words.tokens[from]!.base === CLUB)
    return candidateOf(words, from + 1, to, words.tokens[from + 1]!.coreStart, chosen, [{ ...known, doubtful: false }])
  // «فريق الريان القطري»: of a club's name the adjective of its state is no part.
  if (known.sort === 'club' && to > from + 1 && words.tokens[to - 1]!.definite && words.nisba(to - 1) !== undefined)
    return candidateOf(words, from, to - 1, start, chosen, [{ ...known, doubtful: false }])
  const rival = known.row.startsWith('countries:')
    ? names.find((name) => name.capital && name.country !== known.country)
    : undefined
  const namesakes =
    names.length > 1 && known.kind !== 'PER' && rival === undefined
      ? names.filter(
          (name) =>
            name.kind === known.kind && name.country !== '' && name.country !== known.country && !name.row.startsWith('c'),
        )
      : NO_NAMES
  const lone = to === from + 1
  const weak = lone && (last.text.includes(TANWIN) || (known.kind === 'LOC' && isWeak(words, from, known)))
  const trust = known.doubtful || weak || (lone && !chosen) ? 1 : known.short ? 3 : 4
  return {
    from,
    to,
    start,
    end: last.end,
    kind: known.kind,
    rule: 'names/known',
    known: trust === 1 && !known.doubtful ? { ...known, doubtful: true } : known,
    ...(rival === undefined ? {} : { rival }),
    ...(namesakes.length === 0 ? {} : { namesakes }),
    trust,
  }
}

/** «محافظة الكاف», «مباراة الكاف»: of a place and a body of one name, the place behind a noun of places, and where the article speaks of no sport. */
function placeMeant(words: Words, from: number, names: readonly KnownName[]): KnownName | undefined {
  const places = names.filter((name) => name.kind === 'LOC')
  if (places.length === 0 || places.length === names.length) return undefined
  const best = weightiest(names)
  if (best.kind !== 'ORG') return undefined
  const before = words.at(from - 1)
  const headed =
    before?.kind === 'word' &&
    before.sentence === words.tokens[from]!.sentence &&
    !before.definite &&
    before.pronoun === '' &&
    words.classes.placeHeads.has(before.base)
  return headed || (best.doubtful && best.sort === 'international' && !words.isSport) ? weightiest(places) : undefined
}

/** «صحيفة الرياض», «قال لـ"الشرق الأوسط"»: behind a head or in quotation marks the paper is meant and not the place. */
function introducesOutlet(words: Words, from: number, to: number): boolean {
  const before = words.at(from - 1)
  if (before === undefined || before.sentence !== words.tokens[from]!.sentence) return false
  return before.kind === 'word'
    ? words.classes.outletHeads.has(before.base) && !words.classes.placeHeads.has(before.base) && !before.definite
    : '«"“'.includes(before.text) && '»"”'.includes(words.sign(to) || 'x')
}

/** A city whose name is an ordinary word, a given name or an adjective here proves little; so does a smaller one with ال. */
function isWeak(words: Words, i: number, known: KnownName): boolean {
  // «على زواره»: an ordinary word with its pronoun, written like a town that ends in ة.
  if (words.tokens[i]!.pronoun === 'ه' && words.tokens[i]!.readings.length > 0) return true
  // Rows written by hand say themselves which of their names are doubtful.
  if (!known.row.startsWith('cities:')) return false
  if (
    words.isParticle(i) ||
    words.isOrdinary(i) ||
    words.timeTokens.has(i) ||
    words.nisba(i) !== undefined ||
    words.tokens[i]!.pronoun !== ''
  )
    return true
  const { base, definite } = words.tokens[i]!
  if (words.classes.placeHeads.has(base) || words.classes.bodyHeads.has(base) || words.office(i) !== undefined) return true
  return words.given(i) !== 'no' || words.isFamily(i) || (definite && known.weight < LARGE)
}

/** The ends of all names that begin with `word` at token `i`, the longest first. */
function matchesFrom(words: Words, trie: TrieNode, i: number, { word: first, names }: Look): readonly Match[] {
  let matches: Match[] | undefined
  let at = names
  let to = i + 1
  if (at === undefined) {
    // A name written as one word may stand here as two, of which the first is no word of the language.
    const next = words.tokens[to]
    if (
      first.length < 3 ||
      words.tokens[i]!.readings.length > 0 ||
      next?.kind !== 'word' ||
      words.tokens[i]!.end + 1 !== next.start ||
      next.folded.length < 3
    )
      return NONE
    at = trie.next.get(first + words.known(to).look.word)
    if (at === undefined || at.names.length === 0) return NONE
    to++
  }
  for (let steps = 0; steps < LONGEST; steps++) {
    if (at.names.length > 0) {
      matches ??= []
      matches.unshift([to, at.names])
    }
    while (
      HYPHENS.has(words.sign(to)) ||
      (words.sign(to) === '.' && words.tokens[to]!.end <= (words.tokens[to + 1]?.start ?? 0) && at.next.size > 0)
    )
      to++
    const next = words.tokens[to]
    if (
      next === undefined ||
      next.sentence !== words.tokens[i]!.sentence ||
      (next.kind !== 'word' && next.kind !== 'foreign' && next.kind !== 'number')
    )
      break
    const on: TrieNode | undefined = at.next.size === 0 ? undefined : at.next.get(words.known(to).look.word)
    if (on === undefined) break
    at = on
    to++
  }
  return matches ?? NONE
}

/** Full names of people in other spellings than the lexicon's: «ستيفن بايجون» for «ستيفن بيغون». */
export function findSpellings(words: Words, canonical: (row: string) => string): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word') continue
    const { spelled, spelledWhole } = words.known(i)
    read(i, spelled, token.coreStart)
    // «بان جي مون» is no «ب».
    if (spelledWhole !== undefined) read(i, spelledWhole, token.start)
  }
  return found

  function read(i: number, spelled: TrieNode | undefined, start: number): void {
    let at = spelled
    for (let to = i + 1; at !== undefined; to++) {
      const best = at.names[0]
      if (best !== undefined && to - i >= 2) {
        const text = words.text.slice(start, words.tokens[to - 1]!.end)
        const name = at.names.find(
          (known) => sameName(known.name, text, (word) => words.classes.given.get(word)?.arab ?? false).verdict === 'same',
        )
        if (name !== undefined)
          found.push({
            from: i,
            to,
            start,
            end: words.tokens[to - 1]!.end,
            kind: 'PER',
            rule: 'names/spelling',
            known: { ...name, name: canonical(name.row) },
            trust: 3,
          })
      }
      if (HYPHENS.has(words.sign(to))) to++
      const next = words.tokens[to]
      if (next?.kind !== 'word' || next.sentence !== words.tokens[i]!.sentence) break
      at = at.next.get(wordKey(next.folded))
    }
  }
}
