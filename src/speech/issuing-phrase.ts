import { addressed } from './addressed.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import { subjectAfter } from './subject.js'
import { RELATIVE_PRONOUNS } from './words.js'

/** «بيان أصدرته الوزارة», «الأرقام التي وزعتها البلدية»: whoever issued the text at `phrase`, told by a relative clause; null where none does. */
export function issuingPhrase(scene: Scene, { head, to }: Phrase, limit: number): Phrase | null {
  const { tokens } = scene
  for (let k = head + 1; k <= Math.min(to + 1, head + REACH, limit - 1); k++) {
    const token = tokens[k]!
    if (token.kind !== 'word' || scene.names[k]) return null
    if (!token.pronoun.startsWith('ه') || !token.readings.some((r) => scene.known.issues.has(r.lemma) && r.form === 'past'))
      continue
    if (tokens[head]!.definite && !RELATIVE_PRONOUNS.has(tokens[k - 1]!.folded)) return null
    const phrase = subjectAfter(scene, k, limit)
    // «البيان الذي نشرته وكالات الأنباء»: the press prints it, and writes only what it reports.
    const printed = phrase !== null && !scene.head(head)?.row.traits.includes('report') && addressed(scene, phrase.head)
    return phrase?.from === k + 1 && !printed ? phrase : null
  }
  return null
}
/** Between a text and the verb stand so many words that describe it. */
const REACH = 5
