import type { Token } from '../document/index.js'
import type { Group } from './group.js'
import type { Heads } from './heads.js'
import { isBehindWhole, isDoneTo } from './title-object.js'
import type { Words } from './words.js'

/** A description of an office in the text: «وزير الدفاع الروسي», «زعيم الحركة», «الزعيم السابق للحركة», «رئيسها». */
export interface TitlePhrase {
  readonly from: number
  readonly to: number
  /** Where a name beside it may begin: behind «في …», «بوزارة …» too, which are no part of the phrase. */
  readonly reach: number
  /** The noun, folded, masculine or feminine as it stands, without ال. */
  readonly head: string
  /** Definite words behind it, without ال, joined by spaces. */
  readonly complement: string
  /** Row of the state or body it is an office of: countries:RU; '' where none is named. */
  readonly of: string
  readonly former: boolean
  /** «الجديد»: the one who follows whoever was named without it. */
  readonly fresh: boolean
  readonly pronoun: string
  readonly feminine: boolean
  readonly definite: boolean
  /** Row of the state to which an envoy is sent: «المبعوث الأممي إلى اليمن»; '' where none is named. */
  readonly for: string
  /** The token of the title of whom this is the deputy: «النائب الأول لزعيم الحركة»; -1 where there is none. */
  readonly owner: number
}

/** Which group a name at a token belongs to, where it ends, and whether it begins with the token, clitics and all. */
export type NamesAt = ReadonlyMap<number, { readonly group: Group; readonly to: number; readonly whole: boolean }>

/** The row of a body or a state, or its name where it has none. */
const rowOf = ({ row, name }: Group): string => (row === '' ? `here:${name}` : row)

const QUOTES = new Set([...'«»"“”'])
const ON_BEHALF = new Set(['باسم', 'بلسان', 'لشؤون'])
const SELF = new Set(['ذاته', 'ذاتها', 'نفسه', 'نفسها', 'عينه', 'عينها'])
const TOWARDS = new Set(['الي', 'لدي', 'في'])
const GENERAL = 'عام'
const IN = 'في'
const MOST_IN = 3
const MOST_WORDS = 6
const MOST_NAMES = 2

/** «ذاته», «نفسها» */
export const isSelf = (token: Token | undefined): boolean => token !== undefined && SELF.has(token.folded)

/** The end of the words that stand for the person: with «ذاته» behind the title, and with the place or body that «إلى», «لدى», «ب» add to who is sent and to a title that names none. */
export function spokenEnd(words: Words, namesAt: NamesAt, phrase: TitlePhrase): number {
  const { to, reach, head, of, complement } = phrase
  const next = words.tokens[to]
  if (next?.sentence !== words.tokens[phrase.from]!.sentence) return to
  if (isSelf(next) || reach === to) return isSelf(next) ? to + 1 : to
  const { preposition, folded } = next
  // «نائب المندوب لدى …»
  const noun = head.slice(head.lastIndexOf(' ') + 1)
  if (words.classes.marks.envoy.has(noun) || words.classes.marks.posted.has(noun))
    return TOWARDS.has(folded) || (preposition !== '' && namesAt.has(to)) ? reach : to
  if (complement === '' || !(of === '' || of.startsWith('here:'))) return to
  return (preposition === 'ب' ? namesAt.has(to) : folded === IN && namesAt.get(to + 1)?.group.kind === 'ORG') ? reach : to
}

