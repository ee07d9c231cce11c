import { numberAt, type TimeUnit } from '../lexicon/index.js'
import { countBehind } from './count-range.js'
import { sizeOf } from './iso-length.js'
import type { Length } from './meaning.js'
import { isArticle, isSign } from './rules/parts.js'
import { type Hit, hitAt, mayCount, type Scene, sameSentence, wordAt } from './scene.js'

export interface LengthAt {
  readonly length: Length
  readonly from: number
  readonly to: number
  readonly start: number
  /** Uncounted: سنوات, بضعة أيام. */
  readonly vague: boolean
  /** A unit alone, with nothing that counts it: عام, أيام; it is a length only where something says so. */
  readonly bare: boolean
  /** Is ال on it: الساعات, الثلاث سنوات? */
  readonly definite: boolean
  /** The accusative of a plural says a length by itself: شهورا. */
  readonly accusative: boolean
  readonly lead: string
  readonly row: string
}

const HALVES: Readonly<Record<TimeUnit, { readonly n: number; readonly unit: TimeUnit }>> = {
  second: { n: 0, unit: 'second' },
  minute: { n: 30, unit: 'second' },
  hour: { n: 30, unit: 'minute' },
  day: { n: 12, unit: 'hour' },
  night: { n: 12, unit: 'hour' },
  week: { n: 3, unit: 'day' },
  month: { n: 15, unit: 'day' },
  season: { n: 6, unit: 'month' },
  year: { n: 6, unit: 'month' },
  decade: { n: 5, unit: 'year' },
  century: { n: 50, unit: 'year' },
}

/** A fraction of a unit in the next smaller one: نصف عام is six months, ربع ساعة fifteen minutes. */
function part(unit: TimeUnit, fraction: number): { readonly n: number; readonly unit: TimeUnit } {
  const half = HALVES[unit]
  return { n: Math.round(half.n * 2 * fraction), unit: half.unit }
}

/** The length of time that begins at token `i`, approximations included: نحو شهرين، ثلاثة أيام، شهر ونصف، بضع سنوات، نصف ساعة. */
export function lengthAt(scene: Scene, i: number): LengthAt | null {
  // Most words are none of time, and open no number.
  if ((scene.hits[i]?.length ?? 0) === 0 && !mayCount(scene, i)) return null
  const { lengths } = scene.memory
  let length = lengths.get(i)
  if (length === undefined) {
    length = readLength(scene, i)
    lengths.set(i, length)
  }
  return length
}

function readLength(scene: Scene, i: number): LengthAt | null {
  const approximate = hitAt(scene, i, 'approximate')
  if (approximate && sameSentence(scene, approximate.to, i)) {
    const length = lengthAt(scene, approximate.to)
    // «في حدود عام 2040» is no length.
    const names = length?.bare && sameSentence(scene, length.to, i) && scene.tokens[length.to]!.kind === 'number'
    return length && !names && !(length.bare && length.length.parts[0]!.n === null)
      ? { ...length, from: i, start: approximate.start, lead: approximate.lead, bare: false }
      : null
  }
  return counted(scene, i) ?? vague(scene, i) ?? fraction(scene, i) ?? single(scene, i)
}

const plain = (hit: Hit): boolean => hit.lead === '' || hit.lead === 'ال'

