import type { Token } from '../document/index.js'
import {
  COMPOUND_TAILS,
  canFollowJoint,
  DESCENT,
  GOD,
  hasPronoun,
  isFinal,
  isGluedDescent,
  isHead,
  isNextPerson,
  isPart,
  isSurnameBeside,
  isUncutName,
  OF_GOD,
  TANWIN,
} from './name-parts.js'
import { KUNYA } from './word-classes.js'
import type { Words } from './words.js'

/** A run of words that could be a person's name: tokens `from`..`to`, and what speaks for it. */
export interface NameRun {
  readonly from: number
  readonly to: number
  /** Offset where the name begins: behind a conjunction or preposition that is no part of it. */
  readonly start: number
  /** Words but for بن, أبو, آل and the like. */
  readonly parts: number
  /** The first word is a given name, one that is an ordinary word too, «أبو …», or a word the lexicon does not know. */
  readonly opening: 'given' | 'doubtful' | 'kunya' | 'unknown' | 'family'
  /** Does a second word confirm that the run is a name: a given or family name, or an unknown word like الزهراني? */
  readonly confirmed: boolean
  /** The mean shape of its unknown words; 0 where there is none. */
  readonly shape: number
}

/** «باسم», a name or «by the name of» */
const BY_NAME = 'باسم'
const MOTHER = 'ام'
/** In brackets and quotation marks stands what somebody is called. */
const NAMED_IN = new Set([...'(«"“'])
const MOST_PARTS = 5
const MOST_WITH_DESCENT = 9
/** Reads the longest run that could be a person's name from token `i` on, or nothing. `beside` a title an ordinary word with ال may be the surname. */
export function readName(words: Words, i: number, beside = false): NameRun | undefined {
  const opening = openingOf(words, i)
  if (opening === undefined) return undefined
  let to = i + 1
  let parts = 1
  let confirmed = false
  let definite = words.tokens[i]!.definite
  let descent = false
  const shapes: number[] =
    opening === 'unknown' ? [isUncutName(words, i) ? words.shapeOf(words.tokens[i]!.folded) : words.shape(i)] : []
  let arab =
    opening === 'kunya' ||
    (opening === 'family' && !words.tokens[i]!.definite) ||
    words.core(i) === 'عبد' ||
    (words.classes.given.get(words.core(i))?.arab ?? words.core(i).startsWith('عبدال'))
  if (opening === 'kunya') {
    to = i + 2
    confirmed = !words.isOrdinary(i + 1) || words.core(i) === MOTHER
    definite = false
    if (words.core(i + 1) === 'عبد' && words.tokens[i + 2]?.definite) to++
  } else if (words.core(i) === 'عبد') to = i + 2
  while (
    parts < (descent ? MOST_WITH_DESCENT : MOST_PARTS) &&
    to < words.tokens.length &&
    words.tokens[to]!.sentence === words.tokens[i]!.sentence
  ) {
    if (
      words.sign(to) === '-' &&
      words.tokens[to]!.start === words.tokens[to - 1]!.end &&
      words.tokens[to + 1]?.start === words.tokens[to]!.end &&
      isPart(words, to + 1, arab)
    )
      to++
    if (
      words.isJoint(to) &&
      to + 1 < words.tokens.length &&
      words.isWord(to + 1) &&
      words.tokens[to + 1]!.sentence === words.tokens[i]!.sentence &&
      canFollowJoint(words, to)
    ) {
      confirmed = true
      descent = true
      const behind = words.tokens[to + 1]!.folded
      to +=
        (behind === 'عبد' || KUNYA.has(behind)) &&
        words.isWord(to + 2) &&
        words.tokens[to + 2]!.sentence === words.tokens[i]!.sentence
          ? 3
          : 2
      parts++
      definite = words.tokens[to - 1]!.definite
      continue
    }
    if (
      !words.isWord(to) ||
      !(
        isPart(words, to, arab) ||
        (((beside && parts === 1) || (descent && isFinal(words, to) && canClose(words, to))) && isSurnameBeside(words, to))
      )
    )
      break
    if (parts >= 2 && isNextPerson(words, to)) break
    const token = words.tokens[to]!
    if (token.folded === GOD && definite && OF_GOD.has(words.tokens[to - 1]!.base)) {
      to++
      continue
    }
    if (token.folded === 'عبد') {
      to += 2
      parts++
      confirmed = true
      continue
    }
    // «محمد العبد العالي»: the two are one surname.
    if (token.folded === 'العبد' && arab && words.tokens[to + 1]?.definite === true && !words.hasProclitic(to + 1)) {
      to += 2
      parts++
      confirmed = true
      definite = true
      continue
    }
    const surname = token.definite && !COMPOUND_TAILS.has(token.folded)
    if (definite && surname && !words.isFamily(to)) break
    // «الطاهر بلخوجة»: a given name with ال before a surname without it.
    if (definite && !surname && !(to === i + 1 && (opening === 'given' || opening === 'doubtful') && isUnread(words, to))) break
    const given = words.hasProclitic(to) ? 'no' : words.given(to)
    // «صلاح الدين», «ضياء الحق»: the two are one given name.
    const tail = COMPOUND_TAILS.has(token.folded)
    if (given === 'yes' || words.isFamily(to) || surname || (tail && parts === 1)) confirmed = true
    if (given === 'no' && !words.isFamily(to) && !surname && !tail) shapes.push(words.shape(to))
    if (given === 'yes' && words.classes.given.get(token.folded)?.arab) arab = true
    definite = surname
    to++
    parts++
  }
  const first = words.tokens[i]!
  const whole =
    words.classes.given.has(first.folded) || first.folded.startsWith('عبدال') || (opening === 'unknown' && isUncutName(words, i))
  return {
    from: i,
    to,
    start: whole ? first.start : first.coreStart,
    parts,
    opening,
    confirmed,
    shape: shapes.length === 0 ? 0 : shapes.reduce((a, b) => a + b, 0) / shapes.length,
  }
}

