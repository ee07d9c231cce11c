import { type Lexicons, units } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { furnitureOf } from './furniture.js'
import type { Line } from './line.js'

const HOUR = 3_600_000
const LENGTHS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: HOUR / 60,
  hour: HOUR,
  day: 24 * HOUR,
  week: 168 * HOUR,
}
const WORDS = 8
const MOST = 60

/** What each form of a unit of time counts: of the singular one, of the dual two; folded. Use through `lexicons.derive`. */
function countsByForm(lexicons: Lexicons): ReadonlyMap<string, { readonly ms: number; readonly count: number | null }> {
  const found = new Map<string, { ms: number; count: number | null }>()
  for (const { key, singular, dual, plural } of lexicons.rows(units)) {
    const ms = LENGTHS[key]
    if (ms === undefined) continue
    for (const form of plural) found.set(fold(form), { ms, count: null })
    for (const form of singular) found.set(fold(form), { ms, count: 1 })
    for (const form of dual) found.set(fold(form), { ms, count: 2 })
  }
  return found
}

/** The day that a line between title and text gives by its distance from the visit («منذ 3 ساعات»), as EDTF. `captured` is an ISO 8601 instant; `top` the title's offset. */
export function dayAgo(lines: readonly Line[], first: number, top: number, captured: string, lexicons: Lexicons): string | null {
  const now = Date.parse(captured)
  if (Number.isNaN(now)) return null
  for (const [index, { key, words, from }] of lines.entries()) {
    if (from < top || words > WORDS || (first >= 0 && index > first)) continue
    const ms = howLongAgo(key, lexicons)
    if (ms !== null) return new Date(now - ms).toISOString().slice(0, 10)
  }
  return null
}

/** How long ago, in milliseconds, a line's key says («منذ 3 ساعات», «قبل يومين»); null where it says nothing of the kind. */
export function howLongAgo(key: string, lexicons: Lexicons): number | null {
  const forms = lexicons.derive(countsByForm)
  const parts = key.split(' ')
  for (let at = 0; at + 1 < parts.length; at++) {
    if (lexicons.derive(furnitureOf).whole(parts[at]!, ['ago']) === null) continue
    const figure = /^\d{1,2}$/.test(parts[at + 1]!) ? Number(parts[at + 1]) : null
    const unit = forms.get(parts[figure === null ? at + 1 : at + 2] ?? '')
    const count = figure ?? unit?.count ?? null
    if (unit !== undefined && count !== null && count <= MOST) return count * unit.ms
  }
  return null
}
