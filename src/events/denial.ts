import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

/** So many words may stand between a charge and its denial. */
const NEAR = 30
const WHICH = new Set(['هو', 'وهو', 'هذا', 'وهذا', 'الامر'])

/** «اتهمت الحكومة جارتها بتسليح المتمردين، وهو ما نفته»: what somebody is charged with and denies in the same sentence is negated. */
export function denyCharges(scene: Scene, drafts: readonly Draft[]): void {
  drafts.forEach((denial, k) => {
    if (denial.event.what !== 'deny' || denial.nominal) return
    const [before, head] = [scene.tokens[denial.token - 1], scene.tokens[denial.token - 2]]
    if (!(before?.folded === 'ما' || before?.folded === 'الذي') || !WHICH.has(head?.folded ?? '')) return
    let charge = k - 1
    while (charge >= 0 && drafts[charge]!.sentence === denial.sentence && drafts[charge]!.event.type !== 'ACCUSE') charge--
    const accusation = drafts[charge]
    // Of what was told the verb is denied and not what it is set in: «وقّعا اتفاقا خلال الزيارة».
    const last = drafts[k - 1]
    const told =
      drafts.slice(0, k).find((d) => d.sentence === denial.sentence && d.event.by === last?.event.by && !d.nominal) ?? last
    // «ذكرت الصحيفة أن الوزير اعتقل، وهو ما نفته الوزارة»: so is what somebody told right before.
    if (accusation?.sentence !== denial.sentence && told?.sentence === denial.sentence && told.event.by !== null) {
      if (denial.token - told.token > NEAR || told.event.status !== 'actual') return
      told.event = { ...told.event, status: 'negated' }
      told.weakStatus = false
      return
    }
    if (accusation === undefined || accusation.sentence !== denial.sentence || denial.token - accusation.token > NEAR) return
    for (let i = charge + 1; i < k; i++) {
      const draft = drafts[i]!
      // What the charge is about, and what is joined to it.
      if (i > charge + 1 && scene.tokens[draft.token]!.conjunction === '') return
      if (draft.event.status === 'hypothetical') continue
      draft.event = { ...draft.event, status: 'negated' }
      draft.weakStatus = false
    }
  })
}
