import type { Token } from '../document/index.js'
import { type Lexicons, wordKey } from '../lexicon/index.js'
import { isForeignLetter } from '../text/index.js'
import { shapeOf } from './name-shape.js'
import { KUNYA, NAME_JOINTS, type Nisba, type OfficeWord, type WordClasses, wordClasses } from './word-classes.js'

const ALI = 'علي'
const MEMORY = 50_000
const REIGN: OfficeWord = { kind: 'office', feminine: false }

/** Keys of transliteration, remembered between articles. */
function keyMemory(_lexicons: Lexicons): (folded: string) => string {
  const memory = new Map<string, string>()
  return (folded) => {
    let key = memory.get(folded)
    if (key === undefined) {
      if (memory.size >= MEMORY) memory.clear()
      key = wordKey(folded)
      memory.set(folded, key)
    }
    return key
  }
}

/**
 * The tokens of one article as this room looks at them: a word's surface without conjunction and preposition (`core`, with its ال),
 * and what the tables say of it. Everything is computed when first asked for and kept.
 */
export class Words {
  readonly classes: WordClasses
  readonly #shape: (word: string) => number
  readonly #cores: (string | undefined)[] = []
  readonly #key: (folded: string) => string
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
    this.#key = lexicons.derive(keyMemory)
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
    let core = this.#cores[i]
    if (core === undefined) {
      const token = this.tokens[i]!
      core = token.definite ? `ال${stemOf(token)}` : stemOf(token)
      this.#cores[i] = core
    }
    return core
  }

  /** Does a conjunction or a preposition stand on the word? */
  hasProclitic(i: number): boolean {
    const token = this.tokens[i]
    return token !== undefined && (token.conjunction !== '' || token.preposition !== '' || token.future)
  }

  /** Do `a` and `b` stand in one sentence with nothing but white space or a hyphen between them? */
  adjoin(a: number, b: number): boolean {
    return this.tokens[a]?.sentence === this.tokens[b]?.sentence
  }

  isParticle(i: number): boolean {
    const token = this.tokens[i]
    if (token === undefined) return false
    if (this.#isAli(token)) return false
    return (
      this.classes.particles.has(token.folded) ||
      this.classes.particles.has(token.base) ||
      (token.readings.length > 0 && token.readings.every((r) => r.pos === 'particle'))
    )
  }

  /** Does the lexicon know the word, as anything but a name? */
  isOrdinary(i: number): boolean {
    const token = this.tokens[i]
    if (token === undefined) return false
    return (
      (token.readings.length > 0 ||
        this.classes.particles.has(token.folded) ||
        this.classes.ordinary.has(token.base) ||
        this.classes.ordinary.has(token.folded)) &&
      !this.#isAli(token)
    )
  }

  /** Can the word be nothing but a verb in a person and tense? */
  isVerb(i: number): boolean {
    const token = this.tokens[i]
    if (token === undefined) return false
    const { readings, definite } = token
    return (
      !definite && readings.length > 0 && readings.every((r) => r.pos === 'verb' && (r.form === 'past' || r.form === 'present'))
    )
  }

  /** Is it a verb that news puts before a person's name? */
  isPersonVerb(i: number): boolean {
    const token = this.tokens[i]
    return (
      token !== undefined &&
      token.kind === 'word' &&
      token.pronoun === '' &&
      (this.classes.personVerbs.has(token.base) || this.classes.personVerbs.has(token.folded))
    )
  }

  given(i: number): 'yes' | 'doubtful' | 'no' {
    const token = this.tokens[i]
    if (token?.kind !== 'word') return 'no'
    if (
      this.classes.ordinary.has(token.folded) ||
      ((this.classes.particles.has(token.folded) || this.core(i) === ALI) && !this.#isAli(token))
    )
      return 'no'
    const row = this.classes.given.get(this.core(i)) ?? this.classes.given.get(token.folded)
    if (row !== undefined) {
      // «باسم الشركة»: a preposition that the language room found outweighs a name that is an ordinary word too.
      if (row.doubtful && token.preposition !== '' && token.readings.length > 0) return 'no'
      return row.doubtful || this.classes.nisbas.has(token.base) || this.isVerb(i) ? 'doubtful' : 'yes'
    }
    const core = this.core(i)
    return core.startsWith('عبدال') && core.length > 6 ? 'yes' : 'no'
  }

  /** «علي» is a name where the article writes the preposition «على» with its own letter. */
  #isAli(token: Token): boolean {
    if (!token.folded.endsWith(ALI) || !token.text.endsWith('ي') || token.folded.length > 5) return false
    this.#writesAla ??= this.text.includes('على')
    return this.#writesAla
  }

  isFamily(i: number): boolean {
    return this.isWord(i) && !this.classes.particles.has(this.tokens[i]!.folded) && this.classes.family.has(this.core(i))
  }

  isJoint(i: number): boolean {
    const token = this.tokens[i]!
    return token.kind === 'word' && NAME_JOINTS.has(token.folded)
  }

  isJointWord(folded: string): boolean {
    return NAME_JOINTS.has(folded)
  }

  isKunya(i: number): boolean {
    return KUNYA.has(this.core(i))
  }

  /** Is the word one of respect: part of the name after it (true), before it (false), or none? «الملأ», the crowd, folds like «الملا», «الأمام» like «الإمام». */
  honorific(i: number): boolean | undefined {
    const token = this.tokens[i]
    return token?.kind === 'word' && !token.text.endsWith('أ') && !token.text.endsWith('أمام')
      ? this.classes.honorifics.get(this.core(i))
      : undefined
  }

  office(i: number): OfficeWord | undefined {
    const token = this.tokens[i]
    // «إلى الأمام» folds like the imam.
    if (token?.kind !== 'word' || token.text.endsWith('أمام')) return undefined
    return this.classes.offices.get(token.base) ?? this.classes.offices.get(this.core(i)) ?? (this.#reigns(i) ? REIGN : undefined)
  }

  /** «أمير المنطقة», «ملك الأردن»: a word of respect without ال before what he reigns over. */
  #reigns(i: number): boolean {
    const token = this.tokens[i]!
    const next = this.tokens[i + 1]
    return (
      !token.definite &&
      this.classes.reigns.has(token.base) &&
      next?.kind === 'word' &&
      next.sentence === token.sentence &&
      !this.hasProclitic(i + 1) &&
      (this.places.has(i + 1) || this.classes.placeHeads.has(next.base) || (next.definite && !this.isFamily(i + 1)))
    )
  }

  /** The relative adjective of a state that begins at `i`, with the number of its words. */
  nisba(i: number): (Nisba & { readonly length: number }) | undefined {
    const token = this.tokens[i]
    if (token?.kind !== 'word') return undefined
    let single: Nisba | undefined
    for (const nisba of this.classes.nisbas.get(token.base) ?? []) {
      if (nisba.second === '') single ??= nisba
      else if (this.tokens[i + 1]?.base === nisba.second && this.tokens[i + 1]?.definite === token.definite)
        return { ...nisba, length: 2 }
    }
    return single && { ...single, length: 1 }
  }

  /** How much the word's letters look like a name's rather than an ordinary word's: above 0 they do. */
  shape(i: number): number {
    return this.#shape(this.core(i))
  }

  /** The shape of any folded word. */
  shapeOf(folded: string): number {
    return this.#shape(folded)
  }

  isForeign(i: number): boolean {
    const token = this.tokens[i]
    return token?.kind === 'foreign' && isForeignLetter(this.text.charCodeAt(token.start))
  }

  /** The word's core under the rules of transliteration. */
  key(i: number): string {
    return this.#key(this.core(i))
  }

  /** Any folded word under the rules of transliteration. */
  keyOf(folded: string): string {
    return this.#key(folded)
  }

  sign(i: number): string {
    const token = this.tokens[i]
    return token?.kind === 'sign' ? token.text : ''
  }
}

/** The folded word without proclitics and ال, with its pronoun. */
function stemOf(token: Token): string {
  if (token.kind !== 'word') return token.folded
  let from = token.conjunction.length + token.preposition.length + (token.future ? 1 : 0)
  if (token.definite) from += token.preposition === 'ل' ? (token.folded.startsWith('ل', from) ? 1 : 0) : 2
  return token.folded.slice(from)
}
