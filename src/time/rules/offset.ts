import type { Token } from '../../document/index.js'
import type { FeastRow } from '../../lexicon/index.js'
import { sizeOf } from '../iso-length.js'
import { type LengthAt, lengthAt } from '../length.js'
import type { Candidate, Meaning } from '../meaning.js'
import { type Hit, hitAt, hitBefore, type Scene, sameSentence, wordAt } from '../scene.js'
import { isSign, propose, type Rule } from './parts.js'

/** A length with a direction: قبل ثلاثة أيام، بعد شهرين، منذ عامين، بعد ذلك بثلاثة أشهر; and one by itself: لمدة يومين، 14 عاما. */
export const offsetRule: Rule = (scene, i) => besideFeast(scene, i) ?? ago(scene, i) ?? after(scene, i) ?? afterThat(scene, i)

/** A length alone: «يومين» of «بعد يومين من الحادث». */
const alone = (scene: Scene, length: LengthAt, rule: string): Candidate =>
  propose(scene, length.from, length.to, length.start, 'DURATION', { is: 'length', length: length.length }, rule, length.row)

/** A time so far before or behind another: tokens `i` to `to`, from the character where its preposition begins. */
function counted(
  scene: Scene,
  i: number,
  to: number,
  start: number,
  length: LengthAt,
  direction: -1 | 1,
  from: Extract<Meaning, { is: 'offset' }>['from'],
  rule: string,
  row = length.row,
): Candidate {
  return propose(scene, i, to, start, 'DATE', { is: 'offset', length: length.length, direction, from }, rule, row)
}

/** The adverbs between a length and what it is counted from: «قبل يومين فقط من …». */
function behindAdverbs(scene: Scene, to: number, of: number): number {
  let at = to
  while (['فقط', 'تقريبا', 'تحديدا', 'كاملة', 'كامل'].includes(wordAt(scene, at, of))) at++
  return at
}

/** Is the length counted from an event that is named behind it, and not from now? */
function fromEvent(scene: Scene, length: LengthAt, ago = false): boolean {
  const at = behindAdverbs(scene, length.to, length.from)
  const hit = sameSentence(scene, at, length.from) ? hitAt(scene, at, 'from-event', (h) => h.lead === '') : null
  if (!hit) return false
  // «قبل يومين على يد مجهولين» was two days ago; only what ends or begins is «على» or «عن» away.
  if (ago && hit.word.words[0] !== 'من') {
    const event = scene.tokens[at + 1]
    return event?.kind === 'word' && (EVENTS.has(event.folded) || (hit.word.words[0] === 'علي' && boundary(event)))
  }
  return !['الان', 'اليوم', 'قبل', 'جانب', 'قبله', 'قبلها', 'قبلهم', 'خلال', 'اجل', 'دون', 'الزمن', 'الزمان'].includes(
    wordAt(scene, at + 1, length.from),
  )
}

const EVENTS = new Set(['موعد', 'نهاية', 'بداية', 'هذا', 'هذه', 'ذلك', 'تلك'])

/** May the word be what begins or ends: «انتهاء», «انطلاق»? A verbal noun in construct. */
const boundary = (token: Token): boolean =>
  !token.definite && token.readings.some((r) => r.form === 'masdar' && r.number === 'sg')

/** «من الآن» belongs to the length: «قبل شهر من الآن». */
function fromNow(scene: Scene, length: LengthAt): number {
  return wordAt(scene, length.to, length.from) === 'من' && ['الان', 'اليوم'].includes(wordAt(scene, length.to + 1, length.from))
    ? length.to + 2
    : length.to
}

