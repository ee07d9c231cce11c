import type { Draft } from './retell.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** So many words may stand between an attack and the verb that says whom it hit. */
const NEAR = 5
/** Of what is done with those who are charged. */
const AT_LAW = new Set(['trial', 'free', 'convict', 'sentence', 'acquit', 'arrest', 'detain', 'imprison'])
const ANNOUNCED = /^triggers:أعلن/
/** By these a court lays a penalty on somebody, whatever their frame. */
const PENAL = new Set(['sentence', 'punish'])
/** So many between the word for a sentence and the execution that it orders, or an announcement and what it announces. */
const ORDERED = 10

/** «هجوم استهدف حافلة», «استهدفت غارات مواقعهم»: does the verb say no more than whom the attack that is its subject hit? */
function hits(scene: Scene, verb: Draft, attack: Draft): boolean {
  if (attack.token === verb.token + 1) return scene.tokens[attack.token]!.preposition === ''
  if (attack.token >= verb.token || verb.token - attack.token > NEAR) return false
  for (let i = attack.token + 1; i < verb.token; i++) {
    const token = scene.tokens[i]!
    if ((token.kind === 'sign' && !isQuote(token)) || token.conjunction !== '' || finiteVerb(scene, i) !== null) return false
  }
  return scene.tokens[verb.token]!.conjunction === ''
}

/**
 * Takes out what a word tells a second time in its sentence: the verb by which an attack hit somebody, who is then whom the attack was made on,
 * the penalty that a sentence is («حكمت عليه بالإعدام», «بالسجن عامين»), the charge of those who are tried, and the order or announcement of what is
 * told right behind it.
 */
export function dropEchoes(scene: Scene, drafts: Draft[]): void {
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k]!
    const others = [drafts[k - 1], drafts[k + 1]].filter((other) => other?.sentence === draft.sentence)
    if (draft.frame === 'attack' && !draft.nominal && draft.event.what !== 'repel') {
      const attack = others.find((other) => other?.frame === 'attack' && other.nominal && hits(scene, draft, other))
      if (attack === undefined || attack.event.status !== draft.event.status) continue
      const { recipients, place, time } = attack.event
      attack.event = {
        ...attack.event,
        recipients: recipients.length > 0 ? recipients : draft.event.recipients,
        place: place ?? draft.event.place,
        time: time ?? draft.event.time,
      }
      drafts.splice(k, 1)
    } else if (draft.event.why?.rule === 'events/participle' && draft.event.type === 'ACCUSE') {
      // «محاكمة المتهمين بالسرقة», «إخلاء سبيل متهم بالسرقة»: what they are charged with is why.
      const before = drafts[k - 1]
      if (before?.sentence === draft.sentence && AT_LAW.has(before.event.what) && draft.token - before.token <= NEAR)
        drafts.splice(k, 1)
    } else if (draft.event.what === 'order' && !draft.nominal) {
      // «أمرت النيابة بحبس المتهم»: what was ordered is told, and by whom.
      const next = drafts[k + 1]
      if (
        next?.sentence === draft.sentence &&
        next.nominal &&
        next.token - draft.token <= NEAR &&
        scene.tokens[next.token]!.preposition === 'ب'
      )
        drafts.splice(k, 1)
    } else if (draft.event.what === 'appoint' && ANNOUNCED.test(draft.event.why?.row ?? '')) {
      // «أعلنت الحركة تعيين زعيم جديد»
      const next = drafts[k + 1]
      if (next?.sentence === draft.sentence && next.event.what === 'appoint' && next.token - draft.token <= ORDERED)
        drafts.splice(k, 1)
    } else if (draft.nominal && (draft.event.what === 'execute' || draft.frame === 'penalty')) {
      // «حكمت على المتهم بالسجن»: the charge between is none.
      const ordered = [drafts[k - 1], drafts[k - 2]].some(
        (before) =>
          before?.sentence === draft.sentence &&
          (before.frame === 'judge' || PENAL.has(before.event.what)) &&
          draft.token - before.token <= ORDERED,
      )
      if (ordered && scene.tokens[draft.token]!.preposition === 'ب') drafts.splice(k, 1)
    }
  }
}
