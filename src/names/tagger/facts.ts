import type { Candidate } from '../candidate.js'
import type { Words } from '../words.js'
import { hashOf } from './hash.js'
import type { WordFacts } from './word-facts.js'

const KIND = { PER: 1, LOC: 2, ORG: 3 } as const

const VERB_PAST = 1
const VERB_PRESENT = 2
const NUMBER = 21
const SIGN = 23
const PARTICLE = 2048

/** What is known of every token of an article, as small numbers, from which features are made. */
export class Facts {
  /** Classes of `klass` that announce a name: offices, words of respect, heads of bodies, places and outlets, verbs of people. */
  static readonly HEADS = 4 | 8 | 32 | 64 | 128 | 256

  /** Classes of `klass` that are names by themselves. */
  static readonly NAMES = 1 | 2 | 512

  readonly core: Int32Array
  readonly base: Int32Array
  /** Which lists the word is in, as bits. */
  readonly klass: Int32Array
  /** The form of its first reading, 0 for none, and the kind of token. */
  readonly pos: Int32Array
  readonly clitics: Int32Array
  /** Length, ال, kind. */
  readonly shape: Int32Array
  /** How name-like its letters are, in steps. */
  readonly looks: Int32Array
  /** What the rules chose: 0 nothing, else kind and whether the name begins here. */
  readonly label: Int32Array
  readonly rule: Int32Array
  /** The kinds that any rule proposed here, as bits. */
  readonly proposed: Int32Array
  /** How well the lexicon knows what was proposed. */
  readonly known: Int32Array
  /** The kinds under which the word stands elsewhere in the article, as bits. */
  readonly elsewhere: Int32Array

  constructor(
    readonly words: Words,
    { chosen, proposed }: { readonly chosen: readonly Candidate[]; readonly proposed: readonly Candidate[] },
  ) {
    const { tokens } = words
    const all = new Int32Array(12 * tokens.length)
    let columns = 0
    const make = (): Int32Array => all.subarray(columns++ * tokens.length, columns * tokens.length)
    this.core = make()
    this.base = make()
    this.klass = make()
    this.pos = make()
    this.clitics = make()
    this.shape = make()
    this.looks = make()
    this.label = make()
    this.rule = make()
    this.proposed = make()
    this.known = make()
    this.elsewhere = make()
    for (const c of proposed) {
      const bit = 1 << (KIND[c.kind] + (c.known === undefined ? 0 : c.known.doubtful ? 3 : 6))
      for (let i = c.from; i < c.to; i++) this.proposed[i]! |= bit
    }
    for (const c of chosen) {
      const rule = hashOf(c.rule)
      for (let i = c.from; i < c.to; i++) {
        this.label[i] = KIND[c.kind] * 2 + (i === c.from ? 1 : 0)
        this.rule[i] = rule
        this.known[i] = c.known === undefined ? 1 + c.trust : 8 + hashOf(c.known.row.slice(0, c.known.row.indexOf(':')))
      }
    }
    const kinds = new Map<string, number>()
    for (let i = 0; i < tokens.length; i++) {
      this.#describe(i, words.known(i).facts)
      if (this.label[i]! > 0) {
        const { folded } = tokens[i]!
        const core = words.core(i)
        kinds.set(core, (kinds.get(core) ?? 0) | (1 << (this.label[i]! >> 1)))
        if (folded !== core) kinds.set(folded, (kinds.get(folded) ?? 0) | (1 << (this.label[i]! >> 1)))
      }
    }
    for (let i = 0; i < tokens.length; i++) this.elsewhere[i] = kinds.get(words.core(i)) ?? 0
  }

  /** A sign, a number, a particle or a verb that is no name by itself and in none that was proposed. */
  isPlain(i: number): boolean {
    if (this.proposed[i] !== 0 || this.label[i] !== 0 || (this.klass[i]! & Facts.NAMES) !== 0) return false
    const pos = this.pos[i]!
    return pos === VERB_PAST || pos === VERB_PRESENT || pos === NUMBER || pos === SIGN || (this.klass[i]! & PARTICLE) !== 0
  }

  #describe(i: number, word: WordFacts): void {
    const { words } = this
    this.core[i] = word.core
    this.base[i] = word.base
    this.clitics[i] = word.clitics
    this.shape[i] = word.shape
    this.pos[i] = word.pos
    if (!word.isWord) return
    this.looks[i] = word.looks
    const given = words.given(i)
    this.klass[i] =
      word.klass |
      (given === 'yes' ? 1 : given === 'doubtful' ? 512 : 0) |
      (words.office(i) === undefined ? 0 : 4) |
      (words.nisba(i) === undefined ? 0 : 16) |
      (words.isParticle(i) ? 2048 : 0) |
      (words.timeTokens.has(i) ? 4096 : 0)
  }
}
