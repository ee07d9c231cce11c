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
  const at = anniversaryBefore(scene, candidate.at, from)
  if (at < 0) return null
  const passing = tokens[at]!.base !== REMEMBERED
  if (passing ? tokens[candidate.at - 1]!.folded !== 'علي' : tokens[candidate.at]!.preposition !== 'ل' && at !== candidate.at - 1)
    return null
  const years = yearsBetween(scene, at, candidate.at)
  const today = dayRange(scene.document.published?.value ?? null)
  if (years === 0 || today === null) return passing ? null : ''
  return String(civil(today.to).year - years).padStart(4, '0')
}

/** The word for an anniversary close before token `before`, or -1. */
function anniversaryBefore({ tokens }: Scene, before: number, from: number): number {
  for (let i = before - 1; i >= Math.max(from, before - NEAR); i--) {
    const { base, kind } = tokens[i]!
    if (base === REMEMBERED || PASSING.has(base)) return i
    if (kind === 'sign') return -1
  }
  return -1
}

/** How many years are counted between two tokens, 0 where none are. */
function yearsBetween(scene: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (scene.tokens[i]!.base === CENTENARY) return 100
    const [, years] = /^P(\d+)Y$/.exec(scene.timeAt.get(i)?.value ?? '') ?? []
    const count = years === undefined ? ordinalAt(scene.tokens, i, scene.lexicons)?.value : Number(years)
    if (count !== undefined) return count
  }
  return 0
}
