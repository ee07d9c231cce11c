const ALONE = ['', 'و', 'ال', 'وال', 'لل', 'بال']
const PROCLITICS = ['و', 'ب', 'ل', 'ك']
const BEFORE_NOUNS = ['ال', 'وال', 'لل', 'بال', 'ل', 'ب', 'ك']

const BEFORE_ANY = [...new Set([...ALONE, ...PROCLITICS, ...BEFORE_NOUNS])]

/** What may be asked of a document's other words. */
export type Asked = Pick<Evidence, 'standsAlone' | 'standsBehindOthers' | 'isWhole' | 'count'>

/** A document that says nothing, and remembers what it was asked for. */
export class NoEvidence implements Asked {
  readonly bases = new Set<string>()
  standsAlone(base: string): boolean {
    this.bases.add(base)
    return false
  }
  standsBehindOthers(base: string): boolean {
    return this.standsAlone(base)
  }
  isWhole(base: string): boolean {
    return this.standsAlone(base)
  }
  count(base: string): number {
    this.bases.add(base)
    return 0
  }
}

/** How often a folded word stands in a document, and in which one, by its number: a count of another document is none. */
export interface Spelling {
  document: number
  count: number
}

let documents = 0

/**
 * What the other words of a document say of a word that the lexicon does not know. Built once for a document from its words, which are counted where
 * they are remembered: `spellings` holds them all by their folded form.
 */
export class Evidence {
  readonly #spellings: ReadonlyMap<string, Spelling>
  readonly #document = ++documents

  constructor(words: readonly { readonly spelling: Spelling }[], spellings: ReadonlyMap<string, Spelling>) {
    this.#spellings = spellings
    for (const { spelling } of words) {
      if (spelling.document !== this.#document) spelling.count = 0
      spelling.document = this.#document
      spelling.count++
    }
  }

  #stands(word: string): boolean {
    return this.#spellings.get(word)?.document === this.#document
  }

  /** Does `base` stand by itself, behind «and» or behind the article in a word other than `word`? Then «لزندقور» is «to Zandaqur». */
  standsAlone(base: string, word: string): boolean {
    return base.length >= 3 && ALONE.some((before) => this.#stands(before + base) && before + base !== word)
  }

  /** Does `base` stand behind two different proclitics? */
  standsBehindOthers(base: string): boolean {
    return base.length >= 4 && PROCLITICS.filter((before) => this.#stands(before + base)).length >= 2
  }

  /** Does a preposition or the article stand before `word`? Neither stands before another preposition or «and», so the word begins there. */
  isWhole(word: string): boolean {
    return BEFORE_NOUNS.some((before) => before !== word[0] && this.#stands(before + word))
  }

  /** Does the document say anything of any of these bases, apart from `word` itself standing there once or twice? Else its answers are those of NoEvidence. */
  saysOfAny(bases: ReadonlySet<string>, word: string): boolean {
    for (const base of bases) {
      if (this.count(base) >= 3) return true
      for (const before of BEFORE_ANY) {
        const other = before + base
        if (other !== word && this.#stands(other)) return true
      }
    }
    return false
  }

  /** How often the very word stands in the document. */
  count(word: string): number {
    const spelling = this.#spellings.get(word)
    return spelling?.document === this.#document ? spelling.count : 0
  }
}
