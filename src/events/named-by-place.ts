import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { participantKind } from './persons.js'
import { partyOf, type Scene } from './scene.js'

/** Frames of occurrences that are called by where they were. */
const CALLED = new Set(['attack', 'kill', 'occur', 'crash', 'fight', 'protest'])
/** Of these, what a country may as well do as suffer: «هجمات تركيا». */
const DONE = new Set(['attack', 'kill', 'fight'])

/** «هجوم سرت», «مجزرة سينما سرت», «فيضانات ليبيا»: the place that an occurrence is called by, behind its noun or behind that of a site; or null. */
export function namedByPlace(scene: Scene, { kind, at, to, definite, trigger }: Candidate, end: number): Party | null {
  const { key } = trigger.frame
  if (kind !== 'noun' || definite || scene.tokens[at]!.pronoun !== '' || !CALLED.has(key)) return null
  const site = scene.tokens[to]
  const open =
    site !== undefined &&
    !scene.mentionAt.has(to) &&
    !site.definite &&
    site.preposition === '' &&
    site.conjunction === '' &&
    site.pronoun === '' &&
    site.kind === 'word' &&
    site.readings.some((r) => r.pos === 'noun') &&
    participantKind(scene, site) === undefined
  const name = scene.mentionAt.get(open ? to + 1 : to)
  if (
    name === undefined ||
    name.to > end ||
    name.from !== (open ? to + 1 : to) ||
    name.entity.kind !== 'LOC' ||
    name.as !== 'name'
  )
    return null
  const { preposition, conjunction } = scene.tokens[name.from]!
  if (preposition !== '' || conjunction !== '') return null
  return DONE.has(key) && name.entity.key?.startsWith('countries:') ? null : partyOf(scene, name)
}
