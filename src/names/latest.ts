import type { Group } from './group.js'
import { isQualified, standsFree } from './title-context.js'
import type { TitleState } from './title-state.js'

/** Him who was named last, if the gender agrees and no more than a sentence lies between. */
export function lastOf({ words, last, lastAt }: TitleState, i: number, feminine: boolean): Group | undefined {
  if (last === undefined || words.tokens[i]!.sentence - words.tokens[lastAt]!.sentence > 1) return undefined
  return (feminine ? last.gender === 'f' : last.gender !== 'f') ? last : undefined
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
  let best: Group | undefined
  let nearest = -1
  for (const [at, name] of namesAt)
    if (at < i && at > nearest && words.core(at) === words.core(i) && name.group.kind === 'PER')
      [best, nearest] = [name.group, at]
  return best
}
