import type { Status } from '../document/index.js'
import { dayRange, grainOf } from '../document/index.js'
import type { StatusCueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { opensClause, prepositionOf } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { clauseCue, conditional, excepted, hedgeBehind, hedgedBeing, particlesBefore } from './status-cues.js'
import {
  AFTER_BEFORE,
  accordingTo,
  anniversary,
  ended,
  goesOn,
  isAim,
  isAttended,
  isDecided,
  isPartOf,
  isPurpose,
  isToCome,
  setting,
  someDayAhead,
} from './status-setting.js'
import { BEING, verbBehind } from './verb-behind.js'
import { finiteVerb } from './word-class.js'

/** A status with the word it was read from; `weak` where nothing said it and an earlier or later telling may know better. */
export interface StatusReading {
  readonly status: Status
  readonly weak: boolean
  readonly at: number | null
  readonly row: string | null
}

const read = (status: Status, row: StatusCueRow | null, at: number | null): StatusReading => ({
  status,
  weak: false,
  at,
  row: row ? `statusCues:${row.word}` : null,
})

/** The frame of talks, which are there already: «مؤيد لمحادثات السلام». */
const MUTUAL = 'meet'
/** Purpose: «للقاء نظيره», «ليجند». */
const PURPOSE_BEFORE = 'ل'

/**
 * What the words around an event say of it. The nearest decides, but a negation of its own is stronger than what governs it,
 * and what is wanted, asked or feared does not become certain by being future.
 */
export function statusOf(
  scene: Scene,
  candidate: Candidate,
  governors: readonly Governor[],
  from: number,
  end: number,
  time: string | null,
): StatusReading {
  const { tokens, know } = scene
  const at = candidate.at
  const token = tokens[at]!
  const verbal = candidate.kind === 'verb'
  const tense = candidate.reading?.form === 'past' ? 'past' : candidate.reading?.form === 'present' ? 'present' : ''
  if (anniversary(scene, at, from)) return { status: 'actual', weak: false, at: null, row: null }
  // «بهدف إنهاء الحرب»: what one wants to end is there.
  if (!verbal && candidate.definite && ended(scene, at)) return { status: 'actual', weak: true, at: null, row: null }
  const clause = clauseCue(scene, at, from)
  // «ما لم تنسحب», «في حالة عدم الانسحاب»: under a condition a negation is part of it.
  if (clause?.row.status === 'hypothetical' && (verbal || clause.at >= at - 4)) return read('hypothetical', clause.row, clause.at)
  const before = particlesBefore(scene, at, from)
  for (const { row, at: place } of before) {
    // «قد يكون دبر»: the verb of being before it has the tense.
    const shown = place < at - 1 && BEING.has(tokens[at - 1]!.base) ? 'present' : tense
    if (row.tense !== '' && row.tense !== shown && !(row.word === 'لا' && !verbal && place === at - 1)) continue
    if (row.status === 'actual') continue
    // «لم تقصف سوى موقعين»: what is denied with an exception happened.
    if (row.status === 'negated' && verbal && excepted(scene, at, end)) continue
    // «دعا رعاياه إلى عدم السفر»: what somebody is asked not to do is asked.
    if (row.status === 'negated' && !verbal && asked(governors)) return read('hypothetical', row, place)
    return read(row.status as Status, row, place)
  }
  if (clause && (verbal || clause.at >= at - 4)) return read(clause.row.status as Status, clause.row, clause.at)
  const hedge = verbal ? (hedgeBehind(scene, at, end) ?? (tense === 'past' ? hedgedBeing(scene, at, from) : null)) : null
  if (hedge !== null) return read('possible', hedge.row, hedge.at)
  for (const governor of governors) {
    // «الهدف من المؤتمر»: whose aim it is is there.
    if (isAim(governor, candidate)) continue
    // «رفضت تونس طلب ليبيا», «نفى الاتهامات»: an act of words that is refused or denied was done.
    if (governor.row.status === 'negated' && !verbal && isThere(candidate) && at - governor.at <= 4) continue
    // «لمنع وقوع حرب», «منعا للحرب»: what is to be prevented has not happened, nor been prevented yet.
    if (governor.row.status === 'negated' && isPurpose(scene, governor)) return read('hypothetical', governor.row, governor.at)
    const status = refused(governor, governors) ?? governed(governor, scene, at, tense)
    // «قررت المحكمة تأجيل الجلسة»: some deeds are done by deciding them.
    if (status === 'planned' && isDecided(governor, candidate)) return read('actual', governor.row, governor.at)
    // «طلبت إبعاده عن المفاوضات», «ينوي إخباره بنتائج محادثاته»: what is known and no more than touched by a wish or plan stays what it is.
    if (
      (status === 'hypothetical' || status === 'planned' || (status === 'possible' && governor.kind === 'noun')) &&
      candidate.kind === 'noun' &&
      candidate.definite &&
      at - governor.at > 2 &&
      governors.length === 1 &&
      // «حثت الدول على مساعدتها»: what its preposition ties to the verb is its complement.
      !complement(governor, scene, at)
    )
      continue
    // «ربما يسعى إلى زيارة», «قد تكون تستعد لإطلاق»: what may be intended is possible.
    const perhaps = status === 'planned' || status === 'hypothetical' ? doubt(scene, governor.at, from) : null
    if (perhaps) return read('possible', perhaps.row, perhaps.at)
    if (status !== null) return read(status, governor.row, governor.at)
  }
  if (!verbal) {
    for (let k = at + 1; k < Math.min(end, at + 7); k++) {
      const next = tokens[k]!
      if (next.kind === 'sign' && !isQuote(next)) break
      if (scene.mentionAt.has(k)) continue
      if (
        next.kind === 'word' &&
        (next.conjunction !== '' || next.preposition !== '' || prepositionOf(next) !== undefined || opensClause(next))
      )
        break
      const after = know.wordCues.get(next.base)?.find((row) => row.kind === 'after')
      if (after && !scene.timeAt.has(k) && (next.definite || !candidate.definite)) return read(after.status as Status, after, k)
    }
  }
  // «سيكون هناك رد»: a future verb of being before its noun.
  if (!verbal && [at - 1, at - 2, at - 3].some((i) => i >= from && tokens[i]!.future && BEING.has(tokens[i]!.base)))
    return { status: 'planned', weak: false, at: null, row: null }
  if (!verbal && candidate.trigger.frame.key !== 'die' && candidate.trigger.frame.key !== 'kill') {
    const later = verbBehind(scene, at, end)
    if (later !== null) return { status: later.negated ? 'negated' : 'planned', weak: false, at: later.at, row: null }
  }
  if (token.future && conditional(scene, at, from)) return { status: 'hypothetical', weak: false, at, row: null }
  if (token.future) return { status: 'planned', weak: false, at, row: null }
  if (verbal && token.preposition === PURPOSE_BEFORE) return { status: 'hypothetical', weak: false, at, row: null }
  if (verbal && tense === 'present' && tokens[at - 1]?.folded === 'ان' && !AFTER_BEFORE.has(tokens[at - 2]?.base ?? ''))
    // «وصل على أن يزور سرت غدا»: what is settled to follow.
    return { status: tokens[at - 2]?.folded === 'علي' ? 'planned' : 'hypothetical', weak: true, at: at - 1, row: null }
  const light = governors.find((g) => g.row.status === '')
  if (light) {
    const own = tokens[light.at]!
    const present = finiteVerb(scene, light.at)?.form === 'present'
    if (own.future) return { status: 'planned', weak: false, at: light.at, row: null }
    // «حتى يتم بناء الجسر», «على أن تجري المحاكمة»: what is done behind these is still to be done.
    if (present && light.kind === 'verb' && isToCome(scene, light.at))
      return { status: 'planned', weak: true, at: light.at, row: null }
    // «للتوصل إلى اتفاق»: the purpose stands on the word that lends the subject.
    if (
      light.kind === 'noun' &&
      own.preposition === PURPOSE_BEFORE &&
      !isAttended(light, candidate) &&
      !SHOUTED.has(candidate.trigger.row.what)
    )
      return { status: 'hypothetical', weak: true, at: light.at, row: null }
    // «لم تعلن مسؤوليتها عن التفجير»: what a preposition brings that is none of the verb's own is there.
    const told = candidate.definite && light.row.by === '' && prepositionOf(tokens[at - 1]!) !== undefined
    for (const { row, at: place } of told ? [] : particlesBefore(scene, light.at, from)) {
      if (row.status !== 'actual' && (row.tense === '' || row.tense === (present ? 'present' : 'past')))
        return read(row.status as Status, row, place)
    }
  }
  const published = dayRange(scene.document.published?.value ?? null)
  const when = dayRange(time)
  // «حذرت من السفر في سبتمبر المقبل»: what is to come is what was warned of.
  const done = verbal && tense === 'past' && !know.verbCues.get(candidate.reading!.lemma)?.some((row) => row.status === 'planned')
  const current = verbal ? tense === 'present' : light?.kind === 'verb' && finiteVerb(scene, light.at)?.form === 'present'
  const later = when && published && when.from > published.to && (grainOf(time) !== 'interval' || current)
  if (later && !done) return { status: 'planned', weak: false, at: null, row: null }
  if (current && someDayAhead(scene, at, end)) return { status: 'planned', weak: true, at: null, row: null }
  // «موقعا لاجتماع في أبريل الماضي»: what has its day behind it is no mere purpose; «تشن حملة منذ أبريل لاستعادة المدينة» has the day of the campaign.
  const past = when !== null && published !== null && when.to < published.from && !goesOn(scene, at, from)
  // «لرفضهم»: whose act it is stands on it, so it is a cause.
  const cause = token.pronoun !== '' && candidate.trigger.frame.genitive === 'actor'
  if (
    !verbal &&
    !cause &&
    !past &&
    !SHOUTED.has(candidate.trigger.row.what) &&
    !UNMEANT.has(candidate.trigger.row.what) &&
    token.preposition === PURPOSE_BEFORE &&
    // «مؤيد لمحادثات السلام»: what is definite and no doing of the subject is there already.
    (candidate.kind === 'masdar' ||
      // «خطته لإنهاء الحرب»: an act, whatever its object.
      (!token.definite &&
        MUTUAL !== candidate.trigger.frame.key &&
        token.readings.some((r) => r.form === 'masdar' && r.number !== 'pl')) ||
      (!token.definite && scene.tokens[candidate.to]?.definite !== true)) &&
    !blames(scene, at, from) &&
    !accordingTo(scene, at) &&
    !isPartOf(scene, candidate) &&
    // «تعرض لتفجير», «يخضع لتحقيق»: the verb is said with «ل».
    !(light?.row.by.split('|').includes(PURPOSE_BEFORE) && light.kind === 'verb')
  )
    return { status: 'hypothetical', weak: true, at, row: null }
  // «السجن عشر سنوات لموظف»: a penalty is what somebody is to suffer.
  if (candidate.trigger.frame.key === 'penalty') return { status: 'planned', weak: false, at: null, row: null }
  return { status: 'actual', weak: !(verbal ? tense === 'past' : setting(scene, at, from)), at: null, row: null }
}

/** What those do who take to the street («تظاهروا للمطالبة بالإصلاح»), are called to a fire or fire gas at a crowd («لتفريقهم»): no mere purpose. */
const SHOUTED = new Set(['demand', 'protest', 'condole', 'congratulate', 'fight-fire', 'disperse'])

/** What nobody does on purpose: «أعلنت الحداد لوفاة الرئيس» tells why. */
const UNMEANT = new Set([
  'die',
  'injure',
  'convict',
  'fall-ill',
  'crash',
  'accident',
  'fire',
  'collapse',
  'disaster',
  'flood',
  'earthquake',
  'spread',
])

/** Is it a request under which the negation stands? */
const asked = (governors: readonly Governor[]): boolean =>
  governors.some(({ row }) => row.status === 'hypothetical' && row.control === 'object')

/** «أحبط محاولة لتهريب الآثار»: what is attempted and foiled was not done; «دعاهم إلى تجنب السفر»: what somebody is asked to leave undone is asked. */
function refused(governor: Governor, governors: readonly Governor[]): Status | null {
  const over = governors[governors.indexOf(governor) + 1]
  if (over === undefined || governor.kind !== 'noun') return null
  if (governor.row.status === 'hypothetical' && over.row.status === 'negated') return 'negated'
  return governor.row.status === 'negated' && over.row.status === 'hypothetical' && over.row.control === 'object'
    ? 'hypothetical'
    : null
}

/** «لانتقاده» behind a condemnation is its cause, not a purpose, and «لهجوم» behind «تعرض» what befell somebody, however long his name. */
const blames = (scene: Scene, at: number, from: number): boolean => {
  for (let i = at - 1, words = 0; i >= from && words < FARTHEST; i--) {
    if (scene.mentionAt.has(i)) continue
    words++
    const lemma = finiteVerb(scene, i)?.lemma
    if (lemma === undefined && scene.tokens[i]!.preposition === PURPOSE_BEFORE) return false
    if (lemma === undefined) continue
    if (scene.know.verbCues.get(lemma)?.some((row) => row.status === '' && row.by.split('|').includes(PURPOSE_BEFORE)))
      return true
    return words <= 6 && (scene.know.verbs.get(lemma)?.some((t) => t.row.type === 'ACCUSE' || t.row.type === 'COERCE') ?? false)
  }
  return false
}
const FARTHEST = 14

/** A particle of doubt before a verb in the present, over its auxiliary. */
function doubt(scene: Scene, at: number, from: number): { row: StatusCueRow; at: number } | null {
  if (finiteVerb(scene, at)?.form !== 'present') return null
  const places = BEING.has(scene.tokens[at - 1]?.base ?? '') ? [at, at - 1] : [at]
  for (const place of places)
    for (const found of particlesBefore(scene, place, from))
      if (found.row.status === 'possible' && found.row.tense !== 'past') return found
  return null
}

/** Does the preposition by which a verb governs stand right before the word, or on it? */
const complement = (governor: Governor, scene: Scene, at: number): boolean =>
  governor.row.by
    .split('|')
    .some((word) => word !== '' && (scene.tokens[at]!.preposition === word || scene.tokens[at - 1]?.folded === fold(word)))

/** What a governor makes of the event: its own tense counts, and its negation turns it over. */
function governed(governor: Governor, scene: Scene, at: number, tense: string): Status | null {
  const status = governor.row.status as Status | ''
  if (status === '') return null
  const token = scene.tokens[governor.at]!
  const before = scene.tokens[governor.at - 1]
  const negated = before !== undefined && before.sentence === token.sentence && NEGATIONS.has(before.base)
  // «قتلوا قبل أن يتمكنوا من دخول القاعدة»
  if (governor.row.word === 'تمكن' && before?.folded === 'ان' && scene.tokens[governor.at - 2]?.base === 'قبل') return 'negated'
  if (negated && status === 'negated') return governor.row.word === 'استبعد' ? 'possible' : 'actual'
  if (negated && before.base === 'غير') return 'negated'
  if (negated && governor.row.control === 'subject' && status !== 'possible') return 'negated'
  // «رفضت تونس أن تنسحب ليبيا»: what another is to do was refused, not left undone.
  const named = scene.tokens[at]!.readings.some((r) => r.pos === 'verb') && scene.mentionAt.has(at + 1)
  if (status === 'negated' && governor.row.control === 'subject' && tense === 'present' && named) return 'hypothetical'
  // «نفى أن يكون التقى» denies; what is said to have happened before a wish stays what it is.
  if (tense === 'past' && status === 'hypothetical' && governor.row.control !== 'subject') return null
  // «حذر من أن الطرفين تبادلا رسائل»: so does what is warned of.
  if (tense === 'past' && status === 'possible' && governor.row.by !== '') return null
  return at > governor.at ? status : null
}

const UTTERED = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])
/** Is it what was said, or an agreement that is known («يرفض الاتفاق النووي»)? */
const isThere = ({ trigger, definite, kind }: Candidate): boolean =>
  UTTERED.has(trigger.row.type) || (kind === 'noun' && definite && trigger.row.what === 'agree')

const NEGATIONS = new Set(['لم', 'لن', 'لا', 'ما', 'غير', 'ليس', 'ليست'])
