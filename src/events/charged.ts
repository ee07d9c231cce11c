import { dayRange, type TimeExpression } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import type { Scene } from './scene.js'

/** Words behind which a noun tells what a case is about, that was before the day in court: «المتهمين بتفجير المسجد», «تهمة قتل». */
const CHARGES = /^(متهم(ون|ين|ة|ات|ا)?|تهم|تهمة|اتهام|اتهامات|قضية|قضايا|ادانة|ادانت|مدان(ون|ين)?|مشتبه|ارتكاب|محاكمة)$/
const NEAR = 3
/** So many days before the article is the day of the proceedings, and no day of the deed. */
const FRESH = 4

/** Does a noun name the deed that somebody is charged with? */
export function isCharged(scene: Scene, { kind, at }: Candidate, from: number): boolean {
  if (kind === 'verb') return false
  for (let i = at - 1; i >= Math.max(from, at - NEAR); i--) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign') return false
    if (CHARGES.test(token.base)) return true
  }
  return false
}

/** Is a time that of the news, a few days before the article at most? */
export function isFresh(scene: Scene, time: TimeExpression): boolean {
  const [when, today] = [dayRange(time.value), dayRange(scene.document.published?.value ?? null)]
  return when !== null && today !== null && when.to >= today.from - FRESH
}
