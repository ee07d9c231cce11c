import type { Candidate } from './candidate.js'
import type { BodyHead, Heads } from './heads.js'
import type { Words } from './words.js'

/** Names that other rules found, by the token they begin at. */
export type Begins = ReadonlyMap<number, readonly Candidate[]>

/** «وزير الخارجية الروسي»: the adjective is the minister's. */
const MINISTERS = new Set(['وزير', 'وزيرة', 'وزيري', 'وزيرا', 'وزراء', 'شؤون'])
/** «الدفاع التشيلية» is the ministry, a feminine. */
const isFeminine = (base: string): boolean => base.endsWith('ة') || base.endsWith('ات') || base === 'دفاع'
const MOST_COMPLEMENTS = 4
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '”': '“', "'": "'" }
const QUOTED_WORDS = 6

/** Bodies that are named by pattern: وزارة النقل, «الحكومة التشيلية», «الهيئة العامة للبستنة», «صحيفة "…"». */
export function findBodies(words: Words, heads: Heads, begins: Begins): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.pronoun !== '') continue
    const two = words.isWord(i + 1) ? heads.bodies.get(`${token.base} ${words.tokens[i + 1]!.base}`) : undefined
    if (two !== undefined && words.tokens[i + 1]!.definite === token.definite) for (const head of two) push(readBody(words, heads, begins, head, i, i + 2))
    for (const head of heads.bodies.get(token.base) ?? []) push(readBody(words, heads, begins, head, i, i + 1))
  }
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

function readBody(words: Words, heads: Heads, begins: Begins, head: BodyHead, from: number, behind: number): Candidate | undefined {
  const found = readPattern(words, heads, begins, head, from, behind)
  return found === undefined || found.from !== from || extendsKnown(words, heads, begins, from, found.to) ? found : undefined
}

function readPattern(words: Words, heads: Heads, begins: Begins, head: BodyHead, from: number, behind: number): Candidate | undefined {
  const definite = words.tokens[from]!.definite
  const quoted = head.takes.has('proper') && !definite ? quotedName(words, from, behind) : undefined
  if (quoted !== undefined) {
    const whole = head.kept && !definite && quoted.quote === behind && words.isOrdinary(quoted.from)
    return { ...(whole ? span(words, from, quoted.to) : span(words, quoted.from, quoted.to)), kind: 'ORG', rule: 'names/body-quoted', trust: 4, words: [words.tokens[from]!] }
  }
  if (definite && head.takes.has('nisba') && !(words.isWord(from - 1) && MINISTERS.has(words.tokens[from - 1]!.base))) {
    const end = nisbaEnd(words, behind, isFeminine(words.tokens[behind - 1]!.base))
    if (end > 0) return body(words, from, end, 'names/body-nisba', 3)
    if (sharesNisba(words, heads, behind)) return body(words, from, behind, 'names/body-nisba', 2)
    if (head.alone && standsAlone(words, heads, from, behind)) return body(words, from, behind, 'names/body-alone', 2)
  }
  if (definite && head.takes.has('adjective')) {
    const end = adjectivesEnd(words, heads, behind)
    if (end > 0) return body(words, from, end, 'names/body-adjective', 2)
  }
  if (definite) return undefined
  const next = words.tokens[behind]
  if (next === undefined || next.sentence !== words.tokens[from]!.sentence || next.kind === 'sign' || next.kind === 'number') return undefined
  if (head.takes.has('place')) {
    const place = begins.get(behind)?.find((c) => c.kind === 'LOC' && c.start === next.start)
    if (place !== undefined) return body(words, from, withNisba(words, place.to), 'names/body-place', 3)
  }
  const known = begins.get(behind)?.find((c) => c.kind === 'ORG' && c.start === next.start)
  if (known !== undefined && !head.kept) return undefined
  const person = head.kept && head.takes.has('construct') ? begins.get(behind)?.find((c) => c.kind === 'PER' && c.start === next.start) : undefined
  if (person !== undefined && (person.rule === 'names/honorific' || head.takes.has('proper'))) return body(words, from, adjectivesAfter(words, heads, person.to), 'names/body-person', 3)
  if (head.takes.has('construct')) {
    const end = constructEnd(words, heads, begins, head, behind)
    if (end > 0) return body(words, from, end, 'names/body-construct', 2)
  }
  if (head.takes.has('proper') && next.kind === 'foreign') return foreignRun(words, behind)
  if (head.takes.has('proper') && isUnknownName(words, behind) && !begins.get(behind)?.some((c) => c.start > next.start && c.trust >= 3) && words.given(behind) === 'no') {
    let to = behind + 1
    while (to < behind + 4 && to < words.tokens.length && words.tokens[to]!.sentence === next.sentence && isUnknownName(words, to)) to++
    return head.kept ? body(words, from, lamEnd(words, heads, to), 'names/body-proper', 2) : { ...span(words, behind, to), kind: 'ORG', rule: 'names/body-proper', trust: 2, words: [words.tokens[from]!] }
  }
  if (head.takes.has('name') && isPlainDefinite(words, heads, behind) && !head.not.has(next.base) && !words.nisba(behind))
    return { ...span(words, behind, behind + 1), kind: 'ORG', rule: 'names/body-name', trust: 2, words: [words.tokens[from]!] }
  return undefined
}

