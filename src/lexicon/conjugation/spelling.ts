/** The letter for each consonant of the alphabet of `patterns` that is not a number or a hamza. */
const LETTERS: Readonly<Record<string, string>> = {
  t: 'ت',
  n: 'ن',
  s: 'س',
  m: 'م',
  j: 'ي',
  v: 'و',
  V: 'و',
  J: 'ي',
  W: 'و',
  Y: 'ي',
  w: 'و',
  y: 'ي',
  '0': 'ا',
  N: 'ا',
}
const LONG: Readonly<Record<string, string>> = { a: 'ا', i: 'ي', u: 'و' }
const isVowel = (sound: string | undefined): boolean => sound === 'a' || sound === 'i' || sound === 'u'

/**
 * Writes a word of the alphabet of `patterns` in Arabic letters without vowel marks; numbers stay as they are.
 * Several spellings where more than one is right: بدؤوا، بدأوا.
 */
export function spell(sounds: string): readonly string[] {
  const word = sounds.replace('HH', 'H')
  let spellings = ['']
  const write = (...letters: readonly string[]): void => {
    spellings =
      letters.length === 1 ? spellings.map((s) => s + letters[0]!) : spellings.flatMap((s) => letters.map((letter) => s + letter))
  }
  for (let i = 0; i < word.length; i++) {
    const sound = word[i]!
    if (isVowel(sound)) {
      if (word[i + 1] === sound) {
        write(LONG[sound]!)
        i++
      } else if (i === 0) write('ا')
    } else if (sound === 'H' || sound === 'h') {
      const { seats, merged } = hamza(word, i)
      write(...seats)
      i += merged
    } else if (sound === 'A') write(word[i - 1] === 'j' ? 'ا' : 'ى')
    else if (sound === 'T') write(i === word.length - 1 ? 'ة' : 'ت')
    else if (sound !== 'o' && sound !== word[i + 1]) write(LETTERS[sound] ?? sound)
  }
  return spellings
}

/** How the hamza at `at` is written, and how many of the sounds behind it are written with it (آ, or the accusative alif that is left out). */
function hamza(word: string, at: number): { seats: readonly string[]; merged: number } {
  const before = word.slice(0, at)
  const after = word.slice(at + 1)
  const long = /(aa|ii|uu)$/.exec(before)?.[0] ?? ''
  const short = long === '' && isVowel(before[at - 1]) ? before[at - 1]! : ''
  const merge = after.startsWith('aa') ? 2 : 0
  if (before === '') return merge > 0 ? { seats: ['آ'], merged: 2 } : { seats: [after.startsWith('i') ? 'إ' : 'أ'], merged: 0 }
  const likeI = short === 'i' || long === 'ii' || /[jyY]$/.test(before)
  // at the end, or before the accusative alif, only what stands before counts
  if (/^[aiuo]?$/.test(after))
    return { seats: [short === 'i' ? 'ئ' : short === 'u' ? 'ؤ' : short === 'a' ? 'أ' : 'ء'], merged: 0 }
  if (after === 'N') {
    if (likeI) return { seats: ['ئ'], merged: 0 }
    return { seats: [short === 'a' ? 'أ' : short === 'u' ? 'ؤ' : 'ء'], merged: short === 'a' || long === 'aa' ? 1 : 0 }
  }
  if (likeI || after.startsWith('i')) return { seats: ['ئ'], merged: 0 }
  if (after.startsWith('uu'))
    return { seats: short === 'a' ? ['ؤ', 'أ', 'ء', 'ئ'] : long === '' ? ['ؤ', 'ئ'] : ['ؤ', 'ء'], merged: 0 }
  if (short === 'u' || after.startsWith('u')) return { seats: ['ؤ'], merged: 0 }
  if (long !== '') return { seats: ['ء'], merged: 0 }
  return merge > 0 ? { seats: ['آ'], merged: 2 } : { seats: ['أ'], merged: 0 }
}
