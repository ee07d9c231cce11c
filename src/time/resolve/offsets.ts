import { civil, dayNumber, dayToEdtf } from '../../document/index.js'
import { addMonths, monthEdtf, yearEdtf } from '../calendar.js'
import { isoOf } from '../iso-length.js'
import type { Length, Meaning } from '../meaning.js'
import { type Context, narrativeStart, type Resolved } from './context.js'
import { pageAnchor } from './dates.js'
import { feastDay } from './feasts.js'
import { lasts } from './lasting.js'

type Offset = Extract<Meaning, { is: 'offset' }>

/** قبل ستة أشهر, بعد ذلك بيومين, قبل يومين من عيد الفطر, منذ عامين. `from` and `to` are its tokens. */
export function resolveOffset(meaning: Offset, context: Context, from: number, to: number, rule: string): Resolved {
  const vague = meaning.length.parts.some((p) => p.n === null)
  if (rule === 'time/since' && lasts(context, from, to)) return { value: isoOf(meaning.length), type: 'DURATION' }
  if (rule === 'time/after' && !vague) {
    const tense = context.tense()?.tense ?? null
    // A headline tells the past in the present: «يعود إلى بلده بعد 35 عاما» is no appointment.
    const far = meaning.length.parts.some(
      (p) => p.unit === 'year' || p.unit === 'season' || p.unit === 'decade' || p.unit === 'century',
    )
    if (tense === 'past' || tense === null || (tense === 'present' && far))
      return { value: isoOf(meaning.length), type: 'DURATION' }
  }
  if (vague) return { value: meaning.direction < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  if (meaning.from === 'narrative') return fromNarrative(meaning, context)
  if (meaning.from === 'page') {
    if (context.page === null) return { value: meaning.direction < 0 ? 'PAST_REF' : 'FUTURE_REF' }
    return { value: move(context.page, meaning.length, meaning.direction), anchor: pageAnchor(context) }
  }
  const feast = feastDay(meaning.from, context)
  if (feast === null) return { value: meaning.direction < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const base = meaning.direction < 0 ? feast : feast + meaning.from.days - 1
  return { value: move(base, meaning.length, meaning.direction), anchor: `feast ${dayToEdtf(feast)}` }
}

/** The day, month or year that lies so far from a day; as fine as the length was told. */
export function move(day: number, length: Length, direction: -1 | 1): string {
  let months = 0
  let days = 0
  let finest: 'day' | 'month' | 'year' = 'year'
  let weeks = false
  for (const { n, unit } of length.parts) {
    const count = (n ?? 0) * direction
    if (unit === 'century') months += count * 1200
    else if (unit === 'decade') months += count * 120
    else if (unit === 'year' || unit === 'season') months += count * 12
    else if (unit === 'month') {
      months += count
      if (finest === 'year') finest = 'month'
    } else {
      days +=
        unit === 'week' ? count * 7 : unit === 'day' || unit === 'night' ? count : unit === 'hour' ? Math.trunc(count / 24) : 0
      if (unit === 'week') weeks = true
      // Half a month beside months makes the value no finer.
      if (length.parts.length === 1 || finest === 'day') finest = 'day'
      else if (finest === 'year') finest = 'month'
    }
  }
  const start = civil(day)
  const moved = addMonths(start.year, start.month, months)
  if (finest === 'year') return `${yearEdtf(moved.year)}~`
  if (finest === 'month') {
    const at = civil(dayNumber(moved.year, moved.month, Math.min(start.day, 28)) + days)
    return `${monthEdtf(at.year, at.month)}~`
  }
  return `${dayToEdtf(dayNumber(moved.year, moved.month, Math.min(start.day, 28)) + (start.day - Math.min(start.day, 28)) + days)}${weeks ? '~' : ''}`
}

function fromNarrative(meaning: Offset, context: Context): Resolved {
  const told = narrativeStart(context)
  if (!told) return { value: meaning.direction < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const anchor = `narrative ${told.value}`
  const small = meaning.length.parts.every(
    (p) => p.unit !== 'year' && p.unit !== 'season' && p.unit !== 'decade' && p.unit !== 'century',
  )
  // A finer step from a coarser time stays within it: three months after «2011» is 2011.
  if (told.grain === 'year' && small) return { value: told.value, anchor }
  const value = move(told.day, meaning.length, meaning.direction)
  if (told.grain === 'month' && /^\d{4}-\d\d-\d\d/.test(value)) return { value: value.slice(0, 7), anchor }
  return { value, anchor }
}
