import { ordinalAt } from '../../lexicon/index.js'
import type { Meaning } from '../meaning.js'
import { type Hit, hitAt, type Scene, sameSentence, wordAt } from '../scene.js'
import { propose, type Rule, shiftOf, yearTail } from './parts.js'

/** الأشهر الستة الأولى من العام الحالي. */
export function firstMonths(
  scene: Scene,
  i: number,
  unit: Hit,
  number: { readonly value: number; readonly to: number },
): ReturnType<Rule> {
  const word = wordAt(scene, number.to, i)
  const year = word === 'الاولي' || word === 'الاخيرة' ? yearTail(scene, number.to + 1, i) : null
  if (!year || number.value > 11) return null
  const meaning: Meaning =
    word === 'الاولي'
      ? { is: 'months-of-year', first: 1, last: number.value, year: year.year }
      : { is: 'months-of-year', first: 13 - number.value, last: 12, year: year.year }
  return propose(scene, i, year.to, unit.start, 'DATE', meaning, 'time/months-of-year', unit.word.row)
}

/** النصف الأول من العام، الربع الثالث من 2014. */
export function partOfYear(scene: Scene, i: number): ReturnType<Rule> {
  const part = hitAt(scene, i, 'quarter')
  const shift =
    part?.word.n === 3 && sameSentence(scene, part.to, i)
      ? hitAt(scene, part.to, 'shift', (h) => h.lead === '' && h.word.words[0] !== 'الاخير')
      : null
  if (part && shift) {
    const tail = wordAt(scene, shift.to, i) === 'من' ? yearTail(scene, shift.to, i) : null
    const year = tail
      ? tail.to
      : wordAt(scene, shift.to, i) === 'من'
        ? (hitAt(scene, shift.to + 1, 'unit', (h) => h.definite && h.word.unit === 'year')?.to ?? shift.to)
        : shift.to
    return propose(scene, i, year, part.start, 'DATE', { is: 'quarter', shift: shiftOf(shift) }, 'time/quarter', part.word.row)
  }
  const ordinal = part && sameSentence(scene, part.to, i) ? ordinalAt(scene.tokens, part.to, scene.lexicons) : null
  if (!part || !ordinal?.definite || ordinal.value > 12 / part.word.n) {
    const end =
      part && ['الاخير', 'الاخيرة'].includes(wordAt(scene, part.to, i)) ? { value: 12 / part.word.n, to: part.to + 1 } : null
    return end ? ofYear(scene, i, part!, end) : null
  }
  return ofYear(scene, i, part, ordinal)
}

function ofYear(scene: Scene, i: number, part: Hit, nth: { readonly value: number; readonly to: number }): ReturnType<Rule> {
  const months = part.word.n
  const tail = yearTail(scene, nth.to, i)
  const from = (nth.value - 1) * months + 1
  // «النصف الأول من العام»: the present year; of a month or a match it is none.
  const unit =
    !tail && wordAt(scene, nth.to, i) === 'من'
      ? hitAt(scene, nth.to + 1, 'unit', (h) => h.definite && h.word.unit === 'year' && h.word.count === 'one')
      : null
  // «أرباح الربع الثاني»: of no match, and of the year that the page's day gives it.
  const alone = part.word.n === 3 && wordAt(scene, nth.to, i) !== 'من'
  const to = tail?.to ?? unit?.to ?? (alone ? nth.to : undefined)
  if (to === undefined) return null
  const unsaid = !tail && !unit ? ({ unsaid: true } as const) : {}
  const meaning: Meaning = {
    is: 'months-of-year',
    first: from,
    last: from + months - 1,
    year: tail?.year ?? { shift: 0 },
    ...unsaid,
  }
  return propose(scene, i, to, part.start, 'DATE', meaning, 'time/part-of-year', part.word.row)
}
