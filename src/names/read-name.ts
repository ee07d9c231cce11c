import type { Token } from '../document/index.js'
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

const MOST_PARTS = 5
const MOST_WITH_DESCENT = 9
/** Second words of compound names: سراج الدين, هبة الله, ضياء الحق. */
const COMPOUND_TAILS = new Set(['الدين', 'الله', 'الحق', 'الاسلام', 'الزمان'])
/** Before these stands a name, whatever the word means otherwise. */
const DESCENT = new Set(['بن', 'بنت'])
const TANWIN = 'ً'
const LETTERS = new Set(['ي', 'ني', 'ك', 'نا', 'كم', 'هن'])
/** Endings of adjectives and plurals that foreign names rarely have. */
const COMMON_ENDING = /...(?:ية|ات|ائي|يين|يون)$/
const PARTICIPLE_NAME = /^م..و.$/
/** How name-like the letters of an unknown word must be behind a foreign name, and behind an Arab one. */
const AFTER_FOREIGN = -0.6
const AFTER_ARAB = -0.2

/** Reads the longest run that could be a person's name from token `i` on, or nothing. `beside` a title an ordinary word with ال may be the surname. */
export function readName(words: Words, i: number, beside = false): NameRun | undefined {
  const opening = openingOf(words, i)
  if (opening === undefined) return undefined
  let to = i + 1
  let parts = 1
  let confirmed = false
  let definite = words.tokens[i]!.definite
  let descent = false
  const shapes: number[] = opening === 'unknown' ? [words.shape(i)] : []
  let arab =
    opening === 'kunya' ||
    (opening === 'family' && !words.tokens[i]!.definite) ||
    (words.classes.given.get(words.core(i))?.arab ?? words.core(i).startsWith('عبدال'))
  if (opening === 'kunya') {
    to = i + 2
    confirmed = !words.isOrdinary(i + 1)
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
    if (!words.isWord(to) || !(isPart(words, to, arab) || (beside && parts === 1 && isSurnameBeside(words, to)))) break
    const token = words.tokens[to]!
    if (token.folded === 'عبد') {
      to += 2
      parts++
      confirmed = true
      continue
    }
    const surname = token.definite && !COMPOUND_TAILS.has(token.folded)
    if (definite && surname && !words.isFamily(to)) break
    if (definite && !surname) break
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
  const whole = words.classes.given.has(first.folded) || first.folded.startsWith('عبدال')
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
    return words.core(i) === 'بن' || words.core(i) === 'ابن' || words.core(i) === 'ال' || words.core(i) === 'ام'
      ? words.given(i + 1) === 'yes' || words.isFamily(i + 1)
        ? 'kunya'
        : undefined
      : 'kunya'
  // «بحمد الله» is praise.
  if (token.folded === 'الله' || (token.preposition === 'ب' && next?.folded === 'الله')) return undefined
  const given = words.given(i)
  if (given !== 'no') return given === 'yes' ? 'given' : 'doubtful'
  if (
    next?.kind === 'word' &&
    DESCENT.has(next.folded) &&
    next.sentence === token.sentence &&
    !words.isParticle(i) &&
    !token.readings.some((r) => r.pos === 'verb') &&
    words.office(i) === undefined &&
    !words.classes.honorifics.has(words.core(i)) &&
    canFollowJoint(words, i + 1)
  )
    return 'given'
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

const isHead = (words: Words, i: number): boolean => {
  const { base } = words.tokens[i]!
  return words.classes.bodyHeads.has(base) || words.classes.placeHeads.has(base)
}

/** Behind بن, آل or أبو stands a name, whatever the word means otherwise; behind دي or فان only a foreign one. */
function canFollowJoint(words: Words, joint: number): boolean {
  const after = joint + 1
  const kind = words.tokens[joint]!.folded
  if (!words.isWord(after)) return false
  if (words.tokens[after]!.pronoun !== '' && words.given(after) === 'no') return false
  if (words.isParticle(after) || words.timeTokens.has(after)) return false
  // «محمد بن أمين الجفري»: behind بن an indefinite word is a name even where it means an office.
  const office = words.office(after) !== undefined && (!DESCENT.has(kind) || words.tokens[after]!.definite)
  if (kind !== 'ال' && words.given(after) === 'no' && (words.classes.honorifics.has(words.core(after)) || office)) return false
  if (kind === 'بن' || kind === 'ابن' || kind === 'بنت' || kind === 'ال' || kind === 'ابو' || kind === 'ولد' || kind === 'ابي')
    return !words.isVerb(after) || words.given(after) !== 'no'
  return !words.isOrdinary(after) && !words.tokens[after]!.definite && words.shape(after) > 0
}

/** Can the word stand in a name behind its first word? */
function isPart(words: Words, i: number, arab: boolean): boolean {
  const token = words.tokens[i]
  if (token === undefined || token.kind !== 'word' || words.timeTokens.has(i) || token.text.includes(TANWIN)) return false
  const given = words.hasProclitic(i) && !words.classes.given.has(token.folded) ? 'no' : words.given(i)
  // No name ends with «بن».
  if (DESCENT.has(token.folded)) return false
  if (given === 'yes') return true
  if (given === 'doubtful' && words.office(i) === undefined && !words.isVerb(i)) return true
  if (words.hasProclitic(i) && !isWholeName(words, i)) return false
  if (token.folded === 'عبد') return words.tokens[i + 1]?.folded.startsWith('ال') === true
  if (words.isFamily(i) && (arab || !words.nisba(i))) return true
  if (COMPOUND_TAILS.has(token.folded)) return !words.tokens[i - 1]!.definite
  // مبروك، مسعود: the passive participle of form I is a common name.
  if (
    arab &&
    PARTICIPLE_NAME.test(token.folded) &&
    !token.definite &&
    token.pronoun === '' &&
    words.office(i) === undefined &&
    !(words.isWord(i + 1) && words.tokens[i + 1]!.definite)
  )
    return true
  // «الخليوي», «حجازي»: behind an Arab given name a relative adjective is a surname, unless it is a state's.
  if (
    arab &&
    token.folded.endsWith('ي') &&
    token.folded.length >= 4 &&
    words.nisba(i) === undefined &&
    token.readings.length > 0 &&
    token.readings.every((r) => r.form === 'nisba')
  )
    return true
  // صديقي، ناطقي: behind an Arab given name a surname, not «my friend» and not the head of a construct.
  if (
    arab &&
    token.folded.endsWith('ي') &&
    !token.definite &&
    token.folded.length >= 4 &&
    !words.isParticle(i) &&
    !words.isVerb(i) &&
    !words.nisba(i) &&
    (token.readings.length === 0 ||
      token.pronoun === 'ي' ||
      (token.readings.some((r) => r.form === 'plural' || r.form === 'dual') && !words.tokens[i + 1]?.definite))
  )
    return true
  // «مايكل كيني» is no Kenyan, but «المدرب كارلو الإيطالي» is an Italian.
  if (words.nisba(i) && !arab && !token.definite && words.given(i - 1) === 'yes' && !words.isWord(i + 1)) return true
  if (words.isParticle(i) || hasPronoun(token) || words.isOrdinary(i) || words.office(i) || words.places.has(i)) return false
  if (words.nisba(i)) return !arab && !token.definite && words.given(i - 1) !== 'no'
  if (token.definite) return token.folded.length >= 5 && (arab || token.folded.endsWith('ي') || words.shape(i) > 0.5)
  if (COMMON_ENDING.test(token.folded)) return false
  if (isHead(words, i)) return false
  return words.shape(i) > (arab ? AFTER_ARAB : AFTER_FOREIGN)
}

/** «واتسون»: an unknown word that begins like a clitic and looks more like a name as a whole. */
function isWholeName(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  return (
    token.readings.length === 0 &&
    !token.definite &&
    token.preposition === '' &&
    words.given(i) === 'no' &&
    !words.isFamily(i) &&
    token.folded.length >= 5 &&
    words.shapeOf(token.folded) >= Math.max(0.1, words.shape(i))
  )
}

/** A pronoun that is one: behind a word the lexicon knows, or long enough; of an unknown word ي and ني are letters (بلاتيني). */
const hasPronoun = (token: Token): boolean => token.pronoun !== '' && (token.readings.length > 0 || !LETTERS.has(token.pronoun))

/** «الدكتور حسين الصالح», «اللاعب أمجد راضي»: beside a title the word behind a given name is the surname, whatever it means otherwise. */
function isSurnameBeside(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  if (
    words.hasProclitic(i) ||
    hasPronoun(token) ||
    words.nisba(i) ||
    words.office(i) !== undefined ||
    words.timeTokens.has(i) ||
    words.isParticle(i) ||
    words.places.has(i)
  )
    return false
  if (words.classes.honorifics.has(words.core(i)) || token.text.includes(TANWIN)) return false
  if (token.definite) return true
  return (
    !token.readings.some((r) => r.pos === 'verb' || r.form === 'masdar') &&
    !(words.isWord(i + 1) && words.tokens[i + 1]!.definite && !words.hasProclitic(i + 1) && !words.isFamily(i + 1)) &&
    !COMMON_ENDING.test(token.folded) &&
    !token.folded.endsWith('ة')
  )
}
