import { numberAt, ordinalAt } from '../../lexicon/index.js'
import type { Candidate, Meaning } from '../meaning.js'
import { type Hit, hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { digitsAt, isArticle, isSign, propose, type Rule } from './parts.js'

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly to: number
}

/** A time of day: الساعة الثامنة والنصف مساء، 14:30 بتوقيت غرينتش، الساعة 8 صباحا، منتصف الليل. */
export const clockRule: Rule = (scene, i) => hours(scene, i) ?? clock(scene, i) ?? beforePart(scene, i)

const clock: Rule = (scene, i) => {
  const named = hitAt(scene, i, 'clock')
  const midnight = hitAt(scene, i, 'midnight')
  if (midnight && !hitBefore(scene, i, 'part-behind'))
    return propose(
      scene,
      i,
      midnight.to,
      midnight.start,
      'TIME',
      { is: 'clock', hour: midnight.word.n, minute: 0 },
      'time/midnight',
      midnight.word.row,
    )
  const at = named ? behindArticle(scene, behindApproximation(scene, named.to, i), i) : i
  // «العاشرة صباحا»: without الساعة an hour in words needs its part of the day.
  const told =
    (named ? (together(scene, at, i) ?? parted(scene, at, i)) : null) ??
    figures(scene, at, i) ??
    (named || hitAt(scene, i, 'number', (h) => h.definite) ? words(scene, at, i) : null)
  if (!told) return null
  const part = sameSentence(scene, told.to, i) ? (hitAt(scene, told.to, 'part-behind') ?? wordedPart(scene, told.to, i)) : null
  let to = part?.to ?? told.to
  let zone = zoneAt(scene, to, i)
  if (zone) to = zone
  if (isSign(scene, to, i, '(')) {
    // «14:30 (11:30 تغ)»: the other zone's time in brackets.
    const other = figures(scene, to + 1, i)
    const end = other && (zoneAt(scene, other.to, i) ?? other.to)
    if (end && isSign(scene, end, i, ')')) to = end + 1
    const inner = zoneAt(scene, to + 1, i)
    if (inner && isSign(scene, inner, i, ')')) {
      zone = inner
      to = inner + 1
    }
  }
  // «الثامنة والنصف» is a time of day by itself.
  const halved =
    !named &&
    scene.tokens[i]!.kind === 'word' &&
    !part &&
    scene.tokens[told.to - 1]!.kind === 'word' &&
    told.minute % 15 === 0 &&
    told.minute > 0 &&
    feminine(scene, i)
  if (
    !named &&
    !halved &&
    scene.tokens[i]!.kind === 'word' &&
    (!part || part.word.words[0]!.startsWith('ال') || part.word.words[0]!.length === 1)
  )
    return null
  const shown =
    named ??
    part ??
    (zone || halved ? { start: 0 } : null) ??
    (['عند', 'تمام', 'حتي', 'الي', 'في'].includes(wordAt(scene, i - 1, i)) &&
    isColon(scene, at, i) &&
    !hitBefore(scene, i, 'number') &&
    hitBefore(scene, i - 1, 'clock')
      ? { start: 0 }
      : null)
  if (!shown) return null
  const hour = hourOf(told.hour, part?.word.value)
  if (hour > 24 || told.minute > 59) return null
  const bare = !part && hour > 0 && hour < 12 && !/^0/.test(scene.tokens[at]!.folded) ? ({ bare: true } as const) : {}
  const meaning: Meaning = { is: 'clock', hour: hour % 24, minute: told.minute, ...bare }
  return propose(
    scene,
    i,
    to,
    named?.start ?? hitAt(scene, i, 'number')?.start ?? scene.tokens[i]!.start,
    'TIME',
    meaning,
    'time/clock',
    named?.word.row,
  )
}

/** «عند الثامنة من مساء اليوم»: an hour in words before the part of its day; it counts only where that follows. */
function beforePart(scene: Scene, i: number): Candidate | null {
  if (scene.tokens[i]!.kind !== 'word' || !feminine(scene, i)) return null
  const told = words(scene, i, i)
  if (!told) return null
  const at = wordAt(scene, told.to, i) === 'من' ? told.to + 1 : told.to
  if (!sameSentence(scene, at, i) || !hitAt(scene, at, 'part', (h) => h.lead === '')) return null
  const meaning: Meaning = { is: 'clock', hour: told.hour, minute: told.minute }
  const start = hitAt(scene, i, 'number')?.start ?? scene.tokens[i]!.start
  return { ...propose(scene, i, told.to, start, 'TIME', meaning, 'time/clock'), needs: 'company' }
}

