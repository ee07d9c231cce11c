import type { Begins, Candidate } from './candidate.js'
import { chainClose } from './construct-chain.js'
import { governedEnd } from './governed-complement.js'
import type { BodyHead, Heads } from './heads.js'
import { isDoing, isJoined, isJoinedTask, isPlainDefinite, isRelative, isThing } from './joined-words.js'
import type { Words } from './words.js'

const MOST_COMPLEMENTS = 4
/** Words joined by و go on longer: «الشؤون الإسلامية والأوقاف والدعوة والإرشاد». */
const MOST_JOINED = 6

/** The end of a state's relative adjective that begins at `i` or behind one more adjective; 0 where there is none. */
export function nisbaEnd(words: Words, i: number, feminine: boolean): number {
  for (let at = i; at <= i + 1 && words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at); at++) {
    const nisba = words.nisba(at)
    if (nisba !== undefined) return !nisba.plural && nisba.feminine === feminine ? at + nisba.length : 0
    if (!words.tokens[at]!.base.endsWith('ة') && !words.tokens[at]!.base.endsWith('ي')) return 0
  }
  return 0
}

export const withNisba = (words: Words, i: number): number => {
  const site = words.tokens[i]
  // «مستشفى الزهراء العام»
  if (
    site?.kind === 'word' &&
    site.definite &&
    !words.hasProclitic(i) &&
    words.classes.marks.site.has(site.base) &&
    !words.nisba(i)
  )
    return i + 1
  const nisba = words.isWord(i) && words.tokens[i]!.definite && !words.hasProclitic(i) ? words.nisba(i) : undefined
  return nisba === undefined || nisba.plural ? i : i + nisba.length
}

/** «الجيش والشرطة التشيلية»: the adjective stands behind the second body. */
export function sharesNisba(words: Words, heads: Heads, i: number): boolean {
  const token = words.tokens[i]
  return (
    token?.conjunction === 'و' &&
    token.definite &&
    (heads.bodies.get(token.base)?.some((head) => head.takes.has('nisba')) ?? false) &&
    words.nisba(i + 1) !== undefined
  )
}

/** «أعلنت الخارجية أن …»: neither an adjective of the noun before it nor followed by one of its own. */
export function standsAlone(words: Words, heads: Heads, from: number, behind: number): boolean {
  const before = words.tokens[from - 1]
  const token = words.tokens[from]!
  if (behind - from === 1 && before !== undefined && before.sentence === token.sentence && before.kind === 'word') {
    // «وزير الدفاع»: behind an office a portfolio is its complement, while «قائد الجيش» names the army.
    if (words.office(from - 1) && heads.portfolios.has(token.base)) return false
    // «لجنة الجيش» is of the name of the committee; heads that but take adjectives make no such names: «قيادة الجيش».
    const isHead = heads.bodies.get(before.base)?.some((head) => head.takes.size > 1 || !head.takes.has('adjective'))
    if (isHead && token.conjunction === '') return false
    // «قرار البرلمان»: behind an indefinite noun it is no adjective, «المتظاهرون والجيش» is a second noun.
    const joined = token.conjunction === 'و' && !token.base.endsWith('ية')
    const construct = !before.definite && before.pronoun === '' && before.readings.some((r) => r.pos === 'noun')
    const verb = !before.definite && before.pronoun === '' && before.readings.some((r) => r.pos === 'verb')
    if (!construct && !verb && !joined && !words.isParticle(from - 1) && token.preposition === '') return false
  }
  // «رئيس المخابرات العامة الفريق فلان»: a rank is no adjective of the body; «البرلمان المؤلف من غرفتين» is described.
  return (
    !words.isWord(behind) ||
    !words.tokens[behind]!.definite ||
    words.hasProclitic(behind) ||
    words.honorific(behind) === false ||
    heads.loose.has(words.tokens[behind]!.base) ||
    isParticiple(words, heads, behind)
  )
}

/** The end of «العامة للبستنة», «الأولمبية التشيلية», «السياسي لحركة طالبان» behind a definite head; 0 where the adjectives make no name. */
export function adjectivesEnd(words: Words, heads: Heads, begins: Begins, i: number, nationalSuffices: boolean): number {
  let at = i
  let adjectives = 0
  let states = 0
  while (at < i + 4 && words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at)) {
    const nisba = words.nisba(at)
    if (nisba !== undefined) {
      states++
      at += nisba.length
    } else if (heads.adjectives.has(words.tokens[at]!.base)) {
      adjectives++
      at++
    } else break
  }
  if (at === i) return 0
  const to = adjectives > 0 ? lamBody(words, heads, begins, at) : lamEnd(words, heads, at)
  // «الاتحاد الآسيوي لكرة القدم»: a second state's adjective is not its own.
  if (to > at) return states > 0 ? to : withNisba(words, to)
  // «البنك السعودي الهولندي»
  return (states > 0 && (adjectives > 0 || nationalSuffices)) || adjectives >= 2 || states >= 2 ? at : 0
}

