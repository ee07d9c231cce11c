import type { Act } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import type { Content } from './close-at.js'
import type { Scene } from './scene.js'

/** How many words of what is said are searched for a verdict: further on it is told of something else. */
const NEAR = 9
/** Words that make a verdict a guess or a report. */
const HEDGES = new Set(['قد', 'ربما', 'لم', 'لن', 'ليس', 'ليست', 'اذا', 'لو', 'هل', 'غير'])

/** What is done by saying it: the cue's own act; under «أعرب عن» the act of the feeling named, under a neutral cue that of words calling a report false or naming a culprit. */
export function actOf(scene: Scene, row: CueRow, content: Content): Act {
  if (row.act !== 'SAY') return row.act
  const first = scene.tokens[content.from]
  if (first && (row.lemma === 'عرب.4' || row.lemma === 'عبر.2' || row.lemma === 'جدد.2' || row.lemma === 'بدو.4')) {
    for (const r of first.readings) {
      const act = r.form === 'masdar' ? scene.known.verbs.get(r.lemma)?.act : undefined
      if (act === 'PRAISE' || act === 'CRITICISE' || act === 'CONFIRM' || act === 'EXPECT') return act
    }
  }
  return verdictOf(scene, row, content) ?? row.act
}

function verdictOf(scene: Scene, row: CueRow, content: Content): Act | null {
  // «وصف … بأنها أكاذيب»: the verdict stands behind what is judged, however long that is.
  const last = row.lemma === 'وصف.1' ? content.to : Math.min(content.to, content.from + NEAR)
  let supposed = false
  for (let i = content.from; i < last; i++) {
    const token = scene.tokens[i]!
    if (token.folded === 'اذا' || token.folded === 'لو') supposed = true
    for (const word of token.base === token.folded ? [token.folded] : [token.folded, token.base])
      for (const { act, words } of scene.known.verdicts.get(word) ?? []) {
        if (i + words.length > content.to || words.some((w, k) => k > 0 && scene.tokens[i + k]!.folded !== w)) continue
        if (act === 'ACCUSE' && (HEDGES.has(scene.tokens[i - 1]?.folded ?? '') || supposed)) return null
        return act
      }
  }
  return null
}
