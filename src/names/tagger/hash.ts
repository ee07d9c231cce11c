/** A hash of 32 bits of three numbers. */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ Math.imul(b + 0x27d4eb2f, 0x165667b1), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A hash of 32 bits of a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
