import { type Group, groupFor } from './group.js'
import type { Heads } from './heads.js'
import { type KinPhrase, namedBeside, namesakeOf, readKinPhrase } from './kin-phrase.js'
import type { TitlePhrase } from './read-title.js'
import { BESIDE } from './title-context.js'
import { type Known, type TitleState, usual } from './title-state.js'

/** A relation that the article states: `other` is the `word` of `owner`. */
interface Relation {
  readonly word: string
  readonly owner: Group
  readonly other: Group
}

const CHILD = new Set(['نجل', 'ابن'])
const AFTER = new Set(['خلف', 'خليفة'])
const BEFORE = 'سلف'
/** A headline and the first sentence speak of those whom the text names behind them. */
export const LEAD = 1
const COUNTERPART = 'نظير'
const nameOf = (word: string): string => (CHILD.has(word) ? 'نجل' : word === 'ارملة' ? 'زوجة' : word)
/** Of one blood, and mostly of one surname. */
const BLOOD = new Set(['نجل', 'ابن', 'نجلة', 'ابنة', 'شقيق', 'شقيقة', 'اخ', 'اخت', 'والد'])
/** Of an office and no kin: «نائب الرئيس» is his title. */
const IN_OFFICE = new Set(['خليفة', 'خلف', 'سلف', 'نائب'])

/** Persons meant by their relation to another: «نجله», «خلفه», «نظيره الروسي». */
export class Relations {
  readonly #related: Relation[] = []
  readonly #phrases = new Map<number, KinPhrase>()

  constructor(
    readonly state: TitleState,
    /** Words of kinship with the word for the other side. */
    readonly kin: ReadonlyMap<string, string>,
    heads: Heads,
    bodies: ReadonlyMap<string, string>,
  ) {
    for (let i = 0; i < state.words.tokens.length; i++) {
      const token = state.words.tokens[i]!
      if (!kin.has(token.base) || token.kind !== 'word' || state.words.timeTokens.has(i)) continue
      // «سامي وهدى، ابن وابنة الوزير»
      if (token.conjunction === 'و' && kin.has(state.words.at(i - 1)?.base ?? '')) continue
      const phrase = readKinPhrase(state, heads, bodies, i)
      if (phrase === undefined || (IN_OFFICE.has(phrase.word) && phrase.named === 'title')) continue
      const other = namedBeside(state, phrase)
      if (other === undefined) this.#phrases.set(i, phrase)
      else if (phrase.owner !== undefined) this.#related.push({ word: nameOf(phrase.word), owner: phrase.owner, other })
    }
  }

  /** Reads the word at `i`: the token behind what was read, whether or not anybody was found; 0 where it was none of these. */
  read(i: number): number {
    const { state } = this
    const token = state.words.tokens[i]!
    if (token.base === COUNTERPART && token.pronoun !== '') return this.#counterpart(i) ? i + 1 : 0
    const inverse = this.kin.get(token.base)
    if (inverse === undefined) return 0
    if (token.pronoun !== '') return this.#relate(i, token.base, inverse) ? i + 1 : 0
    const phrase = this.#phrases.get(i)
    const found = phrase && this.#kinOf(phrase, inverse)
    if (found === undefined) return 0
    state.add(found, i, phrase!.to, { rule: 'names/kin' })
    return phrase!.to
  }