/** Reads the title whose noun stands at `i`; undefined where no noun of office stands there. `bodies`: see bodiesByHead. */
export function readTitle(
  words: Words,
  heads: Heads,
  namesAt: NamesAt,
  bodies: ReadonlyMap<string, string>,
  i: number,
): TitlePhrase | undefined {
  const token = words.tokens[i]!
  if (words.office(i) === undefined) return undefined
  let at = i + 1
  let head = token.base
  // «نائب رئيس», «مساعد وزير»: two nouns of office are one.
  if (
    !token.definite &&
    token.pronoun === '' &&
    words.office(at) !== undefined &&
    words.classes.marks.deputy.has(head) &&
    !words.hasProclitic(at) &&
    words.tokens[at]!.sentence === token.sentence &&
    words.tokens[at]!.pronoun === ''
  ) {
    head = `${head} ${words.tokens[at]!.base}`
    at++
  }
  // «مدير عام الإدارة»
  if (
    !token.definite &&
    token.pronoun === '' &&
    words.tokens[at]?.folded === GENERAL &&
    words.tokens[at]!.sentence === token.sentence
  )
    at++
  let of = ''
  let former = false
  let fresh = false
  let behalf = false
  const complement: string[] = []
  if (token.pronoun !== '')
    return {
      from: i,
      to: at,
      reach: at,
      head,
      complement: '',
      of,
      former,
      fresh: false,
      pronoun: token.pronoun,
      feminine: words.office(i)!.feminine,
      definite: false,
      for: '',
      owner: -1,
    }
  while (at <= i + MOST_WORDS && at < words.tokens.length && words.tokens[at]!.sentence === token.sentence) {
    const name = namesAt.get(at)
    if (name !== undefined && name.group.kind === 'PER') break
    const next = words.tokens[at]!
    // «قال المتحدث لوكالة …»: to whom he speaks.
    if (next.preposition === 'ل' && (words.classes.outletHeads.has(next.base) || name?.group.row.startsWith('outlets:'))) break
    const lam = token.definite && next.preposition === 'ل' && next.conjunction === ''
    if (
      name !== undefined &&
      (!words.hasProclitic(at) || lam) &&
      of === '' &&
      (complement.length > 0 || !token.definite || lam || behalf)
    ) {
      of = rowOf(name.group)
      at = name.to
      continue
    }
    if (next.kind !== 'word' || name !== undefined || words.timeTokens.has(at)) break
    // «الزعيم السابق لحركة …»
    const owner = lam && !next.definite && of === '' && heads.bodies.has(next.base) ? namesAt.get(at + 1) : undefined
    if (owner?.group.kind === 'ORG') {
      of = rowOf(owner.group)
      at = owner.to
      continue
    }
    // «زعيم حركة …», «زعيم حزب "…"»: the generic head of a body stands before its name.
    const quoted = QUOTES.has(words.sign(at + 1)) ? 1 : 0
    const headed = namesAt.get(at + 1 + quoted)
    if (
      ON_BEHALF.has(next.folded) ||
      (!next.definite &&
        !words.hasProclitic(at) &&
        ((heads.bodies.has(next.base) && headed?.group.kind === 'ORG') ||
          (heads.places.has(next.base) && headed?.group.kind === 'LOC')))
    ) {
      behalf ||= ON_BEHALF.has(next.folded)
      if (quoted === 1 && of === '' && headed !== undefined) {
        of = rowOf(headed.group)
        at = headed.to + (QUOTES.has(words.sign(headed.to)) ? 1 : 0)
      } else at++
      continue
    }
    // «وزير خارجية تشيلي», «رئيس وزراء تشيلي»
    if (
      !next.definite &&
      !words.hasProclitic(at) &&
      of === '' &&
      headed?.whole &&
      headed.group.kind !== 'PER' &&
      isCharge(heads, next)
    ) {
      complement.push(next.base)
      at++
      continue
    }
    // «وزير الدفاع والإنتاج الحربي»
    if (
      next.conjunction === 'و' &&
      next.preposition === '' &&
      next.definite &&
      complement.length > 0 &&
      of === '' &&
      !former &&
      heads.portfolios.has(next.base)
    ) {
      complement.push(next.folded)
      at++
      continue
    }
    if (
      !next.definite ||
      next.pronoun !== '' ||
      next.conjunction !== '' ||
      (next.preposition !== '' && !lam) ||
      (lam && of !== '') ||
      (words.classes.honorifics.has(words.core(at)) && !words.classes.marks.former.has(next.base))
    )
      break
    const nisba = words.nisba(at)
    const body = words.classes.bodyNisbas.get(next.base)
    if (body !== undefined && of === '' && nisba === undefined && (body.heads.size === 0 || body.heads.has(head))) {
      of = body.row
      at++
    } else if (nisba !== undefined && !nisba.plural) {
      if (of !== '') break
      of = `countries:${nisba.country}`
      at += nisba.length
    } else if (words.classes.marks.former.has(next.base)) {
      former = true
      at++
    } else if (heads.loose.has(next.base)) {
      fresh ||= words.classes.marks.fresh.has(next.base)
      at++
    } else if (words.office(at) !== undefined && !words.tokens[at]!.readings.some((r) => r.form === 'plural')) break
    else if (of === '' && complement.length === 0 && bodies.has(next.base)) {
      // «زعيم الحركة» where the article speaks of one movement by name.
      of = bodies.get(next.base)!
      at++
    } else if (of === '' || lam || behalf) {
      if (isBehindWhole(heads, complement, next) || (at === i + 1 && isDoneTo(words, at))) break
      complement.push(next.base)
      at++
    } else break
  }
  const reach = words.classes.marks.affiliated.has(head) ? reachIn(words, namesAt, at) : reachOf(words, namesAt, at)
  const deputised =
    words.tokens[at]?.preposition === 'ل' && words.tokens[at]!.sentence === token.sentence && words.office(at) !== undefined
      ? readTitle(words, heads, namesAt, bodies, at)
      : undefined
  return {
    from: i,
    to: at,
    reach: deputised?.reach ?? reach,
    head,
    complement: complement.join(' '),
    of,
    former,
    fresh,
    pronoun: '',
    feminine: words.office(i)!.feminine,
    definite: token.definite,
    for: sentTo(namesAt, at, reach),
    owner: deputised === undefined ? -1 : at,
  }
}

