import type { Group } from './group.js'
import type { OfficeHolders } from './office-holders.js'
import type { TitlePhrase } from './read-title.js'
import { isNear } from './title-context.js'
import type { TitleState } from './title-state.js'
import type { Words } from './words.js'

/** By the rows, does somebody else than `group` hold the office of the state or body `of` on `day`, and `group` does not? */
export function isHeldByOther(holders: OfficeHolders, phrase: TitlePhrase, group: Group, of: string, day: string): boolean {
  if (of === '' || phrase.former || day.length !== 10) return false
  const held = holders
    .rolesOf(phrase.head, phrase.complement)
    .map((role) => holders.holder(role, of, day, false, phrase.feminine))
  return held.some((h) => h !== null) && !held.some((h) => h?.person.row === group.row)
}

/** «سفير الملك», «مبعوث الرئيس»: right behind a noun of office without ال, so that the name that follows is rather the other's. */
export function isInConstruct(words: Words, i: number): boolean {
  const outer = words.at(i - 1)
  return (
    outer?.kind === 'word' &&
    !outer.definite &&
    outer.pronoun === '' &&
    !words.hasProclitic(i) &&
    outer.sentence === words.tokens[i]!.sentence &&
    words.office(i - 1) !== undefined &&
    // «طالب الرئيس …» demanded.
    !outer.readings.some((r) => r.pos === 'verb')
  )
}

/** «الرئيس» where the one person near by who holds such an office by the rows on `day` was named without it. */
export function holderNear(
  { words, groups, holders }: TitleState,
  phrase: TitlePhrase,
  day: string,
): { readonly group: Group; readonly row: string } | undefined {
  if (day.length !== 10 || phrase.former) return undefined
  const near = groups.flatMap((group) => {
    const row = group.kind === 'PER' && isNear(group, phrase.from, words) ? holders.heldBy(group.row, phrase.head, day) : ''
    return row === '' ? [] : [{ group, row }]
  })
  return near.length === 1 ? near[0] : undefined
}
