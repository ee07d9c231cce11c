import type { EntityKind } from '../../document/index.js'
import { isAccusativeNisba } from '../accusative-nisba.js'
import type { Candidate } from '../candidate.js'
import type { Words } from '../words.js'
import type { Labelled } from './label.js'

/**
 * How likely a name must be to be believed without a rule. Measured by hand on news the model has not seen: a person of several words is
 * rarely wrong, a single word that the language also uses otherwise often is, as is a body that no row knows.
 */
const SURE = {
  PER: { known: 0.85, several: 0.75, unknown: 0.85, ordinary: 0.985 },
  LOC: { known: 0.85, several: 0.92, unknown: 0.92, ordinary: 0.985 },
  ORG: { known: 0.9, several: 0.93, unknown: 0.93, ordinary: 0.985 },
} as const
/** How likely a name must be to take the place of one that a rule chose inside it. */
const REPLACES = 0.8
/** How likely it must be that a club is meant by its city. */
const CLUB = 0.93
const TANWIN = 'ً'
/** Spelled-out Latin letters have so many letters: بي، آي، إتش. */
const LETTER_NAME = 3
const GOD = 'الله'
const SHORTEST = 3
const OR = 'او'
/** Rules that find a person by a part of his name or by its looks. */
const WEAK = new Set(['names/again', 'names/given-name', 'names/title', 'names/kunya', 'names/shape', 'names/verb'])

/** May a name that the model sees take the place of `chosen`, which it overlaps? A person's longer name, and a club named for its city. */
export function mayReplace(words: Words, name: Labelled, kind: EntityKind, chosen: Candidate): boolean {
  const inside = chosen.from >= name.from && chosen.to <= name.to
  if (!inside) return false
  const longer = name.to - name.from > chosen.to - chosen.from
  const city = chosen.known?.row.startsWith('cities:') === true
  if (kind === 'PER')
    return (
      longer &&
      name.chance >= REPLACES &&
      ((chosen.kind === 'PER' && WEAK.has(chosen.rule) && chosen.known === undefined) || city)
    )
  return kind === 'ORG' && chosen.kind === 'LOC' && words.isSport && name.chance >= CLUB
}

/** Is the model sure enough of a name, which `row` of the lexicon proposed or none? `holder` says whose each token is by the rules. */
export function isBelieved(
  words: Words,
  name: Labelled,
  kind: EntityKind,
  row: Candidate | undefined,
  holder: readonly (Candidate | undefined)[],
): boolean {
  const { from, to, chance } = name
  const single = to === from + 1
  const sure = SURE[kind]
  const city = row?.known?.row.startsWith('cities:') === true
  const known = row !== undefined && !(city && isOrdinaryToo(words, from))
  // «المنظمة الدولية»: of a body nothing but ordinary words is rather a way of speaking of it.
  const common = kind === 'ORG' || single ? isOrdinaryToo(words, from) && isOrdinaryToo(words, to - 1) : false
  const least = known ? sure.known : common ? sure.ordinary : single ? sure.unknown : sure.several
  // «ل[بنان]»: of a town whose name takes a letter off a word the word itself is the likelier.
  if (chance < least || (city && row.start > words.tokens[from]!.start)) return false
  for (let i = from; i < to; i++) {
    const token = words.tokens[i]!
    if (token.kind === 'foreign' || token.kind === 'number' || words.timeTokens.has(i) || token.text.includes(TANWIN))
      return false
  }
  if (single && (words.tokens[from]!.kind !== 'word' || words.nisba(from) !== undefined || words.isParticle(from))) return false
  if (single && kind === 'LOC' && isAccusativeNisba(words, from)) return false
  // «رقيب أو حسيب»: what «or» joins to an ordinary word is one.
  if (single && kind === 'PER' && words.at(from - 1)?.folded === OR && !words.hasProclitic(from)) return false
  // «أبريل (نيسان)»
  if (single && words.sign(from - 1) === '(' && words.timeTokens.has(from - 2)) return false
  if (!known && isSpelledOut(words, from, to, kind)) return false
  return kind !== 'PER' || (isWholePerson(words, from, to) && !isPartOnly(words, from, to, holder))
}

/** A person is no single short word, has no «and» and no «his» inside, and does not end in «son of» or begin with God. */
function isWholePerson(words: Words, from: number, to: number): boolean {
  const first = words.tokens[from]!
  if (first.folded === GOD || (to === from + 1 && words.core(from).length < SHORTEST)) return false
  if (words.isJoint(to - 1) && words.given(to - 1) === 'no') return false
  const before = words.tokens[from - 1]
  if (before?.sentence === first.sentence && !words.hasProclitic(from) && words.classes.placeHeads.has(before.base)) return false
  for (let i = from; i < to; i++) {
    const token = words.tokens[i]!
    if (i > from && token.conjunction !== '' && words.given(i) === 'no') return false
    if (token.pronoun !== '' && token.readings.length > 0 && words.given(i) === 'no' && !words.isFamily(i)) return false
  }
  return true
}

const isOrdinaryToo = (words: Words, i: number): boolean =>
  words.tokens[i]!.readings.length > 0 || words.isOrdinary(i) || words.given(i) === 'doubtful'

/** «إم إتش 370», «آي سي بي إم»: letters of a name that is written elsewhere in Latin. */
function isSpelledOut(words: Words, from: number, to: number, kind: EntityKind): boolean {
  for (let i = from; i < to; i++) if (words.isWord(i) && words.tokens[i]!.folded.length > LETTER_NAME) return false
  return to - from > 1 || kind === 'ORG'
}

/** «وان عزيزة [إسماعيل]», «[ماريو] غوتزه»: only a part of a name, whose rest stands right beside it. */
function isPartOnly(words: Words, from: number, to: number, holder: readonly (Candidate | undefined)[]): boolean {
  const { sentence } = words.tokens[from]!
  const beside = (i: number): boolean => words.isWord(i) && words.tokens[i]!.sentence === sentence
  if (beside(from - 1) && !words.hasProclitic(from) && holder[from - 1]?.kind === 'PER') return true
  if (!beside(to) || words.hasProclitic(to)) return false
  if (holder[to]?.kind === 'PER') return true
  return to === from + 1 && words.tokens[to]!.readings.length === 0 && !words.isParticle(to) && holder[to] === undefined
}