const isCharge = (heads: Heads, { base, pronoun }: Token): boolean =>
  pronoun === '' && (heads.charges.has(base) || heads.portfolios.has(base))

/** The state between the end of a title and its reach. */
function sentTo(namesAt: NamesAt, from: number, to: number): string {
  for (let at = from; at < to; at++) {
    const row = namesAt.get(at)?.group.row ?? ''
    if (row.startsWith('countries:')) return row
  }
  return ''
}

/** Behind «بوزارة …», «في مجلس …», «إلى ليبيا», «لدى …»: up to two bodies or places joined by prepositions. */
function reachOf(words: Words, namesAt: NamesAt, from: number): number {
  let at = from
  for (let n = 0; n < MOST_NAMES; n++) {
    const joined =
      words.isWord(at) && words.tokens[at]!.preposition !== '' ? at : words.isWord(at) && words.isParticle(at) ? at + 1 : 0
    // «وزير الخارجية بدولة قطر»
    const head = joined > 0 && !words.tokens[joined]?.definite && words.classes.placeHeads.has(words.at(joined)?.base ?? '')
    const name = joined === 0 ? undefined : namesAt.get(head ? joined + 1 : joined)
    if (name === undefined && joined === at && words.tokens[at]!.preposition === 'ب' && words.tokens[at]!.definite) {
      // «رئيس الفرع بالمنطقة فلان»
      at++
      continue
    }
    if (name === undefined || name.group.kind === 'PER' || words.tokens[joined]!.sentence !== words.tokens[from]!.sentence) break
    at = name.to
  }
  return at
}

/** Behind «في الحركة», «بالقضية» too, where a person's name follows at once. */
function reachIn(words: Words, namesAt: NamesAt, from: number): number {
  const token = words.tokens[from]
  const first = token?.folded === IN ? from + 1 : token?.preposition === 'ب' && token.definite ? from : 0
  let to = first
  while (
    first > 0 &&
    to < first + MOST_IN &&
    words.isWord(to) &&
    words.tokens[to]!.definite &&
    (to === from || !words.hasProclitic(to)) &&
    words.office(to) === undefined &&
    !namesAt.has(to)
  )
    to++
  const name = to > first && words.tokens[to]?.sentence === words.tokens[from]!.sentence ? namesAt.get(to) : undefined
  return name?.group.kind === 'PER' && name.whole ? to : reachOf(words, namesAt, from)
}
