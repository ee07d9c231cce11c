import { bySentence } from './by-sentence.js'
import type { Draft } from './retell.js'
import { sameParty } from './same-party.js'
import type { Scene } from './scene.js'

const WITHIN = new Set(['في', 'خلال', 'اثناء', 'اثر', 'عقب', 'بعد'])
/** Frames of what befalls persons in a fight. */
const HARMED = new Set(['kill', 'die', 'suffer', 'arrest', 'catch'])
/** So many words may stand between what befell them and the fight. */
const NEAR = 20

/** «قتلت القوات ثلاثة في اشتباكات», «قتل جندي في معارك مع المسلحين»: who fell and who killed are sides of the fight. */
export function shareFight(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts))
    here.forEach((fight, k) => {
      if (fight.event.what !== 'fight' || !fight.nominal || !WITHIN.has(scene.tokens[fight.token - 1]?.base ?? '')) return
      const harm = here.slice(0, k).findLast((d) => HARMED.has(d.frame) && fight.token - d.token <= NEAR)
      if (harm === undefined) return
      const { actors, recipients } = harm.event
      const fell = harm.event.what === 'die' ? actors : recipients
      const sides = fight.event.actors
      if (sides.length > 1) return
      const others = [...(harm.event.what === 'die' ? [] : harm.event.actors), ...fell].filter(
        (p) => !sides.some((side) => sameParty(p, side)),
      )
      if (others.length > 0 && others.length + sides.length > 1) fight.event = { ...fight.event, actors: [...others, ...sides] }
    })
}
