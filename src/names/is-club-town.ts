import type { KnownName } from './candidate.js'
import type { Words } from './words.js'

export const CLUB = 'نادي'
const IN = 'في'
const GROUND = 'ملعب'
/** Behind these a town is where the report was written, or one of a list. */
const DATELINES = new Set([...'-–—/(،,'])

/** Does the town's name at the tokens `from`..`to` mean its club? */
export const isClubTown = (words: Words, known: KnownName, from: number, to: number, start: number): boolean =>
  isClubOf(words, from, to) || isClubHere(words, known, from, to) || isBestKnownClub(words, from, to, start)

/** Right behind a player, a coach or a team, which no definite noun is; «لاعبي الصف الثاني» are of no town. */
function isClubOf(words: Words, i: number, to: number): boolean {
  const before = words.at(i - 1)
  const next = words.at(to)
  if (words.isOrdinary(i) && next?.kind === 'word' && next.definite && !words.hasProclitic(to) && !words.nisba(to)) return false
  return (
    before?.kind === 'word' &&
    before.sentence === words.tokens[i]!.sentence &&
    !before.definite &&
    before.pronoun === '' &&
    !words.hasProclitic(i) &&
    (before.base === CLUB || (words.isSport && words.classes.marks.team.has(before.base)))
  )
}

/** «من ليون الفرنسي»: a town is feminine, and its club is not. */
function isClubHere(words: Words, known: KnownName, from: number, to: number): boolean {
  if (!words.isSport || !words.isWord(to) || words.hasProclitic(to) || !words.tokens[to]!.definite) return false
  const nisba = words.nisba(to)
  if (nisba === undefined || nisba.feminine || nisba.plural || nisba.country !== known.country) return false
  const before = words.at(from - 1)
  return !(before?.kind === 'word' && words.classes.placeHeads.has(before.base) && !words.hasProclitic(from))
}

/** «خسر ليفربول»: in sport a town that is known for its club, but for where one is in it or goes to see it. */
function isBestKnownClub(words: Words, from: number, to: number, start: number): boolean {
  if (!words.isSport || to > from + 1) return false
  const token = words.tokens[from]!
  if (!words.classes.clubTowns.has(words.core(from)) || start !== token.coreStart || token.preposition === 'ب') return false
  const before = words.at(from - 1)
  if (before === undefined || before.sentence !== token.sentence) return words.isWord(to)
  if (before.kind !== 'word') return !DATELINES.has(before.text)
  return (
    words.hasProclitic(from) || !(before.folded === IN || (words.classes.placeHeads.has(before.base) && before.base !== GROUND))
  )
}