/** Hours are feminine: «الثامنة», not «الثامن». */
const feminine = (scene: Scene, i: number): boolean => scene.tokens[i]!.folded.endsWith('ة')

/** «من الرابعة إلى السادسة مساء», «الساعة 4 إلى 6 مساء», «بين الساعة 5 و6 مساء»: the part of the day is said once for both. */
function hours(scene: Scene, i: number): Candidate | null {
  const named = hitAt(scene, i, 'clock')
  const at = named ? behindArticle(scene, named.to, i) : i
  const first = figures(scene, at, i) ?? words(scene, at, i)
  if (!first) return null
  const and = hitBefore(scene, i, 'between') !== null && wordAt(scene, first.to, i).startsWith('و')
  const joined = and ? wordAt(scene, first.to, i) === 'و' : hitAt(scene, first.to, 'to') || isSign(scene, first.to, i, '-–')
  const behind = joined ? first.to + 1 : first.to
  if (!(and || joined) || !sameSentence(scene, behind, i)) return null
  const again = behindArticle(scene, hitAt(scene, behind, 'clock')?.to ?? behind, i)
  const last = figures(scene, again, i) ?? words(scene, again, i)
  const part =
    last && sameSentence(scene, last.to, i) ? (hitAt(scene, last.to, 'part-behind') ?? wordedPart(scene, last.to, i)) : null
  // «من 9:30 إلى 11»: figures with minutes need no part of the day behind من.
  const figured =
    !part && last && !and && wordAt(scene, i - 1, i).endsWith('من') && (isColon(scene, at, i) || isColon(scene, again, i))
  if (!last || !(part || figured) || (part && part.word.words[0]!.length === 1 && !named)) return null
  const end = hourOf(last.hour, part?.word.value)
  const same = hourOf(first.hour, part?.word.value)
  const begin = same < end || (same === end && first.minute < last.minute) ? same : first.hour
  if (begin > 23 || end > 23) return null
  const meaning: Meaning = {
    is: 'range',
    first: { is: 'clock', hour: begin, minute: first.minute },
    last: { is: 'clock', hour: end, minute: last.minute },
  }
  const start = named?.start ?? hitAt(scene, i, 'number')?.start ?? scene.tokens[i]!.start
  return propose(scene, i, part?.to ?? last.to, start, 'TIME', meaning, 'time/hours', named?.word.row)
}

/** «مساء» behind a clock may itself be followed by its day: «الثامنة من مساء الأربعاء»; the merger joins that. */
const wordedPart = (scene: Scene, at: number, of: number): Hit | null =>
  wordAt(scene, at, of) === 'في' || wordAt(scene, at, of) === 'من'
    ? hitAt(scene, at + 1, 'part-behind', (h) => h.word.words[0]!.startsWith('ال'))
    : null

/** «الساعة الـ12 ظهرا»: the article stands apart from figures. */
const behindArticle = (scene: Scene, i: number, of: number): number =>
  isArticle(wordAt(scene, i, of)) && digitsAt(scene, i + 1, of) !== '' ? i + 1 : i

const behindApproximation = (scene: Scene, i: number, of: number): number => {
  const hit = sameSentence(scene, i, of) ? hitAt(scene, i, 'approximate') : null
  return hit?.to ?? i
}

const isColon = (scene: Scene, i: number, of: number): boolean => isSign(scene, i + 1, of, ':.')

function zoneAt(scene: Scene, i: number, of: number): number | null {
  if (!sameSentence(scene, i, of)) return null
  const hit = hitAt(scene, i, 'zone')
  if (hit) return hit.to
  // «بتوقيت أي مدينة»: the zone's place follows.
  return /^(ب?توقيت|بالتوقيت)$/.test(wordAt(scene, i, of)) && sameSentence(scene, i + 1, of) ? i + 2 : null
}