/** The end of «لحركة طالبان», «للقوات المسلحة», the body whose organ the name is of, or of what lamEnd reads; `i` where a body is but mentioned again: «للحركة». */
function lamBody(words: Words, heads: Heads, begins: Begins, i: number): number {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || token.preposition !== 'ل' || token.conjunction !== '' || words.office(i) !== undefined) return i
  const isBody = (c: Candidate): boolean => c.kind === 'ORG' && c.trust >= 2
  const headed = !token.definite && heads.bodies.has(token.base)
  const owner = begins.get(i)?.find(isBody) ?? (headed ? begins.get(i + 1)?.find(isBody) : undefined)
  if (owner !== undefined) return withNisba(words, owner.to)
  // «للقوات المسلحة»
  const two =
    words.isWord(i + 1) && words.tokens[i + 1]!.definite && heads.bodies.has(`${token.base} ${words.tokens[i + 1]!.base}`)
  if (token.definite && two && !words.hasProclitic(i + 1)) return withNisba(words, i + 2)
  const alone = !isPlainDefinite(words, heads, i + 1) && words.tokens[i + 1]?.conjunction !== 'و'
  if (token.definite && alone && isMentionedAgain(heads, token.base)) return i
  return lamEnd(words, heads, i)
}

/** The end of «للغذاء والدواء», «لحقوق الإنسان» that begins at `i`; `i` itself where there is none. */
export function lamEnd(words: Words, heads: Heads, i: number): number {
  const token = words.tokens[i]
  if (
    token === undefined ||
    token.kind !== 'word' ||
    token.preposition !== 'ل' ||
    token.conjunction !== '' ||
    token.pronoun !== '' ||
    words.timeTokens.has(i) ||
    words.isVerb(i)
  )
    return i
  let at = i + 1
  if (!token.definite) {
    if (!words.isWord(at) || !words.tokens[at]!.definite || words.hasProclitic(at)) return i
    at++
  }
  while (
    at < i + 5 &&
    words.isWord(at) &&
    words.tokens[at]!.sentence === token.sentence &&
    words.tokens[at]!.preposition === ''
  ) {
    const next = words.tokens[at]!
    if (!next.definite || words.timeTokens.has(at)) break
    if (
      next.conjunction === 'و'
        ? heads.portfolios.has(next.base) ||
          (isRelative(words.tokens[at - 1]!) &&
            isRelative(next) &&
            words.tokens[at - 1]!.base.endsWith('ة') === next.base.endsWith('ة'))
        : isPlainDefinite(words, heads, at)
    )
      at++
    else break
  }
  return at
}

/** The end of the complement that begins at `i`: «النقل البحري», «كرة القدم», «شورى طالبان»; 0 where there is none. */
export function constructEnd(words: Words, heads: Heads, begins: Begins, head: BodyHead, i: number): number {
  const first = words.tokens[i]!
  if (head.not.has(first.base) || words.hasProclitic(i) || words.timeTokens.has(i) || first.kind !== 'word') return 0
  let at = i
  if (!first.definite) {
    if (
      first.pronoun !== '' ||
      words.isVerb(i) ||
      words.isParticle(i) ||
      words.office(i) ||
      words.nisba(i) ||
      // «معهد إدارة الموارد»: some heads are nouns of doing too.
      (heads.bodies.has(first.base) && !isDoing(first)) ||
      heads.places.has(first.base)
    )
      return 0
    const place = begins
      .get(i + 1)
      ?.find(
        (c) =>
          (c.kind === 'LOC' || (c.kind === 'ORG' && c.known !== undefined && !c.known.row.startsWith('outlets:'))) &&
          c.start === words.tokens[i + 1]!.start,
      )
    if (place !== undefined) return withOwnAdjective(words, heads, i - 1, place.to)
    at = chainClose(words, heads, head, i)
    if (at < 0) return 0
  } else if (!isPlainDefinite(words, heads, i) || (words.nisba(i) !== undefined && !heads.portfolios.has(first.base))) return 0
  at++
  for (
    let n = 1;
    n < (words.tokens[at]?.conjunction === 'و' ? MOST_JOINED : MOST_COMPLEMENTS) &&
    words.isWord(at) &&
    words.tokens[at]!.sentence === first.sentence;
    n++
  ) {
    const token = words.tokens[at]!
    const nisba = token.definite && !words.hasProclitic(at) ? words.nisba(at) : undefined
    // «مجلس الأعمال السعودي المصري», «نقابة الصحفيين الأردنيين»
    if (nisba !== undefined && (!nisba.plural || words.tokens[at - 1]!.readings.some((r) => r.form === 'plural'))) {
      at = nisba.plural ? at + nisba.length : withNisba(words, at + nisba.length)
      break
    }
    if (
      token.conjunction === 'و' &&
      token.preposition === '' &&
      token.definite &&
      ((head.joins && heads.portfolios.has(token.base)) || isJoined(words, heads, begins, head, at))
    )
      at++
    else if (head.joinsAll && isJoinedTask(words, heads, at)) at += 2
    else if (
      isPlainDefinite(words, heads, at) &&
      isAdjective(words, heads, at) &&
      !isParticiple(words, heads, at) &&
      !begins.get(at)?.some((c) => c.kind !== 'LOC' && c.trust > 1 && c.start === token.start)
    )
      at++
    else break
  }
  // «مجلس الجامعة»: a body that is but mentioned again, with nothing that tells it from others.
  if (at === i + 1 && first.definite && isMentionedAgain(heads, first.base)) return 0
  const governed = governedEnd(words, heads, at)
  if (governed > at) return governed
  const adjectives = at > i + 1 && isRelative(words.tokens[at - 1]!)
  return adjectives && head.takes.has('adjective') && head.takes.has('proper')
    ? lamThings(words, heads, at)
    : lamPlace(words, begins, head, at)
}

