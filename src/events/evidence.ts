import type { Party, TimeExpression } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import type { Roles } from './roles.js'
import type { Scene } from './scene.js'

/** Particles before the occurrence in the course of which something else happened. */
const WITHIN: ReadonlySet<string> = new Set(['في', 'خلال', 'اثر', 'جراء', 'عقب'])

/** What the column `needs` may ask for; any one of a row's needs must be met. */
export function hasEvidence(
  scene: Scene,
  candidate: Candidate,
  roles: Roles,
  governors: readonly Governor[],
  time: TimeExpression | null,
  retold: boolean,
): boolean {
  const { needs } = candidate.trigger
  if (needs.size === 0) return true
  const parties: readonly Party[] = [...roles.actors, ...roles.recipients]
  const named = parties.some((party) => party.entity !== null)
  const light = governors.some((g) => g.row.status === '' && g.at >= candidate.at - 8)
  const token = scene.tokens[candidate.at]!
  const before = scene.tokens[candidate.at - 1]
  for (const need of needs) if (need.split('+').every(met)) return true
  return false

  function met(need: string): boolean {
    if (need === 'party' && (parties.length > 0 || retold)) return true
    if (need === 'parties' && (parties.length > 1 || (retold && parties.length > 0))) return true
    if (need === 'entity' && (named || retold || light)) return true
    if (need === 'time' && (time !== null || retold)) return true
    if (need === 'light' && light) return true
    if (need === 'eventive' && (named || light || time !== null || retold)) return true
    // «قتلوا في هجوم للمسلحين»: what else happened in it.
    if (need === 'eventive' && before !== undefined && WITHIN.has(before.base) && (parties.length > 0 || token.definite))
      return true
    if (need === 'place' && roles.place !== null) return true
    // «مسيرته» is a life's course; «بالتعاون مع» says only with whom.
    if (need === 'unowned' && token.pronoun === '') return true
    if (need === 'core' && !(token.preposition === 'ب' && token.definite)) return true
    if (
      need === 'war' &&
      (retold ||
        (token.definite && scene.know.nisba.has(scene.tokens[candidate.to]?.base ?? '')) ||
        ((named || roles.place !== null || time !== null) &&
          (token.definite || token.pronoun !== '' || scene.mentionAt.has(candidate.to))))
    )
      return true
    if (need === 'to' && (roles.recipients.length > 0 || roles.place !== null)) return true
    if (need === 'count' && (before?.kind === 'number' || roles.counted !== null || light || token.folded.endsWith('ا')))
      return true
    if (need === 'person' && roles.actors.some((p) => isPerson(scene, p))) return true
    // A crowd before somebody's door, or one that calls for something, has not come by chance.
    if (
      need === 'gathering' &&
      scene.tokens.slice(candidate.to, candidate.to + 18).some((t) => t.sentence === token.sentence && GATHERING.has(t.base))
    )
      return true
    return need === 'notceasefire' && before?.base !== 'وقف'
  }
}

const GATHERING = new Set([
  'امام',
  'قبالة',
  'مطالبة',
  'مطالبين',
  'احتجاج',
  'احتجاجا',
  'تضامنا',
  'مرددين',
  'هاتفين',
  'هتاف',
  'هتافات',
  'شعارات',
  'لافتات',
  'تنديدا',
  'منددين',
  'رفضا',
  'داعين',
  'للمطالبة',
  'برلمان',
])

/** A named person, or words whose first is a noun of persons. */
function isPerson(scene: Scene, party: Party): boolean {
  if (party.entity !== null) return scene.kindOf(party.entity) === 'PER'
  const first = party.span === undefined ? undefined : scene.tokenAt(party.span.start)
  return first !== undefined && scene.know.participants.get(first.base) === 'person'
}