/** A unit alone before what names the very unit is no length: «قبل يوم الجمعة», «منذ عام 2001», «بعد شهر رمضان». */
function namesUnit(scene: Scene, length: LengthAt): boolean {
  if (!length.bare || length.vague) return false
  const at = length.to
  if (!sameSentence(scene, at, length.from)) return false
  if (scene.tokens[at]!.kind === 'number') return true
  // «قبل موسم الحج», «بعد عقد القمة», «قبل يوم المباراة».
  if (
    scene.tokens[at]!.definite &&
    scene.tokens[at]!.conjunction === '' &&
    scene.tokens[at]!.preposition === '' &&
    scene.hits[at]!.length === 0
  )
    return true
  return scene.hits[at]!.some(
    (h) => ['month', 'weekday', 'feast', 'day', 'number'].includes(h.word.role) && (h.word.role !== 'number' || h.word.n >= 3),
  )
}

function vagueAgo(scene: Scene, i: number, hit: Hit): ReturnType<Rule> {
  let at = hit.to
  const some = hitAt(scene, at, 'approximate') ?? hitAt(scene, at, 'some')
  if (some) at = some.to
  const span = hitAt(scene, at, 'vague-span', (h) => h.lead === '' && !h.definite)
  if (!span || !sameSentence(scene, span.from, i)) return null
  let to = span.to
  for (;;) {
    const adjective =
      hitAt(scene, to, 'vague-adjective') ??
      (['وجيزة', 'قصير', 'بعيد', 'قريب', 'قريبة', 'بعيدة', 'ليست', 'ليس'].includes(wordAt(scene, to, i)) ? { to: to + 1 } : null)
    if (!adjective || !sameSentence(scene, to, i)) break
    to = adjective.to
  }
  if (wordAt(scene, to, i) === 'من' && wordAt(scene, to + 1, i) === 'الزمن') to += 2
  const since = hit.word.role === 'since'
  return propose(
    scene,
    since ? at : i,
    to,
    since ? scene.tokens[at]!.start : hit.start,
    'DATE',
    { is: 'ref', value: 'PAST_REF' },
    'time/vague-ago',
    hit.word.row,
  )
}

function ago(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'ago') ?? hitAt(scene, i, 'since')
  if (!hit || !sameSentence(scene, hit.to, i)) return null
  const length = lengthAt(scene, hit.to)
  if (length?.lead !== '' || namesUnit(scene, length)) return length ? null : vagueAgo(scene, i, hit)
  if (length.definite && length.bare) return null
  // Whether it is a point or lasts is decided by the verb: see resolve/offsets.
  if (hit.word.role === 'since') return counted(scene, length.from, length.to, length.start, length, -1, 'page', 'time/since')
  const feast = feastBehind(scene, length)
  if (feast) return counted(scene, i, feast.to, hit.start, length, -1, feast.feast, 'time/before-feast', feast.row)
  if (!length.vague && fromEvent(scene, length, true)) return alone(scene, length, 'time/before-event')
  const to = fromNow(scene, length)
  if (length.vague)
    return propose(scene, i, to, hit.start, 'DATE', { is: 'ref', value: 'PAST_REF' }, 'time/vague-ago', length.row)
  return counted(scene, i, to, hit.start, length, -1, 'page', 'time/ago')
}

/** «قبل يومين من حلول عيد الفطر»: the feast that a length is counted from. */
function feastBehind(
  scene: Scene,
  length: LengthAt,
): { readonly feast: FeastRow; readonly row: string; readonly to: number } | null {
  let at = behindAdverbs(scene, length.to, length.from)
  if (!hitAt(scene, at, 'from-event')) return null
  at++
  if (['حلول', 'بدء', 'بداية', 'موعد', 'قدوم', 'انتهاء', 'نهاية'].includes(wordAt(scene, at, length.from))) at++
  const hit = hitAt(scene, at, 'feast', (h) => h.word.value !== 'eid')
  return hit && sameSentence(scene, hit.from, length.from) ? { feast: hit.word.feast!, row: hit.word.row, to: hit.to } : null
}

