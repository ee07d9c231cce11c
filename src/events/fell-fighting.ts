import type { Party } from '../document/index.js'
import { bySentence } from './by-sentence.js'
import { INCIDENTS } from './families.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'

const IN = new Set(['في', 'خلال', 'اثناء'])
/** What may be told between: others who fell or were hurt there. */
const BETWEEN = new Set<string>([...INCIDENTS, 'suffer'])

/** «قتل ثلاثة من المتمردين في اشتباكات مع الجيش»: who falls in a fight is killed by those it is fought with. */
export function fellFighting(scene: Scene, drafts: readonly Draft[]): void {
  for (const here of bySentence(drafts))
    for (const fight of here) {
      if (fight.frame !== 'fight' || !fight.nominal || !IN.has(scene.tokens[fight.token - 1]?.folded ?? '')) continue
      const against = fight.event.actors.filter((party) => isFought(scene, fight, party))
      if (against.length === 0) continue
      for (const killed of here.filter((draft) => draft.token < fight.token && draft.frame === 'kill'))
        if (
          killed.event.type === 'ASSAULT' &&
          killed.event.actors.length === 0 &&
          killed.event.recipients.length > 0 &&
          here.every((other) => other.token <= killed.token || other.token >= fight.token || BETWEEN.has(other.frame))
        )
          killed.event = { ...killed.event, actors: against }
    }
}

/** Does «مع» behind the fight govern a party? */
const isFought = (scene: Scene, fight: Draft, { span }: Party): boolean =>
  span !== undefined &&
  span.start > fight.event.trigger.end &&
  /(?:^|\s)مع\s$/u.test(scene.document.text.slice(Math.max(0, span.start - 5), span.start))
