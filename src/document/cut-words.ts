import type { Token } from './layers.js'

/** The most words that are remembered between documents. */
const MOST = 50_000

/**
 * Remembers what `make` says of a token by itself, between documents too: words recur. `make` must look at nothing but the token's text and how it
 * is cut, not at where it stands.
 */
export function byWord<T>(make: (token: Token) => T): (token: Token) => T {
  const memory = new Map<string, { readonly like: Token; readonly made: T }>()
  return (token) => {
    const known = memory.get(token.text)
    if (known !== undefined && isCutAlike(known.like, token)) return known.made
    if (memory.size >= MOST) memory.clear()
    const made = make(token)
    memory.set(token.text, { like: token, made })
    return made
  }
}

/** Are two tokens of the same text cut in the same way? */
const isCutAlike = (a: Token, b: Token): boolean =>
  a.base === b.base &&
  a.readings === b.readings &&
  a.definite === b.definite &&
  a.preposition === b.preposition &&
  a.conjunction === b.conjunction &&
  a.pronoun === b.pronoun &&
  a.future === b.future &&
  a.kind === b.kind
