import type { WordReading } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { opensClause } from './prepositions.js'
import type { Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** The form of the last finite verb before a word, or null. */
function formBefore(scene: Scene, at: number, from: number): WordReading['form'] | null {
  for (let i = at - 1; i >= from; i--) {
    const verb = finiteVerb(scene, i)
    if (verb !== null) return verb.form
  }
  return null
}

/** «قتل أثناء اشتباك», «عقب حضوره القمة»: what something else happened in or after, happened. */
export const setting = (scene: Scene, at: number, from: number): boolean =>
  SETTING.has(scene.tokens[at - 1]?.base ?? '') && formBefore(scene, at, from) === 'past'
const SETTING = new Set(['اثناء', 'خلال', 'عقب', 'اثر', 'جراء'])

/** Is the last verb before the word in the present? Then a past time of its clause is that of something else. */
export const goesOn = (scene: Scene, at: number, from: number): boolean => formBefore(scene, at, from) === 'present'

/** «يزور سرت قريبا», «تعقد القمة الشهر المقبل» where the day of the page is not known: a time ahead that has no date, behind a verb. */
export function someDayAhead(scene: Scene, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 16); i++) {
    const time = scene.timeAt.get(i)
    if (time !== undefined) return time.value === 'FUTURE_REF'
    if (finiteVerb(scene, i) !== null || opensClause(scene.tokens[i]!)) return false
  }
  return false
}

/** «في الذكرى السبعين لتأسيس الحزب»: what is remembered has happened. */
export function anniversary(scene: Scene, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) if (REMEMBERED.test(scene.tokens[i]!.base)) return true
  return false
}
const REMEMBERED = /^ذكري$|^ذكرا$|^سنوية$/

/** Is the word the genitive of a masdar of ending? */
export const ended = (scene: Scene, at: number): boolean => {
  const before = scene.tokens[at - 1]
  return before !== undefined && ENDINGS.has(before.base) && !before.definite && scene.tokens[at]!.preposition === ''
}
const ENDINGS = new Set(['انهاء', 'وقف', 'ايقاف', 'تسوية', 'حل', 'احتواء', 'انتهاء'])

/** «وفقا للاتفاق», «أسباب لاغتياله»: does a word stand before that «ل» joins to what is there? */
export const accordingTo = (scene: Scene, at: number): boolean => ACCORDING.test(scene.tokens[at - 1]?.base ?? '')
const ACCORDING = /^(وفقا|طبقا|تبعا|نظرا|خلافا|خرقا|انتهاكا|تنفيذا|استجابة|سبب|اسباب|دافع|دوافع)$/

/** «قررت المحكمة تأجيل الجلسة»: some deeds are done by deciding them. */
export const isDecided = (governor: Governor, { trigger }: Candidate): boolean =>
  governor.row.word.startsWith('قرر') && DECIDED.has(trigger.row.what)
const DECIDED = new Set(['postpone', 'cancel', 'concede', 'acquit', 'amnesty', 'sentence', 'expel', 'ban', 'dismiss', 'raise'])

/** A gathering that is known: «المؤتمر», «اجتماعهم». */
const isGathering = ({ definite, kind, trigger: { row } }: Candidate): boolean =>
  definite && kind !== 'verb' && row.type === 'CONSULT' && row.what !== 'visit'

/** «لحضور القمة», «للمشاركة في الاجتماع»: that one goes to a gathering makes no plan of it. */
export const isAttended = ({ row }: Governor, candidate: Candidate): boolean =>
  isGathering(candidate) && (row.word === 'شارك' || row.word === 'حضر.1')

/** «هدف المؤتمر», «الهدف من القمة»: the aim of a gathering is not that it be; nor are «مرشحون للانتخابات» what makes an election likely. */
export const isAim = ({ row, kind }: Governor, candidate: Candidate): boolean =>
  kind === 'noun' &&
  ((row.word === 'هدف' && isGathering(candidate)) || (row.word === 'مرشح' && candidate.trigger.row.what === 'election'))

/** «الكلمة الختامية للاجتماع»: behind an adjective with the article «ل» is no purpose. */
export const isPartOf = (scene: Scene, candidate: Candidate): boolean =>
  isGathering(candidate) && scene.tokens[candidate.at - 1]?.definite === true && !scene.mentionAt.has(candidate.at - 1)

/** «لمنع الحرب», «منعا للحرب»: a masdar that says what for; «لرفضه» says why. */
export const isPurpose = ({ tokens }: Scene, { at, kind }: Governor): boolean => {
  const { definite, folded, preposition, pronoun } = tokens[at]!
  if (pronoun !== '') return false
  return (
    (kind === 'noun' && preposition === PURPOSE) || (!definite && folded.endsWith('ا') && tokens[at + 1]?.preposition === PURPOSE)
  )
}
const PURPOSE = 'ل'

/** Before these «أن» brings what happened. */
export const AFTER_BEFORE: ReadonlySet<string> = new Set(['قبل', 'بعد', 'منذ', 'الي', 'سبق'])

/** «حتى يتم بناء الجسر», «على أن تجري المحاكمة»: is what the verb lends itself to still to be done? */
export const isToCome = ({ tokens }: Scene, verb: number): boolean => {
  const before = tokens[verb - 1]?.folded
  return before === 'حتي' || (before === 'ان' && !AFTER_BEFORE.has(tokens[verb - 2]?.base ?? ''))
}
