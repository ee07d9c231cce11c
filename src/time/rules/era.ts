import { ordinalAt } from '../../lexicon/index.js'
import type { Shift, YearWord } from '../meaning.js'
import { type Hit, hitAt, hitBefore, mayCount, type Scene, sameSentence, wordAt } from '../scene.js'
import { propose, type Rule, shiftOf, yearTail } from './parts.js'

/** التسعينيات، سبعينيات القرن الماضي، الثمانينات من القرن العشرين. */
export const decadeRule: Rule = (scene, i) => {
  const hit = hitAt(scene, i, 'decade')
  if (!hit) return null
  if (wordAt(scene, hit.to, i) === 'من' && hitAt(scene, hit.to + 1, 'age')) return null
  if (wordAt(scene, i - 1, i) === 'في' && hitAt(scene, i - 2, 'age')) return null
  const long = hit.word.words.includes('القرن')
  const bare = !hit.definite && !long
  const from = wordAt(scene, hit.to, i) === 'من' ? hit.to + 1 : hit.to
  const unit = long ? { to: hit.to } : hitAt(scene, from, 'unit', (h) => h.word.unit === 'century' && h.definite)
  if (unit && sameSentence(scene, unit.to, i)) {
    const shift = hitAt(scene, unit.to, 'shift')
    const ordinal = ordinalAt(scene.tokens, unit.to, scene.lexicons)
    const to = shift?.to ?? ordinal?.to
    if (to !== undefined)
      return propose(
        scene,
        i,
        to,
        hit.start,
        'DATE',
        { is: 'decade', decade: hit.word.n, ...(ordinal ? { century: ordinal.value } : {}) },
        'time/decade',
        hit.word.row,
      )
  }
  return bare
    ? null
    : propose(scene, i, hit.to, hit.start, 'DATE', { is: 'decade', decade: hit.word.n }, 'time/decade', hit.word.row)
}

/** صيف 2012، الربيع المقبل، شتاء العام الماضي، هذا الخريف. */
export const seasonRule: Rule = (scene, i) => {
  const pointer = hitAt(scene, i, 'this')
  const hit = hitAt(scene, pointer?.to ?? i, 'season', (h) => !pointer || h.word.words[0]!.startsWith('ال'))
  if (!hit || !sameSentence(scene, hit.from, i)) return null
  const tail = yearTail(scene, hit.to, i)
  const shift = sameSentence(scene, hit.to, i) ? hitAt(scene, hit.to, 'shift', (h) => h.lead === '') : null
  if (!tail && !shift && !pointer) return null
  const told: { year?: YearWord; shift?: Shift } = tail ? { year: tail.year } : { shift: shift ? shiftOf(shift) : 0 }
  return propose(
    scene,
    i,
    tail?.to ?? shift?.to ?? hit.to,
    pointer?.start ?? hit.start,
    'DATE',
    { is: 'season', season: hit.word.n, ...told },
    'time/season',
    hit.word.row,
  )
}

/** عيد الفطر، ثاني أيام عيد الأضحى، أيام العيد السعيد، عيد الفطر المقبل. */
export const feastRule: Rule = (scene, i) => {
  let at = i
  const nth = mayCount(scene, i) ? ordinalAt(scene.tokens, i, scene.lexicons) : null
  const ordinal = nth && !nth.definite && hitAt(scene, nth.to, 'unit', (h) => h.word.unit === 'day' && h.lead === '') ? nth : null
  if (ordinal) at = ordinal.to
  const days = hitAt(scene, at, 'unit', (h) => h.word.unit === 'day' && !h.definite && h.word.count !== 'two')
  if (days && !hitAt(scene, at, 'feast')) at = days.to
  const holiday = ['عطلة', 'اجازة', 'بعطلة', 'باجازة', 'وعطلة'].includes(wordAt(scene, at, i))
  if (holiday) at++
  const hit = hitAt(scene, at, 'feast')
  if (!hit || !sameSentence(scene, at, i)) return null
  if (hit.word.value === 'eid' && !days && !ordinal && !holiday) return null
  if (hit.word.value === 'eid' && hit.word.words[0] === 'عيد') return null
  // «عيد الميلاد الثلاثون» is a person's birthday.
  if (hit.word.value === 'christmas' && sameSentence(scene, hit.to, i) && ordinalAt(scene.tokens, hit.to, scene.lexicons))
    return null
  let to = hit.to
  if (['المبارك', 'السعيد', 'المجيد', 'السعيدة'].includes(wordAt(scene, to, i))) to++
  const tail = yearTail(scene, to, i)
  const shift = sameSentence(scene, to, i) ? hitAt(scene, to, 'shift', (h) => h.lead === '') : null
  const told: { year?: YearWord; shift?: Shift } = tail ? { year: tail.year } : shift ? { shift: shiftOf(shift) } : {}
  const start =
    ordinal || days
      ? scene.tokens[i]!.start + (scene.tokens[i]!.folded.match(/^[وفب](?=اول|ثان|ثالث|رابع|ايام|يوم)/)?.[0].length ?? 0)
      : holiday
        ? scene.tokens[i]!.start + (scene.tokens[i]!.folded.match(/^[وب](?=عطلة|اجازة)/)?.[0].length ?? 0)
        : hit.start
  const meaning = {
    is: 'feast',
    feast: hit.word.feast!,
    ...told,
    ...(ordinal ? { nth: ordinal.value } : {}),
    whole: days?.word.count === 'many' || holiday,
  } as const
  return propose(scene, i, tail?.to ?? shift?.to ?? to, start, 'DATE', meaning, 'time/feast', hit.word.row)
}

