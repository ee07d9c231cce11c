import type { Party } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Memory } from './control.js'
import type { Candidate } from './find-triggers.js'
import type { Scene } from './scene.js'

const DURING = /^(?:خلال|اثناء)(?:ه|ها|هما)$/

/** «زيارة الوزير التي التقى خلالها نظيره»: who did what the clause describes goes on to do what was done in it. */
export const duringDoers = (scene: Scene, candidate: Candidate, memory: Memory): readonly Party[] =>
  RELATIVE_PRONOUNS.has(scene.tokens[candidate.at - 1]?.folded ?? '') && DURING.test(scene.tokens[candidate.to]?.folded ?? '')
    ? (memory.doers ?? [])
    : []
