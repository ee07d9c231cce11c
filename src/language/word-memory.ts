import type { Lexicons } from '../lexicon/index.js'
import { fold, isMark } from '../text/index.js'
import type { Segmentation } from './clitics.js'
import { isLetterName } from './spelled-out.js'

/** A written word, sign or number as it was met before: its folded form, and how it was cut without a document's own evidence. */
export class SeenWord {
  readonly folded: string
  /** May it be one of a row of spelled-out letters? */
  readonly mayBeLetter: boolean
  /** One each for texts that write ى and ة at the end of words and for those that do not; filled when first asked for. */
  readonly cuts: (Segmentation | undefined)[] = [undefined, undefined, undefined, undefined]
  /** Of a word that the lexicon lacks: how it is cut in a document that says nothing of it, and the bases of which a document may say something. */
  readonly alone: ({ readonly cut: Segmentation; readonly asked: ReadonlySet<string> } | undefined)[] = [
    undefined,
    undefined,
    undefined,
    undefined,
  ]
  readonly #plain: boolean

  constructor(readonly text: string) {
    this.folded = fold(text)
    this.mayBeLetter = isLetterName(this.folded)
    this.#plain = this.folded.length === text.length && ![...text].some((letter) => isMark(letter.charCodeAt(0)))
  }

  /** How many characters of the word its first `count` folded ones take: marks behind a letter belong to it. */
  sourceLength(count: number): number {
    if (this.#plain) return count
    let at = 0
    for (let left = count; at < this.text.length; at++) {
      const { length } = fold(this.text[at]!)
      if (length === 0) continue
      if (left <= 0) break
      left -= length
    }
    return at
  }
}

/** The most words that are remembered between documents. */
const MOST = 100_000

/** Words recur: each is folded and cut once, not once in every document. */
class WordMemory {
  readonly #seen = new Map<string, SeenWord>()

  of(text: string): SeenWord {
    let word = this.#seen.get(text)
    if (!word) {
      if (this.#seen.size >= MOST) this.#seen.clear()
      word = new SeenWord(text)
      this.#seen.set(text, word)
    }
    return word
  }
}

/** The memory of a lexicon's words; use through `lexicons.derive(wordMemory)`. */
export const wordMemory = (_lexicons: Lexicons): WordMemory => new WordMemory()
