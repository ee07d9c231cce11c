import { fold } from '../text/index.js'
import type { Draft } from './retell.js'

/** Frames of what is done to people: who suffered it in particular names the occurrence. */
const DONE = new Set(['arrest', 'catch', 'release', 'kill', 'judge', 'execute', 'attack'])

const COUNTED = /\p{Nd}/u

/** «حرر الجيش 178 شخصا … تم إنقاذ 178 شخصا»: what was done to the same people, told again without a doer, was done by the same. */
export function shareDoer(drafts: readonly Draft[], isPerson: (entity: string) => boolean): void {
  const doers = new Map<string, Draft['event']['actors']>()
  const keysOf = ({ frame, event }: Draft): string[] =>
    DONE.has(frame) && event.status === 'actual'
      ? // To a body more than one thing is done, and so it is to those whom no number tells from others.
        event.recipients.flatMap((p) =>
          p.entity === null
            ? COUNTED.test(p.text)
              ? [`${frame === 'catch' ? 'arrest' : frame} ${fold(p.text)}`]
              : []
            : isPerson(p.entity)
              ? [`${event.what} ${p.entity}`]
              : [],
        )
      : []
  for (const draft of drafts)
    for (const key of keysOf(draft)) {
      const { actors } = draft.event
      if (actors.length === 0) continue
      if (!doers.has(key)) doers.set(key, actors)
    }
  for (const draft of drafts) {
    if (draft.event.actors.length > 0) continue
    const found = keysOf(draft).map((key) => doers.get(key) ?? null)
    if (found[0]) draft.event = { ...draft.event, actors: found[0] }
  }
}
