import type { Span } from '../text/index.js'
import type { Digest } from './digest.js'
import { PASSAGE, type SharedPassage, sharedPassages } from './passages.js'

/** Aligns texts pair by pair, each pair once as long as both texts stay what they are. */
export class Alignments {
  #digests: ReadonlyMap<string, Digest> = new Map()
  #pairs = new Map<string, { a: Digest; b: Digest; passages: SharedPassage[] }>()
  #used = new Set<string>()

  /** Takes up the articles as they are now; what was not asked for since the last time is forgotten. */
  begin(digests: readonly Digest[]): void {
    this.#digests = new Map(digests.map((d) => [d.source, d]))
    this.#pairs = new Map([...this.#pairs].filter(([key]) => this.#used.has(key)))
    this.#used = new Set()
  }

  /** The passages of at least so many words that two articles share, in the order of the first. */
  between(first: string, second: string, least = PASSAGE): readonly SharedPassage[] {
    const key = `${first}\n${second}\n${least}`
    const [a, b] = [this.#digests.get(first)!, this.#digests.get(second)!]
    this.#used.add(key)
    const known = this.#pairs.get(key)
    if (known && known.a === a && known.b === b) return known.passages
    const passages = sharedPassages(a.shingled, b.shingled, least)
    this.#pairs.set(key, { a, b, passages })
    return passages
  }

  /** What stands at a span of an article. */
  slice(source: string, { start, end }: Span): string {
    return this.#digests.get(source)!.text.slice(start, end)
  }

  /** Where the words of an article begin, ascending. */
  wordStarts(source: string): Int32Array {
    return this.#digests.get(source)!.shingled.words.starts
  }
}
