import type { Candidate, Meaning } from '../meaning.js'
import { isSign } from '../rules/parts.js'
import { type Scene, sameSentence } from '../scene.js'
import { edged, isDay, leads } from './edge.js'
import { gap, joined, type Merger } from './joining.js'
import { clockSet, clocksDay, range, weekDay, weekDays } from './ranges.js'

/** Joins neighbours until nothing joins any more: أمس الأربعاء, الأربعاء 3 يونيو, مساء السبت, الساعة الثامنة من مساء الأحد, مطلع العام المقبل, من مايو إلى يونيو. */
export function merge(scene: Scene, candidates: readonly Candidate[]): Candidate[] {
  let list = candidates.map((c) => edged(scene, c))
  for (const merger of MERGERS) list = pass(scene, list, merger)
  list = list.map((c) => edged(scene, c))
  return apart(list.filter((c) => c.needs === undefined))
}

/** «اليوم مساء عيد الفطر»: where two have taken in one word, the longer keeps it. */
function apart(list: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  for (const c of list) {
    const before = out.at(-1)
    if (!before || before.to <= c.from) out.push(c)
    else if (c.to - c.from > before.to - before.from) out[out.length - 1] = c
  }
  return out
}

function pass(scene: Scene, list: readonly Candidate[], merger: Merger): Candidate[] {
  const out: Candidate[] = []
  for (const next of list) {
    const before = out.at(-1)
    const joined =
      before && sameSentence(scene, before.from, next.from) && next.from - before.to <= 4 ? merger(scene, before, next) : null
    if (joined) out[out.length - 1] = joined
    else out.push(next)
  }
  return out
}

/** Takes in the closing bracket where the second stands in brackets: «اليوم (الاثنين)». */
function closing(scene: Scene, c: Candidate, opened: boolean): Candidate {
  return opened && isSign(scene, c.to, c.from, ')]') ? { ...c, to: c.to + 1, end: scene.tokens[c.to]!.end } : c
}

const isDays = (m: Meaning): boolean =>
  isDay(m) || m.is === 'weekday' || (m.is === 'calendar' && m.day !== undefined) || m.is === 'feast'

/** اليوم الثلاثاء, أمس (الأربعاء), الأحد أول من أمس, الليلة الماضية (الثلاثاء). */
const dayName: Merger = (scene, a, b) => {
  const between = gap(scene, a, b)
  if (!['', '(', '،', ',', 'يوم', '[', '-', '–', '( يوم'].includes(between) || leads(scene, b)) return null
  const opened = between.startsWith('(') || between.startsWith('[')
  const told = a.meaning.is === 'part' ? a.meaning.day : a.meaning
  const [day, name] =
    told?.is === 'day' && b.meaning.is === 'weekday'
      ? [told, b.meaning]
      : a.meaning.is === 'weekday' && b.meaning.is === 'day'
        ? [b.meaning, a.meaning]
        : [null, null]
  if (
    !day ||
    !name ||
    name.to !== undefined ||
    (name.shift !== undefined && name.shift !== 0 && Math.sign(name.shift) !== Math.sign(day.offset))
  )
    return null
  if ((between === '-' || between === '–' || between === '،') && told?.is !== 'day') return null
  const named: Meaning = { is: 'day', offset: day.offset, weekday: name.weekday }
  return closing(
    scene,
    a.meaning.is === 'part'
      ? joined(a, b, 'TIME', { ...a.meaning, day: named }, 'time/day-and-name')
      : joined(a, b, 'DATE', named, 'time/day-and-name'),
    opened,
  )
}

