import type { Party } from '../document/index.js'
import type { Candidate } from './find-triggers.js'
import { opensClause } from './prepositions.js'
import type { Scene } from './scene.js'
import { relativeVerb } from './takes-place.js'
import { finiteVerb } from './word-class.js'

/** The verb whose subject is where its object happens. */
const WITNESSES = 'شهد.1'
/** Verbs whose object is where their subject happens. */
const STRIKES = new Set(['ضرب.1', 'جوح.8', 'هزز.1', 'غمر.1', 'كسح.8'])
const NEAR = 12

/**
 * The place that an event noun is told of by a verb: «تشهد سرت احتجاجات», «الاحتجاجات التي شهدتها سرت» (its subject), «ضرب زلزال سرت»,
 * «إعصار اجتاح الساحل» (its object); null where none is. `siteAt` reads the place that begins with a token.
 */
export function witnessed(
  scene: Scene,
  candidate: Candidate,
  from: number,
  end: number,
  siteAt: (at: number) => Party | null,
): Party | null {
  if (candidate.kind === 'verb') return null
  const describing = relativeVerb(scene, candidate.to)
  if (describing < end && finiteVerb(scene, describing) !== null) {
    const verb = scene.tokens[describing]!
    if (
      has(scene, describing, (lemma) => lemma === WITNESSES) ? verb.pronoun !== '' : has(scene, describing, (l) => STRIKES.has(l))
    )
      return describing + 1 < end ? siteAt(describing + 1) : null
  }
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - NEAR); i--) {
    const token = scene.tokens[i]!
    if (finiteVerb(scene, i) === null || scene.mentionAt.has(i)) {
      if (opensClause(token) && !scene.mentionAt.has(i)) return null
      continue
    }
    if (has(scene, i, (lemma) => lemma === WITNESSES))
      return (i + 1 < candidate.at ? siteAt(i + 1) : null) ?? subject(scene, i, from, siteAt)
    if (has(scene, i, (lemma) => STRIKES.has(lemma))) {
      if (i === candidate.at - 1) return candidate.to < end ? siteAt(candidate.to) : null
      return siteAt(i + 1)
    }
    return null
  }
  return null
}

/** «سرت شهدت اشتباكات»: the name of a place that stands before its verb. */
function subject(scene: Scene, verb: number, from: number, siteAt: (at: number) => Party | null): Party | null {
  const name = verb > from ? scene.mentionAt.get(verb - 1) : undefined
  return name?.entity.kind === 'LOC' ? siteAt(name.from) : null
}

const has = (scene: Scene, at: number, test: (lemma: string) => boolean): boolean =>
  scene.tokens[at]!.readings.some((r) => r.pos === 'verb' && test(r.lemma))
