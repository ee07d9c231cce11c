import type { Draft } from './retell.js'

/** Where no telling of an occurrence names a party that it was done to, it was done to the thing; whose that is says more than what it is. */
export function strike(members: readonly Draft[]): void {
  const owned = members.find((m) => m.thing !== null && m.thing.entity !== null)?.thing ?? null
  for (const draft of members) {
    if (draft.event.recipients.length > 0) continue
    const thing = owned !== null && (draft.thing !== null || draft.definite) ? owned : draft.thing
    if (thing !== null) draft.event = { ...draft.event, recipients: [thing] }
  }
}