/** «وزيرا سابقا», «المعروف سابقا» are described; of «السابق», «الماضي» only «في السابق» is a time. */
function isAdjective(scene: Scene, ref: Hit): boolean {
  const [word, more] = ref.word.words
  if (more !== undefined) return false
  if (word === 'السابق' || word === 'الماضي') {
    const next = scene.tokens[ref.to]
    const goesOn = next?.definite === true && sameSentence(scene, ref.to, ref.from) && next.conjunction === ''
    return ref.lead !== '' || goesOn || !/^و?في$/.test(wordAt(scene, ref.from - 1, ref.from))
  }
  if (word !== 'سابقا') return false
  const isVerb = (i: number): boolean =>
    sameSentence(scene, i, ref.from) && (scene.tokens[i]?.readings.some((r) => r.pos === 'verb') ?? false)
  const before = scene.tokens[ref.from - 1]
  // «تعاونا سابقا»: an accusative has it as its adjective.
  if (before === undefined || (/[اً]$/.test(before.text) && before.pronoun === '')) return true
  const subject = !before.readings.some((r) => r.pos === 'adjective' || r.pos === 'verb')
  return !(isVerb(ref.from - 1) || (subject && isVerb(ref.from - 2)))
}

/** «هذه اللحظة التاريخية» is an hour of history, «مستقبلا أفضل» a future that somebody has: no times. */
function described(scene: Scene, ref: Hit): boolean {
  if (isAdjective(scene, ref)) return true
  const next = scene.tokens[ref.to]
  if (next?.kind !== 'word' || !sameSentence(scene, ref.to, ref.from) || next.conjunction !== '' || next.preposition !== '')
    return false
  const last = ref.word.words.at(-1)
  if (last === 'اللحظة') return next.definite || next.folded === 'التي'
  const reading = next.readings[0]
  return last === 'مستقبلا' && !next.definite && reading?.pos === 'adjective' && reading.gender === 'm'
}

/** الآن، مؤخرا، قريبا; آنذاك; وقت لاحق من اليوم. */
export const refRule: Rule = (scene, i) => {
  const ref = hitAt(scene, i, 'ref')
  if (ref) {
    if (described(scene, ref)) return null
    if (
      ref.word.words[0] === 'الان' &&
      (hitBefore(scene, i, 'to') || hitBefore(scene, i, 'since')) === null &&
      wordAt(scene, i - 1, i) === 'لحد'
    )
      return propose(scene, i, ref.to, ref.start, 'DATE', { is: 'ref', value: 'PRESENT_REF' }, 'time/ref', ref.word.row)
    return propose(
      scene,
      i,
      ref.to,
      ref.start,
      'DATE',
      { is: 'ref', value: ref.word.value as 'PAST_REF' },
      'time/ref',
      ref.word.row,
    )
  }
  const then = hitAt(scene, i, 'then')
  // «لم تكمل يومها السادس» is a day of hers.
  if (
    then &&
    scene.tokens[then.to]?.definite &&
    sameSentence(scene, then.to, i) &&
    ordinalAt(scene.tokens, then.to, scene.lexicons)
  )
    return null
  if (then) return propose(scene, i, then.to, then.start, 'DATE', { is: 'then' }, 'time/then', then.word.row)
  const later = hitAt(scene, i, 'later')
  return later ? propose(scene, i, later.to, later.start, 'DATE', { is: 'later' }, 'time/later', later.word.row) : null
}
