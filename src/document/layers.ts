import type { Span } from '../text/index.js'
import type { Article, Attribution, Entity, Event, Note, Published, TimeExpression } from './reading.js'

/** A sentence, a heading or the title: `from`/`to` are the indices of its tokens (half-open) in the layer `tokens`. */
export interface Sentence extends Span {
  readonly index: number
  /** The number of the line it stands on; lines are paragraphs. The title is line 0. */
  readonly paragraph: number
  readonly kind: 'title' | 'heading' | 'body'
  readonly from: number
  readonly to: number
}

/**
 * What the lexicon knows of a word form; a form may have several readings. `lemma` is the key of a row of the table `verbs` or `nouns`, the word
 * of a particle, or what a relative adjective (form `nisba`) is made from: the lemma of a noun or the name of a state.
 */
export interface WordReading {
  readonly lemma: string
  readonly pos: 'verb' | 'noun' | 'adjective' | 'particle'
  readonly form:
    | 'past'
    | 'present'
    | 'imperative'
    | 'active-participle'
    | 'passive-participle'
    | 'masdar'
    | 'noun'
    | 'plural'
    | 'dual'
    | 'nisba'
    | 'particle'
  readonly voice?: 'active' | 'passive'
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
}

/** What tokens that are spelled alike and cut alike share, in every document: rooms remember in it what they know of the word (`byWord`). */
export interface WordForm {
  readonly memory: unknown[]
}

/** A written word with the clitics on it, a number, a foreign word or a sign. */
export interface Token extends Span {
  readonly index: number
  readonly sentence: number
  readonly form: WordForm
  readonly kind: 'word' | 'number' | 'foreign' | 'sign'
  /** The whole word as written, and folded (see `fold`). */
  readonly text: string
  readonly folded: string
  /** Proclitics: a conjunction و ف, the future particle س, a preposition ب ل ك; '' where there is none. */
  readonly conjunction: '' | 'و' | 'ف'
  readonly preposition: '' | 'ب' | 'ل' | 'ك'
  readonly future: boolean
  /** Is the article ال written on it (also inside لل)? */
  readonly definite: boolean
  /** The pronoun written on its end, folded: ه ها هم هما هن ك كم نا ي ني; '' where there is none. */
  readonly pronoun: string
  /** Where the word without conjunction, preposition and future particle begins (ال stays with it, and of لل all of it). */
  readonly coreStart: number
  /** The folded word without proclitics, without ال and without pronoun (ة restored before a pronoun where a lexicon knows it so). */
  readonly base: string
  /** What the lexicon knows of `base` under this segmentation; empty for an unknown word. */
  readonly readings: readonly WordReading[]
}

/** What a page says of itself before the article is read: stated by its markup, its capture or its lines. */
export interface PageFacts {
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  /** EDTF; null where the page states none. */
  readonly published: string | null
}

/** Every layer a document can carry. `text` is the article's: the title, a line end, and the body. */
export interface Layers {
  readonly facts: PageFacts
  readonly article: Omit<Article, 'text' | 'published'>
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly times: readonly TimeExpression[]
  readonly published: Published | null
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  readonly events: readonly Event[]
}
export type LayerName = keyof Layers

/** One immutable text with layers of spans over it. A stage sees only the layers it declares. */
export type Document<K extends LayerName = LayerName> = { readonly text: string } & Pick<Layers, K>

/** What a stage hands back: the layers it gives, and what it left out and why. */
export type Given<K extends LayerName> = Pick<Layers, K> & { readonly notes?: readonly Note[] }
