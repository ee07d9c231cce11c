import type { Token } from '../document/index.js'
import {
  adjectivesAfter,
  adjectivesEnd,
  constructEnd,
  lamEnd,
  nisbaEnd,
  sharesNisba,
  standsAlone,
  withNisba,
} from './body-patterns.js'
import type { Begins, Candidate } from './candidate.js'
import { findPairs } from './find-pairs.js'
import type { BodyHead, Heads } from './heads.js'
import { isAssimilated, isDoing, isPlainDefinite } from './joined-words.js'
import { officeEnd } from './office-body.js'
import { quotedName } from './quoted-name.js'
import { tokenSpan } from './token-span.js'
import type { Words } from './words.js'

const BOARD = 'ادارة'
const ACTING = 'نيابة'
const COUNCIL = 'مجلس'
/** «شؤون الخارجية الروسية» */
const AFFAIRS = 'شؤون'
/** «الدفاع التشيلية» is the ministry, a feminine. */
const isFeminine = ({ base, readings }: Token): boolean =>
  base.endsWith('ة') || base.endsWith('ات') || base === 'دفاع' || readings.some((r) => r.form === 'plural')
/** «شركة بتروكيماوية» */
const ADJECTIVE = /..ية$/

/** Bodies that are named by pattern: وزارة النقل, «الحكومة التشيلية», «الهيئة العامة للبستنة», «صحيفة "…"». */
export function findBodies(words: Words, heads: Heads, begins: Begins): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.pronoun !== '') continue
    const two =
      heads.ofTwo.has(token.base) && words.isWord(i + 1)
        ? heads.bodies.get(`${token.base} ${words.tokens[i + 1]!.base}`)
        : undefined
    if (two !== undefined && words.tokens[i + 1]!.definite === token.definite && !words.hasProclitic(i + 1))
      for (const head of two) push(readBody(words, heads, begins, head, i, i + 2))
    const one = heads.bodies.get(token.base)
    if (one !== undefined) for (const head of one) push(readBody(words, heads, begins, head, i, i + 1))
  }
  found.push(...findPairs(words, heads))
  return found

  function push(candidate: Candidate | undefined): void {
    if (candidate !== undefined) found.push(candidate)
  }
}

/** Of a body that the lexicon knows only an adjective of bodies goes on with the name: مجلس الأمن القومي is not مجلس الأمن. */
function extendsKnown(words: Words, heads: Heads, begins: Begins, from: number, to: number): boolean {
  const known = begins.get(from)?.find((c) => c.kind === 'ORG' && c.trust >= 3 && c.to <= to)
  return known === undefined || (known.to < to && heads.adjectives.has(words.tokens[known.to]!.base))
}

function readBody(
  words: Words,
  heads: Heads,
  begins: Begins,
  head: BodyHead,
  from: number,
  behind: number,
): Candidate | undefined {
  const found = readPattern(words, heads, begins, head, from, behind)
  return found === undefined || found.from !== from || extendsKnown(words, heads, begins, from, found.to) ? found : undefined
}

