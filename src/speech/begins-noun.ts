import { participleCue } from './participles.js'
import type { Scene } from './scene.js'
import { isSign, isThat, isVerb, mayBeVerb } from './words.js'

/** Can a noun phrase begin at token `i`? */
export function beginsNoun(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]
  if (!token || token.kind === 'sign') return false
  if (scene.names[i]?.from === i || scene.names[i]) return token.preposition === ''
  if (token.kind !== 'word') return token.kind === 'number' || token.kind === 'foreign'
  if (token.text.includes('ً') && !token.definite && token.readings.some((r) => r.form === 'active-participle') && !scene.head(i))
    return false
  // «طالب» is a student, and before «بتدخل» one who demands.
  if (
    scene.head(i) &&
    scene.head(i)!.row.type !== 'organisation' &&
    scene.head(i)!.row.type !== 'family' &&
    !token.definite &&
    mayBeVerb(token) &&
    token.readings.some((r) => scene.known.verbs.has(r.lemma)) &&
    (scene.tokens[i + 1]?.preposition === 'ب' || (scene.head(i + 1) && scene.tokens[i + 1]!.definite))
  )
    return false
  if (token.preposition !== '' || isThat(token) || isVerb(token) || token.future || participleCue(scene, i)) return false
  if (scene.head(i)) return true
  // «هناك مثل يقول»: the place is nobody.
  if (THERE.has(token.base)) return false
  const kind = scene.known.particles.get(token.base)
  return kind === undefined || kind === 'demonstrative' || (kind === 'abbreviation' && isSign(scene.tokens[i + 1], '.'))
}

const THERE = new Set(['هناك', 'هنا', 'هنالك', 'ثمة'])
