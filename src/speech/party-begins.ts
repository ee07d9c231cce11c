import { PERSONS } from './persons.js'
import type { Scene } from './scene.js'
import { adjectival } from './words.js'

/** Does another party begin at `i`, behind a phrase with its head at `at` that nothing more describes: «طالب الرئيس التونسي إسرائيل», «دعت الهيئة العليا الأطراف»? */
export function partyBegins(scene: Scene, i: number, at: number): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const head = scene.head(at)
  if (i === at || head === undefined || token.conjunction !== '' || token.preposition !== '' || scene.names[at]) return false
  const name = scene.names[i]
  // «العاصمة الفرنسية باريس»: a place is called so.
  if (name && head.row.traits.includes('place')) return false
  if (name) return name.from === i && name.entity.kind === 'LOC' && SPEAKERS.has(head.row.type) && isClosed(scene, i, at)
  if (!token.definite || scene.head(i)?.number !== 'pl') return false
  if (i === at + 1) return tokens[at]!.definite && head.number === 'sg'
  return !adjectival(token) && SPEAKERS.has(head.row.type) && isClosed(scene, i, at)
}

const SPEAKERS = new Set([...PERSONS, 'government', 'organisation', 'media', 'some', 'local', 'witness'])

/** Ends the phrase before `i` with a word that has no genitive: an adjective, a definite noun, a plural that keeps its nun? A place under a preposition may be apposed: «في العاصمة باريس». */
function isClosed(scene: Scene, i: number, at: number): boolean {
  const { tokens, known, names } = scene
  // «عدد من الخبراء»: who is counted is the head.
  const first = scene.head(at)!.row.type === 'some' && tokens[at + 1]!.folded === 'من' ? at + 2 : at + 1
  for (let k = first; k < i; k++)
    if (tokens[k]!.preposition !== '' || known.particles.get(tokens[k]!.base) === 'preposition') return false
  const { base, definite } = tokens[i - 1]!
  if (names[i - 1]) return false
  return definite || (i - 1 > at && /..ية?$/u.test(base) && !scene.head(i - 1)) || /..(?:ون|ين)$/u.test(base)
}
