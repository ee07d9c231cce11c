import type { Note, TimeExpression } from '../document/index.js'
import { dayRange, dayToEdtf } from '../document/index.js'
import type { Span } from '../text/index.js'
import { weekdayOf } from './calendar.js'
import type { Candidate } from './meaning.js'
import { choose, veto } from './refine/choose.js'
import { merge } from './refine/merge.js'
import { type Context, type Narrative, type Resolved, resolve } from './resolve/index.js'
import { RULES, RULES_OF_DIGITS, RULES_OF_OTHERS, rulesOf, rulesWith } from './rules/index.js'
import { hitBefore, type Scene } from './scene.js'
import { type TenseCue, tenseOf } from './tense.js'

/** Proposes, overrules and joins: the expressions of a text, not yet resolved, in the order of the text. */
export function expressionsOf(scene: Scene, notes: Note[]): Candidate[] {
  const proposed: Candidate[] = []
  for (const { index, from, to } of scene.sentences) {
    const useful = rulesWith(scene.anchors[index]!)
    for (let i = from; i < to; i++) {
      let open = openingsAt(scene, i) & useful
      for (let k = 0; open !== 0; k++, open >>>= 1) {
        if ((open & 1) === 0) continue
        const candidate = RULES[k]!(scene, i)
        if (candidate) proposed.push(candidate)
      }
    }
  }
  return merge(scene, choose(veto(scene, proposed, notes), notes))
}

/** The rules that token `i` may open, as bits. */
function openingsAt(scene: Scene, i: number): number {
  const word = scene.words[i]
  if (word === undefined) return scene.tokens[i]!.kind === 'number' ? RULES_OF_DIGITS : 0
  let open = word.opens ? RULES_OF_OTHERS : 0
  for (const hit of scene.hits[i]!) open |= rulesOf(hit.word.role)
  return open
}

/** «مقارنة بيوليو 2014»: what something is compared with is no time of the narrative. */
const compares = (scene: Scene, c: Candidate): boolean =>
  c.meaning.is === 'calendar' && hitBefore(scene, c.from, 'compared') !== null

export type Outcome = Resolved & { readonly candidate: Candidate; readonly words?: readonly Span[] }

/** Where to look for the verb from: of «منذ عامين» before منذ, which would itself tell a past. */
const clauseOf = (scene: Scene, c: Candidate): number =>
  c.rule === 'time/since' ? (hitBefore(scene, c.from, 'since')?.from ?? c.from) : c.from

/**
 * Resolves expressions in the order of the text against a page's day; each may hang on what was told before it. Weeks of a page whose day is but
 * inferred begin on Monday, as those of EDTF do: the two ways of counting would leave eight days, in which no weekday is told.
 */
