import type { Group } from './group.js'
import type { NamesAt, TitlePhrase } from './read-title.js'
import { isDoneTo } from './title-object.js'
import type { Words } from './words.js'

/** So many sentences lie at most between a title and the name it stands for; so many words of rank between a title and the name beside it. */
export const CLOSE = 3
export const BESIDE: ReadonlySet<string> = new Set([...'،,«"“('])
/** So many words lie at most between two titles of one person. */
const CHAIN = 6
/** So many words lie at most between a title and the name behind another. */
const BEHIND = 10
const IN = 'في'
export const IN_HIM: ReadonlySet<string> = new Set(['به', 'بها', 'فيه', 'فيها', 'عليه', 'عليها'])

export const isNear = (group: Group, at: number, words: Words): boolean =>
  group.mentions.some((m) => m.from < at && words.tokens[at]!.sentence - words.tokens[m.from]!.sentence <= CLOSE)

/** «وزير الخارجية يبحث مع نظيره …»: in the sentence of a title its bearer is called somebody's counterpart, so the title is the other's. */
export const isCounterpartIn = (words: Words, group: Group, at: number): boolean =>
  group.mentions.some((m) => m.why?.rule === 'names/counterpart' && words.tokens[m.from]!.sentence === words.tokens[at]!.sentence)

/** Does an adjective, a complement or a name go on with the noun? */
export function isQualified(words: Words, i: number, namesAt: NamesAt): boolean {
  const token = words.tokens[i]
  if (token === undefined || token.kind !== 'word') return BESIDE.has(words.sign(i)) && namesAt.get(i + 1)?.group.kind === 'PER'
  if (token.folded === 'باسم' || words.hasProclitic(i)) return token.folded === 'باسم'
  return namesAt.has(i) || (token.definite && !isDoneTo(words, i))
}

/** «اللاعب الشاب»: a definite word behind a definite noun is its adjective, but for «السيد الرئيس». */
export const isAdjective = (words: Words, i: number): boolean => {
  const before = words.at(i - 1)
  return (
    before?.kind === 'word' &&
    before.definite &&
    before.sentence === words.tokens[i]!.sentence &&
    !words.hasProclitic(i) &&
    words.honorific(i - 1) !== false
  )
}

/** «أنه الزعيم الجديد», «بصفته رئيس الوفد», «كرئيس للحكومة»: what somebody is said to be. */
export const isPredicate = (words: Words, i: number): boolean => {
  const before = words.at(i - 1)
  return (
    words.tokens[i]!.preposition === 'ك' ||
    (before?.kind === 'word' &&
      before.sentence === words.tokens[i]!.sentence &&
      !words.hasProclitic(i) &&
      (words.classes.marks.being.has(before.folded) || words.classes.marks.being.has(before.base)))
  )
}

/** «الحارس أسمير …»: right behind the title an unread name. */
export function isBesideUnread(words: Words, at: number): boolean {
  const token = words.tokens[at]
  if (token?.kind !== 'word' || token.sentence !== words.tokens[at - 1]!.sentence || words.hasProclitic(at)) return false
  if (words.timeTokens.has(at) || token.pronoun !== '' || words.isParticle(at) || words.isVerb(at)) return false
  return words.given(at) !== 'no' || words.isFamily(at) || (!words.isOrdinary(at) && (!token.definite || words.isFamily(at)))
}

/** «الأخير» as a noun: not the adjective of a definite noun before it; `possessed` also behind a noun in construct («طريق الرجل»). */
export function standsFree(words: Words, i: number, possessed = false): boolean {
  const before = words.at(i - 1)
  if (before === undefined || before.kind !== 'word' || before.sentence !== words.tokens[i]!.sentence) return true
  if (words.tokens[i]!.preposition !== '') return true
  // «في الأخير»: in the end.
  if (before.folded === IN) return false
  return (
    !before.definite &&
    (words.isParticle(i - 1) ||
      possessed ||
      before.readings.length === 0 ||
      before.readings.some((r) => r.form === 'past' || r.form === 'present'))
  )
}

