import { type Scene, tokenAt } from './scene.js'
import type { Speaker } from './speaker.js'
import { adjectival } from './words.js'

/** How many sentences later the name may come. */
const LATER = 4

/**
 * An unnamed body that the next sentences name: «معهد بحثي», then «معهد العلوم». Its speaker with the entity, where one body alone bears that
 * head from there on and none before; else the speaker as he is.
 */
export function namedLater(scene: Scene, speaker: Speaker): Speaker {
  if (speaker.entity !== null || speaker.type !== 'organisation' || speaker.number !== 'sg') return speaker
  const at = tokenAt(scene.tokens, speaker.start)
  const first = scene.tokens[at]
  if (!first || first.definite || scene.head(at)?.row.word !== speaker.head) return speaker
  // «شركة سلامة للتأمين» is a name itself; a description goes on with an adjective.
  const next = scene.tokens[at + 1]
  if (!next || next.definite || !adjectival(next)) return speaker
  let found: string | null = null
  for (const entity of scene.document.entities) {
    const mention = entity.kind === 'ORG' ? entity.mentions.find((m) => m.as === 'name') : undefined
    if (!mention) continue
    const from = tokenAt(scene.tokens, mention.start)
    const bears = scene.head(from)?.row.word === speaker.head || scene.head(from - 1)?.row.word === speaker.head
    if (!bears) continue
    const sentences = scene.tokens[from]!.sentence - first.sentence
    if (mention.start < speaker.end || sentences > LATER || found !== null) return speaker
    found = entity.id
  }
  return found === null ? speaker : { ...speaker, entity: found }
}