/** الأربعاء 3 يونيو 2015, اليوم 5 مايو, الخميس الموافق 10 شوال, يوم السبت (4 يوليو). */
const dayDate: Merger = (scene, a, b) => {
  const between = gap(scene, a, b)
  if (leads(scene, b) && scene.tokens[b.from]!.folded[0] === 'و') return null
  const glue =
    ['', '(', '،', ',', 'في', 'من', 'ال', '-', '–', 'ليوم'].includes(between) ||
    /^(\( |، )?(الموافق|المصادف|الموافق ل|الموافقة|يوافق|بتاريخ|الواقع في|الواقع فيه)( ل)?$/.test(between)
  if (!glue || b.meaning.is !== 'calendar' || b.meaning.day === undefined)
    return b.meaning.is === 'day-of-month' && a.meaning.is === 'weekday' && glue && a.meaning.to === undefined
      ? closing(scene, joined(a, b, 'DATE', b.meaning, 'time/weekday-and-date'), between.startsWith('('))
      : null
  const opened = between.startsWith('(')
  if (a.meaning.is === 'weekday' && (a.meaning.to === undefined) === (b.meaning.dayTo === undefined))
    return closing(scene, joined(a, b, 'DATE', { ...b.meaning, weekday: a.meaning.weekday }, 'time/weekday-and-date'), opened)
  if (a.meaning.is === 'day')
    return closing(
      scene,
      joined(
        a,
        b,
        'DATE',
        a.meaning.weekday === undefined ? b.meaning : { ...b.meaning, weekday: a.meaning.weekday },
        'time/day-and-date',
      ),
      opened,
    )
  return null
}

/** «3 يونيو 2015 الأربعاء», «26 يوليو (الأحد)». */
const dateDay: Merger = (scene, a, b) => {
  if (
    a.meaning.is !== 'calendar' ||
    a.meaning.day === undefined ||
    b.meaning.is !== 'weekday' ||
    b.meaning.to !== undefined ||
    b.meaning.shift !== undefined ||
    leads(scene, b)
  )
    return null
  const between = gap(scene, a, b)
  if (between !== '' && between !== '(') return null
  return closing(
    scene,
    joined(a, b, 'DATE', { ...a.meaning, weekday: b.meaning.weekday }, 'time/date-and-weekday'),
    between === '(',
  )
}

/** صباح اليوم, مساء يوم الأربعاء, فجر 6 أكتوبر; «أمس مساء», «الأربعاء صباحا»; ليل السبت الأحد. */
const partDay: Merger = (scene, a, b) => {
  const between = gap(scene, a, b)
  if (
    a.meaning.is === 'part' &&
    a.needs &&
    isDays(b.meaning) &&
    ['', 'من', 'يوم', 'من يوم'].includes(between) &&
    !leads(scene, b)
  )
    return joined(a, b, 'TIME', { is: 'part', part: a.meaning.part, day: b.meaning }, 'time/part-of-day')
  if (
    a.meaning.is === 'part' &&
    a.needs &&
    b.meaning.is === 'part' &&
    !b.needs &&
    ['', 'من'].includes(between) &&
    !leads(scene, b)
  )
    return joined(a, b, 'TIME', b.meaning, 'time/part-of-day')
  if (
    a.meaning.is === 'part' &&
    !a.needs &&
    a.meaning.day?.is === 'weekday' &&
    b.meaning.is === 'weekday' &&
    ['', '-', '–', '/'].includes(between) &&
    b.meaning.weekday === (a.meaning.day.weekday % 7) + 1 &&
    !leads(scene, b)
  )
    return joined(a, b, 'TIME', { ...a.meaning, day: { ...a.meaning.day, to: b.meaning.weekday } }, 'time/part-of-two-days')
  return null
}

/** A clock beside its day: الساعة الثامنة من مساء الأربعاء, السبت عند الساعة 20:00. */
const clockDay: Merger = (scene, a, b) => {
  const between = gap(scene, a, b)
  const glue = /^(من|في|من يوم|يوم|،|,|عند|في تمام|في|على|عند تمام|حوالي|نحو|عند حوالي)?$/.test(between)
  if (!glue) return null
  const [clock, day] =
    a.meaning.is === 'clock' ? [a.meaning, b.meaning] : b.meaning.is === 'clock' ? [b.meaning, a.meaning] : [null, null]
  if (!clock || clock.day || !day || (leads(scene, b) && scene.tokens[b.from]!.folded[0] === 'و')) return null
  if (day.is === 'part' && day.day) {
    const hour =
      (day.part === 'evening' || day.part === 'afternoon' || (day.part === 'night' && clock.hour >= 6)) &&
      clock.hour < 12 &&
      clock.hour > 0
        ? clock.hour + 12
        : clock.hour
    return joined(a, b, 'TIME', { ...clock, hour, day: day.day }, 'time/clock-and-day')
  }
  return isDay(day) ? joined(a, b, 'TIME', { ...clock, day }, 'time/clock-and-day') : null
}

/** «وقت سابق من اليوم», «وقت لاحق من ذلك العام»: the time is what follows. */
const laterOf: Merger = (scene, a, b) => {
  const later =
    a.meaning.is === 'later' ||
    (a.meaning.is === 'ref' &&
      /^وقت (سابق|لاحق)/.test(
        scene.tokens
          .slice(a.from, a.to)
          .map((t) => t.folded.replace(/^[وفبل](?=وقت)/, ''))
          .join(' '),
      ))
  if (!later || (gap(scene, a, b) !== 'من' && gap(scene, a, b) !== '' && gap(scene, a, b) !== 'من يوم') || leads(scene, b))
    return null
  return ['unit', 'day', 'weekday', 'calendar', 'part'].includes(b.meaning.is) && !b.needs
    ? joined(
        a,
        b,
        b.type,
        b.meaning.is === 'unit' && a.meaning.is === 'ref' && a.meaning.value === 'PAST_REF'
          ? { ...b.meaning, earlier: true }
          : b.meaning,
        'time/later-of',
      )
    : null
}

const MERGERS: readonly Merger[] = [
  dayName,
  weekDay,
  dayDate,
  dateDay,
  partDay,
  laterOf,
  clockDay,
  clockSet,
  range,
  weekDays,
  clocksDay,
]
