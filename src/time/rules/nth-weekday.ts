import { ordinalAt } from '../../lexicon/index.js'
import type { Meaning } from '../meaning.js'
import { hitAt, hitBefore, mayCount, type Scene, sameSentence, wordAt } from '../scene.js'
import { monthTail } from './date.js'
import { monthAt, propose, type Rule, shiftOf } from './parts.js'

/** A day by its place among the days of its name in a month: أول جمعة من يوليو، ثاني أيام الأحد من الشهر المقبل، الاثنين الثالث من مايو، آخر خميس في أكتوبر. */
export const nthWeekdayRule: Rule = (scene, i) => {
  const before = placeAt(scene, i)
  const day = before ? hitAt(scene, before.to, 'unit', (h) => h.word.unit === 'day' && h.lead === '') : null
  const at = before ? (day?.to ?? before.to) : i
  const weekday = hitAt(scene, at, 'weekday') ?? (before ? hitAt(scene, at, 'bare-weekday') : null)
  if (!weekday || !sameSentence(scene, at, i) || (before && weekday.lead !== '')) return null
  const ordinal = before ? null : ordinalAt(scene.tokens, weekday.to, scene.lexicons)
  const place = before ?? (ordinal?.definite ? { nth: ordinal.value, to: ordinal.to } : null)
  // «يوم الخميس الثاني من أغسطس» is a date.
  if (!place || place.nth > 5 || (!before && hitBefore(scene, i, 'unit', (h) => h.word.unit === 'day'))) return null
  const to = before ? weekday.to : place.to
  if (!['من', 'في'].includes(wordAt(scene, to, i))) return null
  const month = monthOf(scene, to + 1, i)
  if (!month) return null
  const meaning: Meaning = { is: 'nth-weekday', weekday: weekday.word.n, nth: place.nth, orDate: !before, of: month.meaning }
  const start = before ? scene.tokens[i]!.start + before.lead : weekday.start
  return propose(scene, i, month.to, start, 'DATE', meaning, 'time/nth-weekday', weekday.word.row)
}

/** أول, ثاني, آخر before the day, without the article; `lead` is how many letters of a clitic stand before it. */
function placeAt(scene: Scene, i: number): { readonly nth: number; readonly to: number; readonly lead: number } | null {
  const word = wordAt(scene, i, i)
  const lead = /^[وفبل](?=اخر$|اول$)/.test(word) ? 1 : 0
  if (word.slice(lead) === 'اخر') return { nth: -1, to: i + 1, lead }
  const ordinal = mayCount(scene, i) ? ordinalAt(scene.tokens, i, scene.lexicons) : null
  return ordinal && !ordinal.definite ? { nth: ordinal.value, to: ordinal.to, lead } : null
}

/** يوليو, شهر يوليو 2014, الشهر المقبل, هذا الشهر. */
function monthOf(scene: Scene, i: number, of: number): { readonly meaning: Meaning; readonly to: number } | null {
  if (!sameSentence(scene, i, of)) return null
  const pointer = hitAt(scene, i, 'this')
  const unit = hitAt(scene, pointer?.to ?? i, 'unit', (h) => h.word.unit === 'month' && h.word.count === 'one')
  if (unit?.definite) {
    const shift = pointer ? null : hitAt(scene, unit.to, 'shift', (h) => h.lead === '')
    if (pointer) return { meaning: { is: 'unit', unit: 'month', shift: 0 }, to: unit.to }
    return shift && sameSentence(scene, shift.from, of)
      ? { meaning: { is: 'unit', unit: 'month', shift: shiftOf(shift) }, to: shift.to }
      : null
  }
  const month = monthAt(scene, unit?.to ?? i, of)
  if (month?.calendar !== 'gregorian') return null
  const tail = monthTail(scene, month.to, of, month.calendar)
  return { meaning: { is: 'calendar', calendar: month.calendar, month: month.month, ...tail.with }, to: tail.to }
}
