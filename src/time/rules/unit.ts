import { numberAt } from '../../lexicon/index.js'
import { lengthAt } from '../length.js'
import type { Meaning } from '../meaning.js'
import { hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { century } from './century.js'
import { firstMonths, partOfYear } from './part-of-year.js'
import { digitsAt, isArticle, propose, type Rule, shiftOf } from './parts.js'

/** A unit told from another: الأسبوع الماضي، هذا العام، السنوات الأخيرة، اليوم التالي، النصف الأول من العام، القرن الماضي. */
export const unitRule: Rule = (scene, i) =>
  pointed(scene, i) ?? shifted(scene, i) ?? counted(scene, i) ?? partOfYear(scene, i) ?? last(scene, i)

const REFS: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  '-2': 'PAST_REF',
  '-1': 'PAST_REF',
  0: 'PRESENT_REF',
  1: 'FUTURE_REF',
  2: 'FUTURE_REF',
}
const LAST = new Set(['day', 'month', 'year', 'decade'])
const LONG = new Set(['day', 'week', 'month', 'season', 'year', 'decade', 'century'])

/** هذا العام، ذلك اليوم، نفس السنة. */
function pointed(scene: Scene, i: number): ReturnType<Rule> {
  const pointer = hitAt(scene, i, 'this') ?? hitAt(scene, i, 'that')
  const unit = pointer && hitAt(scene, pointer.to, 'unit', (h) => h.definite && h.word.count === 'one' && h.lead === '')
  if (!pointer || !unit || !sameSentence(scene, unit.from, i)) return null
  const kind = unit.word.unit!
  if (kind === 'night' && pointer.word.role === 'that')
    return propose(
      scene,
      i,
      unit.to,
      pointer.start,
      'TIME',
      { is: 'unit', unit: 'day', beside: 0 },
      'time/that-unit',
      unit.word.row,
    )
  if (!LONG.has(kind) || kind === 'decade') return null
  if (kind === 'day' && hitAt(scene, unit.to, 'weekday')) return null
  const meaning: Meaning =
    pointer.word.role === 'this'
      ? kind === 'day'
        ? { is: 'day', offset: 0 }
        : kind === 'century'
          ? { is: 'century', shift: 0 }
          : { is: 'unit', unit: kind, shift: 0 }
      : { is: 'unit', unit: kind, beside: 0 }
  if (kind === 'century' && pointer.word.role !== 'this') return null
  return propose(
    scene,
    i,
    unit.to,
    pointer.start,
    'DATE',
    meaning,
    pointer.word.role === 'this' ? 'time/this-unit' : 'time/that-unit',
    unit.word.row,
  )
}