function readPattern(
  words: Words,
  heads: Heads,
  begins: Begins,
  head: BodyHead,
  from: number,
  behind: number,
): Candidate | undefined {
  const { definite } = words.tokens[from]!
  // «للجنة العسكرية …»: of the three letters ل one is not written.
  if (!definite && behind === from + 1 && head.takes.has('adjective') && isAssimilated(words, from)) {
    const end = adjectivesEnd(words, heads, begins, behind, false)
    return end > 0
      ? { ...body(words, from, end, 'names/body-adjective', 2), start: words.tokens[from]!.coreStart - 1 }
      : undefined
  }
  // «نزع السلاح وإدارة المخزون» is managing it.
  const what = words.at(behind)
  if (
    words.tokens[from]!.base === BOARD &&
    words.tokens[from]!.conjunction === 'و' &&
    what?.definite &&
    !heads.portfolios.has(what.base) &&
    !isDoing(what)
  )
    return undefined
  // «مجلس إدارة الهيئة …»: the board is of the body behind it.
  if (words.tokens[from]!.base === BOARD && words.isWord(from - 1) && words.tokens[from - 1]!.base === COUNCIL) return undefined
  const quoted = head.takes.has('proper') && !definite ? quotedName(words, from, behind, heads.loose) : undefined
  if (quoted !== undefined)
    return {
      ...tokenSpan(words, quoted.from, quoted.to),
      // «شركة "سابيرا"»: behind the mark no clitic stands.
      start: words.tokens[quoted.from]!.start,
      kind: 'ORG',
      rule: 'names/body-quoted',
      trust: 4,
      words: [words.tokens[from]!],
    }
  // «وزير الخارجية الروسي»: the adjective is the minister's.
  const before = words.isWord(from - 1) && !words.tokens[from - 1]!.definite ? words.tokens[from - 1]!.base : ''
  if (definite && head.takes.has('nisba') && before !== AFFAIRS && !words.classes.marks.minister.has(before)) {
    const end = nisbaEnd(words, behind, isFeminine(words.tokens[behind - 1]!))
    if (end > 0) return body(words, from, end, 'names/body-nisba', 3)
    if (sharesNisba(words, heads, behind)) return body(words, from, behind, 'names/body-nisba', 2)
    if (head.alone && !isActing(words.tokens[from]!) && standsAlone(words, heads, from, behind))
      return body(words, from, behind, 'names/body-alone', 2)
  }
  if (definite && head.takes.has('adjective')) {
    const end = adjectivesEnd(words, heads, begins, behind, words.classes.marks.national.has(words.tokens[from]!.base))
    if (end > 0) return body(words, from, end, 'names/body-adjective', 2)
  }
  if (definite) return undefined
  const next = words.tokens[behind]
  if (next === undefined || next.sentence !== words.tokens[from]!.sentence || next.kind === 'sign' || next.kind === 'number')
    return undefined
  if (head.takes.has('office')) {
    const end = officeEnd(words, heads, begins, behind)
    if (end > 0) return body(words, from, end, 'names/body-office', 3)
  }
  if (head.takes.has('country')) {
    // «حكومة سورية جديدة»
    if (words.nisba(behind)?.feminine === true) return undefined
    const state = begins
      .get(behind)
      ?.find(
        (c) =>
          c.known?.row.startsWith('countries:') && (c.trust >= 2 || words.states.has(c.known.country)) && c.start === next.start,
      )
    return state && body(words, from, state.to, 'names/body-place', 3)
  }
  if (head.takes.has('place')) {
    // «شرطة مدينة ليون», «مديرية أمن محافظة الزهراء»
    const at = behind + (isGenericPlace(words, heads, behind) ? 1 : 0)
    const named = words.tokens[at]
    const place = begins.get(at)?.find((c) => (c.kind === 'LOC' || c.rule === 'names/club-town') && c.start === named?.start)
    if (place !== undefined && head.takes.has('adjective-behind')) {
      // «نادي جدة الأدبي الثقافي»
      const end = adjectivesAfter(words, heads, place.to)
      return end > place.to &&
        !words.hasProclitic(place.to) &&
        words.nisba(place.to) === undefined &&
        !heads.loose.has(words.tokens[place.to]!.base)
        ? body(words, from, end, 'names/body-place', 3)
        : undefined
    }
    if (place !== undefined && place.kind === 'LOC') return body(words, from, withNisba(words, place.to), 'names/body-place', 3)
  }
  if (head.takes.has('honoured')) {
    // «مدينة الملك حسان للعلوم والتقنية» is a body, «مدينة الملك حسان الرياضية» a site.
    const namesake = begins.get(behind)?.find((c) => c.rule === 'names/honorific' && c.start === next.start)
    const end = namesake === undefined ? 0 : lamEnd(words, heads, namesake.to)
    return namesake !== undefined && end > namesake.to ? body(words, from, end, 'names/body-person', 3) : undefined
  }
  if (!head.kept && words.classes.marks.troop.has(words.tokens[from]!.base)) {
    // «جماعة خالد بن الوليد»: without its head the name would be a person's.
    const namesake = begins
      .get(behind)
      ?.find((c) => c.kind === 'PER' && c.start === next.start && c.known === undefined && c.trust >= 2)
    if (namesake !== undefined) return body(words, from, withoutAdjective(words, namesake), 'names/body-person', 3)
  }
  const known = begins.get(behind)?.find((c) => c.kind === 'ORG' && c.start === next.start)
  // «وكالة الأنباء التشيلية»: a doubtful name with an adjective is a complement.
  const described = known?.trust === 1 && next.definite && head.takes.has('construct') && nisbaEnd(words, behind + 1, true) > 0
  if (known !== undefined && !head.kept && !described) return undefined
  const person =
    head.kept && head.takes.has('construct')
      ? begins.get(behind)?.find((c) => c.kind === 'PER' && c.start === next.start)
      : undefined
  if (person !== undefined && (person.rule === 'names/honorific' || (head.takes.has('proper') && person.to - person.from >= 2)))
    return body(words, from, adjectivesAfter(words, heads, person.to), 'names/body-person', 3)
  if (head.takes.has('construct')) {
    const end = constructEnd(words, heads, begins, head, behind)
    if (end > 0) return body(words, from, end, 'names/body-construct', 2)
  }
  if (head.takes.has('proper') && next.kind === 'foreign') return foreignRun(words, behind)
  // «لصحيفة لاكروا»: behind a head that its name follows at once no preposition can stand, so an unknown word is whole.
  if (head.takes.has('proper') && !head.kept && isUncut(words, behind))
    return {
      ...tokenSpan(words, behind, behind + 1),
      start: next.start,
      kind: 'ORG',
      rule: 'names/body-proper',
      trust: 2,
      words: [words.tokens[from]!],
    }
  if (
    head.takes.has('proper') &&
    isUnknownName(words, behind) &&
    !begins.get(behind)?.some((c) => c.start > next.start && c.trust >= 3) &&
    words.given(behind) === 'no'
  ) {
    let to = behind + 1
    while (
      to < behind + 4 &&
      to < words.tokens.length &&
      words.tokens[to]!.sentence === next.sentence &&
      isUnknownName(words, to)
    )
      to++
    return head.kept && !head.takes.has('bare')
      ? body(words, from, lamEnd(words, heads, to), 'names/body-proper', 2)
      : { ...tokenSpan(words, behind, to), kind: 'ORG', rule: 'names/body-proper', trust: 2, words: [words.tokens[from]!] }
  }
  if (head.takes.has('name') && isPlainDefinite(words, heads, behind) && !head.not.has(next.base) && !words.nisba(behind))
    return {
      ...tokenSpan(words, behind, behind + 1),
      kind: 'ORG',
      rule: 'names/body-name',
      trust: 2,
      words: [words.tokens[from]!],
    }
  return undefined
}

