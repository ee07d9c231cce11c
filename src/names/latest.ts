import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Group } from './group.js'
import { isSelf, type TitlePhrase } from './read-title.js'
import { isNear, isQualified, standsFree } from './title-context.js'
import type { TitleState } from './title-state.js'

const ADJECTIVE = /(?:ي|ية)$/
/** So many sentences back one may have been spoken of without his name. */
const UNNAMED = 6

/** Him who was named last, if the gender agrees and no more than a sentence lies between. */
export function lastOf({ words, last, lastAt }: TitleState, i: number, feminine: boolean): Group | undefined {
  if (last === undefined || words.tokens[i]!.sentence - words.tokens[lastAt]!.sentence > 1) return undefined
  return (feminine ? last.gender === 'f' : last.gender !== 'f') ? last : undefined
}

/**
 * «المسؤول المغربي», «المسؤول ذاته», «المتحدث»: whom the article named last of those near by who have an office, of that state where
 * one is told; a sovereign is called by his own title. Nobody where one without a name was called so before: «قال مسؤول … وأضاف المسؤول».
 */
export function officialOf(state: TitleState, phrase: TitlePhrase): Group | undefined {
  const { words, memory, groups, namesAt } = state
  const { from, to, head, of, feminine, complement } = phrase
  if (!complement.split(' ').every((word) => word === '' || ADJECTIVE.test(word))) return undefined
  // «المتحدث الرسمي رئيس التحرير فلان», «المسؤول الأمني الذي …»
  const next = words.at(to)
  const goesOn = next?.kind === 'word' && next.sentence === words.tokens[from]!.sentence
  if (goesOn && (RELATIVE_PRONOUNS.has(next.folded) || next.preposition === 'ل' || words.office(to) !== undefined))
    return undefined
  if (goesOn && namesAt.get(to)?.group.kind === 'PER' && !words.hasProclitic(to)) return undefined
  // «إضافة إلى المتحدث الرسمي»: without a state or «ذاته» only as him who spoke.
  if (of === '' && !words.isPersonVerb(from - 1) && !isSelf(next)) return undefined
  const offices = memory.filter(
    (m) => words.office(m.phrase.from)?.kind === 'office' && !words.classes.marks.sovereign.has(m.phrase.head),
  )
  const isOfficial = (group: Group): boolean =>
    offices.some((m) => m.group === group && (of === '' || m.phrase.of === of)) ||
    (of === `countries:${group.country}` && (group.row !== '' || offices.some((m) => m.group === group)))
  let best: Group | undefined
  let at = -1
  for (const group of groups) {
    if (group.kind !== 'PER' || (group.gender === 'f') !== feminine || !isNear(group, from, words)) continue
    const last = group.mentions.reduce((far, m) => (m.from < from ? Math.max(far, m.from) : far), -1)
    if (last > at && isOfficial(group)) [best, at] = [group, last]
  }
  const { sentence } = words.tokens[from]!
  for (let i = from - 1; i >= 0 && sentence - words.tokens[i]!.sentence <= UNNAMED; i--)
    if (words.tokens[i]!.base === head && !words.tokens[i]!.definite && words.tokens[i]!.kind === 'word') return undefined
  return best
}

/** «الرجل»: whom this sentence named last, else whom the one before named first, but for who speaks for others. */
export function manOf(state: TitleState, i: number): Group | undefined {
  const { words, namesAt } = state
  const { sentence } = words.tokens[i]!
  // «الرجل والمرأة»
  if (words.at(i + 1)?.conjunction === 'و' && words.tokens[i + 1]!.definite) return undefined
  if (state.lastAt >= 0 && words.tokens[state.lastAt]!.sentence === sentence) return lastOf(state, i, false)
  for (const [at, { group }] of [...namesAt].sort((a, b) => a[0] - b[0])) {
    if (at >= i) break
    if (words.tokens[at]!.sentence !== sentence - 1 || group.kind !== 'PER') continue
    if (!state.beside.some((k) => k.group === group && words.classes.marks.speaker.has(k.phrase.head)))
      return group.gender === 'f' ? undefined : group
  }
  return undefined
}

/** «الملا»: a word of respect by itself means the one who was last named with it. */
export function respectedAlone({ words, namesAt }: TitleState, i: number): Group | undefined {
  const token = words.tokens[i]!
  if (!token.definite || words.honorific(i) !== true || isQualified(words, i + 1, namesAt) || !standsFree(words, i))
    return undefined
  // «الملك محمد الخامس»: the name is without the word.
  const isCalled = (at: number): boolean =>
    words.core(at) === words.core(i) || (words.isWord(at - 1) && words.core(at - 1) === words.core(i))
  let best: Group | undefined
  let nearest = -1
  for (const [at, name] of namesAt)
    if (at < i && at > nearest && name.group.kind === 'PER' && isCalled(at)) [best, nearest] = [name.group, at]
  return best
}
