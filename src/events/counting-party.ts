import type { Party, Token } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { NUMERAL } from './persons.js'
import type { Scene } from './scene.js'

/** What counts persons and is no number: «عشرات القتلى». */
const QUANTITIES = /^(?:عشرات|مئات|الاف|بضعة|عدة)$/

/** «سقوط قتيلين»: a dual counts itself. */
const DUAL = /(?:ين|ان)$/

/** «265 قتيلا», «قتيلين»: those whom a noun of the harmed counts are the party. */
export function countingParty(scene: Scene, { at, kind, trigger }: Candidate): Party | null {
  if (!trigger.needs.has('count')) return null
  const token = scene.tokens[at]!
  const before = scene.tokens[at - 1]
  const counted =
    kind === 'noun' &&
    before?.sentence === token.sentence &&
    (before.kind === 'number' || NUMERAL.test(before.base) || QUANTITIES.test(before.base))
  if (counted) return words(scene, before, token)
  const dual =
    DUAL.test(token.base) && token.readings.some((r) => r.number === 'du') && !token.readings.some((r) => r.number === 'pl')
  return dual ? words(scene, token, token) : null
}

function words(scene: Scene, first: Token, last: Token): Party {
  const span = { start: first.coreStart, end: last.end }
  return { entity: null, text: scene.document.text.slice(span.start, span.end), span }
}