function after(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'after')
  if (!hit || !sameSentence(scene, hit.to, i)) return null
  const length = lengthAt(scene, hit.to)
  if (length?.lead !== '' || namesUnit(scene, length) || (length.definite && length.bare)) return null
  const feast = feastBehind(scene, length)
  if (feast) return counted(scene, i, feast.to, hit.start, length, 1, feast.feast, 'time/after-feast', feast.row)
  const now = fromNow(scene, length)
  if (now > length.to) return counted(scene, i, now, hit.start, length, 1, 'page', 'time/from-now')
  if (fromEvent(scene, length) || length.vague) return alone(scene, length, 'time/after-event')
  return { ...counted(scene, i, length.to, hit.start, length, 1, 'page', 'time/after'), lengthStart: length.start }
}

/** «قبل عيد الفطر بيومين». */
function besideFeast(scene: Scene, i: number): ReturnType<Rule> {
  const hit = hitAt(scene, i, 'ago') ?? hitAt(scene, i, 'after')
  const feast = hit && hitAt(scene, hit.to, 'feast', (h) => h.word.value !== 'eid' && h.lead === '')
  if (!hit || !feast || !sameSentence(scene, feast.to, i)) return null
  const length = lengthAt(scene, feast.to)
  if (!length?.lead.endsWith('ب') || length.vague) return null
  const direction = hit.word.role === 'ago' ? -1 : 1
  return counted(scene, i, length.to, hit.start, length, direction, feast.word.feast!, 'time/beside-feast', feast.word.row)
}

/** «بعد ذلك بثلاثة أشهر», «وبعدها بيومين», «قبل ذلك بعام». */
function afterThat(scene: Scene, i: number): ReturnType<Rule> {
  const word = wordAt(scene, i, i).replace(/^[وف](?=[قب])/, '')
  const direction = /^(بعد|عقب)/.test(word) ? 1 : /^قبل/.test(word) ? -1 : 0
  if (direction === 0) return null
  const joined = /^(بعد|قبل)(ها|ه|هم|ذلك)$/.test(word)
  if (!joined && !(/^(بعد|قبل|عقب)$/.test(word) && ['ذلك', 'هذا', 'هذه'].includes(wordAt(scene, i + 1, i)))) return null
  let at = joined ? i + 1 : i + 2
  // The length may stand apart from its preposition: «بـ 3 أشهر», «بنحو شهرين».
  const approximate = hitAt(scene, at, 'approximate', (h) => h.lead.endsWith('ب'))
  if (wordAt(scene, at, i) === 'ب' || approximate) at = approximate ? approximate.to : at + 1
  const length = sameSentence(scene, at, i) ? lengthAt(scene, at) : null
  if (!length || (at === (joined ? i + 1 : i + 2) && !length.lead.endsWith('ب')) || (length.vague && length.definite)) return null
  const start = scene.tokens[i]!.start + (wordAt(scene, i, i).length - word.length)
  if (length.vague)
    return propose(scene, i, length.to, start, 'DATE', { is: 'ref', value: 'PAST_REF' }, 'time/after-that', length.row)
  return counted(scene, i, length.to, start, length, direction, 'narrative', 'time/after-that')
}

