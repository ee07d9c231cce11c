import type { Named, Scene } from './scene.js'

/** How far back a person may be named whom a form of address takes up, in tokens. */
const REACH = 300

/** The person of whom the nearest sentence before token `at` that names one tells first: «استقبل الوزير سامي خليل السفير. وأوضح معاليه أن». */
export function personBefore({ tokens, names }: Scene, at: number): Named | null {
  let found: Named | null = null
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    const name = names[k]
    if (found && tokens[k]!.sentence !== tokens[found.from]!.sentence) break
    if (name?.from === k && name.entity.kind === 'PER' && name.mention.as === 'name') found = name
  }
  return found
}
