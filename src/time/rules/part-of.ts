import { ordinalAt } from '../../lexicon/index.js'
import type { Meaning } from '../meaning.js'
import { hitAt, type Scene, sameSentence, wordAt } from '../scene.js'
import { monthTail } from './date.js'
import { monthAt, propose, type Rule, shiftOf, yearTail } from './parts.js'
import { unitRule } from './unit.js'

/** A part of a unit: الأسبوع الأول من أكتوبر، النصف الثاني من الشهر الماضي، بقية العام; and the whole of one, as a length: طوال الأسبوع. */
export const partOfRule: Rule = (scene, i) => ofMonth(scene, i) ?? ofCentury(scene, i) ?? rest(scene, i) ?? whole(scene, i)

const DAYS: Readonly<Record<string, 7 | 10 | 15>> = { 4: 10, 6: 15 }

function ofMonth(scene: Scene, i: number): ReturnType<Rule> {
  const week = hitAt(scene, i, 'unit', (h) => h.word.unit === 'week' && h.word.count === 'one' && h.definite)
  const part = week ?? hitAt(scene, i, 'quarter', (h) => h.word.value in DAYS)
  if (!part || !sameSentence(scene, part.to, i)) return null
  const ordinal = ordinalAt(scene.tokens, part.to, scene.lexicons)
  const last = /^الاخيرة?$/.test(wordAt(scene, part.to, i))
  const days = week ? 7 : DAYS[part.word.value]!
  if (!last && !(ordinal?.definite && ordinal.value <= 31 / days)) return null
  const behind = last ? part.to + 1 : ordinal!.to
  const of = ['من', 'في'].includes(wordAt(scene, behind, i)) ? monthBehind(scene, behind + 1, i, week !== null) : null
  if (!of) return null
  const nth = last ? -1 : ordinal!.value
  return propose(
    scene,
    i,
    of.to,
    part.start,
    'DATE',
    { is: 'part-of-month', days, nth, of: of.meaning },
    'time/part-of-month',
    part.word.row,
  )
}

/** أكتوبر 2015, شهر رمضان, الشهر الماضي, هذا الشهر; of weeks also a year: الأسبوع الأول من عام 2015. */
function monthBehind(
  scene: Scene,
  i: number,
  of: number,
  years: boolean,
): { readonly meaning: Meaning; readonly to: number } | null {
  if (!sameSentence(scene, i, of)) return null
  const pointer = hitAt(scene, i, 'this')
  const unit = hitAt(scene, pointer?.to ?? i, 'unit', (h) => h.word.unit === 'month' && h.word.count === 'one')
  if (unit?.definite && sameSentence(scene, unit.from, of)) {
    const shift = pointer ? null : hitAt(scene, unit.to, 'shift', (h) => h.lead === '')
    const told = shift && sameSentence(scene, shift.from, of) ? shift : null
    return { meaning: { is: 'unit', unit: 'month', shift: told ? shiftOf(told) : 0 }, to: told?.to ?? unit.to }
  }
  const month = monthAt(scene, unit?.to ?? i, of)
  if (month) {
    const tail = monthTail(scene, month.to, of, month.calendar)
    return { meaning: { is: 'calendar', calendar: month.calendar, month: month.month, ...tail.with }, to: tail.to }
  }
  const year = years ? yearTail(scene, i, of) : null
  return year && { meaning: { is: 'calendar', calendar: 'gregorian', year: year.year }, to: year.to }
}

/** النصف الثاني من القرن العشرين, الربع الأخير من القرن الماضي. */
function ofCentury(scene: Scene, i: number): ReturnType<Rule> {
  const part = hitAt(scene, i, 'quarter')
  if (!part || !sameSentence(scene, part.to, i)) return null
  const parts = 12 / part.word.n
  const ordinal = ordinalAt(scene.tokens, part.to, scene.lexicons)
  const last = /^الاخيرة?$/.test(wordAt(scene, part.to, i))
  if (!last && !(ordinal?.definite && ordinal.value <= parts)) return null
  const behind = last ? part.to + 1 : ordinal!.to
  const century = wordAt(scene, behind, i) === 'من' && sameSentence(scene, behind + 1, i) ? unitRule(scene, behind + 1) : null
  if (century?.meaning.is !== 'century' && !(century?.meaning.is === 'unit' && century.meaning.unit === 'century')) return null
  const meaning: Meaning = { is: 'part-of-century', parts, nth: last ? parts : ordinal!.value, of: century.meaning }
  return propose(scene, i, century.to, part.start, 'DATE', meaning, 'time/part-of-century', part.word.row)
}

const LEFT = new Set(['week', 'month', 'year'])

/** بقية الأسبوع, ما تبقى من العام الجاري. */
function rest(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'rest')
  const pointer = hit && hitAt(scene, hit.to, 'this')
  const unit =
    hit &&
    hitAt(
      scene,
      pointer?.to ?? hit.to,
      'unit',
      (h) => LEFT.has(h.word.value) && h.word.count === 'one' && h.definite && h.lead === '',
    )
  if (!hit || !unit || !sameSentence(scene, unit.from, i)) return null
  const shift = sameSentence(scene, unit.to, i) ? hitAt(scene, unit.to, 'shift', (h) => h.word.n === 0) : null
  const of: Meaning = { is: 'unit', unit: unit.word.unit!, shift: 0 }
  return propose(scene, i, shift?.to ?? unit.to, hit.start, 'DATE', { is: 'rest', of }, 'time/rest-of', unit.word.row)
}

/** طوال العام, على مدار الأسبوع: how long, where no other word says of which. */
function whole(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'whole')
  const unit =
    hit && hitAt(scene, hit.to, 'unit', (h) => LEFT.has(h.word.value) && h.word.count === 'one' && h.definite && h.lead === '')
  if (!hit || !unit || !sameSentence(scene, unit.from, i)) return null
  const next = unit.to
  if (
    sameSentence(scene, next, i) &&
    (hitAt(scene, next, 'shift') ||
      hitAt(scene, next, 'beside') ||
      hitAt(scene, next, 'year-adjective') ||
      scene.tokens[next]!.kind === 'number' ||
      (scene.tokens[next]!.definite && scene.tokens[next]!.preposition === ''))
  )
    return null
  const length = { parts: [{ n: 1, unit: unit.word.unit! }] }
  return propose(scene, unit.from, unit.to, unit.start, 'DURATION', { is: 'length', length }, 'time/whole-unit', unit.word.row)
}
