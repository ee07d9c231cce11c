import type { HeadForm } from './knowledge.js'
import { BACK, type Memory } from './memory.js'
import { PERSONS } from './persons.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import type { Speaker } from './speaker.js'

/** «ذاته», «نفسها», «المذكور»: the same as before. */
const SAME = new Set(['ذات', 'نفس', 'عين', 'ذاته', 'نفسه', 'عينه', 'نفسها', 'ذاتها', 'مذكور', 'مذكورة'])
/** Between the head and «ذاته» stand so many adjectives. */
const DESCRIBED = 4
/** Who has just spoken is taken up by a bare head in the sentences right behind. */
const NEAR = 3

/** «المتحدث ذاته», «المسؤول الحكومي نفسه»: does the phrase say that it means the one before? */
export const saysSame = ({ tokens }: Scene, { head, to }: Phrase): boolean =>
  to > head + 1 && to <= head + DESCRIBED && tokens[head]!.definite && SAME.has(tokens[to - 1]!.base)

/** Whoever has spoken and is meant by «المصدر ذاته», «المسؤول الحكومي نفسه», and by a bare «المتحدث»; null where nobody is. */
export function takenUp(scene: Scene, memory: Memory, phrase: Phrase, { row, gender, number }: HeadForm): Speaker | null {
  const same = saysSame(scene, phrase)
  const bare = phrase.to === phrase.head + 1 && scene.tokens[phrase.head]!.definite && row.traits.includes('taken-up')
  if (!same && !bare) return null
  const { sentence } = scene.tokens[phrase.head]!
  const within = same ? BACK : NEAR
  const alike = memory.last(
    (s) => s.head === row.word && (number === 'pl') === (s.number === 'pl' || s.gender === 'f'),
    within,
    sentence,
  )
  if (row.type === 'source')
    return alike ?? (number === 'sg' && same ? memory.last((s) => s.type !== 'rumour', within, sentence) : null)
  if (number !== 'sg' || !PERSONS.includes(row.type)) return null
  const one = (s: Speaker): boolean =>
    s.number !== 'pl' &&
    (s.gender === null || s.gender === gender) &&
    (s.kind === 'PER' || (s.kind === null && PERSONS.includes(s.type)))
  return memory.last((s) => one(s) && s.head === row.word, within, sentence) ?? memory.last(one, within, sentence)
}