/** «لجنة أطباء السودان المركزية»: behind a place an adjective of bodies that agrees with the head. */
const withOwnAdjective = (words: Words, heads: Heads, head: number, at: number): number =>
  isPlainDefinite(words, heads, at) &&
  heads.adjectives.has(words.tokens[at]!.base) &&
  words.tokens[at]!.base.endsWith('ة') === words.tokens[head]!.base.endsWith('ة')
    ? at + 1
    : at

/** «مركز البحوث التطبيقية للدراسات البيئية»: what a body is for, and no persons for whom something is done. */
function lamThings(words: Words, heads: Heads, at: number): number {
  const token = words.tokens[at]
  return token?.kind === 'word' && token.definite && isThing(token) ? lamEnd(words, heads, at) : at
}

const isMentionedAgain = (heads: Heads, base: string): boolean =>
  heads.bodies
    .get(base)
    ?.every((head) => !head.takes.has('nisba') && (head.takes.has('proper') || head.takes.has('adjective'))) ?? false

/** «وزارة الخارجية للتشيلي»: the state joined by ل belongs to the name of its ministry. */
function lamPlace(words: Words, begins: Begins, head: BodyHead, at: number): number {
  const token = words.tokens[at]
  if (token === undefined || token.preposition !== 'ل' || !head.takes.has('place')) return at
  return begins.get(at)?.find((c) => c.kind === 'LOC')?.to ?? at
}

/** «مركز الملك سلمان الطبي»: up to two definite adjectives behind a person's name. */
export function adjectivesAfter(words: Words, heads: Heads, i: number): number {
  let at = i
  while (
    at < i + 2 &&
    isPlainDefinite(words, heads, at) &&
    (words.tokens[at]!.readings.length === 0 || words.tokens[at]!.readings.some((r) => r.pos === 'adjective')) &&
    (words.tokens[at]!.base.endsWith('ي') ||
      words.tokens[at]!.base.endsWith('ية') ||
      heads.adjectives.has(words.tokens[at]!.base))
  )
    at++
  return lamEnd(words, heads, at)
}

/** «المكلف بالتحقيق», «المؤلف من …»: a participle that goes on with the sentence and not with the name. */
const isParticiple = (words: Words, heads: Heads, i: number): boolean => {
  const { readings, base } = words.tokens[i]!
  return (
    !heads.adjectives.has(base) &&
    base.startsWith('م') &&
    readings.some((r) => r.form === 'active-participle' || r.form === 'passive-participle') &&
    (words.isParticle(i + 1) || words.at(i + 1)?.preposition !== '')
  )
}

/** Behind the first complement only adjectives go on with the name: of «أعلنت وزارة التعليم النتائج» the results are the object. */
const isAdjective = (words: Words, heads: Heads, i: number): boolean => {
  const { readings, base } = words.tokens[i]!
  return (
    base.endsWith('ي') ||
    base.endsWith('ية') ||
    heads.adjectives.has(base) ||
    readings.some((r) => r.pos === 'adjective') ||
    (readings.length === 0 && base.endsWith('ة'))
  )
}
