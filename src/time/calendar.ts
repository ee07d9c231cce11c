import { Temporal } from 'temporal-polyfill'
import { dayNumber } from '../document/index.js'

/** Days are numbered from 1970-01-01 (0). Monday is weekday 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that holds the day: a week runs Monday to Sunday. */
export const mondayOf = (day: number): number => day - (weekdayOf(day) - 1)

export const daysInMonth = (year: number, month: number): number =>
  (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - dayNumber(year, month, 1)

const two = (n: number): string => String(n).padStart(2, '0')
export const yearEdtf = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
export const monthEdtf = (year: number, month: number): string => `${yearEdtf(year)}-${two(month)}`
export const clockText = (hour: number, minute: number): string => `T${two(hour)}:${two(minute)}`

/** Moves a month by so many months. */
export function addMonths(year: number, month: number, count: number): { readonly year: number; readonly month: number } {
  const at = year * 12 + (month - 1) + count
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 }
}

const FIRST_HIJRI = 1
const LAST_HIJRI = 1500
const hijriStarts = new Map<number, number>()

/** The day on which a month of the Umm al-Qura calendar begins; null outside of the years 1 to 1500. */
export function hijriMonthStart(year: number, month: number): number | null {
  if (year < FIRST_HIJRI || year > LAST_HIJRI) return null
  const key = year * 12 + month - 1
  let start = hijriStarts.get(key)
  if (start === undefined) {
    const date = Temporal.PlainDate.from({
      calendar: 'islamic-umalqura',
      year: Math.floor(key / 12),
      month: (key % 12) + 1,
      day: 1,
    }).withCalendar('iso8601')
    start = dayNumber(date.year, date.month, date.day)
    hijriStarts.set(key, start)
  }
  return start
}

/** The Hijri year and month that hold a day of the years 1 to 1500. */
export function hijriOf(day: number): { readonly year: number; readonly month: number } {
  let year = Math.floor((day - dayNumber(622, 7, 19)) / 354.367) + 1
  let month = 1
  for (let start = hijriMonthStart(year, month); start !== null && start > day; start = hijriMonthStart(year, month)) year--
  for (;;) {
    const next = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)
    if (next === null || next > day) return { year, month }
    if (month === 12) {
      year++
      month = 1
    } else month++
  }
}

/** Western Easter Sunday of a year (Butcher's computus). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
