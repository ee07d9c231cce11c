import { civil, dayRange } from '../document/index.js'
import { ordinalAt } from '../lexicon/index.js'
import type { Candidate } from './find-triggers.js'
import type { Scene } from './scene.js'

/** So many words may stand between the word for the anniversary and what is remembered: «الذكرى السنوية الحادية والعشرين لإعلان …». */
const NEAR = 7
const REMEMBERED = 'ذكري'
const PASSING = new Set(['مرور', 'مضي', 'انقضاء'])
const CENTENARY = 'مئوية'

/**
 * «الذكرى السبعين لتأسيس الحزب», «مرور عشرة أعوام على تأسيسه»: the year in which what is remembered happened, as far as the words count it ('' where
 * they do not); null where the event is not remembered. The day on which it is remembered is not its own.
 */
export function rememberedYear(scene: Scene, candidate: Candidate, from: number): string | null {
  if (candidate.kind === 'verb') return null
  const { tokens } = scene
  const today = dayRange(scene.document.published?.value ?? null)
  const yearsAgo = (n: number): string => (today === null ? '' : String(civil(today.to).year - n).padStart(4, '0'))
  let counted = 0
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - NEAR); i--) {
    const token = tokens[i]!
    if (token.kind === 'sign') return null
    if (token.base === REMEMBERED)
      return tokens[candidate.at]!.preposition === 'ل' || i === candidate.at - 1 ? (counted > 0 ? yearsAgo(counted) : '') : null
    if (token.base === CENTENARY) counted = 100
    counted = ordinalAt(tokens, i, scene.lexicons)?.value ?? counted
    const [, years] = /^P(\d+)Y$/.exec(scene.timeAt.get(i)?.value ?? '') ?? []
    if (years !== undefined) counted = Number(years)
    if (PASSING.has(token.base)) return tokens[candidate.at - 1]!.folded === 'علي' && counted > 0 ? yearsAgo(counted) : null
  }
  return null
}
