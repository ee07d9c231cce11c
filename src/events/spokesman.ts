import type { Event, Party } from '../document/index.js'
import type { Scene } from './scene.js'

/** Who speaks for a body. */
const SPOKESMAN = /^(?:متحدث|ناطق)(?:ة|ون|ين)?$/
const NEAR = 10
/** What is done by deeds: acts of speech are the speaker's own. */
const DEEDS = new Set<Event['type']>(['COERCE', 'ASSAULT', 'AID', 'RETREAT', 'SANCTION', 'MOBILIZE'])

/** «أعلن المتحدث باسم الجيش سامي المهدي اعتقال مسلحين»: what a spokesman announces to be done his body does. */
export function behindSpokesmen(
  scene: Scene,
  actors: readonly Party[],
  row: { type: Event['type']; what: string },
  from: number,
  at: number,
): Party[] {
  if (!DEEDS.has(row.type) && row.what !== 'appoint') return [...actors]
  return actors.map((actor) => bodyOf(scene, actor, from, at) ?? actor)
}

function bodyOf(scene: Scene, actor: Party, from: number, at: number): Party | null {
  if (actor.entity === null || scene.kindOf(actor.entity) !== 'PER') return null
  let name = at - 1
  while (name >= from && scene.mentionAt.get(name)?.entity.id !== actor.entity) name--
  for (let i = name; i >= Math.max(from, name - NEAR); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && token.text === '،') return null
    if (!SPOKESMAN.test(token.base)) continue
    for (let k = i + 1; k < name; k++) {
      const body = scene.mentionAt.get(k)
      if (body && body.entity.kind !== 'PER')
        return { entity: body.entity.id, text: scene.document.text.slice(body.span.start, body.span.end), span: body.span }
    }
    return null
  }
  return null
}
