import type { Token } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { ALI, type KnownWord, knownWords } from './known-word.js'
import { shapeOf } from './name-shape.js'
import { KUNYA, NAME_JOINTS, type Nisba, type OfficeWord, type WordClasses, wordClasses } from './word-classes.js'

const REIGN: OfficeWord = { kind: 'office', feminine: false }

/**
 * The tokens of one article as this room looks at them: a word's surface without conjunction and preposition (`core`, with its ال),
 * and what the tables say of it.
 */
export class Words {
  readonly classes: WordClasses
  readonly #shape: (word: string) => number
  readonly #known: readonly KnownWord[]
  #writesAla: boolean | undefined
  /** Tokens at which a state, a capital, a large city or a body begins for sure: they are no part of a person's name. */
  readonly places = new Set<number>()
  /** Keys of the states that the article names. */
  readonly states = new Set<string>()
  #isSport: boolean | undefined
  /** Tokens at which a person of the lexicon begins. */
  readonly persons = new Set<number>()

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly timeTokens: ReadonlySet<number>,
    lexicons: Lexicons,
  ) {
    this.classes = lexicons.derive(wordClasses)
    this.#shape = lexicons.derive(shapeOf)
    const known = lexicons.derive(knownWords)
    this.#known = tokens.map(known)
  }

  /** What the tables say of the word, whatever stands around it. */
  known(i: number): KnownWord {
    return this.#known[i]!
  }

  /** Does the article speak of sport: by three different words of it? */
  get isSport(): boolean {
    if (this.#isSport === undefined) {
      const met = new Set<string>()
      for (const { base } of this.tokens) if (this.classes.sportWords.has(base)) met.add(base)
      this.#isSport = met.size >= 3
    }
    return this.#isSport
  }

  at(i: number): Token | undefined {
    return this.tokens[i]
  }

  isWord(i: number): boolean {
    const token = this.tokens[i]
    return token !== undefined && token.kind === 'word'
  }

  /** The folded word from `coreStart` on; لل becomes ال. */
  core(i: number): string {
    return this.#known[i]!.core
  }

  /** Does a conjunction or a preposition stand on the word? */
  hasProclitic(i: number): boolean {
    const token = this.tokens[i]
    return token !== undefined && (token.conjunction !== '' || token.preposition !== '' || token.future)
  }

  /** A word without ال and with nothing written onto it, that is part of no time. */
  isBareIndefinite(i: number): boolean {
    const token = this.tokens[i]
    return token?.kind === 'word' && !token.definite && token.pronoun === '' && !this.hasProclitic(i) && !this.timeTokens.has(i)
  }

  isParticle(i: number): boolean {
    return this.#known[i]?.particle === true && !this.#isAli(this.tokens[i]!)
  }

  /** Does the lexicon know the word, as anything but a name? */
  isOrdinary(i: number): boolean {
    return this.#known[i]?.ordinary === true && !this.#isAli(this.tokens[i]!)
  }

  /** Can the word be nothing but a verb in a person and tense? */
  isVerb(i: number): boolean {
    return this.#known[i]?.verb === true
  }

  /** Is it a verb that news puts before a person's name? */
  isPersonVerb(i: number): boolean {
    return this.#known[i]?.personVerb === true
  }

  given(i: number): 'yes' | 'doubtful' | 'no' {
    const known = this.#known[i]
    if (known === undefined || known.given === 'no') return 'no'
    return known.unlessAli && !this.#isAli(this.tokens[i]!) ? 'no' : known.given
  }

  /** «علي» is a name where the article writes the preposition «على» with its own letter. */
  #isAli(token: Token): boolean {
    if (token.folded.length > 5 || !token.folded.endsWith(ALI) || !token.text.endsWith('ي')) return false
    this.#writesAla ??= this.text.includes('على')
    return this.#writesAla
  }

  isFamily(i: number): boolean {
    return this.#known[i]?.family === true
  }

  isJoint(i: number): boolean {
    return this.#known[i]!.joint
  }

  isJointWord(folded: string): boolean {
    return NAME_JOINTS.has(folded)
  }

  isKunya(i: number): boolean {
    return KUNYA.has(this.core(i))
  }

  /** Is the word one of respect: part of the name after it (true), before it (false), or none? «الملأ», the crowd, folds like «الملا», «الأمام» like «الإمام». */
  honorific(i: number): boolean | undefined {
    return this.#known[i]?.honorific
  }

  office(i: number): OfficeWord | undefined {
    const known = this.#known[i]
    return known?.office ?? (known?.mayReign && this.#reigns(i) ? REIGN : undefined)
  }

  /** «أمير المنطقة», «ملك الأردن»: a word of respect without ال before what he reigns over. */
  #reigns(i: number): boolean {
    const token = this.tokens[i]!
    const next = this.tokens[i + 1]
    return (
      next?.kind === 'word' &&
      next.sentence === token.sentence &&
      !this.hasProclitic(i + 1) &&
      (this.places.has(i + 1) || this.classes.placeHeads.has(next.base) || (next.definite && !this.isFamily(i + 1)))
    )
  }

  /** The relative adjective of a state that begins at `i`, with the number of its words. */
  nisba(i: number): (Nisba & { readonly length: number }) | undefined {
    const known = this.#known[i]
    if (known?.nisbas === undefined) return undefined
    const next = this.tokens[i + 1]
    if (next !== undefined)
      for (const nisba of known.nisbas)
        if (nisba.second !== '' && next.base === nisba.second && next.definite === this.tokens[i]!.definite)
          return { ...nisba, length: 2 }
    return known.nisba
  }

  /** Does the article name the state for sure, or use its relative adjective? */
  speaksOf(country: string): boolean {
    return this.states.has(country) || this.#known.some((word) => word.nisbas?.some((nisba) => nisba.country === country))
  }

  /** How much the word's letters look like a name's rather than an ordinary word's: above 0 they do. */
  shape(i: number): number {
    return this.#shape(this.core(i))
  }

  /** The shape of any folded word. */
  shapeOf(folded: string): number {
    return this.#shape(folded)
  }

  sign(i: number): string {
    const token = this.tokens[i]
    return token?.kind === 'sign' ? token.text : ''
  }
}
