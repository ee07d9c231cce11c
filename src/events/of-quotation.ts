import type { Candidate } from './find-triggers.js'
import type { Scene } from './scene.js'

const LEFT_OUT = /^(كشف|ذكر|نشر|افصاح|ايراد|تعريف)$/
const COMMENT = /^(تعليق|تعقيب|ادلاء|افصاح|رد)$/
/** So many words may stand between a refusal and what was refused: a long name and an office. */
const REACH = 14
/** Verbs by which words are handed on: نقل، أورد. */
const RELAYED = new Set(['transfer', 'aid', 'publish'])

/** «طلب عدم كشف اسمه», «امتنعت الوزارة عن التعليق», «نقلت الوكالة عن»: what is said of how a source came to be quoted tells no event. */
export function ofQuotation(scene: Scene, { at, to, kind, trigger }: Candidate): boolean {
  const { type, what } = trigger.row
  const token = scene.tokens[at]!
  const behind = (i: number): boolean => scene.tokens[i]?.sentence === token.sentence
  if (type === 'REQUEST' && (kind === 'verb' || kind === 'adverbial')) {
    for (let i = to; i < to + 3 && behind(i); i++)
      if (scene.tokens[i]!.folded === 'عدم' && behind(i + 1)) return LEFT_OUT.test(scene.tokens[i + 1]!.base)
  }
  if (what === 'refuse' && kind === 'verb') {
    for (let i = to; i < to + REACH && behind(i); i++)
      if (scene.tokens[i]!.folded === 'عن' && behind(i + 1) && COMMENT.test(scene.tokens[i + 1]!.base)) return true
  }
  return (
    kind === 'verb' &&
    RELAYED.has(what) &&
    scene.document.attributions.some(({ cue }) => cue.start < token.end && token.coreStart < cue.end)
  )
}
