import type { Party } from '../document/index.js'
import { argumentsAfter } from './clause.js'
import { type Memory, subjectOfVerb } from './control.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { bareGroups, partiesOrThing } from './refer.js'
import { give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'

/** «تعرض الموكب لهجوم», «خضع اللاعب لفحص»: what the noun tells is done to the subject of its verb, a person or thing. */
export function sufferer(
  scene: Scene,
  candidate: Candidate,
  governors: readonly Governor[],
  from: number,
  memory: Memory,
  draft: RoleDraft,
): void {
  const { subject, object } = candidate.trigger.frame
  const undergone = governors.find((g) => g.row.control === 'patient' && g.kind === 'verb')
  if (undergone === undefined || draft.recipients.length > 0 || (subject !== 'actor' && object === 'none')) return
  const role = object === 'actor' && subject === 'none' ? 'actor' : 'recipient'
  const told = subjectOfVerb(scene, undergone.at, candidate.at, from, memory)
  // «أوقفت الشرطة عاملا حيث خضع للتحقيق»: who is unsaid is he to whom something was done.
  const found = told === memory.subject ? (memory.patients ?? told) : told
  give(draft, role, found.length > 0 ? found : thingBehind(scene, undergone.at, candidate.at))
}

/** «تعرض المسجد لتفجير»: the party or thing that stands right behind its verb. */
function thingBehind(scene: Scene, verb: number, target: number): readonly Party[] {
  const [group] = bareGroups(argumentsAfter(scene, verb + 1, target, () => false).list)
  return group?.[0]?.from === verb + 1 && group[0].kind === 'thing' ? partiesOrThing(scene, group) : []
}
