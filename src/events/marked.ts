import type { Token } from '../document/index.js'
import { type EventMark, eventMarks, type Lexicons } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Scene } from './scene.js'

/** Nouns folded, verbs by their key. */
function wordsByMark(lexicons: Lexicons): ReadonlyMap<EventMark, ReadonlySet<string>> {
  const out = new Map<EventMark, Set<string>>()
  for (const { word, kind } of lexicons.rows(eventMarks))
    out.set(kind, (out.get(kind) ?? new Set()).add(word.includes('.') ? word : fold(word)))
  return out
}

const NONE: ReadonlySet<string> = new Set()

/** The words of a class of the table `eventMarks`: nouns folded, verbs by their key. */
export const marked = ({ lexicons }: Pick<Scene, 'lexicons'>, kind: EventMark): ReadonlySet<string> =>
  lexicons.derive(wordsByMark).get(kind) ?? NONE

/** Is a token a form of a verb of this class? */
export const isMarkedVerb = (scene: Scene, token: Token, kind: EventMark): boolean =>
  token.readings.some((r) => r.pos === 'verb' && marked(scene, kind).has(r.lemma))
