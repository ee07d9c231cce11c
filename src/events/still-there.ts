import type { Party } from '../document/index.js'
import type { Draft } from './retell.js'

/**
 * Tells whether the narrative is still at a place when it comes to a draft: no other place was told of an event before it, or the last one
 * was that, or lies in it.
 */
export function stillThere(
  drafts: readonly Draft[],
  within: (inner: Party, outer: Party) => boolean = nowhere,
): (draft: Draft, place: Party | null) => boolean {
  const before = new Map<Draft, Party | null>()
  let last: Party | null = null
  for (const draft of drafts) {
    before.set(draft, last)
    if (!draft.heading) last = draft.event.place ?? last
  }
  return (draft, place) => {
    const told = before.get(draft) ?? null
    return draft.heading || told === null || told.entity === place?.entity || (place !== null && within(told, place))
  }
}

const nowhere = (): boolean => false
