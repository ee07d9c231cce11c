import type { Begins, Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import { readName } from './read-name.js'
import type { Words } from './words.js'

/** Places behind their heads: «مدينة …», «مطار …», «شارع الملك …». */
export function findPlaces(words: Words, heads: Heads, begins: Begins): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.pronoun !== '') continue
    const kept = heads.places.get(token.base)
    if (kept === undefined) continue
    const candidate = readPlace(words, heads, begins, i, kept)
    if (candidate !== undefined) found.push(candidate)
  }
  return found
}

function readPlace(words: Words, heads: Heads, begins: Begins, i: number, kept: 'yes' | 'no' | 'common'): Candidate | undefined {
  const head = words.tokens[i]!
  let at = i + 1
  if ('«"“('.includes(words.sign(at)) && words.sign(at) !== '' && words.sign(at + 2) !== '') at++
  const token = words.tokens[at]
  if (token?.kind !== 'word' || token.sentence !== head.sentence || words.hasProclitic(at) || words.timeTokens.has(at))
    return undefined
  const place = (from: number, to: number, trust: number): Candidate => ({
    from,
    to,
    start: words.tokens[from]!.coreStart,
    end: words.tokens[to - 1]!.end,
    kind: 'LOC',
    rule: 'names/place-head',
    trust,
    ...(from === i ? {} : { words: [head] }),
  })
  const known = begins.get(at)?.find((c) => c.kind === 'LOC' && c.start === token.start)
  if (known !== undefined)
    return kept === 'yes' && !head.definite
      ? place(i, suffixEnd(words, known.to), 3)
      : { ...known, rule: 'names/place-head', trust: 4, words: [head] }
  if (head.definite) return undefined
  if (kept !== 'no' && !head.definite) {
    const person = begins.get(at)?.find((c) => c.kind === 'PER' && c.start === token.start) ?? readName(words, at)
    if (person !== undefined && ('kind' in person || person.opening === 'given' || person.opening === 'kunya'))
      return place(i, suffixEnd(words, person.to), 3)
    if (
      token.definite &&
      (heads.placesOfWords.has(head.base) || !words.isOrdinary(at)) &&
      !heads.loose.has(token.base) &&
      !words.nisba(at) &&
      !token.readings.some((r) => r.form === 'plural')
    )
      return place(i, suffixEnd(words, at + 1), 2)
  }
  if (isUnknown(words, at, kept === 'no' ? -1 : -0.2)) {
    let to = at + 1
    while (to < at + 3 && isUnknown(words, to) && words.tokens[to]!.sentence === head.sentence && words.shape(to) > 0) to++
    return kept === 'yes' && !head.definite ? place(i, suffixEnd(words, to), 2) : place(at, to, 2)
  }
  const lone = token.definite && !words.isOrdinary(at) && !words.nisba(at) && !heads.loose.has(token.base) && !words.office(at)
  return kept === 'no' &&
    lone &&
    !(words.isWord(at + 1) && words.tokens[at + 1]!.definite && !words.hasProclitic(at + 1) && !words.nisba(at + 1))
    ? place(at, at + 1, 1)
    : undefined
}

const isUnknown = (words: Words, i: number, least = -0.2): boolean => {
  const token = words.tokens[i]
  return (
    token?.kind === 'word' &&
    !token.definite &&
    token.pronoun === '' &&
    !words.hasProclitic(i) &&
    !words.isOrdinary(i) &&
    !words.isParticle(i) &&
    !words.timeTokens.has(i) &&
    !words.nisba(i) &&
    !words.office(i) &&
    token.folded.length > 2 &&
    words.shape(i) > least
  )
}

/** «مطار القاهرة الدولي» */
function suffixEnd(words: Words, to: number): number {
  const token = words.tokens[to]
  return token?.kind === 'word' && token.definite && !words.hasProclitic(to) && (token.base === 'دولي' || token.base === 'دولية')
    ? to + 1
    : to
}
