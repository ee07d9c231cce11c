import type { Words } from './words.js'

const QUOTES: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '”': '“', "'": "'" }
const QUOTED_WORDS = 6
const MOST_QUOTED = 4

/** The name between quotation marks right behind the head, or behind its adjectives: «صحيفة سعودية "…"». */
export function quotedName(
  words: Words,
  from: number,
  behind: number,
  /** Adjectives that never belong to a name: «"حزب العمال الإرهابي"». */
  loose: ReadonlySet<string>,
): { readonly from: number; readonly to: number } | undefined {
  let at = behind
  while (
    at < behind + 3 &&
    words.isWord(at) &&
    !words.hasProclitic(at) &&
    (words.nisba(at) !== undefined || (words.tokens[at]!.definite && at === behind))
  )
    at++
  const close = QUOTES[words.sign(at)]
  if (close === undefined || words.tokens[at]!.sentence !== words.tokens[from]!.sentence) return undefined
  let to = at + 1
  while (
    to <= at + QUOTED_WORDS &&
    to < words.tokens.length &&
    words.tokens[to]!.kind !== 'sign' &&
    words.tokens[to]!.sentence === words.tokens[from]!.sentence
  )
    to++
  if (words.sign(to) !== close || to === at + 1 || words.isParticle(at + 1)) return undefined
  // «شركة "تبنينا"»: a word by itself is a name whatever it looks like, while several that begin with a verb are a saying.
  if (to > at + 2 && words.isVerb(at + 1)) return undefined
  // An adjective inside the quotation marks is still no name: «سرنوشت الأفغانية».
  const last = words.tokens[to - 1]!
  const described = !words.tokens[at + 1]!.definite && (words.nisba(to - 1) !== undefined || loose.has(last.base))
  const end = described && last.definite && to - 1 > at + 1 ? to - 1 : to
  return { from: at + 1, to: end }
}

/** The end of up to four words in quotation marks or brackets that open at `i`; 0 where there are none. */
export function quotedEnd(words: Words, i: number): number {
  const open = words.sign(i)
  if (open === '' || !'«"“('.includes(open)) return 0
  for (let to = i + 1; to <= i + MOST_QUOTED + 1; to++) {
    const sign = words.sign(to)
    if (sign !== '')
      return to > i + 1 && '»"”)'.includes(sign) && words.tokens[to]!.sentence === words.tokens[i]!.sentence ? to : 0
  }
  return 0
}
