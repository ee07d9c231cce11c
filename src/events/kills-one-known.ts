import { type Draft, victims } from './retell.js'
import type { Scene } from './scene.js'

/** Does a draft tell of the death of somebody who is named? That is told of far from where he died, and often without its place. */
export const killsOneKnown = (scene: Scene, { event }: Draft): boolean =>
  victims(event).some((party) => party.entity !== null && scene.kindOf(party.entity) === 'PER')
