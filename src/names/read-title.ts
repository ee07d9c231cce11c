import type { Group } from './group.js'
import type { Heads } from './heads.js'
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
}

/** Which group a name at a token belongs to, where it ends, and whether it begins with the token, clitics and all. */
export type NamesAt = ReadonlyMap<number, { readonly group: Group; readonly to: number; readonly whole: boolean }>

const MOST_WORDS = 6
const MOST_NAMES = 2

/** Reads the title whose noun stands at `i`; undefined where no noun of office stands there. */
export function readTitle(words: Words, heads: Heads, namesAt: NamesAt, i: number): TitlePhrase | undefined {
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
  let of = ''
  let former = false
  let fresh = false
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
    }
  while (at <= i + MOST_WORDS && at < words.tokens.length && words.tokens[at]!.sentence === token.sentence) {
    const name = namesAt.get(at)
    if (name !== undefined && name.group.kind === 'PER') break
    const next = words.tokens[at]!
    const lam = token.definite && next.preposition === 'ل' && next.conjunction === ''
    if (
      name !== undefined &&
      (!words.hasProclitic(at) || lam) &&
      of === '' &&
      (complement.length > 0 || !token.definite || lam)
    ) {
      of = name.group.row === '' ? `here:${name.group.name}` : name.group.row
      at = name.to
      continue
    }
    if (next.kind !== 'word' || name !== undefined || words.timeTokens.has(at)) break
    // «زعيم حركة …»: the generic head of a body stands before its name.
    if (
      next.folded === 'باسم' ||
      next.folded === 'لشؤون' ||
      (!next.definite &&
        !words.hasProclitic(at) &&
        ((heads.bodies.has(next.base) && namesAt.get(at + 1)?.group.kind === 'ORG') ||
          (heads.places.has(next.base) && namesAt.get(at + 1)?.group.kind === 'LOC')))
    ) {
      at++
      continue
    }
    if (
      !next.definite ||
      next.pronoun !== '' ||
      next.conjunction !== '' ||
      (next.preposition !== '' && !lam) ||
      (lam && of !== '') ||
      words.classes.honorifics.has(words.core(at))
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
    else if (of === '' || lam) {
      complement.push(next.base)
      at++
    } else break
  }
  return {
    from: i,
    to: at,
    reach: reachOf(words, namesAt, at),
    head,
    complement: complement.join(' '),
    of,
    former,
    fresh,
    pronoun: '',
    feminine: words.office(i)!.feminine,
    definite: token.definite,
  }
}

/** Behind «بوزارة …», «في مجلس …», «إلى ليبيا», «لدى …»: up to two bodies or places joined by prepositions. */
function reachOf(words: Words, namesAt: NamesAt, from: number): number {
  let at = from
  for (let n = 0; n < MOST_NAMES; n++) {
    const joined =
      words.isWord(at) && words.tokens[at]!.preposition !== '' ? at : words.isWord(at) && words.isParticle(at) ? at + 1 : 0
    const name = joined === 0 ? undefined : namesAt.get(joined)
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
