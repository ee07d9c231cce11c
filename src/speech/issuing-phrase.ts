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
    if (!token.pronoun.startsWith('ه') || !token.readings.some((r) => ISSUES.has(r.lemma) && r.form === 'past')) continue
    if (tokens[head]!.definite && !RELATIVE_PRONOUNS.has(tokens[k - 1]!.folded)) return null
    const phrase = subjectAfter(scene, k, limit)
    // «البيان الذي نشرته وكالات الأنباء»: the press prints it, and writes only what it reports.
    const printed = phrase !== null && !REPORTS.has(scene.head(head)?.row.word ?? '') && addressed(scene, phrase.head)
    return phrase?.from === k + 1 && !printed ? phrase : null
  }
  return null
}
/** Between a text and the verb stand so many words that describe it. */
const REACH = 5
const REPORTS = new Set(['تقرير', 'مقال', 'تحقيق', 'استطلاع', 'خبر', 'مسح'])
/** Verbs of making a text known. */
const ISSUES = new Set(['صدر.4', 'نشر.1', 'بثث.1', 'وزع.2', 'وضع.1', 'عدد.4'])
