import type { Lexicons } from '../lexicon/index.js'
import type { Document, Given, LayerName, Layers } from './layers.js'
import type { Note } from './reading.js'

/** A step of the reading. It is pure: the same document and lexicons give the same layers, and it changes neither. */
export interface Stage<N extends LayerName = LayerName, G extends LayerName = LayerName> {
  readonly name: string
  readonly needs: readonly N[]
  readonly gives: readonly G[]
  run(document: Document<N>, lexicons: Lexicons): Given<G>
}

/** Any stage, whatever it needs and gives: what a pipeline orders and runs. */
export interface AnyStage {
  readonly name: string
  readonly needs: readonly LayerName[]
  readonly gives: readonly LayerName[]
  run(document: Document<never>, lexicons: Lexicons): Partial<Layers> & { readonly notes?: readonly Note[] }
}
