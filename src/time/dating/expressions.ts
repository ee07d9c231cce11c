import { civil, dayNumber, dayRange } from '../../document/index.js'
import { ordinalAt } from '../../lexicon/index.js'
import { weekdayOf } from '../calendar.js'
import type { Candidate, Meaning, YearWord } from '../meaning.js'
import { edtfOf } from '../resolve/dates.js'
import { hitAt, type Scene } from '../scene.js'
import { type Tense, type TenseCue, tenseOf } from '../tense.js'
import { after, before, type Evidence, test } from './evidence.js'
import { tellingWords } from './telling.js'

/** An expression with the tense it stands under and its sentence. */
interface Told {
  readonly c: Candidate
  readonly m: Meaning
  readonly tense: Tense | null
  readonly cue: TenseCue | null
  readonly sentence: number
}

/** What the expressions of a text tell of the day on which it was written. */
export function fromExpressions(scene: Scene, candidates: readonly Candidate[]): Evidence[] {
  const told: Told[] = candidates.map((c) => {
    const cue = tenseOf(scene, c.from, c.to)
    return {
      c,
      m: c.meaning.is === 'edge' ? c.meaning.of : c.meaning,
      tense: cue?.tense ?? null,
      cue,
      sentence: scene.tokens[c.from]!.sentence,
    }
  })
  return [
    ...told.flatMap((t) => [...explicit(scene, t), ...months(t)]),
    ...named(told),
    ...sameWeekday(told),
    ...anniversaries(scene, told),
    ...lasted(scene, told),
  ]
}

const yearIn = (word: YearWord | undefined): number | null =>
  word !== undefined && 'year' in word && word.calendar === 'gregorian' ? word.year : null

/** The words between a verb and its date may not open a clause of their own. */
const CLAUSES = new Set(['ان', 'بان', 'لان', 'التي', 'الذي', 'الذين', 'لكن', 'حيث', 'فيما', 'بينما', 'او', 'ثم'])
const NEAR = 9

/** Does the verb that gives the tense stand near, in the same clause? */
function sure(scene: Scene, { c, cue }: Told): boolean {
  if (!cue || cue.negated) return false
  const [from, to] = cue.at < c.from ? [cue.at + 1, c.from] : [c.to, cue.at]
  if (to - from > NEAR) return false
  for (let i = Math.max(0, c.from - NEAR); i < c.from; i++)
    if (cue.tense === 'past' && scene.tokens[i]!.sentence === scene.tokens[c.from]!.sentence && hitAt(scene, i, 'will'))
      return false
  for (let i = from; i < to; i++) if (CLAUSES.has(scene.tokens[i]!.folded) || scene.tokens[i]!.kind === 'sign') return false
  return true
}

/** A date with its year: told as past, the page is later; as future, earlier. */
function explicit(scene: Scene, t: Told): Evidence[] {
  const { c, m, tense } = t
  if (m.is !== 'calendar' || m.year === undefined || !('year' in m.year) || c.meaning.is === 'edge') return []
  const range = dayRange(
    edtfOf(
      m.year.calendar === m.calendar || m.month === undefined ? m.year.calendar : m.calendar,
      m.year.year,
      m.month,
      m.day,
      m.dayTo,
    ),
  )
  if (!range || !sure(scene, t)) return []
  for (let i = Math.max(0, c.from - 2); i < c.from; i++) if (hitAt(scene, i, 'until')) return []
  // A bare year behind a noun is part of a name: «أولمبياد ريو 2016».
  if (
    c.rule === 'time/year' &&
    c.to - c.from === 1 &&
    !['في', 'منذ', 'وفي', 'ومنذ'].includes(scene.tokens[c.from - 1]?.folded ?? '')
  )
    return []
  if (tense === 'past') return [after(c, 'time/past-date', range.from, 60)]
  if (tense === 'future' && t.cue!.at < c.from && (scene.tokens[t.cue!.at]!.future || hitAt(scene, t.cue!.at, 'will') !== null))
    return [before(c, 'time/future-date', range.to, 50)]
  return []
}

const monthsSince = (day: number, month: number): number => (civil(day).month - month + 12) % 12

/** A month without its year: «يوليو الماضي» lies behind the page, a month that is told as coming lies before it. */
function months({ c, m, tense }: Told): Evidence[] {
  if (m.is !== 'calendar' || m.month === undefined || m.year !== undefined || m.calendar !== 'gregorian') return []
  const { month, day, shift } = m
  const late =
    c.meaning.is === 'edge' && c.meaning.edge === 'end' ? 21 : c.meaning.is === 'edge' && c.meaning.edge === 'middle' ? 11 : 1
  const last = day ?? late
  if (shift === -1)
    return [
      test(c, 'time/last-month-name', 20, (d) =>
        day === undefined
          ? monthsSince(d, month) >= 1 && monthsSince(d, month) <= 9
          : daysSince(d, month, day) > 0 && daysSince(d, month, day) < 280,
      ),
    ]
  if (shift === 0) return [test(c, 'time/this-month-name', 40, (d) => civil(d).month === month)]
  if (shift === 1) return [test(c, 'time/next-month-name', 20, (d) => monthsSince(d, month) >= 3)]
  if (tense === 'past') return [test(c, 'time/past-month', 15, (d) => daysSince(d, month, last) <= 200)]
  if (tense === 'future') return [test(c, 'time/future-month', 15, (d) => daysUntil(d, month, day ?? 28) <= 150)]
  return []
}

