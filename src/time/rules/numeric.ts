import type { Meaning } from '../meaning.js'
import { hitBefore } from '../scene.js'
import { digitsAt, eraAt, isSign, propose, type Rule } from './parts.js'

/** A date in figures: 26/7/2015، 2015-07-26، 14/10/1436هـ، and 26/7 behind the name of a day. */
export const numericRule: Rule = (scene, i) => {
  const token = scene.tokens[i]!
  if (token.kind !== 'number') return null
  const before = scene.tokens[i - 1]
  if (before && before.end === token.start && before.kind !== 'word' && !'([«"“،'.includes(before.text)) return null
  const [a, sign] = [digitsAt(scene, i, i), scene.tokens[i + 1]?.text ?? '']
  if (!/^\d{1,4}$/.test(a) || !isSign(scene, i + 1, i, '/-.\\')) return null
  const b = digitsAt(scene, i + 2, i)
  if (!/^\d{1,2}$/.test(b)) return null
  const third = isSign(scene, i + 3, i, sign) ? digitsAt(scene, i + 4, i) : ''
  if (/^\d{2}(\d{2})?$/.test(third)) {
    const behind = scene.tokens[i + 5]
    if (behind && behind.start === token.end && behind.kind === 'number') return null
    const yearFirst = a.length === 4
    const year = yearFirst ? Number(a) : third.length === 2 ? 2000 + Number(third) : Number(third)
    if ((yearFirst && third.length !== 2) || (!yearFirst && a.length > 2)) return null
    let month = Number(b)
    let day = Number(yearFirst ? third : a)
    // 7/26/2015: months first, as some English sites write.
    if (month > 12 && day <= 12) [month, day] = [day, month]
    const era = eraAt(scene, i + 5, i)
    const calendar = era?.calendar ?? (year >= 1300 && year <= 1500 ? 'hijri' : 'gregorian')
    if (
      month < 1 ||
      month > 12 ||
      day < 1 ||
      day > 31 ||
      (calendar === 'gregorian' && (year < 1800 || year > 2100)) ||
      (calendar === 'hijri' && year > 1500)
    )
      return null
    const meaning: Meaning = { is: 'calendar', calendar, year: { year, calendar }, month, day }
    return propose(scene, i, era?.to ?? i + 5, token.start, 'DATE', meaning, 'time/figures')
  }
  // Day and month alone are a date only behind a day's name: a score or a fraction looks the same.
  const told =
    hitBefore(scene, i, 'weekday') ??
    hitBefore(scene, i, 'date') ??
    hitBefore(scene, i, 'equals') ??
    hitBefore(scene, i, 'unit', (h) => h.word.unit === 'day' && h.word.count === 'one' && !h.definite)
  if (!told || sign === '.' || a.length > 2 || Number(a) > 31 || Number(a) < 1 || Number(b) > 12 || Number(b) < 1) return null
  return propose(
    scene,
    i,
    i + 3,
    token.start,
    'DATE',
    { is: 'calendar', calendar: 'gregorian', month: Number(b), day: Number(a) },
    'time/figures',
  )
}
