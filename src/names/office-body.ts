import type { Begins } from './candidate.js'
import type { Heads } from './heads.js'
import type { Words } from './words.js'

/**
 * «مكتب رئيس الوزراء», «مكتب حاكم ليون»: the end of the office that begins at `i`, with the state's adjective behind it;
 * 0 where there is none, or one of no state: «مكتب الرئيس», «مكتب مدير المدرسة».
 */
export function officeEnd(words: Words, heads: Heads, begins: Begins, i: number): number {
  const office = words.tokens[i]!
  if (words.office(i)?.kind !== 'office' || !words.isBareIndefinite(i)) return 0
  const next = words.tokens[i + 1]
  if (next?.kind !== 'word' || next.sentence !== office.sentence || words.hasProclitic(i + 1) || words.timeTokens.has(i + 1))
    return 0
  const named = begins.get(i + 1)?.find((c) => c.kind !== 'PER' && c.start === next.start)
  if (named !== undefined && !(words.tokens[named.to]?.definite === true && !words.hasProclitic(named.to))) return named.to
  if (!next.definite || !(heads.charges.has(next.base) || heads.portfolios.has(next.base))) return 0
  let to = i + 2
  // «مكتب وزير الثقافة والإعلام»
  while (words.tokens[to]?.conjunction === 'و' && words.tokens[to]!.definite && heads.portfolios.has(words.tokens[to]!.base)) to++
  const nisba = words.isWord(to) && words.tokens[to]!.definite && !words.hasProclitic(to) ? words.nisba(to) : undefined
  return nisba === undefined || nisba.plural ? to : to + nisba.length
}