/** Days since the last such day of the year. */
function daysSince(day: number, month: number, date: number): number {
  const { year } = civil(day)
  const here = dayNumber(year, month, date)
  return here <= day ? day - here : day - dayNumber(year - 1, month, date)
}

function daysUntil(day: number, month: number, date: number): number {
  const { year } = civil(day)
  const here = dayNumber(year, month, date)
  return here >= day ? here - day : dayNumber(year + 1, month, date) - day
}

/** «اليوم الثلاثاء», «أمس الأربعاء»: the page's own day of the week. */
function named(told: readonly Told[]): Evidence[] {
  const days = told.flatMap(({ c, m }) => {
    const day = m.is === 'part' || m.is === 'clock' ? m.day : m
    return day?.is === 'day' && day.weekday !== undefined ? [{ c, today: (day.weekday - day.offset + 13) % 7 }] : []
  })
  // Where they do not agree, other articles' teasers or older wires are among them.
  if (days.some((d) => d.today !== days[0]!.today)) return []
  return days.map(({ c, today }) => test(c, 'time/named-weekday', 70, (d) => weekdayOf(d) - 1 === today))
}

/** A weekday told once as past and once as coming, with nothing beside it: the page is of that very day. */
function sameWeekday(told: readonly Told[]): Evidence[] {
  const bare = told.flatMap((t) => {
    const m = t.m.is === 'part' && t.m.day ? t.m.day : t.m
    return m.is === 'weekday' && m.shift === undefined && m.week === undefined ? [{ t, weekday: m.weekday }] : []
  })
  const found: Evidence[] = []
  for (const { t, weekday } of bare)
    if (t.tense === 'future' && bare.some((o) => o.weekday === weekday && o.t.tense === 'past'))
      found.push(test(t.c, 'time/same-weekday', 12, (d) => weekdayOf(d) === weekday))
  return found
}

/** «الذكرى السبعين» of what a year is told for in the same sentence. */
function anniversaries(scene: Scene, told: readonly Told[]): Evidence[] {
  const found: Evidence[] = []
  const known = scene.lexicons.derive(tellingWords)
  scene.tokens.forEach((token, i) => {
    if (!known.of(token).memorial) return
    const nth = ordinalAt(scene.tokens, i + 1, scene.lexicons) ?? ordinalAt(scene.tokens, i + 2, scene.lexicons)
    if (!nth || nth.value > 500) return
    for (const t of told) {
      const year = t.m.is === 'calendar' ? yearIn(t.m.year) : null
      if (
        year === null ||
        t.sentence !== token.sentence ||
        nth.value < 2 ||
        t.c.from < nth.to ||
        found.some((f) => f.start === token.start)
      )
        continue
      found.push({
        start: token.start,
        end: t.c.end,
        rule: 'time/anniversary',
        from: dayNumber(year + nth.value, 1, 1) - 60,
        to: dayNumber(year + nth.value, 12, 31) + 60,
        weight: 45,
      })
      found.push(test({ start: token.start, end: t.c.end }, 'time/anniversary', 18, (d) => civil(d).year === year + nth.value))
    }
  })
  return found
}

const LASTING = /^[وف]?(استغرق|استمر|دام|امتد)ت?$/

/** «واستغرقت الرحلة عشرة أيام» behind a month told as past: the page is later than the end of it. */
function lasted(scene: Scene, told: readonly Told[]): Evidence[] {
  const found: Evidence[] = []
  told.forEach((t, k) => {
    if (t.c.type !== 'DURATION' || t.m.is !== 'length') return
    const days = t.m.length.parts.reduce((sum, p) => sum + (p.n ?? 0) * ({ day: 1, week: 7, month: 30 }[p.unit as 'day'] ?? 0), 0)
    if (days < 2 || days > 120) return
    const verb = scene.tokens
      .slice(Math.max(0, t.c.from - 14), t.c.from)
      .some((token) => token.sentence === t.sentence && LASTING.test(token.folded))
    const start = told[k - 1]
    if (
      !verb ||
      !start ||
      t.sentence - start.sentence > 1 ||
      start.m.is !== 'calendar' ||
      start.m.month === undefined ||
      start.m.year !== undefined ||
      start.tense !== 'past'
    )
      return
    const month = start.m.month
    const date =
      start.m.day ??
      (start.c.meaning.is === 'edge' && start.c.meaning.edge === 'end'
        ? 21
        : start.c.meaning.is === 'edge' && start.c.meaning.edge === 'middle'
          ? 11
          : 1)
    found.push(
      test(
        { start: start.c.start, end: t.c.end },
        'time/lasted',
        16,
        (d) => daysSince(d, month, date) >= days && daysSince(d, month, date) <= 250,
      ),
    )
  })
  return found
}
