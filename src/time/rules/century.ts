import { ordinalAt } from '../../lexicon/index.js'
import { type Hit, hitAt, type Scene, sameSentence, wordAt } from '../scene.js'
import { digitsAt, isArticle, propose, type Rule } from './parts.js'

/** القرن العشرين، القرن التاسع عشر، القرن الـ21. */
export function century(scene: Scene, i: number, unit: Hit): ReturnType<Rule> {
  const at = isArticle(wordAt(scene, unit.to, i)) ? unit.to + 1 : unit.to
  const digits = digitsAt(scene, at, i)
  const ordinal =
    digits !== ''
      ? { value: Number(digits), to: at + 1 }
      : sameSentence(scene, at, i)
        ? ordinalAt(scene.tokens, at, scene.lexicons)
        : null
  if (!ordinal || ordinal.value < 1 || ordinal.value > 22) return null
  const era = hitAt(scene, ordinal.to, 'era')
  if (era?.word.value === 'hijri') return null
  const before = wordAt(scene, ordinal.to, i) === 'قبل' && ['الميلاد', 'الميلادي'].includes(wordAt(scene, ordinal.to + 1, i))
  return propose(
    scene,
    i,
    before ? ordinal.to + 2 : (era?.to ?? ordinal.to),
    unit.start,
    'DATE',
    { is: 'century', century: before ? -ordinal.value : ordinal.value },
    'time/century',
    unit.word.row,
  )
}
