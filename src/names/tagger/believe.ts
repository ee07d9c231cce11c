import type { EntityKind } from '../../document/index.js'
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

/** Is the model sure enough of a name, `known` to the lexicon or not? `holder` says whose each token is by the rules. */
export function isBelieved(
  words: Words,
  name: Labelled,
  kind: EntityKind,
  known: boolean,
  holder: readonly (Candidate | undefined)[],
): boolean {
  const { from, to, chance } = name
  const single = to === from + 1
  const sure = SURE[kind]
  const least = known ? sure.known : !single ? sure.several : isOrdinaryToo(words, from) ? sure.ordinary : sure.unknown
  if (chance < least) return false
  for (let i = from; i < to; i++) {
    const token = words.tokens[i]!
    if (token.kind === 'foreign' || token.kind === 'number' || words.timeTokens.has(i) || token.text.includes(TANWIN))
      return false
  }
  if (single && (words.tokens[from]!.kind !== 'word' || words.nisba(from) !== undefined || words.isParticle(from))) return false
  // «أبريل (نيسان)»
  if (single && words.sign(from - 1) === '(' && words.timeTokens.has(from - 2)) return false
  if (!known && isSpelledOut(words, from, to)) return false
  return !(kind === 'PER' && isPartOnly(words, from, to, holder))
}

const isOrdinaryToo = (words: Words, i: number): boolean =>
  words.tokens[i]!.readings.length > 0 || words.isOrdinary(i) || words.given(i) === 'doubtful'

/** «إم إتش 370», «آي سي بي إم»: letters of a name that is written elsewhere in Latin. */
function isSpelledOut(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.isWord(i) && words.tokens[i]!.folded.length > LETTER_NAME) return false
  return to - from > 1
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