/** A number and its unit: 14 عاما، خمس سنوات، 3 إلى 5 سنوات، يومين أو ثلاثة. */
function counted(scene: Scene, i: number): LengthAt | null {
  const first = scene.tokens[i]
  if (!first || !mayCount(scene, i)) return null
  const article = isArticle(first.folded) && scene.tokens[i + 1]?.kind === 'number'
  const at = article ? i + 1 : i
  const number = numberAt(scene.tokens, at, scene.lexicons)
  if (!number || number.approximate || number.value <= 0) return null
  if (!sameSentence(scene, number.to - 1, i)) return null
  const most = countBehind(scene, at, number.to, number.value)
  // «لمدة (21) يوما».
  const bracketed = !most && isSign(scene, at - 1, i, '(«/"') && isSign(scene, number.to, i, ')»/"')
  const { n, to } = most ?? { n: number.value, to: bracketed ? number.to + 1 : number.to }
  const unit = sameSentence(scene, to, i) ? hitAt(scene, to, 'unit', (h) => plain(h) && h.word.count !== 'two') : null
  if (!unit) return null
  // «2015 سنة» is no length, nor is «الثالثة يوم الأحد».
  if (
    scene.tokens[at]!.kind === 'number' &&
    /^\d{4}$/.test(scene.tokens[at]!.folded) &&
    n > 1900 &&
    n < 2060 &&
    unit.word.unit === 'year'
  )
    return null
  if (unit.definite && unit.word.count === 'one') return null
  // «أحد أشهر المهندسين» is one of the best known.
  if (unit.word.count === 'many' && /^[وفبل]?(احد|احدي)$/.test(first.folded)) return null
  // «العدد 66 سنة 2015».
  if (
    unit.word.unit === 'year' &&
    unit.word.count === 'one' &&
    /^(19|20)\d\d$/.test(scene.tokens[unit.to]?.folded ?? '') &&
    sameSentence(scene, unit.to, i)
  )
    return null
  if (unit.word.count === 'one' && hitAt(scene, unit.to, 'weekday')) return null
  const vagueCount = /^[وفبل]?(عشرات|مئات|مءات|الاف)$/.test(first.folded)
  const parts: { n: number | null; unit: TimeUnit }[] = Number.isInteger(n)
    ? [{ n, unit: unit.word.unit! }]
    : split(n, unit.word.unit!)
  const tail = tailOf(scene, unit.to, i, unit.word.unit!, parts)
  const lead = article ? '' : leadOf(scene, i)
  return {
    length: { parts: tail.parts, ...(most ? { least: number.value } : {}) },
    from: bracketed ? i - 1 : i,
    to: tail.to,
    start: bracketed ? scene.tokens[i - 1]!.start : first.start + lead.length,
    vague: vagueCount,
    bare: false,
    definite: article || first.folded.replace(/^[وفبلك]/, '').startsWith('ال') || unit.definite,
    accusative: false,
    lead,
    row: unit.word.row,
  }
}

function split(n: number, unit: TimeUnit): { n: number; unit: TimeUnit }[] {
  const whole = Math.floor(n)
  const rest = part(unit, n - whole)
  return whole > 0 ? [{ n: whole, unit }, ...(rest.n > 0 ? [rest] : [])] : [rest]
}

/** The clitics before a number word: «بثلاثة», «وخمسة»; «واحد» has none. */
function leadOf(scene: Scene, i: number): string {
  const token = scene.tokens[i]!
  if (token.kind !== 'word') return ''
  const hit = hitAt(scene, i, 'number')
  return hit && !hit.definite ? hit.lead : token.folded.startsWith('و') && hit?.lead === 'و' ? 'و' : ''
}

/** What may follow a unit: ونصف، ونصف العام، وشهرين، و3 أشهر, then كامل، متواصلة, بالضبط. */
function tailOf(
  scene: Scene,
  from: number,
  of: number,
  unit: TimeUnit,
  parts: readonly { n: number | null; unit: TimeUnit }[],
): { readonly parts: { n: number | null; unit: TimeUnit }[]; readonly to: number } {
  const all = [...parts]
  let to = from
  const and = wordAt(scene, to, of) === 'و' ? to + 1 : to
  const fractionWord = wordAt(scene, and, of).replace(and > to ? /^$/ : /^و/, '')
  const isAnd = and > to || wordAt(scene, to, of).startsWith('و')
  const share = { نصف: 0.5, النصف: 0.5, ربع: 0.25, الربع: 0.25, ثلث: 1 / 3 }[fractionWord]
  if (isAnd && share !== undefined) {
    all.push(part(unit, share))
    to = and + 1
    const again = sameSentence(scene, to, of) ? hitAt(scene, to, 'unit', (h) => h.word.unit === unit && h.lead === '') : null
    if (again) to = again.to
  } else if (isAnd && sameSentence(scene, to, of)) {
    const second = counted(scene, and) ?? single(scene, and)
    if (
      second &&
      !second.vague &&
      sizeOf(second.length.parts[0]!.unit) < sizeOf(unit) &&
      (second.from > to || second.lead === 'و') &&
      (!second.bare || second.length.parts[0]!.n === 1)
    ) {
      all.push(...second.length.parts)
      to = second.to
    }
  }
  return { parts: all, to: trimmings(scene, to, of) }
}

function trimmings(scene: Scene, to: number, of: number): number {
  if (wordAt(scene, to, of) === 'ونيف') return to + 1
  const hit = sameSentence(scene, to, of)
    ? (hitAt(scene, to, 'exactly', (h) => h.lead === '') ?? hitAt(scene, to, 'since-then', (h) => h.lead === ''))
    : null
  return hit && hit.to - to <= 1 ? hit.to : to
}

