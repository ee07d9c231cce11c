import { formatted, hijri } from './hijri.js'

const LEVANT = 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|')
const EGYPT = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|')
const MAGHREB = 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|')
const MOROCCO = 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر'.split('|')
const WEEKDAYS = 'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'.split('|')
const ENGLISH = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const two = (n: number): string => String(n).padStart(2, '0')
const easternDigits = (text: string): string => text.replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)]!)

/** The ways in which news pages write a day. */
const FORMS: Readonly<Record<string, (date: Date, d: number, m: number, y: number) => string>> = {
  iso: (_, d, m, y) => `${y}-${two(m)}-${two(d)}T11:20:00+03:00`,
  day: (_, d, m, y) => `${y}-${two(m)}-${two(d)}`,
  levant: (_, d, m, y) => `${d} ${LEVANT[m - 1]} ${y}`,
  egypt: (_, d, m, y) => `${d} ${EGYPT[m - 1]} ${y}`,
  nomark: (_, d, m, y) => `${d} ${EGYPT[m - 1]} ${y}`,
  maghreb: (_, d, m, y) => `${two(d)} ${MAGHREB[m - 1]} ${y}`,
  morocco: (_, d, m, y) => `${two(d)} ${MOROCCO[m - 1]} ${y}`,
  dual: (_, d, m, y) => `${d} ${LEVANT[m - 1]}/${EGYPT[m - 1]} ${y}`,
  slash: (_, d, m, y) => `${d}/${m}/${y}`,
  numeric: (_, d, m, y) => `${y}/${two(m)}/${two(d)}`,
  dash: (_, d, m, y) => `${two(d)}-${two(m)}-${y}`,
  arabic: (_, d, m, y) => easternDigits(`${d}/${m}/${y}`),
  weekday: (date, d, m, y) => `${WEEKDAYS[date.getUTCDay()]} ${d} ${EGYPT[m - 1]} ${y}`,
  english: (_, d, m, y) => `${ENGLISH[m - 1]} ${d}, ${y}`,
  hijri: (date) => formatted(hijri(date)),
  hijridash: (date) => `${hijri(date).day}/${hijri(date).month}/${hijri(date).year}`,
  both: (date, d, m, y) => `${WEEKDAYS[date.getUTCDay()]} ${formatted(hijri(date))} هـ - ${d} ${EGYPT[m - 1]} ${y} م`,
  relative: () => 'منذ 3 ساعات',
}

/** Writes a day (noon UTC) in one of the forms that templates name. */
export function written(date: Date, form: string): string {
  const write = FORMS[form]
  if (write === undefined) throw new Error(`no form of dates is called ${form}`)
  return write(date, date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear())
}