export function resolveAll(
  scene: Scene,
  candidates: readonly Candidate[],
  page: number | null,
  weeksFrom: Context['weeksFrom'] = 'monday',
): (Outcome | null)[] {
  let narrative: Narrative | null = null
  let spokenOn: number | null = null
  let quotation = 0
  const named = new Map<number, number>()
  const outcomes = candidates.map((candidate): Outcome | null => {
    const token = scene.tokens[candidate.from]!
    const sentence = scene.sentences[token.sentence]!
    let cue: TenseCue | null | undefined
    while (quotation < scene.quotations.length && scene.quotations[quotation]!.to <= candidate.from) quotation++
    const inQuotes = (scene.quotations[quotation]?.from ?? Infinity) <= candidate.from
    const context: Context = {
      scene,
      page,
      weeksFrom,
      named,
      narrative: narrative && sentence.index - narrative.sentence <= 6 ? narrative : null,
      spoken:
        inQuotes &&
        spokenOn !== null &&
        page !== null &&
        spokenOn < page &&
        page - spokenOn <= 3 &&
        candidate.meaning.is === 'day'
          ? spokenOn
          : null,
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      tense() {
        if (cue === undefined) cue = tenseOf(scene, clauseOf(scene, candidate), candidate.to)
        return cue
      },
    }
    const resolved = resolve(candidate, context)
    if (!resolved) return null
    // What the value rests on besides the expression: the word of the tense, and the time that it hangs on.
    const words: Span[] = []
    if (cue) words.push({ start: scene.tokens[cue.at]!.start, end: scene.tokens[cue.at]!.end })
    if (narrative && resolved.anchor?.startsWith('narrative')) words.push({ start: narrative.start, end: narrative.end })
    const type = resolved.type ?? candidate.type
    const range = type === 'DATE' || type === 'TIME' ? dayRange(resolved.value) : null
    if (
      range &&
      Number.isFinite(range.from) &&
      !(candidate.meaning.is === 'day' && candidate.meaning.offset === 0) &&
      candidate.meaning.is !== 'then' &&
      !(candidate.meaning.is === 'clock' && candidate.meaning.day === undefined) &&
      !(candidate.meaning.is === 'range' && candidate.meaning.first.is === 'clock') &&
      !compares(scene, candidate) &&
      !(candidate.meaning.is === 'unit' && candidate.meaning.unit === 'season') &&
      (page === null || range.from <= page)
    ) {
      const year = candidate.meaning.is === 'calendar' ? candidate.meaning.year : undefined
      narrative = {
        value: resolved.value.replace(/T.*$/, ''),
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        explicit:
          (year !== undefined && ('year' in year || 'shift' in year)) ||
          /^\d{4}~$/.test(resolved.value) ||
          (resolved.anchor?.startsWith('narrative') === true && narrative?.explicit === true),
        ...(candidate.meaning.is === 'part' ? { part: candidate.meaning.part } : {}),
        start: candidate.start,
        end: candidate.end,
      }
    }
    if (range && range.from === range.to && page !== null && range.from <= page && page - range.from <= 14) {
      const { meaning } = candidate
      const day = meaning.is === 'part' ? meaning.day : meaning
      if (day?.is === 'weekday' || (day?.is === 'calendar' && day.weekday !== undefined))
        named.set(weekdayOf(range.from), range.from)
    }
    if (
      spokenOn === null &&
      !inQuotes &&
      range &&
      range.from === range.to &&
      (candidate.meaning.is === 'day' || candidate.meaning.is === 'weekday') &&
      page !== null &&
      range.from <= page
    )
      spokenOn = range.from
    return { ...resolved, candidate, ...(words.length === 0 ? {} : { words }) }
  })
  return outcomes.map((outcome, k) => restated(scene, outcome, outcomes[k + 1] ?? null))
}

/** «في اليوم التالي، وتحديدا في 8 مايو», «3 رمضان 1441 الموافق 26 أبريل 2020»: what is said again more exactly gives its day to what was said before. */
function restated(scene: Scene, outcome: Outcome | null, next: Outcome | null): Outcome | null {
  const year = outcome && next ? sharedYear(scene, outcome, next) : null
  if (outcome && year !== null) return { ...outcome, value: `${year}${outcome.value.slice(4)}` }
  if (!outcome || !next || !/^\d{4}-\d\d-\d\d$/.test(next.value)) return outcome
  const [a, b] = [outcome.candidate, next.candidate]
  if (scene.tokens[a.from]!.sentence !== scene.tokens[b.from]!.sentence || b.from - a.to > RESTATED_WITHIN) return outcome
  const hanging = a.meaning.is === 'then' || (a.meaning.is === 'unit' && a.meaning.beside !== undefined)
  const calendars =
    a.meaning.is === 'calendar' &&
    a.meaning.day !== undefined &&
    b.meaning.is === 'calendar' &&
    a.meaning.calendar !== b.meaning.calendar
  for (let i = Math.max(a.to, b.from - 3); i < b.from; i++) {
    const word = scene.tokens[i]!.folded
    if ((hanging && EXACTLY.has(word)) || (calendars && EQUALS.test(word)))
      return { ...outcome, value: next.value, words: [{ start: b.start, end: b.end }] }
  }
  return outcome
}

