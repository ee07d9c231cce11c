import { ordinalAt } from '../../lexicon/index.js'
import type { Meaning, Shift } from '../meaning.js'
import { type Hit, hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { isSign, propose, type Rule, shiftOf } from './parts.js'

/** A day by its name or told from today: الأربعاء، يوم الجمعة الماضي، السبت والأحد، اليوم، أمس، بعد غد، الليلة الماضية. */
export const dayRule: Rule = (scene, i) => weekday(scene, i) ?? deictic(scene, i) ?? night(scene, i)

/** «يوم» before the day belongs to it: «يوم أمس», «يومي السبت والأحد», «نهار الأربعاء». */
function withDay(scene: Scene, i: number): Hit | null {
  return hitAt(
    scene,
    i,
    'unit',
    (h) =>
      h.word.unit === 'day' &&
      (!h.definite || h.lead.endsWith('ل')) &&
      h.word.words[0] !== 'اياما' &&
      h.word.words[0] !== 'يومين',
  )
}

function weekday(scene: Scene, i: number): ReturnType<Rule> {
  const day = withDay(scene, i)
  const at = day?.to ?? i
  const hit = hitAt(scene, at, 'weekday') ?? (day?.word.count === 'one' ? hitAt(scene, at, 'bare-weekday') : null)
  if (!hit || !sameSentence(scene, at, i) || (day && hit.lead !== '')) return null
  let to = hit.to
  let last = hit.word.n
  for (let n = 0; n < 5; n++) {
    const next = nextWeekday(scene, to, i, last)
    if (!next) break
    last = next.word.n
    to = next.to
  }
  // «بين الاثنين والخميس»: the ends of a range need not be neighbours.
  const end = to === hit.to && hitBefore(scene, i, 'between') ? hitAt(scene, to, 'weekday', (h) => h.lead === 'و') : null
  if (end && sameSentence(scene, end.from, i)) {
    last = end.word.n
    to = end.to
  }
  const shift = sameSentence(scene, to, i) ? shiftBehind(scene, to, i) : null
  // «أيام الجمعة»: the days of one name are that day of every week.
  if (day?.word.count === 'many' && last === hit.word.n && !shift && !isSign(scene, to, i, '،') && !isAnd(wordAt(scene, to, i)))
    return propose(scene, i, to, day.start, 'SET', { is: 'set', value: 'P1W' }, 'time/every-weekday', hit.word.row)
  const meaning: Meaning = {
    is: 'weekday',
    weekday: hit.word.n,
    ...(last !== hit.word.n ? { to: last } : {}),
    ...(shift?.with ?? {}),
  }
  return propose(scene, i, shift?.to ?? to, day?.start ?? hit.start, 'DATE', meaning, 'time/weekday', hit.word.row)
}

const isAnd = (word: string): boolean => word === 'و' || word.startsWith('وال')

/** The following day of the week joined by و or a comma: الأربعاء والخميس. */
function nextWeekday(scene: Scene, at: number, of: number, before: number): Hit | null {
  if (!sameSentence(scene, at, of)) return null
  const and = wordAt(scene, at, of) === 'و' || isSign(scene, at, of, '،')
  const hit = hitAt(scene, and ? at + 1 : at, 'weekday', (h) => h.word.n === (before % 7) + 1 && (and || h.lead === 'و'))
  return hit && sameSentence(scene, hit.from, of) ? hit : null
}

/** الماضي behind a weekday, or a whole week: «الأحد من الأسبوع المقبل». */
function shiftBehind(
  scene: Scene,
  to: number,
  of: number,
): { readonly with: { shift?: Shift; week?: Shift }; readonly to: number } | null {
  const hit = hitAt(scene, to, 'shift', (h) => h.lead === '')
  if (hit) return { with: { shift: shiftOf(hit) }, to: hit.to }
  const from = wordAt(scene, to, of) === 'من' ? to + 1 : to
  const pointer = hitAt(scene, from, 'this')
  const week = hitAt(scene, pointer?.to ?? from, 'unit', (h) => h.word.unit === 'week' && h.definite && h.word.count === 'one')
  const shift = week && (pointer ? null : hitAt(scene, week.to, 'shift'))
  if (week && pointer && sameSentence(scene, week.to - 1, of)) return { with: { week: 0 }, to: week.to }
  return week && shift && sameSentence(scene, shift.from, of) ? { with: { week: shiftOf(shift) }, to: shift.to } : null
}

function deictic(scene: Scene, i: number): ReturnType<Rule> {
  const before = withDay(scene, i)
  const at = before && !before.definite ? before.to : i
  const hit = hitAt(scene, at, 'day')
  if (!hit || !sameSentence(scene, at, i) || (before && at > i && hit.lead !== '')) return null
  if (hit.word.n === 0) {
    // «اليوم الأول», «اليوم التالي», «ذلك اليوم», «اليوم الوطني» are no today.
    const next = hit.to
    if (sameSentence(scene, next, i)) {
      if (
        ordinalAt(scene.tokens, next, scene.lexicons)?.definite &&
        !hitAt(scene, next, 'weekday') &&
        !hitAt(scene, next, 'quarter')
      )
        return null
      if (
        hitAt(scene, next, 'beside', (h) => h.word.value !== '-1' || h.word.words[0] !== 'السابقة') ||
        hitAt(scene, next, 'day-adjective')
      )
        return null
      if (
        hitAt(scene, next, 'shift') ||
        (wordAt(scene, next, i) === 'الذي' && hit.lead !== '') ||
        /^ال$/.test(wordAt(scene, next, i))
      )
        return null
    }
    if (at === i && hit.lead === '') {
      const told = dayOfOther(scene, i, hit)
      if (told !== undefined) return told
    }
    // «اليوم» alone in quotation marks is a newspaper.
    if (isSign(scene, at - 1, i, '«"“') && isSign(scene, hit.to, i, '»"”')) return null
    if (hitBefore(scene, i, 'that') || wordAt(scene, i - 1, i) === 'نصف' || wordAt(scene, i - 1, i) === 'ساعات') return null
  }
  if (hit.word.n === 1 && wordAt(scene, at, i) === 'غدا') {
    // «كان قد غدا», «حتى غدا الأمر»: it became.
    if (scene.hits[i - 1]?.some((h) => h.word.role === 'was')) return null
    const next = scene.tokens[hit.to]
    if (wordAt(scene, i - 1, i) === 'حتي' && next?.definite && scene.hits[hit.to]!.length === 0) return null
  }
  return propose(
    scene,
    at === i ? i : before!.from,
    hit.to,
    at === i ? hit.start : before!.start,
    'DATE',
    { is: 'day', offset: hit.word.n },
    'time/day',
    hit.word.row,
  )
}

const BEFORE_A_DAY = new Set(['في', 'وفي', 'هو', 'خلال', 'من', 'منذ', 'حتي', 'قبل', 'بعد'])

/** «اليوم» that is not today: «في اليوم الختامي», «في اليوم الذي سبقه» are days told otherwise (null), «عشر ساعات في اليوم» is a day as such. */
function dayOfOther(scene: Scene, i: number, hit: Hit): ReturnType<Rule> | undefined {
  const before = wordAt(scene, i - 1, i)
  if (!BEFORE_A_DAY.has(before)) return undefined
  const inside = before === 'في'
  const next = sameSentence(scene, hit.to, i) ? scene.tokens[hit.to] : undefined
  const free = next?.kind === 'word' && next.conjunction === '' && next.preposition === '' && scene.hits[hit.to]!.length === 0
  if (free && next.definite && next.readings[0]?.pos === 'adjective') return null
  if (!inside) return undefined
  if (free && (next.definite || next.folded === 'الذي')) return null
  if (hitAt(scene, hit.to, 'ago')) return null
  if (hitAt(scene, hit.to, 'weekday')) return undefined
  return propose(scene, i, hit.to, hit.start, 'SET', { is: 'set', value: 'P1D' }, 'time/per-day', hit.word.row)
}

function night(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'night')
  if (!hit || hitBefore(scene, i, 'that')) return null
  return propose(
    scene,
    i,
    hit.to,
    hit.start,
    'TIME',
    { is: 'part', part: 'night', day: { is: 'day', offset: hit.word.n } },
    'time/night',
    hit.word.row,
  )
}

/** A part of the day before its day (صباح، مساء، بعد ظهر), by itself nothing; «هذا الصباح» is of today. */
export const partRule: Rule = (scene, i) => {
  const pointer = hitAt(scene, i, 'this')
  const said = pointer && hitAt(scene, pointer.to, 'part-behind', (h) => h.word.words[0]!.startsWith('ال'))
  // «هذا العصر» is this age.
  if (pointer && said && said.word.words[0] !== 'العصر' && sameSentence(scene, said.from, i))
    return propose(
      scene,
      i,
      said.to,
      pointer.start,
      'TIME',
      { is: 'part', part: said.word.value as never, day: { is: 'day', offset: 0 } },
      'time/this-part',
      said.word.row,
    )
  const hit = hitAt(scene, i, 'part')
  if (!hit) return null
  return {
    ...propose(scene, i, hit.to, hit.start, 'TIME', { is: 'part', part: hit.word.value as never }, 'time/part', hit.word.row),
    needs: 'company',
  }
}
