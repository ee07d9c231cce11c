import type { Party } from '../document/index.js'
import { bySentence } from './by-sentence.js'
import type { Draft } from './retell.js'
import { sameParty } from './same-party.js'
import type { Scene } from './scene.js'

const IN = new Set(['في', 'خلال', 'اثناء'])
const WITHIN = new Set(['في', 'خلال', 'اثناء', 'اثر', 'عقب', 'بعد'])
/** Frames of what befalls persons in a fight. */
const HARMED = new Set(['kill', 'die', 'suffer', 'arrest', 'catch'])
/** What somebody does to persons in an attack; he who is arrested may have made it. */
const DOES = new Set(['kill', 'massacre', 'assassinate', 'kidnap', 'abduct', 'take-hostages'])
/** So many words may stand between what befell them and the fight. */
const NEAR = 20

/** What is done where one fights. */
const WARLIKE = new Set(['ASSAULT', 'COERCE', 'RETREAT'])

/** «قتلت القوات ثلاثة في اشتباكات», «قتل جندي في معارك مع المسلحين»: who fell and who killed are sides of the fight. */
export function shareFight(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts))
    here.forEach((fight, k) => {
      if (!fight.nominal || !WITHIN.has(scene.tokens[fight.token - 1]?.base ?? '')) return
      if (fight.frame === 'attack') {
        // «خطف مسلحون عشرة في هجوم على القرية»: who did it there attacked.
        const doing = here.slice(0, k).findLast((d) => d.event.actors.length > 0 && fight.token - d.token <= NEAR)
        if (doing && fight.event.actors.length === 0 && DOES.has(doing.event.what) && IN.has(scene.tokens[fight.token - 1]!.base))
          fight.event = { ...fight.event, actors: doing.event.actors.filter((p) => !isOneOf(p, fight.event.recipients)) }
        return
      }
      if (fight.event.what !== 'fight') return
      // «سيطر الحزب على المدينة بعد قتال مع الجيش»: so did those who took, fled or attacked.
      const act = here[k - 1]
      if (fight.event.actors.length === 1 && act && WARLIKE.has(act.event.type) && !HARMED.has(act.frame)) {
        const others = act.event.actors.filter((p) => !isOneOf(p, fight.event.actors))
        if (others.length > 0 && fight.token - act.token <= NEAR)
          fight.event = { ...fight.event, actors: [...others, ...fight.event.actors] }
        return
      }
      const harm = here.slice(0, k).findLast((d) => HARMED.has(d.frame) && fight.token - d.token <= NEAR)
      if (harm === undefined) return
      const { actors, recipients } = harm.event
      const fell = harm.event.what === 'die' ? actors : recipients
      const sides = fight.event.actors
      if (sides.length > 1) return
      const others = [...(harm.event.what === 'die' ? [] : harm.event.actors), ...fell].filter((p) => !isOneOf(p, sides))
      if (others.length > 0 && others.length + sides.length > 1) fight.event = { ...fight.event, actors: [...others, ...sides] }
    })
}

const isOneOf = (party: Party, parties: readonly Party[]): boolean => parties.some((other) => sameParty(party, other))
