import type { Begins, Candidate } from './candidate.js'
import type { Words } from './words.js'

/**
 * One key for the ways a body of a state is named: «وزارة الخارجية التشيلية», «الخارجية التشيلية» and «خارجية تشيلي» are one.
 * Words stand without ال, states by their code; `country` is '' where none is named.
 */
export function bodyKey(words: Words, c: Candidate, begins: Begins): { readonly key: string; readonly country: string } {
  const parts: string[] = []
  let country = ''
  for (let i = c.from; i < c.to; i++) {
    if (!words.isWord(i)) continue
    const nisba = i > c.from && words.tokens[i]!.definite ? words.nisba(i) : undefined
    const place = begins
      .get(i)
      ?.find((other) => other.kind === 'LOC' && other.known?.row.startsWith('countries:') && other.to <= c.to)
    if (nisba !== undefined) {
      country = nisba.country
      i += nisba.length - 1
    } else if (place !== undefined) {
      country = place.known!.country
      i = place.to - 1
    } else {
      const core = words.core(i)
      const bare = core.startsWith('ال') ? core.slice(2) : core
      if (!(bare === 'وزارة' && c.to - c.from > 1)) parts.push(bare)
    }
  }
  return { key: parts.join(' '), country }
}
