import { Temporal } from 'temporal-polyfill'

const MONTHS = 'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'.split('|')

/** A day in the calendar of Umm al-Qura. */
export interface HijriDay {
  readonly day: number
  readonly month: number
  readonly year: number
}

/** The day of the calendar of Umm al-Qura that a day (noon UTC) is. */
export function hijri(date: Date): HijriDay {
  const { day, month, year } = Temporal.PlainDate.from(date.toISOString().slice(0, 10)).withCalendar('islamic-umalqura')
  return { day, month, year }
}

/** «1 ذو القعدة 1436». */
export const formatted = ({ day, month, year }: HijriDay): string => `${day} ${MONTHS[month - 1]} ${year}`
