import type { Phrase } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { isMasdar, isToBe, NEGATIONS } from './words.js'

/** «وشدد لوه شنج على», «وكان لوه شنج شدد على»: words no table knows, right behind the verb or between it and «كان», are a name from abroad. */
export const unknownName = (scene: Scene, { head, from, to }: Phrase, i: number): boolean => {
  const { readings, definite, kind, folded } = scene.tokens[head]!
  const beside = from === i + 1 || (to === i && isToBe(scene.tokens[from - 1]))
  return beside && kind === 'word' && readings.length === 0 && !definite && folded.length > 2
}

/** «أحد» alone behind a negation of its clause. */
export const nobody = (scene: Scene, at: number, from: number): boolean => {
  if (scene.tokens[at]!.folded !== 'احد' || scene.tokens[at + 1]?.definite) return false
  for (let k = at - 1; k >= Math.max(from, at - 4); k--) if (NEGATIONS.has(scene.tokens[k]!.base)) return true
  return false
}

/** «أعلن بطل الدوري أنه»: right behind the past of a verb of saying stands who says it, known or not; «أظهرت التجربة أن» shows, and says nothing. */
export const tells = (scene: Scene, present: boolean, phrase: Phrase, i: number): boolean => {
  const head = scene.tokens[phrase.head]!
  const behind = behindMarks(scene, i + 1)
  if (present || phrase.from !== behind) return false
  // «أكدت التجارب» shows; «أكدت "الانتخابات البلدية"» is a body called by what it does.
  if (behind === i + 1 && (isMasdar(head) || head.base.endsWith('ات'))) return false
  // «أكدت "آل خليل" أن»: whoever is called in quotation marks.
  if (behind > i + 1 && isQuotationMark(scene.tokens[phrase.to - 1])) return true
  if (unknownName(scene, phrase, i)) return true
  return head.definite || scene.tokens[phrase.to - 1]!.definite || scene.names[phrase.to - 1] !== null
}

/** The first token at or behind `at` that is no quotation mark. */
export const behindMarks = (scene: Scene, at: number): number => {
  let i = at
  while (isQuotationMark(scene.tokens[i])) i++
  return i
}
