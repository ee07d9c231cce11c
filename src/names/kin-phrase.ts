import type { Group } from './group.js'
import type { Heads } from './heads.js'
import { readTitle, type TitlePhrase } from './read-title.js'
import { agrees, sameTitle } from './title-agreement.js'
import { BESIDE } from './title-context.js'
import type { TitleState } from './title-state.js'

/** «نجل العقيد فلان», «ابن الرئيس السابق»: a noun of kinship in construct with whose kin he is. */
export interface KinPhrase {
  readonly from: number
  readonly to: number
  readonly word: string
  /** Undefined where nobody is known to be meant. */
  readonly owner: Group | undefined
  /** Is the owner named, in one word or several, or told by a title? */
  readonly named: 'word' | 'words' | 'title'
}

/** So many words of rank lie at most between the noun and the name. */
const RANKS = 4
const QUOTES = new Set([...'«»"“”'])

/** Reads the phrase whose noun stands at `i`; undefined where it is of nobody that a name or a title tells. `bodies`: see bodiesByHead. */
export function readKinPhrase(
  state: TitleState,
  heads: Heads,
  bodies: ReadonlyMap<string, string>,
  i: number,
): KinPhrase | undefined {
  const { words, namesAt } = state
  const token = words.tokens[i]!
  if (token.definite || token.pronoun !== '' || words.tokens[i + 1]?.sentence !== token.sentence) return undefined
  const phrase = words.isWord(i + 1) && !words.hasProclitic(i + 1) ? readTitle(words, heads, namesAt, bodies, i + 1) : undefined
  const named = personBehind(state, phrase === undefined ? i + 1 : phrase.reach)
  if (named !== undefined)
    return { from: i, to: named.to, word: token.base, owner: named.group, named: named.words > 1 ? 'words' : 'word' }
  if (phrase === undefined || phrase.pronoun !== '' || (!phrase.definite && phrase.of === '' && phrase.complement === ''))
    return undefined
  return { from: i, to: phrase.to, word: token.base, owner: bearerOf(state, phrase), named: 'title' }
}

/** The person named behind words of rank, quotation marks aside: «شقيق العقيد فلان», «الرئيس السابق “فلان”». */
function personBehind(
  { words, namesAt }: TitleState,
  from: number,
): { readonly group: Group; readonly to: number; readonly words: number } | undefined {
  for (let at = from; at <= from + RANKS; at++) {
    if (words.tokens[at]?.sentence !== words.tokens[from - 1]!.sentence) return undefined
    const name = namesAt.get(at)
    if (name !== undefined) {
      const quoted = QUOTES.has(words.sign(at - 1)) && QUOTES.has(words.sign(name.to))
      return name.group.kind === 'PER' && name.whole
        ? { group: name.group, to: quoted ? name.to + 1 : name.to, words: name.to - at }
        : undefined
    }
    if (QUOTES.has(words.sign(at))) continue
    const ranked =
      words.isWord(at) &&
      words.tokens[at]!.definite &&
      !words.hasProclitic(at) &&
      (words.honorific(at) !== undefined ||
        words.office(at) !== undefined ||
        words.tokens[at]!.readings.every((r) => r.pos === 'adjective'))
    if (!ranked) return undefined
  }
  return undefined
}

/** Whom the article names beside the title. */
const bearerOf = ({ beside }: TitleState, phrase: TitlePhrase): Group | undefined =>
  (beside.find((known) => sameTitle(known.phrase, phrase)) ?? beside.find((known) => agrees(known.phrase, phrase)))?.group

/** The person whose name stands beside the phrase, which then tells who he is: «فلان، نجل الرئيس», «فلان وهو نجل …», «نجل الرئيس فلان». */
export function namedBeside({ words, namesAt, endsAt }: TitleState, { from, to, owner }: KinPhrase): Group | undefined {
  const { sentence } = words.tokens[from]!
  let before = from
  if (IS.has(words.at(before - 1)?.base ?? '')) before--
  if (BESIDE.has(words.sign(before - 1))) before--
  const group = words.hasProclitic(from) ? undefined : endsAt.get(before)
  if (group?.kind === 'PER' && group !== owner && words.tokens[before - 1]!.sentence === sentence) return group
  const at = BESIDE.has(words.sign(to)) ? to + 1 : to
  const behind = namesAt.get(at)
  return behind?.group.kind === 'PER' && behind.whole && behind.group !== owner && words.tokens[at]!.sentence === sentence
    ? behind.group
    : undefined
}

/** «وهو نجل …» */
const IS = new Set(['هو', 'هي'])

/** Of the persons of the article the one other who has the surname of `owner`: «نجل القذافي» where «سيف الإسلام القذافي» is named. */
export function namesakeOf(groups: readonly Group[], owner: Group, feminine: boolean): Group | undefined {
  const surname = owner.names.map((name) => name.at(-1)).find((word) => word !== undefined)
  if (surname === undefined) return undefined
  const kin = groups.filter(
    (g) =>
      g !== owner &&
      g.kind === 'PER' &&
      g.mentions.length > 0 &&
      g.gender !== (feminine ? 'm' : 'f') &&
      g.names.some((name) => name.length > 1 && name.at(-1) === surname),
  )
  return kin.length === 1 ? kin[0] : undefined
}
