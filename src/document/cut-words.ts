import type { Token } from './layers.js'

/** How many functions remember something of words; each has a place of its own in `WordForm.memory`. */
let places = 0

/**
 * Remembers what `make` says of a token by itself, between documents too: words recur. `make` must look at nothing but the token's text and how it
 * is cut, not at where it stands.
 */
export function byWord<T extends object | boolean | string | null>(make: (token: Token) => T): (token: Token) => T {
  const place = places++
  return (token) => {
    const { memory } = token.form
    while (memory.length <= place) memory.push(undefined)
    const known = memory[place]
    if (known !== undefined) return known as T
    const made = make(token)
    memory[place] = made
    return made
  }
}