  /** «نجل الرئيس»: whom the article calls so anywhere, else who bears the surname. */
  #kinOf({ word, owner, named }: KinPhrase, inverse: string): Group | undefined {
    const said = this.#related.filter((r) => r.word === nameOf(word))
    if (owner === undefined) return new Set(said.map((r) => r.other)).size === 1 ? said[0]!.other : undefined
    const told = said.find((r) => r.owner === owner)?.other
    // «نجل الحداد»: the one word is the surname of both, so it may have been taken for the son's.
    if (told === undefined && named === 'word' && said.some((r) => r.other === owner)) return owner
    return (
      told ??
      this.#related.find((r) => r.word === nameOf(inverse) && r.other === owner)?.owner ??
      (BLOOD.has(word) ? namesakeOf(this.state.groups, owner, word.endsWith('ة') || word === 'اخت') : undefined)
    )
  }

  /** «نجله»: by a relation that the article stated before, in either direction; «خلفه» also by the rows of the office. */
  #relate(i: number, word: string, inverse: string): boolean {
    const { state } = this
    const { words, namesAt, last } = state
    const named = namesAt.get(i + 1) ?? (BESIDE.has(words.sign(i + 1)) ? namesAt.get(i + 2) : undefined)
    if (named?.group.kind === 'PER') {
      if (last !== undefined && last !== named.group) this.#related.push({ word: nameOf(word), owner: last, other: named.group })
      return true
    }
    if (last === undefined) return false
    const candidates = this.#related.filter((r) => r.word === inverse)
    const found =
      this.#related.find((r) => r.owner === last && r.word === nameOf(word))?.other ??
      (candidates.find((r) => r.other === last) ?? (candidates.length === 1 ? candidates[0] : undefined))?.owner ??
      this.#inOffice(i, word)
    if (found !== undefined) state.add(found, i, i + 1, { rule: 'names/kin' })
    return found !== undefined
  }

  /** «خليفته»: whom the article calls the new one; «سلفه»: the former one; else who held the office next or before by the rows. */
  #inOffice(i: number, word: string): Group | undefined {
    const { state } = this
    const after = AFTER.has(word)
    if (!after && word !== BEFORE) return undefined
    const said = usual(state.beside.filter((k) => (after ? k.phrase.fresh : k.phrase.former) && k.group !== state.last))
    if (said !== undefined) return said.group
    const neighbour = state.last?.row.startsWith('people:')
      ? state.holders.neighbour(state.last.row, state.dayAt(i), after)
      : null
    return neighbour === null || neighbour === undefined ? undefined : groupFor(this.state.groups, neighbour.person)
  }

  /** «نظيره الروسي»: who holds the office of the one named before, in the other state. */
  #counterpart(i: number): boolean {
    const { state } = this
    const { words, namesAt } = state
    const nisba =
      words.isWord(i + 1) && words.tokens[i + 1]!.definite && !words.hasProclitic(i + 1) ? words.nisba(i + 1) : undefined
    if (nisba === undefined || nisba.plural) return true
    const to = i + 1 + nisba.length
    const title = state.lastTitle
    const named = namesAt.get(to) ?? (BESIDE.has(words.sign(to)) ? namesAt.get(to + 1) : undefined)
    const phrase: TitlePhrase | undefined = title && {
      ...title,
      from: i,
      to,
      of: `countries:${nisba.country}`,
      former: false,
      fresh: false,
    }
    if (named?.group.kind === 'PER') {
      if (phrase !== undefined) state.memory.push({ phrase, group: named.group })
      return true
    }
    if (phrase === undefined || words.tokens[i]!.sentence - words.tokens[title!.from]!.sentence > 2) return true
    const isHis = (k: Known): boolean =>
      k.phrase.of === phrase.of && k.phrase.head === phrase.head && k.phrase.complement === phrase.complement && !k.phrase.former
    // A headline speaks of those whom the text names behind it.
    const known = state.memory.findLast(isHis) ?? (words.tokens[i]!.sentence <= LEAD ? state.beside.find(isHis) : undefined)
    const day = state.dayAt(i)
    const held =
      known === undefined && day.length === 10
        ? state.holders
            .rolesOf(phrase.head, phrase.complement)
            .map(
              (role) =>
                state.holders.holder(role, phrase.of, day, false, phrase.feminine) ??
                state.holders.holder(role, phrase.of, day, false, !phrase.feminine),
            )
            .find((holder) => holder !== null)
        : undefined
    if (known !== undefined) state.add(known.group, i, to, { rule: 'names/counterpart' })
    else if (held)
      state.add(groupFor(state.groups, held.person), i, to, { rule: 'names/counterpart', row: held.row, anchor: day })
    return true
  }
}
