import type { Party } from '../document/index.js'
import { withCount } from './binding.js'
import type { Candidate } from './find-triggers.js'
import { NUMERAL } from './persons.js'
import { phraseAt } from './phrase.js'
import { isQuote, type Scene } from './scene.js'

/** «عدد القتلى بلغ 1332 شخصا», «بلغ عدد الجرحى 40»: how many they are, behind the noun that counts them. */
export function countedBehind(scene: Scene, candidate: Candidate): Party | null {
  const token = scene.tokens[candidate.at]!
  if (!TALLY.test(scene.tokens[candidate.at - 1]?.base ?? '')) return null
  for (let i = candidate.to; i < candidate.to + 5; i++) {
    const next = scene.tokens[i]
    if (next === undefined || next.sentence !== token.sentence || (next.kind === 'sign' && !isQuote(next))) return null
    if (next.kind !== 'number' && !NUMERAL.test(next.base)) continue
    const phrase = phraseAt(scene, i, i + 6)
    // «ارتفع 4 في المئة»: no people.
    if (phrase !== null && PERCENT.test(scene.tokens[phrase.to]?.text ?? '')) return null
    return phrase === null || phrase.number === null ? null : (phrase.party ?? withCount(scene, phrase).party)
  }
  return null
}
const PERCENT = /^(?:%|٪|في|بالمئة|بالمائة)$/
const TALLY = /^(?:عدد|اعداد|حصيلة|مجموع|اجمالي)$/
