import type { Reading } from '../document/index.js'
import { fold, type Span } from '../text/index.js'
import { windowAround } from './clause.js'
import { distinct, hashWord } from './shingles.js'

/** The words beside a trigger, in its sentence, without what is written onto them, as ascending hashes; short ones left out. */
export function gistOf(reading: Reading, trigger: Span): Uint32Array {
  const { start, end } = windowAround(reading, trigger, 80, 110)
  const hashes: number[] = []
  for (const [from, to] of [
    [start, trigger.start],
    [trigger.end, end],
  ] as const)
    for (const word of fold(reading.article.text.slice(from, to)).split(/[^\p{L}\p{N}]+/u)) {
      const bare = word.replace(/^[وف]?[بلك]?(?:ال|لل)(?=..)/u, '')
      if (bare.length > 2) hashes.push(hashWord(bare))
    }
  return distinct(Uint32Array.from(hashes))
}
