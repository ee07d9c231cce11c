import type { Token } from '../../document/index.js'
import type { WordClasses } from '../word-classes.js'
import { hashOf } from './hash.js'

const FORMS: readonly string[] = [
  'past',
  'present',
  'imperative',
  'active-participle',
  'passive-participle',
  'masdar',
  'noun',
  'plural',
  'dual',
  'nisba',
  'particle',
]

/** What the tables say of a word wherever it stands, which no article asks for twice. */
interface Known {
  readonly token: Token
  readonly core: string
  readonly family: boolean
  readonly honorific: boolean | undefined
  readonly personVerb: boolean
  readonly joint: boolean
}

/** The facts of a token that do not hang on where it stands; see `Facts` for what each is. */
export class WordFacts {
  readonly isWord: boolean
  readonly core: number
  readonly base: number
  readonly clitics: number
  readonly shape: number
  readonly pos: number
  readonly looks: number
  readonly klass: number

  constructor(
    { token, core, family, honorific, personVerb, joint }: Known,
    classes: WordClasses,
    shapeOf: (word: string) => number,
  ) {
    this.isWord = token.kind === 'word'
    this.core = hashOf(core)
    this.base = hashOf(token.base)
    const kind = this.isWord ? 0 : token.kind === 'number' ? 1 : token.kind === 'foreign' ? 2 : 3
    this.clitics = (token.conjunction === '' ? 0 : 1) | (token.preposition === '' ? 0 : 2) | (token.pronoun === '' ? 0 : 4)
    this.shape = kind | (token.definite ? 4 : 0) | (Math.min(core.length, 9) << 3)
    const reading = token.readings[0]
    this.pos = kind > 0 ? 20 + kind : reading === undefined ? 0 : 1 + FORMS.indexOf(reading.form)
    this.looks = token.readings.length > 0 ? 20 : Math.max(-8, Math.min(8, Math.round(shapeOf(core) * 4)))
    this.klass =
      (family ? 2 : 0) |
      (honorific === undefined ? 0 : 8) |
      (classes.bodyHeads.has(token.base) ? 32 : 0) |
      (classes.placeHeads.has(token.base) ? 64 : 0) |
      (personVerb ? 128 : 0) |
      (classes.outletHeads.has(token.base) ? 256 : 0) |
      (joint ? 1024 : 0) |
      (classes.sportWords.has(token.base) ? 8192 : 0)
  }
}
