import type { Candidate } from './find-triggers.js'
import type { Trigger } from './knowledge.js'
import type { Scene } from './scene.js'

/** What the article has told up to here. */
export interface ToldBefore {
  /** The sentence in which each family was told last. */
  readonly families: Map<string, number>
  /** By which row each noun and masdar told an event. */
  readonly words: Map<string, Trigger>
}

/** Help and support are given every day: who names them again need not mean the same. */
const WONT: ReadonlySet<string> = new Set(['SUPPORT', 'AID'])

/** Keeps by which row a noun told an event. */
export function keepWord(scene: Scene, { at, trigger }: Candidate, { words }: ToldBefore): void {
  if (!WONT.has(trigger.row.type)) words.set(scene.tokens[at]!.base, trigger)
}

/** Has an event been told by the same noun? */
export const isSameWord = (scene: Scene, { kind, at }: Candidate, { words }: ToldBefore): boolean =>
  kind !== 'verb' && words.has(scene.tokens[at]!.base)
