/** How the names of Latin letters are written in Arabic, folded. Those that are Arabic words too (ان، في) count only among others. */
const LETTERS: ReadonlySet<string> = new Set([
  ...'اي ايه بي سي دي اف جي اتش كي كيه ام او كيو ار اس تي يو دبليو اكس واي زد زي'.split(' '),
])
const ALSO_WORDS: ReadonlySet<string> = new Set(['ان', 'في', 'ال'])
const MOST_PROCLITICS = /^[وف]?[بلك]?/

/** May the folded word be the name of a Latin letter? */
export const isLetterName = (word: string | undefined): boolean =>
  word !== undefined && (LETTERS.has(word) || ALSO_WORDS.has(word))

/**
 * Is the word at `index` one of a row of spelled-out Latin letters, «بي بي سي», that holds at least two which are nothing else, or three letters?
 * Such a word is never cut. A proclitic on the first letter is left to the ordinary rules.
 */
export function isSpelledOut(words: readonly { readonly folded: string }[], index: number): boolean {
  if (!isLetterName(words[index]?.folded)) return false
  let from = index
  let to = index + 1
  // The longest such name in use has six letters; more are not looked at.
  while (from > 0 && index - from < 6 && isLetterName(words[from - 1]!.folded)) from--
  while (to - index < 6 && isLetterName(words[to]?.folded)) to++
  let sure = 0
  for (let i = from; i < to; i++) if (LETTERS.has(words[i]!.folded)) sure++
  const before = words[from - 1]?.folded.replace(MOST_PROCLITICS, '')
  if (before !== undefined && LETTERS.has(before)) sure++
  return sure >= 2
}
