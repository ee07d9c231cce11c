import type { Lexicons } from '../lexicon/index.js'
import type { Document, Given, LayerName } from './layers.js'

/** A step of the reading. It is pure: the same document and lexicons give the same layers, and it changes neither. */
export interface Stage<N extends LayerName = LayerName, G extends LayerName = LayerName> {
  readonly name: string
  readonly needs: readonly N[]
  readonly gives: readonly G[]
  run(document: Document<N>, lexicons: Lexicons): Given<G>
}
