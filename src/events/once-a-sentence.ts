import type { Draft } from './retell.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** One occurrence is one event a sentence, unless somebody else tells it there or with another status: the verb is kept before the noun. */
export function onceASentence(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    let twin = false
    for (let k = out.length - 1; k >= Math.max(0, out.length - 30) && out[k]!.sentence === draft.sentence && !twin; k--)
      twin = same(out[k]!, draft) && !inOtherWords(scene, out[k]!, draft)
    if (!twin) out.push(draft)
  }
  return out
}

/** «أطلق الرصاص قبل أن يفتح النار», «أصيب ثلاثة في هجوم يشبه الحادث الذي قتل فيه السائق»: another verb tells another thing, and so does another noun where a clause lies between. */
function inOtherWords(scene: Scene, a: Draft, b: Draft): boolean {
  if (a.event.why?.row === b.event.why?.row) return false
  if (!b.nominal) return true
  for (let i = a.token + 1; i < b.token; i++) if (finiteVerb(scene, i) !== null) return true
  return false
}

const same = (a: Draft, b: Draft): boolean => {
  if (a.family !== b.family || a.event.what !== b.event.what || a.event.by !== b.event.by || a.event.status !== b.event.status)
    return false
  const key = (draft: Draft): string =>
    [...draft.event.actors, ...draft.event.recipients]
      .map((p) => p.entity ?? p.text)
      .sort()
      .join('|')
  const [x, y] = [key(a), key(b)]
  return x === y && (a.event.time === b.event.time || a.event.time === null || b.event.time === null)
}
