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
    const department = departmentAt(words, heads, begins, i)
    if (department !== undefined) found.push(department)
  }
  return found
}

function departmentAt(words: Words, heads: Heads, begins: Begins, i: number): Candidate | undefined {
  const generic =
    words.isWord(i + 1) &&
    heads.places.get(words.tokens[i + 1]!.base) === 'no' &&
    !words.tokens[i + 1]!.definite &&
    !words.hasProclitic(i + 1)
  const at = generic ? i + 2 : i + 1
  const place = begins
    .get(at)
    ?.find(
      (c) => c.kind === 'LOC' && c.start === words.tokens[at]!.start && /^(?:places|cities|capitals):/.test(c.known?.row ?? ''),
    )
  if (place === undefined || words.tokens[at]!.sentence !== words.tokens[i]!.sentence || words.timeTokens.has(i)) return undefined
  return { ...tokenSpan(words, i, place.to), kind: 'ORG', rule: 'names/department', trust: 3 }
}