const span = (words: Words, from: number, to: number) => ({ from, to, start: words.tokens[from]!.coreStart, end: words.tokens[to - 1]!.end })
const body = (words: Words, from: number, to: number, rule: string, trust: number): Candidate => ({ ...span(words, from, to), kind: 'ORG', rule, trust })

function foreignRun(words: Words, from: number): Candidate {
  let to = from + 1
  while (words.tokens[to]?.kind === 'foreign' && words.tokens[to]!.sentence === words.tokens[from]!.sentence) to++
  return { ...span(words, from, to), kind: 'ORG', rule: 'names/body-foreign', trust: 2 }
}

const isUnknownName = (words: Words, i: number): boolean => {
  const token = words.tokens[i]!
  return token.kind === 'word' && !token.definite && token.pronoun === '' && !words.hasProclitic(i) && !words.isOrdinary(i) && !words.isParticle(i) && !words.nisba(i) && !words.office(i) && !words.timeTokens.has(i) && words.shape(i) > 0.1
}

/** The name between quotation marks right behind the head, or behind its adjectives: «صحيفة سعودية "…"». */
function quotedName(words: Words, from: number, behind: number): { readonly from: number; readonly to: number; readonly quote: number } | undefined {
  let at = behind
  while (at < behind + 3 && words.isWord(at) && !words.hasProclitic(at) && (words.nisba(at) !== undefined || (words.tokens[at]!.definite && at === behind))) at++
  const close = QUOTES[words.sign(at)]
  if (close === undefined || words.tokens[at]!.sentence !== words.tokens[from]!.sentence) return undefined
  let to = at + 1
  while (to <= at + QUOTED_WORDS && to < words.tokens.length && words.tokens[to]!.kind !== 'sign' && words.tokens[to]!.sentence === words.tokens[from]!.sentence) to++
  if (words.sign(to) !== close || to === at + 1 || words.isParticle(at + 1) || words.isVerb(at + 1)) return undefined
  // An adjective inside the quotation marks is still no name: «سرنوشت الأفغانية».
  const last = words.nisba(to - 1)
  const end = last !== undefined && words.tokens[to - 1]!.definite && to - 1 > at + 1 && !words.tokens[at + 1]!.definite ? to - 1 : to
  return { from: at + 1, to: end, quote: at }
}

/** The end of a state's relative adjective that begins at `i` or behind one more adjective; 0 where there is none. */
function nisbaEnd(words: Words, i: number, feminine: boolean): number {
  for (let at = i; at <= i + 1 && words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at); at++) {
    const nisba = words.nisba(at)
    if (nisba !== undefined) return !nisba.plural && nisba.feminine === feminine ? at + nisba.length : 0
    if (!words.tokens[at]!.base.endsWith('ة') && !words.tokens[at]!.base.endsWith('ي')) return 0
  }
  return 0
}

const withNisba = (words: Words, i: number): number => {
  const nisba = words.isWord(i) && words.tokens[i]!.definite && !words.hasProclitic(i) ? words.nisba(i) : undefined
  return nisba === undefined || nisba.plural ? i : i + nisba.length
}

/** «الجيش والشرطة التشيلية»: the adjective stands behind the second body. */
function sharesNisba(words: Words, heads: Heads, i: number): boolean {
  const token = words.tokens[i]
  return token?.conjunction === 'و' && token.definite && (heads.bodies.get(token.base)?.some((head) => head.takes.has('nisba')) ?? false) && words.nisba(i + 1) !== undefined
}

/** «أعلنت الخارجية أن …»: neither an adjective of the noun before it nor followed by one of its own. */
function standsAlone(words: Words, heads: Heads, from: number, behind: number): boolean {
  const before = words.tokens[from - 1]
  if (behind - from === 1 && before !== undefined && before.sentence === words.tokens[from]!.sentence && before.kind === 'word') {
    if (words.office(from - 1) || heads.bodies.has(before.base)) return false
    if (!words.isVerb(from - 1) && !words.isParticle(from - 1) && words.tokens[from]!.preposition === '') return false
  }
  return !words.isWord(behind) || !words.tokens[behind]!.definite || words.hasProclitic(behind)
}

/** The end of «العامة للبستنة», «الأولمبية التشيلية» behind a definite head; 0 where the adjectives make no name. */
function adjectivesEnd(words: Words, heads: Heads, i: number): number {
  let at = i
  let adjectives = 0
  let national = false
  while (at < i + 4 && words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at)) {
    const nisba = words.nisba(at)
    if (nisba !== undefined) {
      national = true
      at += nisba.length
    } else if (heads.adjectives.has(words.tokens[at]!.base)) {
      adjectives++
      at++
    } else break
  }
  if (at === i) return 0
  const to = lamEnd(words, heads, at)
  if (to > at) return withNisba(words, to)
  return (national && adjectives > 0) || adjectives >= 2 || national ? at : 0
}

