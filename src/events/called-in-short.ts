import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/**
 * The group or body that a definite noun without its name means: «العائلة» is the family named before, «الحركة» and «التنظيم المتطرف» the
 * body. Of those of which there are many, a council or court, only the bare noun is taken for the last that was named.
 */
export function calledInShort(scene: Scene, head: number, last: number): Pick<Phrase, 'entity' | 'kind' | 'party'> | null {
  const noun = scene.tokens[head]!
  const kind = noun.definite ? scene.know.participants.get(noun.base) : undefined
  const bare = last - head === 1
  if (kind === 'group' && bare) {
    const called = scene.groupCalled(noun.base, noun.start)
    if (called) return { entity: null, kind: 'participant', party: called }
  }
  // «الدول الكبرى» are no one body.
  const many = noun.readings.length > 0 && noun.readings.every((r) => r.number === 'pl')
  if (many || (kind !== 'body' && !(kind === 'group' && bare))) return null
  const body = scene.bodyCalled(noun.base, noun.start)
  if (body === null) return null
  const span = { start: noun.coreStart, end: scene.tokens[last - 1]!.end }
  return { entity: body, kind: 'name', party: { entity: body.id, text: body.name, span } }
}
