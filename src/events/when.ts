import type { Attribution, TimeExpression } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** Times that are dates one can write on a timeline. */
const dated = (time: TimeExpression): boolean => (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')

/**
 * The time expression of an event: the nearest in its clause, behind it before before it; then the nearest in the sentence that another
 * verb does not claim. A time outside the words attributed to somebody does not date what he says.
 */
export function timeOf(scene: Scene, candidate: Candidate, from: number, end: number, by: Attribution | null, taken: (at: number) => boolean): TimeExpression | null {
  const inside = (time: TimeExpression): boolean => by === null || (time.start >= by.content.start && time.start < by.content.end)
  const { tokens } = scene
  let barrier = false
  for (let i = candidate.to; i < end; i++) {
    const time = scene.timeAt.get(i)
    if (time && dated(time) && inside(time)) return time
    const token = tokens[i]!
    if (i > candidate.at && (taken(i) || BARRIERS.has(token.folded))) {
      barrier = true
      break
    }
    if (token.kind === 'sign' && !isQuote(token) && token.text !== '،' && token.text !== '(' && token.text !== ')') break
  }
  let crossed = false
  for (let i = candidate.at - 1; i >= from; i--) {
    const time = scene.timeAt.get(i)
    if (time && dated(time) && inside(time)) return time
    const token = tokens[i]!
    if (BARRIERS.has(token.folded) || taken(i) || finiteVerb(scene, i) !== null) {
      crossed = true
      if (candidate.kind === 'verb' || taken(i)) break
      if (BARRIERS.has(token.folded)) break
    }
  }
  if (barrier || crossed) return null
  return null
}

const BARRIERS = new Set(['ان', 'انه', 'انها', 'بان', 'الذي', 'التي', 'الذين', 'حيث', 'بينما', 'فيما', 'لكن', 'عندما', 'بعدما'])
