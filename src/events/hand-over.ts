import type { Candidate } from './find-triggers.js'
import { participantKind } from './persons.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'

/** Acts by which persons as well as things are passed on. */
const HANDS_OVER = new Set(['hand-over', 'receive', 'release', 'deport', 'refer'])
/** Nouns of such acts that tell of many kinds of passing on. */
const PASSING_ON = new Set(['تسليم', 'نقل.1', 'ترحيل', 'إحالة', 'إعادة'])

/** «تسليم المتهم», «ترحيل اللاجئين»: is it an act by which somebody may be passed on, and its object be a person? */
export const handsOver = ({ trigger: { row, frame } }: Candidate): boolean =>
  (HANDS_OVER.has(row.what) || PASSING_ON.has(row.lemma)) && frame.object === 'none' && frame.subject === 'actor'

export const isPersons = (scene: Scene, phrase: Phrase): boolean =>
  phrase.entity !== null ? phrase.entity.kind === 'PER' : participantKind(scene, scene.tokens[phrase.head]!) === 'person'