/** «مدينة», «محافظة» before a name of which it is no part. */
const isGenericPlace = (words: Words, heads: Heads, i: number): boolean =>
  words.isBareIndefinite(i) &&
  heads.places.get(words.tokens[i]!.base) === 'no' &&
  !heads.severalPlaces.has(words.tokens[i]!.base) &&
  words.tokens[i + 1]?.sentence === words.tokens[i]!.sentence

/** «الوزير بالنيابة» */
const isActing = ({ base, preposition }: Token): boolean => base === ACTING && preposition === 'ب'

/** The end of a person's name without a feminine adjective that agrees with the head: «جماعة خالد بن الوليد المسلحة». */
const withoutAdjective = (words: Words, c: Candidate): number =>
  c.to > c.from + 1 && words.tokens[c.to - 1]!.definite && words.tokens[c.to - 1]!.base.endsWith('ة') && !words.isFamily(c.to - 1)
    ? c.to - 1
    : c.to

const body = (words: Words, from: number, to: number, rule: string, trust: number): Candidate => ({
  ...tokenSpan(words, from, to),
  kind: 'ORG',
  rule,
  trust,
})

function foreignRun(words: Words, from: number): Candidate {
  let to = from + 1
  while (words.tokens[to]?.kind === 'foreign' && words.tokens[to]!.sentence === words.tokens[from]!.sentence) to++
  return { ...tokenSpan(words, from, to), kind: 'ORG', rule: 'names/body-foreign', trust: 2 }
}

const isUncut = (words: Words, i: number): boolean => {
  const token = words.tokens[i]!
  return (
    token.kind === 'word' &&
    token.preposition !== '' &&
    token.conjunction === '' &&
    !token.definite &&
    token.readings.length === 0 &&
    token.folded.length >= 5 &&
    !ADJECTIVE.test(token.folded) &&
    words.given(i) === 'no' &&
    words.shapeOf(token.folded) > 0.1
  )
}

const isUnknownName = (words: Words, i: number): boolean => {
  const token = words.tokens[i]!
  return (
    words.isBareIndefinite(i) &&
    !words.isOrdinary(i) &&
    !words.isParticle(i) &&
    !words.nisba(i) &&
    !words.office(i) &&
    !ADJECTIVE.test(token.folded) &&
    words.shape(i) > 0.1
  )
}
