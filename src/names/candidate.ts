import type { EntityKind } from '../document/index.js'
import type { Span } from '../text/index.js'

/** A name that a rule proposes. Tokens `from`..`to` (half-open); the span leaves clitics on the first word out. */
export interface Candidate extends Span {
  readonly from: number
  readonly to: number
  readonly kind: EntityKind
  /** The rule, as names/rule. */
  readonly rule: string
  /** What is known of it, where it stands in the lexicon; several where a name is shared. */
  readonly known?: KnownName
  /** Of a state's name, the other state whose capital is written so: «عمان». */
  readonly rival?: KnownName
  /** Of a place or a body, others of its name in other states: الجوف, الجماعة الإسلامية. */
  readonly namesakes?: readonly KnownName[]
  /** How sure the rule is; of two candidates that overlap the longer wins, then the surer. */
  readonly trust: number
  /** The words that led to it. */
  readonly words?: readonly Span[]
}

/** A name of the lexicon: which row it is and how it is called. */
export interface KnownName {
  /** table:key. */
  readonly row: string
  readonly kind: EntityKind
  /** The canonical name. */
  readonly name: string
  readonly wikidata: string
  /** Is this but a part of the full name (بوتين)? */
  readonly short: boolean
  /** Does the name prove little by itself? */
  readonly doubtful: boolean
  /** Key of the state it lies in or belongs to; of a capital, the state it may speak for. */
  readonly country: string
  readonly capital: boolean
  /** Of a person. */
  readonly gender?: 'm' | 'f'
  /** Of a body, its kind in the lexicon: parliament, club, agency … */
  readonly sort?: string
  /** Of several rows with one name the weightier is meant. */
  readonly weight: number
}

/** Names that rules found, by the token they begin at. */
export type Begins = ReadonlyMap<number, readonly Candidate[]>