/** «الرئيس المعترف به دوليا فلان»: behind a participle with what is done to him, and how. */
function behindClause(words: Words, at: number): number {
  const [token, him] = [words.at(at), words.at(at + 1)]
  if (token?.kind !== 'word' || !token.definite || him === undefined || !IN_HIM.has(him.folded)) return at
  if (him.sentence !== token.sentence || !token.readings.every((r) => r.pos === 'adjective')) return at
  return words.at(at + 2)?.folded.endsWith('ا') ? at + 3 : at + 2
}

/** The person whose name stands right behind the title, or right before it and a comma. */
export function personBeside(
  words: Words,
  namesAt: NamesAt,
  endsAt: ReadonlyMap<number, Group>,
  phrase: TitlePhrase,
): Group | undefined {
  let at = behindClause(words, phrase.reach)
  // «زعيم حركة … التشيلية سامي الحداد»
  if (words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at)) at += words.nisba(at)?.length ?? 0
  for (let steps = 0; steps < CLOSE + 1; steps++, at++) {
    const name = namesAt.get(at)
    if (words.tokens[at]?.sentence !== words.tokens[phrase.from]!.sentence) break
    if (name !== undefined) {
      if (name.group.kind === 'PER' && name.whole) return name.group
      break
    }
    const isRank =
      words.isWord(at) &&
      words.tokens[at]!.sentence === words.tokens[phrase.from]!.sentence &&
      (words.classes.honorifics.has(words.core(at)) ||
        (words.office(at) !== undefined && words.tokens[at]!.definite) ||
        words.tokens[at]!.base === 'اول')
    if (!BESIDE.has(words.sign(at)) && !isRank) break
  }
  let before = phrase.from
  while (before > 0 && (BESIDE.has(words.sign(before - 1)) || '»"”)'.includes(words.sign(before - 1) || 'x'))) before--
  const group = words.hasProclitic(phrase.from) ? undefined : endsAt.get(before)
  return group?.kind === 'PER' && words.tokens[before - 1]?.sentence === words.tokens[phrase.from]!.sentence ? group : undefined
}

/** «فلان ولي العهد النائب الثاني لرئيس المجلس وزير الدفاع»: between two titles of one person stand only definite words and bodies. */
export function isChained(
  words: Words,
  namesAt: NamesAt,
  endsAt: ReadonlyMap<number, Group>,
  before: TitlePhrase,
  from: number,
): boolean {
  if (from - before.to > CHAIN || from < before.to || words.tokens[from]!.sentence !== words.tokens[before.from]!.sentence)
    return false
  // «مبعوث الرئيس …» is whose envoy he is.
  if (!words.tokens[from - 1]!.definite && !endsAt.has(from)) return false
  for (let at = before.to; at < from; at++) {
    const name = namesAt.get(at)
    if (name !== undefined && name.group.kind !== 'PER') at = name.to - 1
    else if (
      !(
        words.isWord(at) &&
        (words.tokens[at]!.definite || words.office(at) !== undefined) &&
        words.tokens[at]!.preposition !== 'ب'
      )
    )
      return false
  }
  return words.tokens[from]!.conjunction === '' || from === before.to
}

/** «شجب وزير العدل رئيس المجلس الدكتور فلان»: does the name of him whom the title means follow behind words of office? */
export function isNamedBehind(words: Words, namesAt: NamesAt, group: Group | undefined, phrase: TitlePhrase): boolean {
  if (group === undefined) return false
  for (let at = phrase.to; at < phrase.to + BEHIND; at++) {
    if (words.tokens[at]?.sentence !== words.tokens[phrase.from]!.sentence) return false
    const name = namesAt.get(at)
    if (name?.group === group) return true
    if (name?.group.kind === 'PER') return false
    if (name !== undefined) at = name.to - 1
    else if (!words.isWord(at) || !(words.tokens[at]!.definite || words.office(at) !== undefined)) return false
  }
  return false
}
