import type { Span } from '../text/index.js'
import type { Digest } from './digest.js'
import { PairNumbering } from './numbering.js'
import { PASSAGE, type SharedPassage, sharedPassages } from './passages.js'

/** What one record aligned, for the next one: which articles, by their prints, and the passages that pairs of them share. */
export interface Aligned {
  /** Two numbers for each article. */
  readonly prints: Int32Array
  /** Of each pair its two articles, the fewest words of a passage that were asked for, and how many passages they share. */
  readonly pairs: Int32Array
  /** Of each passage where it begins and ends in the first text and in the second, and its words. */
  readonly passages: Int32Array
}

export const NOTHING_ALIGNED: Aligned = { prints: new Int32Array(), pairs: new Int32Array(), passages: new Int32Array() }

/** Aligns texts pair by pair, each pair once as long as both texts stay what they are. */
export class Alignments {
  readonly #digests: ReadonlyMap<string, Digest>
  /** Of pairs aligned before, their passages as `Aligned` has them. */
  readonly #known = new Map<string, Int32Array>()
  readonly #asked = new Map<string, { a: Digest; b: Digest; least: number; passages: readonly SharedPassage[] }>()

  constructor(digests: readonly Digest[], last: Aligned = NOTHING_ALIGNED) {
    this.#digests = new Map(digests.map((d) => [d.source, d]))
    const numbers = new PairNumbering()
    for (let n = 0; n < last.prints.length; n += 2) numbers.of(last.prints[n]!, last.prints[n + 1]!)
    // Prints that are not all different are of no use.
    if (2 * numbers.size !== last.prints.length) return
    const sources = new Map(digests.map((d) => [d.print ? numbers.find(...d.print) : -1, d.source]))
    sources.delete(-1)
    let at = 0
    for (let n = 0; n < last.pairs.length; n += 4) {
      const [least, count] = [last.pairs[n + 2]!, last.pairs[n + 3]!]
      const [first, second] = [sources.get(last.pairs[n]!), sources.get(last.pairs[n + 1]!)]
      if (first !== undefined && second !== undefined)
        this.#known.set(keyOf(first, second, least), last.passages.subarray(5 * at, 5 * (at + count)))
      at += count
    }
  }

  /** The passages of at least so many words that two articles share, in the order of the first. */
  between(first: string, second: string, least = PASSAGE): readonly SharedPassage[] {
    const key = keyOf(first, second, least)
    const asked = this.#asked.get(key)
    if (asked) return asked.passages
    const [a, b] = [this.#digests.get(first)!, this.#digests.get(second)!]
    const known = this.#known.get(key)
    const passages = known ? passagesIn(known) : sharedPassages(a.shingled, b.shingled, least)
    this.#asked.set(key, { a, b, least, passages })
    return passages
  }

  /** What the next record needs not align again: what was asked for. */
  aligned(): Aligned {
    const numbers = new PairNumbering()
    const [pairs, passages]: [number[], number[]] = [[], []]
    for (const { a, b, least, passages: shared } of this.#asked.values()) {
      if (!a.print || !b.print) continue
      pairs.push(numbers.of(...a.print), numbers.of(...b.print), least, shared.length)
      for (const p of shared) passages.push(p.a.start, p.a.end, p.b.start, p.b.end, p.words)
    }
    const prints = Array.from({ length: numbers.size }, (_, number) => numbers.pair(number)).flat()
    return { prints: Int32Array.from(prints), pairs: Int32Array.from(pairs), passages: Int32Array.from(passages) }
  }

  /** The text of an article. */
  text(source: string): string {
    return this.#digests.get(source)!.text
  }

  /** What stands at a span of an article. */
  slice(source: string, { start, end }: Span): string {
    return this.text(source).slice(start, end)
  }

  /** Where the words of an article begin, ascending. */
  wordStarts(source: string): Int32Array {
    return this.#digests.get(source)!.shingled.words.starts
  }
}

const keyOf = (first: string, second: string, least: number): string => `${first}\n${second}\n${least}`

function passagesIn(numbers: Int32Array): SharedPassage[] {
  const passages: SharedPassage[] = []
  for (let n = 0; n < numbers.length; n += 5)
    passages.push({
      a: { start: numbers[n]!, end: numbers[n + 1]! },
      b: { start: numbers[n + 2]!, end: numbers[n + 3]! },
      words: numbers[n + 4]!,
    })
  return passages
}
