import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

const COMMAS = new Set([...'،,؛'])

/**
 * Of places that prove little by themselves those that stand in a list beside one that is sure, of the same state: «القصيم وحائل والجوف»,
 * and states beside states: «النيجر ومالي».
 */
export function listedPlaces(words: Words, weak: readonly Candidate[], sure: readonly Candidate[]): Candidate[] {
  const ends = new Map<number, string>()
  const begins = new Map<number, string>()
  const enter = (c: Candidate): void => {
    ends.set(c.to, countryOf(c))
    begins.set(c.from, countryOf(c))
  }
  for (const c of sure) if (c.kind === 'LOC' && c.known !== undefined && c.trust >= 2) enter(c)
  if (ends.size === 0) return []
  const places = weak.filter((c) => c.kind === 'LOC' && c.known !== undefined && isFree(words, c)).sort((a, b) => a.from - b.from)
  const listed = new Map<Candidate, Candidate>()
  const list = (c: Candidate, beside: string | undefined): void => {
    const meant = beside === undefined || listed.has(c) ? undefined : inCountry(c, beside)
    if (meant === undefined) return
    listed.set(c, meant)
    enter(meant)
  }
  for (const c of places) if (isJoined(words, c.from) || isCutByHand(words, c)) list(c, ends.get(behindComma(words, c.from)))
  for (const c of places.reverse()) {
    const next = COMMAS.has(words.sign(c.to)) ? c.to + 1 : c.to
    if (isJoined(words, next)) list(c, begins.get(next))
  }
  return [...listed.values()]
}

/** The candidate, or the place of its name in the state it stands beside. */
function inCountry(c: Candidate, country: string): Candidate | undefined {
  if (countryOf(c) === country) return c
  const namesake = c.namesakes?.find((name) => name.country === country)
  return namesake && { ...c, known: namesake }
}

const countryOf = (c: Candidate): string => (c.known!.row.startsWith('countries:') ? 'a state' : c.known!.country)

/** The end of what stands before a token and before the comma in front of it. */
const behindComma = (words: Words, i: number): number => (COMMAS.has(words.sign(i - 1)) ? i - 1 : i)

/** Does «و» or a comma join the word to what is before it in its sentence? */
function isJoined(words: Words, i: number): boolean {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || token.preposition !== '' || token.sentence !== words.tokens[i - 1]?.sentence) return false
  return token.conjunction === 'و' || COMMAS.has(words.sign(i - 1))
}

/** «تعز ولحج وعدن»: «و» before a town where the language room saw one word. */
const isCutByHand = (words: Words, { from, start }: Candidate): boolean => {
  const token = words.tokens[from]!
  return start === token.start + 1 && token.folded.startsWith('و') && token.sentence === words.tokens[from - 1]?.sentence
}

/** Not an ordinary word without ال, not in a time, and with no adjective of its own. */
function isFree(words: Words, c: Candidate): boolean {
  const token = words.tokens[c.from]!
  if (token.pronoun !== '' || words.timeTokens.has(c.from) || words.isParticle(c.from)) return false
  const ordinary = !token.definite && words.isOrdinary(c.from) && !isCutByHand(words, c)
  if (c.to === c.from + 1 && ordinary && !c.known!.row.startsWith('countries:')) return false
  const next = words.tokens[c.to]
  return !(next?.kind === 'word' && next.sentence === token.sentence && next.definite && !words.hasProclitic(c.to))
}
