import type { Entity, Party } from '../document/index.js'
import type { FrameRole } from '../lexicon/index.js'
import type { Phrase } from './phrase.js'
import { sameParty } from './same-party.js'

/** The roles of an event while its clause is read. */
export interface RoleDraft {
  actors: Party[]
  recipients: Party[]
  place: Party | null
  /** The phrase that counts the killed, hurt or found. */
  counted: Phrase | null
}

/** Gives parties their role; a host that is no place is only a recipient. */
export function give(draft: RoleDraft, role: FrameRole, parties: readonly Party[], kind?: Entity['kind']): void {
  for (const party of parties) {
    if (role === 'actor') add(draft.actors, party)
    else if (role === 'recipient') add(draft.recipients, party)
    else if (role === 'host') {
      add(draft.recipients, party)
      // What is nobody's name is no place either: «القبض على أحد القادة».
      if (kind === 'LOC' || (kind === undefined && party.entity !== null && party.span === undefined)) draft.place ??= party
    } else if (role === 'place') draft.place ??= party
  }
}

export function add(list: Party[], party: Party): void {
  if (!list.some((p) => sameParty(p, party))) list.push(party)
}
