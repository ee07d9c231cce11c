import type { Member } from './digest.js'

/** «The father of», «the mother of» and a name: by it alone people of arms are known, though many bear it. */
const BYNAME = /^(?:ابو|ام) \p{L}+$/u

/**
 * Joins people whom articles of one story know by one byname and no other name. `alone` are the members without a full name, `oneStory` says whether
 * two articles tell one story, `note` joins two members for a reason.
 */
export function joinBynames(
  members: readonly Member[],
  alone: readonly number[],
  oneStory: (a: string, b: string) => boolean,
  note: (i: number, k: number, text: string) => void,
): void {
  const bearers = new Map<string, number[]>()
  for (const i of alone) {
    const { folded, source } = members[i]!
    if (!BYNAME.test(folded)) continue
    const before = bearers.get(folded) ?? []
    for (const k of before)
      if (oneStory(members[k]!.source, source))
        note(k, i, `${members[i]!.name} in ${source}: the one of that byname in the story`)
    bearers.set(folded, [...before, i])
  }
}
