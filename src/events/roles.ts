import type { Party } from '../document/index.js'
import { fold } from '../text/index.js'
import { type Argument, argumentsAfter } from './clause.js'
import type { Memory } from './control.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { nounRoles } from './noun-roles.js'
import type { Phrase } from './phrase.js'
import { entities, partiesOf, pronoun } from './refer.js'
import { add, give, type RoleDraft } from './role-draft.js'
import type { Scene } from './scene.js'
import { lastAgreeing } from './subject.js'
import { verbRoles } from './verb-roles.js'

export interface Roles {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly place: Party | null
  /** Number of the persons killed, hurt, found: from the phrase that counts them. */
  readonly counted: Phrase | null
  /** The phrase of a subject, for what is governed by this event. */
  readonly subjects: readonly Party[]
  readonly numbers: readonly Phrase[]
}

/** Fills the frame of a candidate from its clause. `speaker` is who tells it, for «إنها لم تدعم». */
export function rolesOf(
  scene: Scene,
  candidate: Candidate,
  governors: readonly Governor[],
  from: number,
  end: number,
  stop: (at: number) => boolean,
  memory: Memory,
  speaker: readonly Party[],
): Roles {
  const { frame } = candidate.trigger
  const after = argumentsAfter(scene, candidate.to, end, stop).list
  const draft: RoleDraft = { actors: [], recipients: [], place: null, counted: null }
  const token = scene.tokens[candidate.at]!
  let subjects: readonly Party[] = []
  if (candidate.kind === 'verb') subjects = verbRoles(scene, candidate, after, from, draft, memory, speaker)
  else nounRoles(scene, candidate, after, governors, from, draft, memory)
  if (candidate.kind === 'adverbial') {
    const who = memory.subject[0]
      ? memory.subject
      : entities([lastAgreeing(scene, candidate.at, candidate.reading?.gender, candidate.reading?.number, 1)])
    for (const party of who) add(draft.actors, party)
  }
  prepositional(scene, candidate, after, draft)
  // «قتله», «زيارته»: the pronoun is the object of a verb, the genitive of a noun.
  if (candidate.kind === 'verb' && token.pronoun !== '')
    give(draft, frame.object, entities([pronoun(scene, candidate.at, token.pronoun)]))
  return {
    ...draft,
    subjects: subjects.length > 0 ? subjects : draft.actors,
    numbers: after.map((a) => a.phrase).filter((p) => p.number !== null),
  }
}

function prepositional(scene: Scene, candidate: Candidate, after: readonly Argument[], draft: RoleDraft): void {
  const { frame } = candidate.trigger
  let placeless = true
  for (const { preposition, phrase, pronoun: word } of after) {
    if (preposition === '' || preposition === 'قبل') continue
    if (phrase.dual) {
      give(draft, frame.prepositions.get(fold(preposition)) ?? 'none', partiesOf(scene, [phrase]))
      continue
    }
    let party = phrase.party ?? phrase.within?.party ?? null
    if (word !== '') party = entities([pronoun(scene, phrase.from, word)])[0] ?? null
    const role = frame.prepositions.get(fold(preposition)) ?? (preposition === 'في' || preposition === 'ب' ? 'place' : 'none')
    if (role === 'none' || party === null) continue
    // «رفضها لمطالب ليبيا»: where the doer stands on the noun, «ل» is whom it is done to.
    if (
      role === 'actor' &&
      preposition === 'ل' &&
      frame.object !== 'actor' &&
      candidate.kind !== 'verb' &&
      scene.tokens[candidate.at]!.pronoun !== ''
    ) {
      give(draft, 'recipient', [party], phrase.entity?.kind)
      continue
    }
    const kind = phrase.entity?.kind ?? phrase.within?.entity.kind
    if (role === 'place') {
      if (kind === 'LOC' && placeless) {
        draft.place ??= party
        placeless = false
      }
      continue
    }
    if (preposition === 'ب' && kind !== undefined && kind === 'LOC' && role === 'actor') {
      draft.place ??= party
      continue
    }
    give(draft, role, [party], kind)
  }
}