/** بضعة أيام، عدة أشهر، سنوات طويلة، الأيام القليلة, and a plural alone. */
function vague(scene: Scene, i: number): LengthAt | null {
  const some = hitAt(scene, i, 'some')
  const unit = hitAt(scene, some?.to ?? i, 'unit', (h) => h.word.count === 'many' && (!some || plain(h)))
  if (!unit || !sameSentence(scene, unit.from, i)) return null
  let to = unit.to
  let adjective = false
  for (
    let hit = hitAt(scene, to, 'vague-adjective');
    hit && sameSentence(scene, to, i);
    hit = hitAt(scene, to, 'vague-adjective')
  ) {
    to = hit.to
    adjective = true
  }
  const form = unit.word.words[0]!
  return {
    length: { parts: [{ n: null, unit: unit.word.unit! }] },
    from: i,
    to: trimmings(scene, to, i),
    start: some ? some.start : unit.start,
    vague: true,
    bare: !some && !adjective,
    definite: unit.definite,
    accusative: form.endsWith('ا') && !unit.definite,
    lead: some ? some.lead : unit.lead,
    row: unit.word.row,
  }
}

/** نصف ساعة، ربع قرن. */
function fraction(scene: Scene, i: number): LengthAt | null {
  const number = hitAt(scene, i, 'number', (h) => h.word.n > 0 && h.word.n < 1)
  const unit = number && hitAt(scene, number.to, 'unit', (h) => plain(h) && h.word.count === 'one')
  if (!unit || !sameSentence(scene, unit.from, i)) return null
  return {
    length: { parts: [part(unit.word.unit!, number.word.n)] },
    from: i,
    to: trimmings(scene, unit.to, i),
    start: number.start,
    vague: false,
    bare: false,
    definite: false,
    accusative: false,
    lead: number.lead,
    row: unit.word.row,
  }
}

/** يومين, يوم واحد, عام كامل, شهر ونصف, and a unit alone. */
function single(scene: Scene, i: number): LengthAt | null {
  const unit = hitAt(
    scene,
    i,
    'unit',
    (h) => !h.definite && (h.word.count === 'one' || (h.word.count === 'two' && /[اي]ن$/.test(h.word.words[0]!))),
  )
  if (!unit) return null
  const n = unit.word.count === 'two' ? 2 : 1
  const tail = tailOf(scene, unit.to, i, unit.word.unit!, [{ n, unit: unit.word.unit! }])
  // «موسم رياضي واحد»: an adjective may stand between.
  const adjective = scene.tokens[unit.to]?.readings[0]?.pos === 'adjective' && /^واحدة?$/.test(wordAt(scene, unit.to + 1, i))
  const last = adjective ? unit.to + 1 : unit.to
  const one = wordAt(scene, last, i)
  // «يومين أو ثلاثة أيام»: the least that is said.
  const more = n === 2 && wordAt(scene, unit.to, i) === 'او' ? counted(scene, unit.to + 1) : null
  if (more && sameSentence(scene, more.to - 1, i) && more.length.parts[0]!.unit === unit.word.unit)
    return {
      ...more,
      length: { parts: [{ n, unit: unit.word.unit! }] },
      from: i,
      start: unit.start,
      lead: unit.lead,
      definite: false,
    }
  const counts = n === 2 ? ['اثنين', 'اثنان', 'اثنتين'].includes(one) : one === 'واحد' || one === 'واحدة' || one === 'واحدا'
  const behind = counts ? tailOf(scene, last + 1, i, unit.word.unit!, [{ n, unit: unit.word.unit! }]) : tail
  const to = n === 1 && adds(scene, unit, i) ? unit.to + 1 : behind.to
  return {
    length: { parts: behind.parts },
    from: i,
    to,
    start: unit.start,
    vague: false,
    bare: n === 1 && to === unit.to,
    definite: false,
    accusative: false,
    lead: unit.lead,
    row: unit.word.row,
  }
}

const ADDED = /^(اخري|اخر|اضافية|اضافيا)$/
/** Behind these another year is a time, no length: «في سنة أخرى». */
const POINTS = new Set(['في', 'من', 'الي', 'كل', 'اي', 'منذ', 'وفي', 'ومن', 'مثل'])

/** «سنة أخرى», «شهرا إضافيا», «عاما آخر»: a unit in the accusative that is added to what was said. */
function adds(scene: Scene, unit: Hit, of: number): boolean {
  const form = unit.word.words[0]!
  return (
    unit.lead === '' &&
    unit.word.unit !== 'day' &&
    unit.word.unit !== 'night' &&
    /[اة]$/.test(form) &&
    ADDED.test(wordAt(scene, unit.to, of)) &&
    !POINTS.has(wordAt(scene, of - 1, of))
  )
}