/** الأسبوع الماضي، العام الدراسي المقبل، السنوات القليلة الماضية، الأسبوعين الأخيرين. */
function shifted(scene: Scene, i: number): ReturnType<Rule> {
  const unit = hitAt(scene, i, 'unit', (h) => h.definite)
  if (!unit) return null
  const kind = unit.word.unit!
  const many = unit.word.count !== 'one'
  let at = unit.to
  const number = unit.word.count === 'many' ? adjectiveNumber(scene, at, i) : null
  if (number) at = number.to
  for (
    let hit = hitAt(scene, at, 'vague-adjective');
    many && hit && sameSentence(scene, at, i);
    hit = hitAt(scene, at, 'vague-adjective')
  )
    at = hit.to
  const adjective = kind === 'year' ? hitAt(scene, at, 'year-adjective') : null
  if (adjective) at = adjective.to
  const shift = sameSentence(scene, at, i) ? hitAt(scene, at, 'shift', (h) => h.lead === '') : null
  if (shift) {
    const told = shiftOf(shift)
    // «العامين الحالي والمقبل».
    const other =
      unit.word.count === 'two' && sameSentence(scene, shift.to, i)
        ? hitAt(scene, shift.to, 'shift', (h) => h.lead === 'و')
        : null
    if (other && shiftOf(other) > told)
      return propose(
        scene,
        i,
        other.to,
        unit.start,
        'DATE',
        { is: 'range', first: { is: 'unit', unit: kind, shift: told }, last: { is: 'unit', unit: kind, shift: shiftOf(other) } },
        'time/two-units',
        unit.word.row,
      )
    if (unit.word.count === 'two' || number) {
      const n = number?.value ?? 2
      return propose(
        scene,
        i,
        shift.to,
        unit.start,
        'DURATION',
        { is: 'length', length: { parts: [{ n, unit: kind }] } },
        'time/last-units',
        unit.word.row,
      )
    }
    if (many)
      return propose(scene, i, shift.to, unit.start, 'DATE', { is: 'ref', value: REFS[told]! }, 'time/vague-units', unit.word.row)
    if (kind === 'century')
      return propose(scene, i, shift.to, unit.start, 'DATE', { is: 'century', shift: told }, 'time/century', unit.word.row)
    if (kind === 'second' || kind === 'minute' || (kind === 'hour' && told !== -1)) return null
    if (kind === 'hour' || kind === 'night') return null
    // «السنة الأخيرة» is the twelve months behind us.
    if (/^الاخيرة?$/.test(wordAt(scene, shift.from, i)) && LAST.has(kind))
      return kind === 'day' || (kind === 'decade' && wordAt(scene, shift.to + 1, i) === 'القرن')
        ? null
        : propose(
            scene,
            i,
            shift.to,
            unit.start,
            'DURATION',
            { is: 'length', length: { parts: [{ n: 1, unit: kind }] } },
            'time/last-units',
            unit.word.row,
          )
    // «الأسبوع الأخير من يوليو» is a week of that month.
    if (kind === 'week' && /^الاخير$/.test(wordAt(scene, shift.from, i)) && wordAt(scene, shift.to, i) === 'من') return null
    const digits = kind === 'year' ? digitsAt(scene, shift.to, i) : ''
    if (/^(19|20)\d\d$/.test(digits))
      return propose(
        scene,
        i,
        shift.to + 1,
        unit.start,
        'DATE',
        { is: 'calendar', calendar: 'gregorian', year: { year: Number(digits), calendar: 'gregorian' } },
        'time/year',
        unit.word.row,
      )
    const school = adjective && /^ال(دراسي|جامعي)/.test(adjective.word.words[0]!) ? ({ school: true } as const) : {}
    return propose(
      scene,
      i,
      shift.to,
      unit.start,
      'DATE',
      { is: 'unit', unit: kind, shift: told, ...school },
      'time/unit',
      unit.word.row,
    )
  }
  const before = many && sameSentence(scene, at, i) ? hitAt(scene, at, 'beside', (h) => h.lead === '' && h.word.n !== 0) : null
  if (before && number)
    return propose(
      scene,
      i,
      before.to,
      unit.start,
      'DURATION',
      { is: 'length', length: { parts: [{ n: number.value, unit: kind }] } },
      'time/last-units',
      unit.word.row,
    )
  if (before && before.word.n < 0 && unit.word.count === 'many')
    return propose(scene, i, before.to, unit.start, 'DATE', { is: 'ref', value: 'PAST_REF' }, 'time/vague-units', unit.word.row)
  const school = adjective && /^ال(دراسي|جامعي)/.test(adjective.word.words[0]!) ? ({ school: true } as const) : {}
  const fresh =
    !many && (kind === 'year' || kind === 'season') && sameSentence(scene, at, i)
      ? hitAt(scene, at, 'new', (h) => h.lead === '')
      : null
  if (fresh)
    return propose(
      scene,
      i,
      fresh.to,
      unit.start,
      'DATE',
      { is: 'unit', unit: kind, shift: 0, fresh: true, ...school },
      'time/new-unit',
      unit.word.row,
    )
  const next = !many && LONG.has(kind) && sameSentence(scene, at, i) ? hitAt(scene, at, 'beside', (h) => h.lead === '') : null
  if (next && kind !== 'century' && kind !== 'decade')
    return propose(
      scene,
      i,
      next.to,
      unit.start,
      'DATE',
      { is: 'unit', unit: kind, beside: next.word.n },
      'time/unit-beside',
      unit.word.row,
    )
  if (kind === 'century' && !many) return century(scene, i, unit)
  if (number && unit.word.count === 'many' && kind === 'month') return firstMonths(scene, i, unit, number)
  // «نهاية العام», «مطلع الشهر»: a unit alone with an edge before it is the present one.
  const edge = !many && (kind === 'week' || kind === 'month' || kind === 'year') ? hitBefore(scene, i, 'edge') : null
  if (edge && edge.word.words[0] !== 'اخر')
    return propose(
      scene,
      i,
      school.school ? at : unit.to,
      unit.start,
      'DATE',
      { is: 'unit', unit: kind, shift: 0, ...school },
      'time/unit-edge',
      unit.word.row,
    )
  return null
}

/** The number behind a plural: السنوات الثلاث, الأشهر الستة, الأيام الـ10. */
function adjectiveNumber(scene: Scene, i: number, of: number): { readonly value: number; readonly to: number } | null {
  if (!sameSentence(scene, i, of)) return null
  const article = isArticle(wordAt(scene, i, of))
  if (!article && !/^ال/.test(wordAt(scene, i, of))) return null
  if (hitAt(scene, i, 'number') === null && !article) return null
  const number = numberAt(scene.tokens, article ? i + 1 : i, scene.lexicons)
  return number && Number.isInteger(number.value) && number.value > 1 && sameSentence(scene, number.to - 1, of) ? number : null
}

/** الـ24 ساعة الماضية، الثلاث سنوات المقبلة، العشرة أيام الأخيرة. */
function counted(scene: Scene, i: number): ReturnType<Rule> {
  const first = wordAt(scene, i, i)
  if (!isArticle(first) && !/^[وفبل]?ال/.test(first) && !/^لل/.test(first)) return null
  const length = lengthAt(scene, i)
  if (!length?.definite || length.vague || length.bare || !sameSentence(scene, length.to, i)) return null
  const shift = hitAt(scene, length.to, 'shift')
  if (!shift) return null
  return propose(
    scene,
    i,
    shift.to,
    length.start,
    'DURATION',
    { is: 'length', length: length.length },
    'time/last-units',
    length.row,
  )
}

/** آخر 24 ساعة، آخر ثلاث سنوات. */
function last(scene: Scene, i: number): ReturnType<Rule> {
  if (!/^[وفبل]?اخر$/.test(wordAt(scene, i, i)) || !sameSentence(scene, i + 1, i)) return null
  const length = lengthAt(scene, i + 1)
  if (!length || length.vague || length.bare || length.lead !== '') return null
  return propose(
    scene,
    i,
    length.to,
    scene.tokens[i]!.start + wordAt(scene, i, i).length - 3,
    'DURATION',
    { is: 'length', length: length.length },
    'time/last-units',
    length.row,
  )
}