/** «مايو ويونيو 1999»: a year that is said once for two months. */
function sharedYear(scene: Scene, { candidate: a, value }: Outcome, { candidate: b }: Outcome): number | null {
  if (a.meaning.is !== 'calendar' || b.meaning.is !== 'calendar' || b.from !== a.to || scene.tokens[b.from]!.start === b.start)
    return null
  const { month, year, shift, calendar } = a.meaning
  const told = b.meaning.year
  if (calendar !== 'gregorian' || month === undefined || year || shift !== undefined || b.meaning.month === undefined) return null
  if (!told || !('year' in told) || told.calendar !== 'gregorian' || !/^\d{4}-\d\d(-\d\d)?$/.test(value)) return null
  return month <= b.meaning.month ? told.year : told.year - 1
}

const RESTATED_WITHIN = 9
const EXACTLY = new Set(['تحديدا', 'وتحديدا', 'بالتحديد', 'وبالتحديد', 'بالضبط', 'وبالضبط', 'اي'])
const EQUALS = /^(ال)?(موافق|مصادف)ة?$|^[(/–-]$/

/** Makes the layer from what was resolved against the first and the last day a page may be of (both the same where it is dated). */
export function layerOf(
  candidates: readonly Candidate[],
  first: readonly (Outcome | null)[],
  last: readonly (Outcome | null)[],
): TimeExpression[] {
  const times: TimeExpression[] = []
  candidates.forEach((candidate, k) => {
    const [a, b] = [first[k], last[k]]
    if (!a || !b) return
    const { value, clock } = dayAndClock(a.value === b.value ? a.value : between(a.value, b.value))
    times.push({
      id: `t${times.length + 1}`,
      start: a.type === 'DURATION' ? (candidate.lengthStart ?? candidate.start) : candidate.start,
      end: candidate.end,
      type: a.type ?? candidate.type,
      value,
      ...(clock === '' ? {} : { clock }),
      why: {
        rule: candidate.rule,
        ...(candidate.row === undefined ? {} : { row: candidate.row }),
        ...(a.words === undefined ? {} : { words: [...a.words] }),
        ...(a.anchor === undefined ? {} : { anchor: a.value === b.value ? a.anchor : 'page undated' }),
        ...(a.alternatives === undefined ? {} : { alternatives: [...a.alternatives] }),
        ...(a.note === undefined ? {} : { note: a.note }),
      },
    })
  })
  return times
}

/** A time of day is dated by its day, the hour stands beside it: 2020-06-10T17:00/2020-06-10T18:00 is 2020-06-10, 17:00/18:00. */
function dayAndClock(value: string): { readonly value: string; readonly clock: string } {
  if (!value.includes('T') || !/[\dX]T\d/.test(value)) return { value, clock: '' }
  const ends = value.split('/').map((end) => end.split('T'))
  const [days, hours] = [ends.map(([day = '']) => day), ends.map(([, hour = '']) => hour)]
  return { value: [...new Set(days)].join('/'), clock: hours.join('/') }
}

/** What two values may mean that a page's first and last possible day give: their common month or year, else the interval over both. */
function between(a: string, b: string): string {
  const [x, y] = [dayRange(a), dayRange(b)]
  if (!x || !y) return a
  const [from, to] = [Math.min(x.from, y.from), Math.max(x.to, y.to)]
  const [lo, hi] = [dayToEdtf(from), dayToEdtf(to)]
  if (/^\d{4}-\d\d~?$/.test(a) && /^\d{4}-\d\d~?$/.test(b)) return `${lo.slice(0, 7)}/${hi.slice(0, 7)}`
  if (/^\d{4}~?$/.test(a) && /^\d{4}~?$/.test(b)) return `${lo.slice(0, 4)}/${hi.slice(0, 4)}`
  return lo === hi ? lo : `${lo}/${hi}`
}
