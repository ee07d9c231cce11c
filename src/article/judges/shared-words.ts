/** Letters that are written onto the front of a noun, and the endings of its forms: enough to find a word again, not to read it. */
const FRONT = /^[وف]?(?:ال|لل|بال|كال)(?=.{3})|^[وفبل](?=.{4})/
const END = /(?:ات|ين|ون|ها|ة|ه)$/
const SHORTEST = 3

/** The words of a key that say what it is about, each without what is written onto it; particles are shorter than these. */
export function contentWords(key: string): string[] {
  const words: string[] = []
  for (const word of key.split(' ')) {
    const stem = word.replace(FRONT, '').replace(END, '')
    if (stem.length >= SHORTEST) words.push(stem)
  }
  return words
}

/** The share (0–1) of the words of a key that are among `own`. */
export function shareIn(own: ReadonlySet<string>, key: string): number {
  const words = new Set(contentWords(key))
  let shared = 0
  for (const word of words) if (own.has(word)) shared++
  return words.size === 0 ? 0 : shared / words.size
}
