import type { Token } from '../document/index.js'
import { ALI } from './known-word.js'
import type { Words } from './words.js'

/** Second words of compound names: سراج الدين, هبة الله, ضياء الحق. */
export const COMPOUND_TAILS = new Set(['الدين', 'الله', 'الحق', 'الاسلام', 'الزمان'])
/** Before these stands a name, whatever the word means otherwise. */
export const DESCENT = new Set(['بن', 'بنت'])
/** Of the words that join foreign names those that are hardly words of Arabic. */
const NOBLE = new Set(['فان', 'فون', 'دي', 'دا', 'دو', 'ديل'])
/** Before «الله» a second name ends that is one with it: «محمد العبد الله», «باسم العطا الله». */
export const OF_GOD = new Set([
  'عبد',
  'عطا',
  'جار',
  'جاد',
  'خلف',
  'ضيف',
  'نصر',
  'فتح',
  'حمد',
  'سعد',
  'عون',
  'رزق',
  'خير',
  'فضل',
  'دخيل',
  'جاب',
])
export const GOD = 'الله'
const GREATER = new Set(['اكبر', 'اصغر'])
const COMMA = '،'
export const TANWIN = 'ً'
const LETTERS = new Set(['ي', 'ني', 'ك', 'نا', 'كم', 'هن', 'ه'])
/** Endings of adjectives and plurals that foreign names rarely have. */
const COMMON_ENDING = /...(?:ية|ات|ائي|يين|يون)$/
const GLUED = /^ب[لن].{3}/
const PARTICIPLE_NAME = /^م..و.$/
/** How name-like a word must be with the letter that was cut from it, and how much more than without. */
const UNCUT = 0.3
/** How name-like the letters of an unknown word must be behind a foreign name, and behind an Arab one. */
const AFTER_FOREIGN = -0.6
const AFTER_ARAB = -0.2

export const isHead = (words: Words, i: number): boolean => {
  const { base } = words.tokens[i]!
  return words.classes.bodyHeads.has(base) || words.classes.placeHeads.has(base)
}

/** Behind بن, آل or أبو stands a name, whatever the word means otherwise; behind دي or فان only a foreign one. */
export function canFollowJoint(words: Words, joint: number): boolean {
  const after = joint + 1
  const kind = words.tokens[joint]!.folded
  if (!words.isWord(after)) return false
  // «أحمد بن علي»: what is written like a preposition is a name behind بن.
  if (DESCENT.has(kind) && words.tokens[after]!.folded === ALI && words.tokens[after]!.text.endsWith('ي')) return true
  // «آل غرامه»: ة written as ه.
  const { pronoun } = words.tokens[after]!
  if (pronoun !== '' && words.given(after) === 'no' && !(kind === 'ال' && pronoun === 'ه')) return false
  if (words.isParticle(after) || words.timeTokens.has(after)) return false
  // «محمد بن أمين الجفري»: behind بن an indefinite word is a name even where it means an office.
  const office = words.office(after) !== undefined && (!DESCENT.has(kind) || words.tokens[after]!.definite)
  if (kind !== 'ال' && words.given(after) === 'no' && (words.classes.honorifics.has(words.core(after)) || office)) return false
  if (kind === 'بن' || kind === 'ابن' || kind === 'بنت' || kind === 'ال' || kind === 'ابو' || kind === 'ولد' || kind === 'ابي')
    return !words.isVerb(after) || words.given(after) !== 'no' || (kind === 'ابو' && words.given(joint - 1) === 'yes')
  if (words.tokens[after]!.definite) return false
  // «لويس فان دار»: behind a foreign given name the second word may be an ordinary one.
  const foreign = NOBLE.has(kind) && words.classes.given.get(words.at(joint - 1)?.folded ?? '')?.arab === false
  return foreign && !words.hasProclitic(after)
    ? words.shape(after) > AFTER_FOREIGN
    : !words.isOrdinary(after) && words.shape(after) > 0
}

