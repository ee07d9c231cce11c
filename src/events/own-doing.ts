import { byWord, type Party } from '../document/index.js'
import { fold } from '../text/index.js'
import { type Memory, subjectOfVerb } from './control.js'
import type { Candidate } from './find-triggers.js'
import { opensClause, prepositionAt } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** «مددت بلاده حملتها», «واصل الجيش غاراته»: the doing that is the object of a verb and bears a pronoun is that of its subject; null where it is no object. */
export function ownDoing(scene: Scene, candidate: Candidate, from: number, memory: Memory): readonly Party[] | null {
  const { pronoun: word, preposition, conjunction, sentence } = scene.tokens[candidate.at]!
  const gender = word === 'ه' ? 'm' : word === 'ها' ? 'f' : undefined
  // «طلبت إبعاده» is done to him.
  const { subject, genitive } = candidate.trigger.frame
  if ((genitive === 'none' ? subject : genitive) !== 'actor' || candidate.trigger.frame.key === 'die') return null
  if (gender === undefined || preposition !== '' || conjunction !== '') return null
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - FAR); i--) {
    const token = scene.tokens[i]!
    if (token.sentence !== sentence || (token.kind === 'sign' && !isQuote(token))) return null
    const verb = finiteVerb(scene, i)
    if (verb === null) {
      // «افتتحت تونس مكتبا في سرت، مؤكدة دعمها للمدينة»: a participle says it of the subject of its clause.
      if (memory.subject.length > 0 && participleOf(token) === gender) return memory.subject
      if (!scene.mentionAt.has(i) && (prepositionAt(scene, i) !== undefined || opensClause(token))) return null
      continue
    }
    if (verb.person !== 3 || verb.gender !== gender || verb.number !== 'sg' || token.pronoun !== '' || GETS_DONE.has(token.base))
      return null
    const found = subjectOfVerb(scene, i, candidate.at, from, memory)
    return found.length > 0 ? found : null
  }
  return null
}
const FAR = 6

/** The gender of an active participle in the accusative, «مؤكدا», «معلنة». */
const participleOf = byWord(({ definite, preposition, folded, readings }) => {
  if (definite || preposition !== '' || !readings.some((r) => r.form === 'active-participle')) return null
  return folded.endsWith('ا') ? 'm' : folded.endsWith('ة') ? 'f' : null
})
/** Of these the doing itself is the subject: «تم إنجازه». */
const GETS_DONE = new Set(['تم', 'تمت', 'يتم', 'تتم', 'جري', 'يجري', 'تجري'])

/** «تم توقيعه», «سيتم إرسال فريق»: behind such a verb stands with the doing what it is done to, never who does it. */
export const getsDone = (scene: Scene, at: number): boolean =>
  scene.tokens[at - 1]?.sentence === scene.tokens[at]!.sentence && GETS_DONE.has(scene.tokens[at - 1]!.base)

const PURPOSE_OR_TIME = new Set(['بعد', 'قبل', 'عقب', 'اثر', 'منذ', 'فور', 'بعيد', 'قبيل'])
const FEMININE = /^\S+ة(?:\s|$)/

/** «استدعت الوزارة دبلوماسيا لإبلاغه», «أوقفت الشرطة امرأة بعد إصابتها»: what is further done to him is done to whom the clause has told of. */
export function samePatient(scene: Scene, candidate: Candidate, memory: Memory): readonly Party[] | null {
  const { pronoun: word, preposition } = scene.tokens[candidate.at]!
  const [one, other] = memory.patients ?? []
  const { genitive, key } = candidate.trigger.frame
  if (one === undefined || other !== undefined || (word !== 'ه' && word !== 'ها')) return null
  if (genitive !== 'recipient' && key !== 'suffer' && key !== 'die') return null
  if (preposition !== 'ل' && !PURPOSE_OR_TIME.has(scene.tokens[candidate.at - 1]?.folded ?? '')) return null
  if (one.entity !== null) return scene.kindOf(one.entity) === 'PER' && word === 'ه' ? [one] : null
  return FEMININE.test(fold(one.text)) === (word === 'ها') ? [one] : null
}

/** «عمل نائبا للزعيم حتى وفاته»: a death that is known is that of him who was told to be dead, not of the last who was named. */
export function deceased(candidate: Candidate, word: string, memory: Memory, meant: readonly Party[]): readonly Party[] {
  const { key } = candidate.trigger.frame
  const last = memory.dead?.[0]
  if (last === undefined || word !== 'ه' || (key !== 'die' && key !== 'kill')) return meant
  return meant.length > 0 && memory.dead!.some((party) => party.entity === meant[0]!.entity) ? meant : [last]
}