/** A length that stands by itself; a bare unit counts only behind a word that measures. */
export const lengthRule: Rule = (scene, i) => {
  const length = lengthAt(scene, i)
  // «طيلة الستة أشهر».
  if (!length || (length.definite && !length.vague && (length.bare || !hitBefore(scene, i, 'for')))) return null
  if (isAge(scene, length)) return null
  const within = hitBefore(scene, i, 'within') !== null
  const measured = within || hitBefore(scene, i, 'for') !== null || /[لب]$/.test(length.lead)
  if (length.bare) {
    if (namesUnit(scene, length) || length.definite) return null
    if (length.vague) {
      if (!measured && !length.accusative) return null
      // «مرهونة بعقود واجبة السداد»: contracts; «متأخرة عنها بعقود»: decades.
      const goesOn = sameSentence(scene, length.to, i) && scene.tokens[length.to]!.kind === 'word'
      if (goesOn && length.lead.endsWith('ب') && length.length.parts[0]!.unit === 'decade') return null
      // «لسنوات الحرب», «خلال أيام التشريق»: the plural is defined by what follows.
      if (!length.accusative && definedBehind(scene, length.to, i) && !isSign(scene, length.to, i, '،.')) return null
    } else if (lapses(scene, length) || (within && bounds(scene, i))) {
      if (!endsPhrase(scene, length.to, i)) return null
    } else if (!hitBefore(scene, i, 'for') && !(length.lead.endsWith('ل') && scene.tokens[i]!.folded.endsWith('مدة'))) {
      return null
    } else if (definedBehind(scene, length.to, i)) return null
  }
  if (length.vague && length.definite) return null
  // A minute or second of an hour: «الدقيقة 35» comes the other way round and is none.
  if (length.length.parts.some((p) => sizeOf(p.unit) === 0) && length.bare) return null
  return alone(scene, length, 'time/length')
}

/** So many years old is somebody who is told of: «(45 عاما)»; of fewer, the brackets may hold a term of office or prison. */
const GROWN = 11

/** «البالغ من العمر 45 عاما», «سائق (45 عاما)»: how old somebody is says nothing of when or how long something was. */
function isAge(scene: Scene, { from, to, length }: LengthAt): boolean {
  const [part, ...more] = length.parts
  if (part?.unit !== 'year' || part.n === null || more.length > 0) return false
  return (
    hitBefore(scene, from, 'age') !== null ||
    (part.n >= GROWN && isSign(scene, from - 1, from, '(') && isSign(scene, to, from, ')'))
  )
}

/** «غاب شهرا عن الملاعب»: the accusative of a month or week says how long; not behind another accusative, nor in «شهرا بعد شهر». */
function lapses(scene: Scene, length: LengthAt): boolean {
  const token = scene.tokens[length.from]!
  const unit = length.length.parts[0]!.unit
  const before = scene.tokens[length.from - 1]
  return (
    length.lead === '' &&
    (unit === 'month' || unit === 'week') &&
    token.folded.endsWith('ا') &&
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    !/[اى]$/.test(before.folded) &&
    !hitAt(scene, length.from - 1, 'number') &&
    !['بعد', 'ما', 'تلو', 'وراء', 'اثر', 'من', 'فيه', 'فشهرا'].includes(wordAt(scene, length.to, length.from))
  )
}

/** «خلال عام», «في غضون شهر», «في ظرف أسبوع»; not «من خلال عقد الاجتماع», «ظرف عام». */
function bounds(scene: Scene, i: number): boolean {
  const within = hitBefore(scene, i, 'within')
  if (!within) return false
  const alone = within.to - within.from === 1
  return !(alone && (within.word.words[0] === 'ظرف' || /^[وف]?من$/.test(wordAt(scene, within.from - 1, i))))
}

/** Does a phrase end before token `i`: at a sign, a preposition, a conjunction, the end of the sentence? */
function endsPhrase(scene: Scene, i: number, of: number): boolean {
  const token = scene.tokens[i]
  if (!token || !sameSentence(scene, i, of) || token.kind === 'sign') return true
  return token.kind === 'word' && (token.conjunction !== '' || token.preposition !== '' || token.readings[0]?.pos === 'particle')
}

/** Is the word at `i` a definite noun, so that the plural before it is its construct? */
function definedBehind(scene: Scene, i: number, of: number): boolean {
  const token = scene.tokens[i]
  if (token?.kind !== 'word' || !sameSentence(scene, i, of)) return false
  // «طوال سنوات حكمه»: a noun with its pronoun is definite, too.
  return (
    token.folded.startsWith('ال') ||
    (token.pronoun !== '' && token.preposition === '' && token.conjunction === '' && token.readings[0]?.pos === 'noun')
  )
}
