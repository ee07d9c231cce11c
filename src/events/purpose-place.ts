import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { isComma, isQuote, partyOf, type Scene } from './scene.js'

/** What one goes somewhere, or stays there, to do. */
const DEEDS = new Set(['CONSULT', 'OTHER', 'ASSAULT', 'COERCE', 'AID', 'PROTEST'])
/** So many words may stand between the preposition of place and the name: «في أحد شوارع سرت». */
const NEAR = 3

/** «كان في سرت لإجراء محادثات», «نقلت إلى سرت لاستجوابها»: what somebody is in a place for is done there; null where no place stands right before it. */
export function purposePlace(scene: Scene, { at, kind, trigger }: Candidate, from: number): Party | null {
  if (kind === 'verb' || !DEEDS.has(trigger.row.type)) return null
  const { tokens } = scene
  const aim = tokens[at]!.preposition === '' ? at - 1 : at
  if (
    aim <= from ||
    tokens[aim]!.preposition !== 'ل' ||
    !tokens[aim]!.readings.some((r) => r.form === 'masdar' || r.pos === 'noun')
  )
    return null
  let last = aim - 1
  while (last > from && (isQuote(tokens[last]) || isComma(tokens[last]))) last--
  const name = scene.mentionAt.get(last)
  if (name?.entity.kind !== 'LOC' || name.as !== 'name' || name.to !== last + 1) return null
  const { preposition } = tokens[name.from]!
  if (preposition === 'ب' || preposition === 'ل') return partyOf(scene, name)
  for (let i = name.from - 1; i >= Math.max(from, name.from - NEAR); i--) {
    const token = tokens[i]!
    if (token.folded === IN || token.folded === TO || (token.preposition === 'ب' && PLACES.test(token.base)))
      return partyOf(scene, name)
    if (token.kind !== 'word' || token.preposition !== '' || scene.mentionAt.has(i)) return null
  }
  return null
}

const PLACES = /^(?:مدينة|بلدة|قرية|محافظة|ولاية|منطقة)$/
const TO = 'الي'
const IN = 'في'
