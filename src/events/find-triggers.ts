import type { Sentence, Token, WordReading } from '../document/index.js'
import type { TriggerRow } from '../lexicon/index.js'
import type { Trigger } from './knowledge.js'
import { marked } from './marked.js'
import { openCandidate } from './open.js'
import { fits, fitsAround, isExcluded, matches, REACH_VERB } from './row-words.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb, isBeing, shortened } from './word-class.js'

/** A word that may carry an event, before anything is asked of its clause. */
export interface Candidate {
  readonly at: number
  /** Behind the last token of the trigger: more than one in «لقي حتفه». */
  readonly to: number
  readonly trigger: Trigger
  readonly kind: 'verb' | 'masdar' | 'noun' | 'participle' | 'adverbial'
  readonly reading: WordReading | null
  /** The noun as it stands is in construct, definite or has a pronoun. */
  readonly definite: boolean
}

const REACH_NOUN = 4

/** All candidates of a sentence in the order of its words; at most one a word. */
export function findTriggers(scene: Scene, sentence: Sentence, known: ReadonlyMap<string, Trigger>): Candidate[] {
  const out: Candidate[] = []
  const told = (at: number): boolean => out.some((candidate) => candidate.at === at)
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = scene.tokens[i]!
    if (token.kind !== 'word' || scene.mentionAt.has(i) || scene.timeAt.has(i)) continue
    const rows = scene.know.rowsOf(token)
    const found =
      (rows && candidateAt(scene, i, sentence.to, 0, rows)) ??
      (scene.know.mayDo(token)
        ? (openCandidate(scene, i, sentence.from, told, (trigger) => !fits(scene, trigger, i, sentence.to, REACH_NOUN)) ??
          knownAt(scene, i, sentence.to, known))
        : null)
    if (found === null) continue
    const last = out.at(-1)
    // «جولة ثانية من المحادثات» is one event: the words that made the first a trigger are no second one.
    // «تعزيز التعاون العسكري»: that which is furthered is told.
    const furthered = last?.kind === 'masdar' && last.at === i - 1 && FURTHERED.has(found.trigger.row.what)
    if (furthered && last.trigger.row.what === 'improve-relations') out.pop()
    else if (last !== undefined && isRound(last, found, token)) out.pop()
    else if (
      last &&
      found.kind !== 'verb' &&
      // «مشاركته في اجتماع الوزراء»: who attends does not make the meeting.
      last.trigger.row.what !== 'attend-conference' &&
      !(last.at === i - 1 && GENERAL.has(last.trigger.row.lemma)) &&
      i - last.at <= REACH_VERB &&
      matches(scene, last.trigger.with, token) &&
      tellsTheSame(found.trigger.row, last.trigger.row) &&
      !verbBetween(scene, last.at, i) &&
      (last.kind !== 'verb' || last.trigger.row.type !== 'CONSULT')
    )
      continue
    // «حوادث انزلاق»: the general word before it only says that it happened.
    if (last && last.at === i - 1 && GENERAL.has(last.trigger.row.lemma) && !last.definite && token.preposition === '') out.pop()
    out.push(found)
  }
  return out
}

/** «جولة المفاوضات», «إطلاق الحوار»: the talks are told, and not that they have rounds. */
const isRound = (last: Candidate, talks: Candidate, token: Token): boolean =>
  last.kind !== 'verb' &&
  last.to === talks.at &&
  talks.kind === 'noun' &&
  token.preposition === '' &&
  token.conjunction === '' &&
  (last.trigger.row.what === 'meet' || TALKS.has(last.trigger.row.what)) &&
  TALKS.has(talks.trigger.row.what)
const TALKS = new Set(['negotiate', 'consult', 'discuss'])

/** «لم تصادق على النص ثم توصلت إلى اتفاق»: what stands behind another verb is none of the first one's words. */
function verbBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (finiteVerb(scene, i) !== null) return true
  return false
}

/** What two do together, which is furthered and not furthering. */
const FURTHERED = new Set(['cooperate', 'economic-cooperation', 'military-cooperation'])

