import { numberAt } from '../lexicon/index.js'
import { isSign } from './rules/parts.js'
import { hitAt, hitBefore, type Scene, sameSentence, wordAt } from './scene.js'

/** The number that ends a range of counts whose first stands at `from`–`to`, with its unit behind it: 3 إلى 5 سنوات، بين ثلاث وعشر سنوات، يومين أو ثلاثة. */
export function countBehind(
  scene: Scene,
  from: number,
  to: number,
  first: number,
): { readonly n: number; readonly to: number } | null {
  if (first >= 1000) return null
  const word = wordAt(scene, to, from)
  const joined = hitAt(scene, to, 'to') || isSign(scene, to, from, '-–ـ') || word === 'او'
  const and = word.startsWith('و') && hitBefore(scene, from, 'between') !== null
  if (!joined && !and) return null
  const second = numberAt(scene.tokens, joined || word === 'و' ? to + 1 : to, scene.lexicons)
  if (!second || second.approximate || second.value <= first) return null
  return hitAt(scene, second.to, 'unit') && sameSentence(scene, second.to, from) ? { n: second.value, to: second.to } : null
}
