import type { Party } from '../document/index.js'
import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { bareGroups, partiesOf } from './refer.js'
import { give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'

/** «ندعو الحكومة إلى الحوار»: who speaks does it, and what stands bare behind is the object. Gives back the subject. */
export function firstPerson(
  scene: Scene,
  { trigger: { frame } }: Candidate,
  after: readonly Argument[],
  draft: RoleDraft,
  speaker: readonly Party[],
): readonly Party[] {
  give(draft, frame.subject, speaker)
  const object = bareGroups(after).find((group) => group.some(({ party }) => party !== null))
  if (object) give(draft, frame.object, partiesOf(scene, object))
  return speaker
}