/** Words for whatever happened. */
export const WHATEVER = new Set(['حادث', 'حادثة', 'واقعة'])
/** Words that leave it to their genitive what was done: «عملية اغتيال» as well. */
export const GENERAL = new Set([...WHATEVER, 'عملية'])

/** OTHER holds what has nothing in common, and an attack is not its repelling: there the words must agree in what happened («أخمد حريق», «صد هجوما» are two events). */
const tellsTheSame = (noun: TriggerRow, verb: TriggerRow): boolean =>
  noun.type === 'SANCTION' ||
  (noun.type === verb.type && (!SUNDRY.has(verb.type === 'OTHER' ? verb.type : verb.what) || noun.what === verb.what))

/** The type, and of other types what happened, that may be done to another event of its kind. */
const SUNDRY = new Set(['OTHER', 'repel'])

/** What rows read in a word, one after the other: `skip` of them are passed over, for where the needs of the first are not met. */
export function candidateAt(
  scene: Scene,
  i: number,
  end: number,
  skip: number,
  known = scene.know.rowsOf(scene.tokens[i]!),
): Candidate | null {
  if (known === null) return null
  const token = scene.tokens[i]!
  const verb = finiteVerb(scene, i)
  let left = skip
  if (verb !== null) {
    // Homographs: of the finite readings, the first that a row knows.
    // «توجه» is a past or a present: the form that the neighbours suggest comes first.
    for (let turn = 0; turn < 2; turn++)
      for (const { reading, rows } of known.finite) {
        if ((reading.form === verb.form) !== (turn === 0)) continue
        if (reading.voice === 'passive' && reading.form === 'present' && verb.lemma !== reading.lemma) continue
        if (shortened(scene, i, reading)) continue
        for (const trigger of rows)
          if (fits(scene, trigger, i, end, REACH_VERB) && left-- === 0) return make(scene, i, end, trigger, 'verb', reading)
      }
    return null
  }
  for (const trigger of known.noun)
    if (fits(scene, trigger, i, end, REACH_NOUN) && left-- === 0) return make(scene, i, end, trigger, 'noun', null)
  for (const { reading, rows } of known.derived) {
    if (reading.form === 'masdar') {
      // «دعت المعارضة الحكومة»: with the article the noun of a body that is a masdar as well is the body.
      if (
        token.definite &&
        scene.know.participants.get(token.base) !== undefined &&
        token.readings.some((r) => r.pos === 'noun' && r.form !== 'masdar')
      )
        continue
      for (const trigger of rows)
        if (fits(scene, trigger, i, end, REACH_NOUN) && left-- === 0) return make(scene, i, end, trigger, 'masdar', reading)
    } else if (reading.form === 'passive-participle') {
      for (const trigger of rows)
        if (fitsAround(scene, trigger, i) && (!trigger.needs.has('agent') || hasAgent(scene, trigger, i)) && left-- === 0)
          return make(scene, i, end, trigger, 'participle', reading)
    } else if (adverbial(scene, token, i))
      for (const trigger of rows)
        if (fits(scene, trigger, i, end, REACH_VERB) && left-- === 0) return make(scene, i, end, trigger, 'adverbial', reading)
  }
  if (known.noun.length === 0 || !isPointedAt(scene, i)) return null
  if (marked(scene, 'vague').has(token.base)) return null
  const meant = known.noun.find((trigger) => !GENERAL.has(trigger.row.lemma) && !isExcluded(scene, trigger, i, end, REACH_NOUN))
  return meant === undefined || left > 0 ? null : make(scene, i, end, meant, 'noun', null)
}

/** «تفريق المتظاهرين … بعد التفريق»: the masdar that told an event tells it again, whatever stands beside it. */
function knownAt(scene: Scene, i: number, end: number, known: ReadonlyMap<string, Trigger>): Candidate | null {
  const token = scene.tokens[i]!
  const trigger = known.get(token.base)
  const reading = trigger && token.readings.find((r) => r.form === 'masdar' && r.number === 'sg')
  if (trigger === undefined || trigger.table !== undefined || reading === undefined || finiteVerb(scene, i) !== null) return null
  // «السجن», «تنفيذ»: a thing of its own, or a word that says nothing by itself.
  if (token.readings.some((r) => r.pos === 'noun' && r.form !== 'masdar') || scene.know.doing(reading.lemma) === null) return null
  if (isExcluded(scene, trigger, i, end, REACH_NOUN)) return null
  return make(scene, i, end, trigger, 'masdar', reading)
}

