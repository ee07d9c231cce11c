import type { Begins, Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import { tokenSpan } from './token-span.js'
import type { Words } from './words.js'

/** «تعليم جازان», «صحة محافظة الزهراء»: a ministry's department in a region or a city, and in no state. */
export function findDepartments(words: Words, heads: Heads, begins: Begins): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.definite || token.pronoun !== '' || !heads.departments.has(token.base)) continue
    let at = i + 1
    if (
      words.isWord(at) &&
      heads.places.get(words.tokens[at]!.base) === 'no' &&
      !words.tokens[at]!.definite &&
      !words.hasProclitic(at)
    )
      at++
    const place = begins
      .get(at)
      ?.find(
        (c) => c.kind === 'LOC' && c.start === words.tokens[at]!.start && /^(?:places|cities|capitals):/.test(c.known?.row ?? ''),
      )
    if (place === undefined || words.tokens[at]!.sentence !== token.sentence || words.timeTokens.has(i)) continue
    found.push({
      ...tokenSpan(words, i, place.to),
      kind: 'ORG',
      rule: 'names/department',
      trust: 3,
    })
  }
  return found
}