/** «سالم بن محي الغيث»: behind what his forefather is called no plural and no noun of doing («رفض سالم بن محي التعليق»). */
const canClose = (words: Words, i: number): boolean =>
  !words.tokens[i]!.readings.some((r) => r.form === 'plural' || r.form === 'masdar')

const isUnread = (words: Words, i: number): boolean =>
  words.tokens[i]!.readings.length === 0 && !words.isOrdinary(i) && (!words.hasProclitic(i) || isGluedDescent(words, i))

/** «أم سياف»: a word that is no more than a name, and stands behind what says so, since «أم» means «or», too. */
const isOfUnknown = (words: Words, i: number): boolean => {
  const token = words.tokens[i]!
  const before = words.at(i - 2)
  // «إم إتش 370» are letters.
  if (words.tokens[i - 1]!.text.includes('إ')) return false
  const named = before?.folded === BY_NAME || NAMED_IN.has(before?.text ?? '')
  return named && before?.sentence === token.sentence && !token.definite && token.pronoun === '' && !words.places.has(i)
}

/** «استقالة بن ناصر»: a feminine noun of doing is no first name. */
const isDeed = ({ base, readings }: Token): boolean =>
  base.endsWith('ة') && readings.some((r) => r.form === 'masdar') && readings.every((r) => r.pos === 'noun')

const isAdjectiveOfBody = (words: Words, i: number): boolean =>
  words.tokens[i - 1]!.definite &&
  words.classes.bodyHeads.has(words.tokens[i - 1]!.base) &&
  words.tokens[i]!.base.endsWith('ي') &&
  !words.hasProclitic(i) &&
  words.tokens[i]!.readings.some((r) => r.pos === 'adjective')

function openingOf(words: Words, i: number): NameRun['opening'] | undefined {
  const token = words.tokens[i]
  if (token?.kind !== 'word' || words.timeTokens.has(i)) return undefined
  if (token.text.includes(TANWIN)) return undefined
  const next = words.tokens[i + 1]
  if (words.core(i) === 'عبد' && next?.folded.startsWith('ال') && next.sentence === token.sentence) return 'given'
  if (
    words.isKunya(i) &&
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    !words.hasProclitic(i + 1) &&
    !words.isParticle(i + 1) &&
    !words.isVerb(i + 1)
  )
    return words.core(i) === 'بن' || words.core(i) === 'ابن' || words.core(i) === 'ال' || words.core(i) === MOTHER
      ? words.given(i + 1) === 'yes' || words.isFamily(i + 1) || (words.core(i) === MOTHER && isOfUnknown(words, i + 1))
        ? 'kunya'
        : undefined
      : 'kunya'
  // «المعروف باسم أبو ناصر», «المتحدث باسم الوزارة»
  const before = words.at(i - 1)
  if (token.folded === BY_NAME && before?.sentence === token.sentence && words.classes.marks.named.has(before.base))
    return undefined
  // «بحمد الله» is praise.
  if (token.folded === 'الله' || (token.preposition === 'ب' && next?.folded === 'الله')) return undefined
  const given = words.given(i)
  // «رئيس الاتحاد العربي بيير لافون»: the adjective of the body, and not his first name.
  if (
    given !== 'no' &&
    token.definite &&
    before?.kind === 'word' &&
    before.sentence === token.sentence &&
    isAdjectiveOfBody(words, i)
  )
    return undefined
  if (given !== 'no') return given === 'yes' ? 'given' : 'doubtful'
  if (
    next?.kind === 'word' &&
    DESCENT.has(next.folded) &&
    next.sentence === token.sentence &&
    !words.isParticle(i) &&
    !token.readings.some((r) => r.pos === 'verb') &&
    words.office(i) === undefined &&
    !words.classes.honorifics.has(words.core(i)) &&
    !isHead(words, i) &&
    !isDeed(token) &&
    canFollowJoint(words, i + 1) &&
    // «الوزير الجديد بن حمودة»
    !(token.definite && before?.definite === true && before.sentence === token.sentence && token.readings.length > 0)
  )
    return 'given'
  if (isUncutName(words, i)) return 'unknown'
  // «الدكتور عسيري الأحوس»
  if (words.isFamily(i) && (token.definite || (words.isWord(i - 1) && words.honorific(i - 1) === false))) return 'family'
  if (
    token.definite ||
    hasPronoun(token) ||
    words.places.has(i) ||
    words.isOrdinary(i) ||
    words.isParticle(i) ||
    words.office(i) ||
    words.nisba(i) ||
    words.classes.honorifics.has(words.core(i))
  )
    return undefined
  if (isHead(words, i) || words.core(i).length < 2) return undefined
  return 'unknown'
}
