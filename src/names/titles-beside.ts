import type { Group } from './group.js'
import type { Heads } from './heads.js'
import { type NamesAt, readTitle, type TitlePhrase } from './read-title.js'
import { isOthers } from './title-agreement.js'
import { personBeside } from './title-context.js'
import type { Known } from './title-state.js'
import type { Words } from './words.js'

/** All titles of an article with the person beside them, but for those that `isOwners` says to be another's. `bodies`: see bodiesByHead. */
export function titlesBeside(
  words: Words,
  heads: Heads,
  namesAt: NamesAt,
  endsAt: ReadonlyMap<number, Group>,
  bodies: ReadonlyMap<string, string>,
  isOwners: (phrase: TitlePhrase, group: Group) => boolean,
): Known[] {
  const found: Known[] = []
  let owner = -1
  for (let i = 0; i < words.tokens.length; i++) {
    const name = namesAt.get(i)
    if (name !== undefined) i = name.to - 1
    else if (words.tokens[i]!.kind === 'word' && !words.timeTokens.has(i)) {
      const phrase = readTitle(words, heads, namesAt, bodies, i)
      const group = phrase && i !== owner ? personBeside(words, namesAt, endsAt, phrase) : undefined
      owner = phrase?.owner ?? owner
      const behind = group !== undefined && endsAt.get(i) === group
      if (group !== undefined && !(behind && isOthers(found, phrase!, group)) && !isOwners(phrase!, group))
        found.push({ phrase: phrase!, group })
      i = Math.max(i, (phrase?.to ?? 0) - 1)
    }
  }
  return found
}
