import type { Sentence } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { isPlural, participantKind } from './persons.js'
import type { Roles } from './roles.js'
import type { Scene } from './scene.js'
import type { StatusReading } from './status.js'

/** What one does day by day: somebody's word for it makes it no event («قال إن الوزارة تدعم الشباب»). */
const WONT: ReadonlySet<string> = new Set(['support', 'AID', 'COOPERATE'])

/** Acts of one party towards another. */
export const PUBLIC: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST', 'REJECT', 'ACCUSE', 'REQUEST', 'COERCE', 'SUPPORT'])
const areMany = (scene: Scene, at: number): boolean => {
  const token = scene.tokenAt(at)
  if (token === undefined) return false
  const kind = participantKind(scene, token)
  return kind === 'group' || kind === 'body' || kind === 'quantity' || (kind === 'person' && isPlural(token))
}

/** «نزلوا», «يؤيدون»: only people take the plural of the masculine. */
export const isMany = ({ reading }: Candidate): boolean => reading?.number === 'pl' && reading.gender === 'm'

/** The present tense with nobody named, at no time and on nobody's word tells what is wont to be: «يطلب الطبيب من السيدة». In a headline it tells news. */
export const isHabit = (
  scene: Scene,
  candidate: Candidate,
  kind: Sentence['kind'],
  roles: Roles,
  status: Pick<StatusReading, 'status' | 'weak'>,
  timed: boolean,
  told: boolean,
): boolean => {
  const { type, what } = candidate.trigger.row
  const unsure = (status.weak && status.status === 'actual') || status.status === 'possible'
  const anchored = timed || (told && !WONT.has(what === 'support' ? what : type))
  const token = scene.tokens[candidate.at]!
  if (token.pronoun === 'نا' || token.pronoun === 'ني') return candidate.kind === 'verb' && type === 'REQUEST'
  if (
    candidate.kind !== 'verb' ||
    candidate.reading?.form !== 'present' ||
    token.future ||
    // «قبل أن يفتح النار»
    (candidate.trigger.table === undefined && scene.tokens[candidate.at - 1]?.folded === 'ان') ||
    kind !== 'body' ||
    anchored ||
    !unsure
  )
    return false
  // «المدينة التي يسيطر عليها المتمردون»: who holds a place is a state.
  if (what === 'seize-territory' && !isMany(candidate)) return true
  // «يطالب سكان الحي بالمياه», «تحاصر قوات المقاومة القاعدة»: what many do against or for somebody is news.
  if (
    PUBLIC.has(type) &&
    (isMany(candidate) || roles.actors.some((party) => party.span !== undefined && areMany(scene, party.span.start)))
  )
    return false
  return ![...roles.actors, ...roles.recipients, ...(roles.place ? [roles.place] : [])].some((p) => p.entity !== null)
}
