import { civil, dayRange, dayToEdtf } from '../document/index.js'
import type { Scene } from './scene.js'

const LENGTH = /^P(\d+)([YMWD])$/
const BEHIND = /^(?:و|ف)?بعد$/
const FROM = new Set(['من', 'علي'])
const DAYS: Readonly<Record<string, number>> = { W: 7, D: 1 }

/**
 * «بعد خمسة أعوام من بناء الجسر», «بعد ثلاثة أيام على رحيله»: when that happened from which a length is counted up to `day` (EDTF), as exactly as the
 * length is; null where none is counted from the noun at token `at`.
 */
export function countedFrom({ tokens, timeAt }: Scene, at: number, day: string | null): string | null {
  const length = FROM.has(tokens[at - 1]?.folded ?? '') ? timeAt.get(at - 2) : undefined
  const [, count, unit = ''] = LENGTH.exec(length?.value ?? '') ?? []
  const end = dayRange(day)
  if (length === undefined || count === undefined || end === null) return null
  let first = at - 2
  while (timeAt.get(first - 1) === length) first--
  if (!BEHIND.test(tokens[first - 1]?.folded ?? '')) return null
  if (DAYS[unit] !== undefined) return dayToEdtf(end.to - Number(count) * DAYS[unit])
  return countedBack(end.to, Number(count), unit)
}

/** The year that lies so many years before a day, or the month so many months before it (EDTF); any other `unit` than Y counts months. */
export function countedBack(day: number, count: number, unit: string): string {
  const { year, month } = civil(day)
  if (unit === 'Y') return String(year - count).padStart(4, '0')
  const months = year * 12 + month - 1 - count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