/** Can the word stand in a name behind its first word? */
export function isPart(words: Words, i: number, arab: boolean): boolean {
  const token = words.tokens[i]
  if (token === undefined || token.kind !== 'word' || words.timeTokens.has(i) || token.text.includes(TANWIN)) return false
  const given = words.hasProclitic(i) && !words.classes.given.has(token.folded) ? 'no' : words.given(i)
  // No name ends with «بن».
  if (DESCENT.has(token.folded)) return false
  if (given === 'yes') return true
  if (given === 'doubtful' && words.office(i) === undefined && (!words.isVerb(i) || isForeignPair(words, i, arab))) return true
  if (arab && (isBetweenNames(words, i) || isGreater(words, i))) return true
  if (words.hasProclitic(i) && !isWholeName(words, i) && !(arab && isGluedDescent(words, i))) return false
  if (token.folded === 'عبد') return words.tokens[i + 1]?.folded.startsWith('ال') === true
  if (words.isFamily(i) && (arab || !words.nisba(i))) return true
  // «ضيوف بيت الله»: a foreign name has no such tail.
  if (COMPOUND_TAILS.has(token.folded) && words.classes.given.get(words.core(i - 1))?.arab === false) return false
  if (COMPOUND_TAILS.has(token.folded))
    return !words.tokens[i - 1]!.definite || (token.folded === GOD && OF_GOD.has(words.tokens[i - 1]!.base))
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
      (token.readings.some((r) => r.form === 'plural' || r.form === 'dual') &&
        (!words.tokens[i + 1]?.definite || words.hasProclitic(i + 1))))
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

/** «موسى علي الربعي», «عيد ماطر الشهراني»: between a given name and a family name also what is a preposition, a verb or an adjective otherwise. */
function isBetweenNames(words: Words, i: number): boolean {
  const [token, next] = [words.tokens[i]!, words.tokens[i + 1]]
  if (next?.kind !== 'word' || next.sentence !== token.sentence || words.hasProclitic(i + 1)) return false
  const surname = words.isFamily(i + 1) || (next.definite && next.folded.endsWith('ي') && words.nisba(i + 1) === undefined)
  if (words.given(i - 1) === 'no' || !(surname || words.given(i + 1) === 'yes')) return false
  if (token.folded === ALI) return token.text.endsWith('ي')
  if (token.definite || token.pronoun !== '' || words.hasProclitic(i) || words.isParticle(i)) return false
  if (words.office(i) !== undefined || words.nisba(i) !== undefined) return false
  return words.given(i) !== 'no' || (token.readings.length > 0 && token.readings.every((r) => r.pos === 'adjective'))
}

/** «علي أكبر محتشمي»: behind علي a second given name of Persians, where a surname that is no word of the language follows. */
function isGreater(words: Words, i: number): boolean {
  const [before, token, next] = [words.tokens[i - 1], words.tokens[i]!, words.tokens[i + 1]]
  if (!GREATER.has(token.folded) || before?.folded !== ALI || !before.text.endsWith('ي')) return false
  if (next?.kind !== 'word' || next.sentence !== token.sentence || words.hasProclitic(i + 1)) return false
  return next.folded.endsWith('ي') && (next.readings.length === 0 || words.isFamily(i + 1)) && words.nisba(i + 1) === undefined
}

/** «هاري كين»: a foreign name that is written like a verb, behind a foreign given name. */
const isForeignPair = (words: Words, i: number, arab: boolean): boolean =>
  !arab && words.given(i - 1) === 'yes' && words.classes.given.get(words.tokens[i]!.folded)?.arab === false

/** «جون ميلر ووليم هارت»: behind a whole name «و» and the two words of another, of which no letter is part of the first. */
export const isNextPerson = (words: Words, i: number): boolean =>
  words.tokens[i]!.folded.startsWith('و') &&
  words.classes.given.get(words.tokens[i]!.folded) === undefined &&
  words.shapeOf(words.tokens[i]!.folded.slice(1)) > 0 &&
  words.isWord(i + 1) &&
  words.tokens[i + 1]!.sentence === words.tokens[i]!.sentence &&
  !words.hasProclitic(i + 1) &&
  isPart(words, i + 1, false)

