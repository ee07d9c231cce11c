import type { Heads } from './heads.js'
import { isPlainDefinite, isRelative } from './joined-words.js'
import type { Words } from './words.js'

/** So many adjectives go on at most with the object. */
const MOST_ADJECTIVES = 2

/** «التحقيق في حوادث القطارات», «الرقابة على الأدوية»: behind a task that ends at `at`, the end of what it is done to; `at` itself where no such object stands there. */
export function governedEnd(words: Words, heads: Heads, at: number): number {
  const task = words.tokens[at - 1]!
  const takes = heads.tasks.get(task.base)
  const particle = words.tokens[at]
  if (takes === undefined || particle?.sentence !== task.sentence) return at
  const joined = particle.kind === 'word' && particle.conjunction === '' && takes.has(particle.preposition) && particle.definite
  if (!joined && !takes.has(particle.folded)) return at
  let i = joined ? at : at + 1
  const first = words.tokens[i]
  if (first?.kind !== 'word' || first.sentence !== task.sentence || words.timeTokens.has(i)) return at
  // «في حوادث القطارات»
  if (!joined && !first.definite) {
    if (!words.isBareIndefinite(i) || !first.readings.some((r) => r.pos === 'noun' || r.form === 'plural')) return at
    i++
  }
  if (!joined && (!isPlainDefinite(words, heads, i) || words.tokens[i]!.sentence !== task.sentence)) return at
  i++
  for (let n = 0; n < MOST_ADJECTIVES && isPlainDefinite(words, heads, i) && isRelative(words.tokens[i]!); n++) i++
  return i
}
