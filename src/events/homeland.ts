import type { Entity, Party } from '../document/index.js'
import { type Lexicons, people } from '../lexicon/index.js'
import type { Scene } from './scene.js'
import { isWoman } from './woman.js'

/** «بلاده», «دولته»: nouns by which a state is called as somebody's own. */
const OWN = new Set(['بلاد', 'بلد', 'دولة', 'دولت', 'حكومة', 'حكومت'])
/** So many tokens before it may he be named whose country it is. */
const FARTHEST = 60
/** So many words of his office may stand before a name. */
const OFFICE = 6

const countries = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map(lexicons.rows(people).map((row) => [`people:${row.key}`, row.country]))

/** «قال الوزير الليبي إن بلاده ستنسحب»: the state that is the country of him who was named last before token `i`, or null. */
export function homeland(scene: Scene, i: number): Party | null {
  const token = scene.tokens[i]!
  if (token.definite || !(token.pronoun === 'ه' || token.pronoun === 'ها') || !OWN.has(token.base)) return null
  const woman = token.pronoun === 'ها'
  for (let k = i - 1; k >= Math.max(0, i - FARTHEST) && token.sentence - scene.tokens[k]!.sentence < 2; k--) {
    const mention = scene.mentionAt.get(k)
    if (mention === undefined) continue
    k = mention.from
    if (mention.entity.kind !== 'PER' || (woman && !isWoman(scene, mention))) continue
    const country = countryOf(scene, mention.entity, mention.from, mention.to)
    return country === null ? null : { entity: country.id, text: country.name, span: { start: token.coreStart, end: token.end } }
  }
  return null
}

/** Whose citizen a person is: as the lexicon knows him, or by the adjective of a country in his office. */
function countryOf(scene: Scene, person: Entity, from: number, to: number): Entity | null {
  const known = scene.lexicons.derive(countries).get(person.key ?? '')
  if (known) return scene.countryOf(known)
  for (let k = to - 1; k >= Math.max(0, from - OFFICE) && scene.tokens[k]!.kind === 'word'; k--) {
    const nisba = scene.know.nisba.get(scene.tokens[k]!.base)
    if (nisba !== undefined) return scene.countryOf(nisba)
    const place = k < from ? scene.mentionAt.get(k)?.entity : undefined
    if (place?.kind === 'LOC' && (place.key ?? '').startsWith('countries:')) return place
  }
  return null
}