/** Does its sentence end with the word, or a sign stand behind it? */
export const isFinal = (words: Words, i: number): boolean =>
  !words.isWord(i + 1) || words.tokens[i + 1]!.sentence !== words.tokens[i]!.sentence

/** «لينو كاسترونا»: behind an office or a verb of persons the first of two unknown words, from which a letter was cut that looks like its own. */
export function isUncutName(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  if (token.preposition === '' || token.conjunction !== '' || token.definite || token.pronoun !== '' || words.given(i) !== 'no')
    return false
  if (words.known(i).coreLook.names !== undefined) return false
  if (!token.readings.every((r) => r.pos === 'verb') || words.shapeOf(token.folded) < Math.max(UNCUT, words.shape(i) + UNCUT))
    return false
  // «نظيره الكوستاريكي، بوريس كاستنو»
  const at = words.sign(i - 1) === COMMA ? i - 2 : i - 1
  const before = words.tokens[at]
  if (before?.kind !== 'word' || before.sentence !== token.sentence) return false
  if (!(at === i - 1 && words.isPersonVerb(at)) && !before.definite) return false
  const next = words.tokens[i + 1]
  return (
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    next.readings.length === 0 &&
    !next.definite &&
    !words.hasProclitic(i + 1) &&
    !words.isParticle(i + 1) &&
    !words.places.has(i + 1) &&
    words.shape(i + 1) > 0
  )
}

/** «بلخوجة», «بنكيران»: in the Maghreb «son of» is written onto what follows; what no row knows behind it is no place that «ب» leads to. */
export function isGluedDescent(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  return (
    token.conjunction === '' &&
    token.preposition === 'ب' &&
    !token.definite &&
    token.readings.length === 0 &&
    GLUED.test(token.folded) &&
    words.known(i).coreLook.names === undefined
  )
}

/** «واتسون»: an unknown word that begins like a clitic and looks more like a name as a whole. */
function isWholeName(words: Words, i: number): boolean {
  const token = words.tokens[i]!
  return (
    token.readings.length === 0 &&
    !token.definite &&
    token.preposition === '' &&
    token.pronoun === '' &&
    words.given(i) === 'no' &&
    !words.isFamily(i) &&
    token.folded.length >= 5 &&
    words.shapeOf(token.folded) >= Math.max(0.1, words.shape(i))
  )
}

/** A pronoun that is one: behind a word the lexicon knows, or long enough; of an unknown word ي and ني are letters (بلاتيني), and ه (لانجه). */
export const hasPronoun = (token: Token): boolean =>
  token.pronoun !== '' && (token.readings.length > 0 || !LETTERS.has(token.pronoun))

/** «الدكتور حسين الصالح», «اللاعب أمجد راضي»: beside a title the word behind a given name is the surname, whatever it means otherwise. */
export function isSurnameBeside(words: Words, i: number): boolean {
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
  // «دان السفير عبد العالي الاقتحامات», but «أحمد التوقي»
  if (token.definite)
    return (
      token.base.endsWith('ي') ||
      token.readings.length === 0 ||
      !token.readings.every((r) => r.form === 'plural' || r.form === 'masdar')
    )
  // «المدافع طارق خطاب،»: nothing goes on from the last word, so it is no verb and no head.
  if (isFinal(words, i) && token.readings.every((r) => r.pos === 'noun') && !token.readings.some((r) => r.form === 'plural'))
    return true
  return (
    !token.readings.some((r) => r.pos === 'verb' || r.form === 'masdar') &&
    !(words.isWord(i + 1) && words.tokens[i + 1]!.definite && !words.hasProclitic(i + 1) && !words.isFamily(i + 1)) &&
    !COMMON_ENDING.test(token.folded) &&
    !token.folded.endsWith('ة')
  )
}
