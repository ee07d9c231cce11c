import type { Candidate } from './find-triggers.js'
import { nounBehind } from './in-construct.js'
import { isPlural } from './persons.js'
import { opensCircumstance, prepositionOf } from './prepositions.js'
import type { Scene } from './scene.js'

/** «المضي بالحوار ضمن …», «في مناقشات حول الأزمة», «بعد سرقة الحبوب»: of a noun that stands under a preposition and has its own complement it is said what was done. */
export function isComplemented(scene: Scene, { at, to, kind, trigger }: Candidate): boolean {
  if (kind === 'verb' || kind === 'participle' || kind === 'adverbial' || trigger.table !== undefined) return false
  if (!trigger.row.needs.some((need) => ASKED.has(need)) || trigger.row.needs.some((need) => OTHERWISE.has(need))) return false
  const [token, before, behind] = [scene.tokens[at]!, scene.tokens[at - 1], scene.tokens[to]]
  if (behind === undefined || behind.sentence !== token.sentence || behind.kind !== 'word' || behind.conjunction !== '')
    return false
  const under =
    (token.preposition !== '' && token.preposition !== 'ل') ||
    (before?.sentence === token.sentence && (prepositionOf(before) !== undefined || opensCircumstance(before)))
  if (!under) return false
  if (behind.preposition !== '' || prepositionOf(behind) !== undefined || opensCircumstance(behind)) return true
  // «حوادث الطيران»: of many of a kind it only says of which.
  if (isPlural(token) || token.readings.some((r) => r.number === 'pl')) return false
  return !token.definite && token.pronoun === '' && behind.definite && nounBehind(scene, to)
}

/** By these a row asks for a sign that it is an occurrence. */
const ASKED: ReadonlySet<string> = new Set(['light', 'entity', 'eventive', 'parties', 'owned', 'count'])
/** By these it asks for what no complement shows. */
const OTHERWISE: ReadonlySet<string> = new Set(['person', 'war', 'time', 'place', 'light+alone', 'light+indefinite+alone'])
