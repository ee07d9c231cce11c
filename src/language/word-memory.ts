import type { WordForm } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold, isMark, type Span } from '../text/index.js'
import type { Segmentation } from './clitics.js'
import type { Spelling } from './evidence.js'
import { isLetterName } from './spelled-out.js'

/** A written word, sign or number as it was met before: its folded form, and how it was cut without a document's own evidence. */
export class SeenWord {
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
  /** The ways in which it has been cut, with what tokens that are cut so share. */
  readonly #forms: { cut: Segmentation; readonly form: WordForm }[] = []
  readonly #plain: boolean

  constructor(
    readonly text: string,
    readonly folded: string,
    readonly spelling: Spelling,
  ) {
    this.mayBeLetter = isLetterName(this.folded)
    this.#plain = this.folded.length === text.length && ![...text].some((letter) => isMark(letter.charCodeAt(0)))
  }

  /** What all tokens of this word that are cut so share. */
  formOf(cut: Segmentation): WordForm {
    for (const known of this.#forms) {
      if (known.cut === cut) return known.form
      if (!isCutAlike(known.cut, cut)) continue
      known.cut = cut
      return known.form
    }
    const form = { memory: [] }
    if (this.#forms.length >= MOST_CUTS) this.#forms.shift()
    this.#forms.push({ cut, form })
    return form
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

const isCutAlike = (a: Segmentation, b: Segmentation): boolean =>
  a.base === b.base &&
  (a.readings === b.readings || (a.readings.length === b.readings.length && a.readings.every((r, i) => r === b.readings[i]))) &&
  a.definite === b.definite &&
  a.preposition === b.preposition &&
  a.conjunction === b.conjunction &&
  a.pronoun === b.pronoun &&
  a.future === b.future

/** The most ways of cutting one word that are remembered; documents that cut it otherwise are rare. */
const MOST_CUTS = 8
/** The most words that are remembered between documents. */
const MOST = 100_000

/** Words recur: each is folded and cut once, not once in every document. */
class WordMemory {
  readonly #seen = new Map<string, SeenWord>()
  readonly #spellings = new Map<string, Spelling>()

  /** The words of one document, and all spellings. What has become too much is forgotten between documents only. */
  of(text: string, tokens: readonly Span[]): { readonly words: SeenWord[]; readonly spellings: ReadonlyMap<string, Spelling> } {
    if (this.#seen.size >= MOST) {
      this.#seen.clear()
      this.#spellings.clear()
    }
    const words = tokens.map(({ start, end }) => this.#word(text.slice(start, end)))
    return { words, spellings: this.#spellings }
  }

  #word(text: string): SeenWord {
    let word = this.#seen.get(text)
    if (word === undefined) {
      const folded = fold(text)
      let spelling = this.#spellings.get(folded)
      if (spelling === undefined) {
        spelling = { document: 0, count: 0 }
        this.#spellings.set(folded, spelling)
      }
      word = new SeenWord(text, folded, spelling)
      this.#seen.set(text, word)
    }
    return word
  }
}

/** The memory of a lexicon's words; use through `lexicons.derive(wordMemory)`. */
export const wordMemory = (_lexicons: Lexicons): WordMemory => new WordMemory()
