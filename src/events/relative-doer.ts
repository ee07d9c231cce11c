import { fold } from '../text/index.js'
import { argumentsAfter } from './clause.js'
import type { Memory } from './control.js'
import type { Candidate } from './find-triggers.js'
import { lent } from './lent.js'
import { prepositionOf } from './prepositions.js'
import { bareGroups, partiesOf, partiesOrThing } from './refer.js'
import { give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'
import { relativeVerb } from './takes-place.js'

/** «زيارة قام بها الوزير», «اتفاق توصلت إليه إيران»: what takes up the noun that a clause describes. */
const TAKES_UP = /^(ب|ل|الي|علي)(?:ه|ها|هما)$/

/** «حرب تخوضها بلاده», «هجمات يشنها التنظيم»: who does what an event noun tells, by the verb behind it whose object it is; «هجمات تعرضت لها المدينة»: whom it befell. */
export function relativeDoer(scene: Scene, candidate: Candidate, draft: RoleDraft, memory: Memory): void {
  const { frame } = candidate.trigger
  if (frame.subject !== 'actor' || (draft.actors.length > 0 && draft.recipients.length > 0)) return
  const relative = relativeVerb(scene, candidate.to)
  const verb = scene.tokens[relative]
  const taken = TAKES_UP.exec(scene.tokens[relative + 1]?.folded ?? '')?.[1]
  if (!verb || (verb.pronoun === '' && taken === undefined)) return
  const row = verb.readings
    .flatMap((r) => (r.pos === 'verb' ? (scene.know.verbCues.get(r.lemma) ?? []) : []))
    .find((c) => c.status === '' && (verb.pronoun !== '' || c.by.split('|').some((word) => fold(word) === taken)))
  if (row === undefined) return
  const [first] = bareGroups(argumentsAfter(scene, relative + 1, Math.min(scene.tokens.length, relative + 10), () => false).list)
  if (row.control === 'patient') {
    if (draft.recipients.length === 0 && first) give(draft, 'recipient', partiesOrThing(scene, first))
    return
  }
  if (draft.actors.length > 0) return
  // «حرر خلال عملية نفذها في الجبال عشرات الرهائن»: a doer that goes unsaid is the subject of the clause.
  const next = scene.tokens[relative + (verb.pronoun === '' ? 2 : 1)]
  const unsaid = next !== undefined && (next.kind === 'sign' || prepositionOf(next) !== undefined || next.preposition !== '')
  give(draft, frame.subject, unsaid ? memory.subject : first ? partiesOf(scene, first) : [])
  lent(scene, candidate, relative, draft)
}

/** Verbs of which a meeting is the subject and those who met the object. */
const GATHERS = new Set(['جمع.1', 'ضمم.1'])

/** The verb behind an event noun and its adjectives that says whom it brought together, or -1. */
function gatherer(scene: Scene, from: number): number {
  for (let i = from; i < from + 3; i++) {
    const token = scene.tokens[i]
    if (token === undefined || token.kind !== 'word' || token.definite || token.preposition !== '' || token.conjunction !== '')
      return -1
    if (token.readings.some((r) => r.pos === 'verb' && GATHERS.has(r.lemma))) return i
  }
  return -1
}

/** «قمتين فاشلتين جمعتا ترامب وكيم», «اجتماع ضم الوزيرين»: those whom a meeting brings together. */
export function gathered(scene: Scene, candidate: Candidate, draft: RoleDraft): void {
  const { frame } = candidate.trigger
  if (frame.subject === 'actor' && frame.object === 'actor' && draft.actors.length < 2) {
    const at = gatherer(scene, candidate.to)
    if (at >= 0) {
      const list = argumentsAfter(scene, at + 1, Math.min(scene.tokens.length, at + 20), () => false).list
      for (const { phrase, preposition, pronoun: word } of list)
        if (word === '' && (preposition === '' || preposition === 'ب' || preposition === 'مع' || preposition === 'بين'))
          give(draft, 'actor', partiesOf(scene, [phrase]))
    }
  }
}
