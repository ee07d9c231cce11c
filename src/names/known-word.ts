import { byWord, type Token } from '../document/index.js'
import { type Lexicons, wordKey } from '../lexicon/index.js'
import { gazetteer, looseNames, type TrieNode } from './gazetteer.js'
import { lookupForm } from './lookup-form.js'
import { shapeOf } from './name-shape.js'
import { WordFacts } from './tagger/word-facts.js'
import { NAME_JOINTS, type Nisba, type OfficeWord, type WordClasses, wordClasses } from './word-classes.js'

export const ALI = 'علي'

/** A word, or what is left of it behind letters that may be clitics, and the names of the lexicon that begin with it. */
export interface Look {
  readonly word: string
  /** Letters cut off before it. */
  readonly cut: number
  readonly names: TrieNode | undefined
}

/** What the tables say of a written word that is cut in one way, whatever stands around it. */
export class KnownWord {
  /** The folded word without proclitics; لل becomes ال. */
  readonly core: string
  /** The ways to look it up as a name: without its proclitics, whole, and with fewer letters before it. */
  readonly coreLook: Look
  readonly look: Look
  readonly cutLooks: readonly Look[]
  /** The core under the rules of transliteration. */
  readonly key: string
  /** The people whose names begin with a word of this key. */
  readonly spelled: TrieNode | undefined
  /** The same of the word as it stands, where letters were cut off it as clitics. */
  readonly spelledWhole: TrieNode | undefined
  readonly particle: boolean
  readonly ordinary: boolean
  readonly verb: boolean
  readonly personVerb: boolean
  readonly family: boolean
  readonly joint: boolean
  readonly given: 'yes' | 'doubtful' | 'no'
  /** Is it a given name only where the article writes «علي» for the name? */
  readonly unlessAli: boolean
  readonly honorific: boolean | undefined
  /** Is it a word of respect, or the first of two that are one? */
  readonly opensHonorific: boolean
  readonly office: OfficeWord | undefined
  /** Is it an office before the name of what is reigned over? */
  readonly mayReign: boolean
  readonly nisbas: readonly Nisba[] | undefined
  /** Of these the one of a single word. */
  readonly nisba: (Nisba & { readonly length: number }) | undefined
  #facts: WordFacts | undefined

  constructor(
    readonly token: Token,
    readonly tables: Tables,
  ) {
    const { classes, names, spellings } = tables
    const { folded, base, text, readings, definite } = token
    const isWord = token.kind === 'word'
    const stem = stemOf(token)
    const core = definite ? `ال${stem}` : stem
    this.core = core
    const lookFor = (word: string, cut: number): Look => ({ word, cut, names: names.next.get(word) })
    this.coreLook = lookFor(lookupForm(core), 0)
    this.look = core === folded ? this.coreLook : lookFor(lookupForm(folded), 0)
    this.cutLooks = cutsOf(token).map(([word, cut]) => lookFor(lookupForm(word), cut))
    this.key = wordKey(core)
    this.spelled = spellings.next.get(this.key)
    this.spelledWhole = isWord && !definite && core !== folded ? spellings.next.get(wordKey(folded)) : undefined
    const inParticles = classes.particles.has(folded)
    // «العند», «العلي» are no prepositions.
    const never = definite && readings.length === 0 && classes.prepositions.has(base)
    this.particle =
      inParticles ||
      (classes.particles.has(base) && !never) ||
      (readings.length > 0 && readings.every((r) => r.pos === 'particle'))
    this.ordinary = readings.length > 0 || inParticles || classes.ordinary.has(base) || classes.ordinary.has(folded)
    this.verb =
      !definite && readings.length > 0 && readings.every((r) => r.pos === 'verb' && (r.form === 'past' || r.form === 'present'))
    this.personVerb = isWord && token.pronoun === '' && (classes.personVerbs.has(base) || classes.personVerbs.has(folded))
    this.family = isWord && !inParticles && classes.family.has(core)
    this.joint = isWord && NAME_JOINTS.has(folded)
    this.given = this.#given(classes)
    this.unlessAli = inParticles || classes.particles.has(core)
    // «الملأ», the crowd, folds like «الملا», and «إلى الأمام» like the imam.
    const ahead = text.endsWith('أمام')
    this.honorific = isWord && !text.endsWith('أ') && !ahead ? classes.honorifics.get(core) : undefined
    this.opensHonorific = classes.honorificFirsts.has(core)
    this.office = isWord && !ahead ? (classes.offices.get(base) ?? classes.offices.get(core)) : undefined
    this.mayReign = isWord && !ahead && !definite && classes.reigns.has(base)
    this.nisbas = isWord ? classes.nisbas.get(base) : undefined
    const single = this.nisbas?.find((nisba) => nisba.second === '')
    this.nisba = single && { ...single, length: 1 }
  }