/** «هذا الحكم», «تلك الجرائم»: what is pointed at was told before, with whatever makes it an event. */
export function isPointedAt(scene: Scene, i: number): boolean {
  const [before, token] = [scene.tokens[i - 1], scene.tokens[i]!]
  return (
    token.definite &&
    token.pronoun === '' &&
    before?.sentence === token.sentence &&
    scene.know.particles.get(before.base) === 'demonstrative' &&
    !THERE.has(before.base)
  )
}
/** «هناك الحكم», «وكذلك الحكم»: these point at no noun behind them. */
const THERE = new Set(['هنا', 'هناك', 'هنالك', 'ثمة', 'كذلك'])

/** An indefinite participle behind a comma or «و» that says what the speaker does meanwhile. */
function adverbial(scene: Scene, token: Token, i: number): boolean {
  if (token.definite || token.preposition !== '' || token.pronoun !== '' || scene.know.participants.has(token.base)) return false
  // «ومدينة»: a noun of its own that a participle is written like.
  if (
    token.readings[0]?.form !== 'active-participle' &&
    token.readings.some((r) => r.pos === 'noun' && r.form !== 'active-participle')
  )
    return false
  const before = scene.tokens[i - 1]
  if (before === undefined || before.sentence !== token.sentence) return false
  return (before.kind === 'sign' || token.conjunction !== '' || isQuote(before)) && /(ا|ة|ين)$/.test(token.folded)
}

/** «إعادة فتح المطار»: it says only that what stands behind it was done again. */
const AGAIN = 'إعادة'

function make(
  scene: Scene,
  at: number,
  end: number,
  trigger: Trigger,
  kind: Candidate['kind'],
  reading: WordReading | null,
): Candidate {
  const token = scene.tokens[at]!
  const next = scene.tokens[at + 1]
  const phrase =
    trigger.with.size > 0 &&
    (trigger.row.what === 'die' || trigger.with.has('قبض') || trigger.row.lemma === AGAIN) &&
    next?.preposition === '' &&
    at + 1 < end &&
    matches(scene, trigger.with, next)
  return { at, to: phrase ? at + 2 : at + 1, trigger, kind, reading, definite: token.definite || token.pronoun !== '' }
}

/** «كانوا محاصرين», «كان السكان محاصرين»: does a verb of being stand before, with its subject or without? */
function isPredicate(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const token = scene.tokens[k]!
    if (token.sentence !== scene.tokens[i]!.sentence || token.kind === 'sign') return false
    if (isBeing(token)) return true
    if (!token.definite && !scene.mentionAt.has(k)) return false
  }
  return false
}

/** Before where or by whom somebody is held: «صيادون محتجزون في الميناء», «المحتجزون لدى السلطات». */
const HELD_IN = new Set(['في', 'لدي', 'داخل'])

/** «المختطفون من قبل المسلحين», «متهم بالسرقة», «كانوا محاصرين»: a participle that has its doer, what he is charged with or a verb of being tells what was done. */
function hasAgent(scene: Scene, { row }: Trigger, i: number): boolean {
  const [next, second] = [scene.tokens[i + 1], scene.tokens[i + 2]]
  if (!scene.tokens[i]!.definite && isPredicate(scene, i)) return true
  if (next === undefined || next.sentence !== scene.tokens[i]!.sentence) return false
  if (row.type === 'ACCUSE') return next.preposition === 'ب'
  if (HELD_IN.has(next.folded) && second?.kind === 'word') return true
  return (next.folded === 'من' && second?.folded === 'قبل') || (next.folded === 'علي' && second?.base === 'يد')
}
