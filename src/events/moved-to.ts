import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { located, siteAt } from './place.js'
import { mayHeadPlace, placeCalled } from './place-called.js'
import { opensClause } from './prepositions.js'
import { isCloser, isOpener, isQuote, partyOf, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** What takes somebody or something elsewhere: where to is where it is. */
const TAKES = new Set(['transfer', 'return', 'bring', 'hospitalise', 'arrive'])
/** What leaves a place: where from is where it is. */
const LEAVES = new Set(['withdraw', 'leave', 'depart', 'evacuate', 'move'])
/** Who is taken from a town is taken there; «من» before a bare name tells where he comes from. */
const SEIZES = new Set(['kidnap', 'take-hostages', 'arrest'])
const FARTHEST = 24

/** «نقل الجثمان إلى سرت», «رحيل القوات عن البلاد», «غادر الوزير البلاد»: the place that what moves goes to or leaves; null where none is named. */
export function movedTo(scene: Scene, candidate: Candidate, actors: readonly Party[], end: number): Party | null {
  const { what } = candidate.trigger.row
  const [to, leaves, seizes] = [TAKES.has(what), LEAVES.has(what), SEIZES.has(what)]
  if (!to && !leaves && !seizes) return null
  let whence = false
  for (let i = candidate.to; i < Math.min(end, candidate.to + FARTHEST); i++) {
    const token = scene.tokens[i]!
    if (scene.timeAt.has(i)) continue
    if (token.kind === 'sign' && !isQuote(token) && !isOpener(token) && !isCloser(token)) return null
    if (finiteVerb(scene, i) !== null || (opensClause(token) && !scene.mentionAt.has(i))) return null
    if (to ? token.folded === 'الي' : token.folded === 'من' || token.folded === 'عن') {
      const town = i + 1 < end && (!seizes || mayHeadPlace(scene.tokens[i + 1]!))
      const found = town ? siteAt(scene, i + 1, i + 1, end) : null
      if (found) return found
      whence = leaves
    } else if (whence) {
      // «سحب الأسلحة من مناطق القتال شرق البلاد»
      const found = located(scene, i, end)
      if (found) return found
    } else if (leaves && token.preposition === '' && token.conjunction === '') {
      const name = scene.mentionAt.get(i)
      const left = candidate.kind === 'verb' && name?.entity.kind === 'LOC' && name.from === i && actors.length > 0
      if (left && !actors.some((party) => party.entity === name.entity.id)) return partyOf(scene, name)
      const found = token.definite ? placeCalled(scene, i, i) : null
      if (found) return found
    }
  }
  return null
}