  /** What the tagger asks of it, made when it first asks. */
  get facts(): WordFacts {
    this.#facts ??= new WordFacts(this, this.tables.classes, this.tables.shapeOf)
    return this.#facts
  }

  #given(classes: WordClasses): 'yes' | 'doubtful' | 'no' {
    const { token, core } = this
    if (token.kind !== 'word' || classes.ordinary.has(token.folded)) return 'no'
    const row = classes.given.get(core) ?? classes.given.get(token.folded)
    if (row === undefined) return core.startsWith('عبدال') && core.length > 6 ? 'yes' : 'no'
    // «باسم الشركة»: a preposition that the language room found outweighs a name that is an ordinary word too.
    if (row.doubtful && token.preposition !== '' && token.readings.length > 0) return 'no'
    return row.doubtful || classes.nisbas.has(token.base) || this.verb ? 'doubtful' : 'yes'
  }
}

/** What a word is looked up in. */
interface Tables {
  readonly classes: WordClasses
  readonly shapeOf: (word: string) => number
  readonly names: TrieNode
  readonly spellings: TrieNode
}

/** What the tables say of each word is asked once, not for every token. Use through `lexicons.derive(knownWords)`. */
export function knownWords(lexicons: Lexicons): (token: Token) => KnownWord {
  const tables: Tables = {
    classes: lexicons.derive(wordClasses),
    shapeOf: lexicons.derive(shapeOf),
    names: lexicons.derive(gazetteer),
    spellings: lexicons.derive(looseNames),
  }
  return byWord((token) => new KnownWord(token, tables))
}

/** Names of Latin letters, of which names of outlets are made. */
const LETTERS = new Set(['بي', 'سي', 'دي', 'تي', 'جي', 'كي'])

/** What may be left of a word behind a conjunction and a preposition that the language room did not cut off. */
function cutsOf({ folded, text, readings }: Token): [word: string, cut: number][] {
  // Letter by letter the source may carry marks, so only an unmarked word is cut by hand.
  if (folded.length !== text.length) return []
  // «قال لبي بي سي»
  if (folded.length === 3 && 'وبل'.includes(folded[0]!) && LETTERS.has(folded.slice(1))) return [[folded.slice(1), 1]]
  if (folded.length < 4) return []
  const cuts: [string, number][] = []
  const cut = folded[0] === 'و' || folded[0] === 'ف' ? 1 : 0
  if (cut === 1) cuts.push([folded.slice(1), 1])
  if (folded.length - cut < 4) return cuts
  const letter = folded[cut]!
  if (letter === 'ل' && folded[cut + 1] === 'ل' && folded.length - cut > 4) cuts.push([`ال${folded.slice(cut + 2)}`, cut])
  // «كبرى» is no «ك» and a name.
  else if (letter === 'ب' || letter === 'ل' || (letter === 'ك' && readings.length === 0))
    cuts.push([folded.slice(cut + 1), cut + 1])
  return cuts
}

/** The folded word without proclitics and ال, with its pronoun. */
function stemOf(token: Token): string {
  if (token.kind !== 'word') return token.folded
  let from = token.conjunction.length + token.preposition.length + (token.future ? 1 : 0)
  if (token.definite) from += token.preposition === 'ل' ? (token.folded.startsWith('ل', from) ? 1 : 0) : 2
  return token.folded.slice(from)
}
