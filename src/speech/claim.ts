import type { Act } from '../document/index.js'
import type { Span } from '../text/index.js'
import type { Content } from './close-at.js'
import type { Speaker } from './speaker.js'

/** An attribution on its way: what was found, before its chain is put together. */
export interface Claim {
  readonly rule: string
  readonly row: string
  /** Tokens of the cue, half-open. */
  readonly cueFrom: number
  readonly cueTo: number
  readonly cue: Span
  readonly content: Content
  readonly act: Act
  readonly speaker: Speaker
  /** Those through whom the words came, the one nearest the article first. */
  links: readonly Speaker[]
  /** Were the links found beside this cue (spoken to an agency, relayed), so that what goes on with it keeps them? */
  readonly lasting: boolean
  readonly words: readonly Span[]
}