function figures(scene: Scene, i: number, of: number): Clock | null {
  const digits = digitsAt(scene, i, of)
  if (/^\d{1,2}$/.test(digits) && isSign(scene, i + 1, of, ':') && scene.tokens[i + 1]!.start === scene.tokens[i]!.end) {
    const minutes = digitsAt(scene, i + 2, of)
    if (!/^\d{2}$/.test(minutes) || Number(digits) > 24) return null
    // 19:56:30: no value is finer than a minute.
    const seconds = isSign(scene, i + 3, of, ':') && /^\d{2}$/.test(digitsAt(scene, i + 4, of))
    return { hour: Number(digits), minute: Number(minutes), to: seconds ? i + 5 : i + 3 }
  }
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(digits)
  if (dotted && Number(dotted[1]) <= 24 && Number(dotted[2]) <= 59)
    return { hour: Number(dotted[1]), minute: Number(dotted[2]), to: i + 1 }
  return /^\d{1,2}$/.test(digits) && Number(digits) <= 24 ? withPart(scene, Number(digits), i + 1, of) : null
}

/** An hour with a part of one: الثامنة والنصف، 8 إلا ربعا. */
function withPart(scene: Scene, hour: number, at: number, of: number): Clock {
  const minute = hitAt(scene, at, 'minute-part', (h) => h.lead === 'و')
  if (minute && sameSentence(scene, minute.from, of)) return { hour, minute: minute.word.n, to: minute.to }
  const less = wordAt(scene, at, of) === 'الا' ? LESS[wordAt(scene, at + 1, of)] : undefined
  return less === undefined ? { hour, minute: 0, to: at } : { hour: hour === 1 ? 12 : hour - 1, minute: 60 - less, to: at + 2 }
}

const LESS: Readonly<Record<string, number>> = { ربعا: 15, ربع: 15, الربع: 15, ثلثا: 20, ثلث: 20, الثلث: 20 }

/** «الساعة 1430 بتوقيت غرينتش»: hours and minutes written as one number. */
function together(scene: Scene, i: number, of: number): Clock | null {
  const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(digitsAt(scene, i, of)) ?? []
  return hour === undefined ? null : { hour: Number(hour), minute: Number(minute), to: i + 1 }
}

/** «الساعة 13،00», «الساعة 20/30»: behind الساعة any sign written onto both numbers parts the hour from its minutes. */
function parted(scene: Scene, i: number, of: number): Clock | null {
  const [hour, minute] = [digitsAt(scene, i, of), digitsAt(scene, i + 2, of)]
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 24 || !/^[0-5]\d$/.test(minute) || !isSign(scene, i + 1, of, '،,/;؛-'))
    return null
  const sign = scene.tokens[i + 1]!
  if (sign.start !== scene.tokens[i]!.end || sign.end !== scene.tokens[i + 2]!.start) return null
  return { hour: Number(hour), minute: Number(minute), to: i + 3 }
}

/** الثامنة والنصف، العاشرة والربع، السابعة إلا ربعا، الثانية و20 دقيقة. */
function words(scene: Scene, i: number, of: number): Clock | null {
  if (!sameSentence(scene, i, of)) return null
  const ordinal =
    ordinalAt(scene.tokens, i, scene.lexicons) ??
    (wordAt(scene, i, of) === 'الواحدة' ? { value: 1, to: i + 1, definite: true } : null)
  if (!ordinal?.definite || ordinal.value > 12) return null
  const parted = withPart(scene, ordinal.value, ordinal.to, of)
  if (parted.to > ordinal.to) return parted
  if (/^و/.test(wordAt(scene, ordinal.to, of))) {
    const number = numberAt(scene.tokens, wordAt(scene, ordinal.to, of) === 'و' ? ordinal.to + 1 : ordinal.to, scene.lexicons)
    const unit = number && number.value < 60 ? hitAt(scene, number.to, 'unit', (h) => h.word.unit === 'minute') : null
    // «السابعة وخمس وثلاثون مساء».
    const bare =
      number &&
      number.value >= 5 &&
      number.value < 60 &&
      sameSentence(scene, number.to, of) &&
      hitAt(scene, number.to, 'part-behind')
    if (bare) return { hour: ordinal.value, minute: number.value, to: number.to }
    if (number && unit && sameSentence(scene, unit.from, of)) return { hour: ordinal.value, minute: number.value, to: unit.to }
  }
  return parted
}

function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (part === 'morning' || part === 'dawn') return hour === 12 ? 0 : hour
  if (part === 'night') return hour >= 6 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour
  if (part === 'noon') return hour >= 10 ? hour : hour + 12
  return hour === 12 ? 12 : hour + 12
}
