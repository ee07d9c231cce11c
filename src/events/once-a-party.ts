import type { Event, Party } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Draft } from './retell.js'

/** Frames of what befalls persons: he of whom both would be told suffers it. */
const BEFALLS = new Set(['kill', 'arrest', 'catch', 'release', 'execute'])

/** A name stands once among the parties of an event: a town and the state that it stands for are one, and nobody does to himself what is done. */
export function onceAParty({ event, frame }: Draft, stands: (entity: string) => string): Event {
  const seen = new Set<string>()
  const first = (party: Party): boolean => {
    const words = fold(party.text)
    const entity = party.entity === null ? words : stands(party.entity)
    const known = seen.has(words) || seen.has(entity)
    seen.add(words)
    seen.add(entity)
    return !known
  }
  const suffers = BEFALLS.has(frame)
  const recipients = suffers ? event.recipients.filter(first) : []
  const actors = event.actors.filter(first)
  return { ...event, actors, recipients: suffers ? recipients : event.recipients.filter(first) }
}
