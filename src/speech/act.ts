import type { Act } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import type { Content } from './content.js'
import type { Scene } from './scene.js'

/** What is done by saying it: the cue's own act; under «أعرب عن» the act of the feeling named, under a neutral cue that of words calling a report false. */
export function actOf(scene: Scene, row: CueRow, content: Content): Act {
  if (row.act !== 'SAY') return row.act
  const first = scene.tokens[content.from]
  if (first && (row.lemma === 'عرب.4' || row.lemma === 'عبر.2' || row.lemma === 'جدد.2' || row.lemma === 'بدو.4')) {
    for (const r of first.readings) {
      const act = r.form === 'masdar' ? scene.known.verbs.get(r.lemma)?.act : undefined
      if (act === 'PRAISE' || act === 'CRITICISE' || act === 'CONFIRM' || act === 'EXPECT') return act
    }
  }
  return row.act
}
