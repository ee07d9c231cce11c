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
  let at = i + 1
  // «رئيس بلدية مقاطعة الزهراء»
  while (at < i + 3 && words.isBareIndefinite(at) && isGeneric(words, heads, at)) at++
  const next = words.tokens[at]
  if (next?.kind !== 'word' || next.sentence !== office.sentence || words.hasProclitic(at) || words.timeTokens.has(at)) return 0
  const named = begins.get(at)?.find((c) => c.kind !== 'PER' && c.start === next.start)
  if (named !== undefined && !(words.tokens[named.to]?.definite === true && !words.hasProclitic(named.to))) return named.to
  if (at > i + 1 || !next.definite || !(heads.charges.has(next.base) || heads.portfolios.has(next.base))) return 0
  let to = i + 2
  // «مكتب وزير الثقافة والإعلام»
  while (words.tokens[to]?.conjunction === 'و' && words.tokens[to]!.definite && heads.portfolios.has(words.tokens[to]!.base)) to++
  const nisba = words.isWord(to) && words.tokens[to]!.definite && !words.hasProclitic(to) ? words.nisba(to) : undefined
  return nisba === undefined || nisba.plural ? to : to + nisba.length
}

/** «ولاية», «بلدية» before the name of a place. */
const isGeneric = (words: Words, heads: Heads, i: number): boolean =>
  heads.places.get(words.tokens[i]!.base) === 'no' ||
  (heads.bodies.get(words.tokens[i]!.base)?.some((head) => head.takes.has('place')) ?? false)