/** The end of «للغذاء والدواء», «لحقوق الإنسان» that begins at `i`; `i` itself where there is none. */
function lamEnd(words: Words, heads: Heads, i: number): number {
  const token = words.tokens[i]
  if (token === undefined || token.kind !== 'word' || token.preposition !== 'ل' || token.conjunction !== '' || token.pronoun !== '' || words.timeTokens.has(i) || words.isVerb(i)) return i
  let at = i + 1
  if (!token.definite) {
    if (!words.isWord(at) || !words.tokens[at]!.definite || words.hasProclitic(at)) return i
    at++
  }
  while (at < i + 5 && words.isWord(at) && words.tokens[at]!.sentence === token.sentence && words.tokens[at]!.preposition === '') {
    const next = words.tokens[at]!
    if (!next.definite || words.timeTokens.has(at)) break
    if (next.conjunction === 'و' ? heads.portfolios.has(next.base) : isPlainDefinite(words, heads, at)) at++
    else break
  }
  return at
}

/** A definite noun or adjective that can belong to a name. */
function isPlainDefinite(words: Words, heads: Heads, i: number): boolean {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || !token.definite || words.hasProclitic(i) || token.pronoun !== '' || words.timeTokens.has(i)) return false
  if (heads.loose.has(token.base) || words.classes.honorifics.has(words.core(i)) || words.isParticle(i)) return false
  return words.office(i) === undefined || token.readings.some((r) => r.form === 'plural')
}

/** The end of the complement that begins at `i`: «النقل البحري», «كرة القدم», «شورى طالبان»; 0 where there is none. */
function constructEnd(words: Words, heads: Heads, begins: Begins, head: BodyHead, i: number): number {
  const first = words.tokens[i]!
  if (head.not.has(first.base) || words.hasProclitic(i) || words.timeTokens.has(i) || first.kind !== 'word') return 0
  let at = i
  if (!first.definite) {
    if (first.pronoun !== '' || words.isVerb(i) || words.isParticle(i) || words.office(i) || words.nisba(i) || heads.bodies.has(first.base)) return 0
    const place = begins.get(i + 1)?.find((c) => (c.kind === 'LOC' || (c.kind === 'ORG' && c.known !== undefined && !c.known.row.startsWith('outlets:'))) && c.start === words.tokens[i + 1]!.start)
    if (place !== undefined) return place.to
    if (!isPlainDefinite(words, heads, i + 1) || words.tokens[i + 1]!.sentence !== first.sentence) return 0
    at = i + 1
  } else if (!isPlainDefinite(words, heads, i) || words.nisba(i) !== undefined) return 0
  at++
  for (let n = 1; n < MOST_COMPLEMENTS && words.isWord(at) && words.tokens[at]!.sentence === first.sentence; n++) {
    const token = words.tokens[at]!
    const nisba = token.definite && !words.hasProclitic(at) ? words.nisba(at) : undefined
    if (nisba !== undefined && !nisba.plural) {
      at += nisba.length
      break
    }
    if (token.conjunction === 'و' && token.preposition === '' && token.definite && head.joins && heads.portfolios.has(token.base)) at++
    else if (isPlainDefinite(words, heads, at) && isAdjective(words, heads, at) && !isParticiple(words, heads, at) && !begins.get(at)?.some((c) => c.kind !== 'LOC' && c.start === token.start)) at++
    else break
  }
  return lamPlace(words, begins, head, at)
}

/** «وزارة الخارجية للتشيلي»: the state joined by ل belongs to the name of its ministry. */
function lamPlace(words: Words, begins: Begins, head: BodyHead, at: number): number {
  const token = words.tokens[at]
  if (token === undefined || token.preposition !== 'ل' || !head.takes.has('place')) return at
  return begins.get(at)?.find((c) => c.kind === 'LOC')?.to ?? at
}

/** «مركز الملك سلمان الطبي»: up to two definite adjectives behind a person's name. */
function adjectivesAfter(words: Words, heads: Heads, i: number): number {
  let at = i
  while (at < i + 2 && isPlainDefinite(words, heads, at) && (words.tokens[at]!.base.endsWith('ي') || words.tokens[at]!.base.endsWith('ية') || heads.adjectives.has(words.tokens[at]!.base))) at++
  return lamEnd(words, heads, at)
}

/** «المكلف بالتحقيق», «المؤلف من …»: a participle that goes on with the sentence and not with the name. */
const isParticiple = (words: Words, heads: Heads, i: number): boolean => {
  const { readings, base } = words.tokens[i]!
  return !heads.adjectives.has(base) && base.startsWith('م') && readings.some((r) => r.form === 'active-participle' || r.form === 'passive-participle') && (words.isParticle(i + 1) || words.at(i + 1)?.preposition !== '')
}

/** Behind the first complement only adjectives go on with the name: of «أعلنت وزارة التعليم النتائج» the results are the object. */
const isAdjective = (words: Words, heads: Heads, i: number): boolean => {
  const { readings, base } = words.tokens[i]!
  return base.endsWith('ي') || base.endsWith('ية') || heads.adjectives.has(base) || readings.some((r) => r.pos === 'adjective') || (readings.length === 0 && base.endsWith('ة'))
}
