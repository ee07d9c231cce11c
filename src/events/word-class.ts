import { byWord, type Token, type WordReading } from '../document/index.js'
import { HARD_PREPOSITIONS, NOUN_OPENERS, VERB_OPENERS } from './openers.js'
import type { Scene } from './scene.js'

const FINITE = new Set<WordReading['form']>(['past', 'present'])
export const isParticle = (scene: Scene, token: Token, kind?: string): boolean => {
  const found = scene.know.particles.get(token.base)
  return found !== undefined && !token.definite && (kind === undefined || found === kind)
}

/** News tells of third persons; the feminine plural and the dual of the present are rare or written like other words. */
export const spoken = (reading: WordReading): boolean =>
  reading.person === 3 &&
  !(reading.gender === 'f' && (reading.number === 'pl' || (reading.number === 'du' && reading.form !== 'past')))

/** «ترد» is no «تريد»: without its weak letter the present of a hollow verb stands behind «لم», «لا» and the like only. */
export function shortened(scene: Scene, i: number, reading: WordReading): boolean {
  if (reading.form !== 'present') return false
  const { lemma } = reading
  if ((lemma[1] !== 'و' && lemma[1] !== 'ي') || lemma[3] !== '.') return false
  const token = scene.tokens[i]!
  return (
    token.base.length === SHORT[lemma.slice(4)] && token.preposition === '' && !JUSSIVE.has(scene.tokens[i - 1]?.folded ?? '')
  )
}
/** Letters of a present without its weak letter, by the form of its verb: «يرد», «يختر», «يستقل». */
const SHORT: Readonly<Record<string, number>> = { 1: 3, 4: 3, 7: 4, 8: 4, 10: 5 }
const JUSSIVE = new Set(['لم', 'لا', 'ان', 'من', 'ولم', 'ولا'])

/** Is the token a word that no reading makes a verb? */
const nominal = (reading: WordReading): boolean =>
  reading.pos !== 'verb' || !(FINITE.has(reading.form) || reading.form === 'imperative')

/**
 * The reading of a token as a finite verb of the third (or first) person, or null where it is none here. A form that may be verb or noun
 * is decided by its neighbours: articles, prepositions and construct make it a noun; particles of verbs, a subject before it make it a verb.
 */
export function finiteVerb(scene: Scene, i: number): WordReading | null {
  const known = scene.finite[i]
  if (known !== undefined) return known
  const found = readVerb(scene, i)
  if (i >= 0 && i < scene.tokens.length) scene.finite[i] = found
  return found
}

const COMPARATIVE = new Set(['اكثر', 'اقل', 'ازيد', 'اكبر', 'ابعد', 'اقرب'])

/** The finite readings of a word: its first of the third or any person, its first present, and whether it may be something else; null where it has none. */
const verbForms = byWord(({ readings }) => {
  const mayBeNoun = readings.some(nominal)
  // The feminine plural is rare: «اثنين» is a numeral where it may be one.
  const finite = readings.filter(
    (r) => r.pos === 'verb' && FINITE.has(r.form) && !(r.gender === 'f' && r.number === 'pl' && mayBeNoun),
  )
  const first = finite.find((r) => r.person === 3) ?? finite[0]
  return first === undefined ? null : { first, present: finite.find((r) => r.form === 'present') ?? null, mayBeNoun }
})

/** «من المقرر قصف المدينة», «عزمه قصف المدينة»: behind these stands what is to be done. */
const foreseen = (scene: Scene, i: number): boolean => {
  const { base, definite, pronoun } = scene.tokens[i]!
  if (definite ? scene.tokens[i - 1]?.base !== 'من' : pronoun === '') return false
  return (
    scene.know.wordCues.get(base)?.some(({ kind, status }) => kind === (definite ? 'verb' : 'noun') && status === 'planned') ??
    false
  )
}

function readVerb(scene: Scene, i: number): WordReading | null {
  const token = scene.tokens[i]
  if (token === undefined || token.kind !== 'word' || token.definite || token.readings.length === 0) return null
  const forms = verbForms(token)
  if (forms === null || scene.mentionAt.has(i) || TANWIN.test(token.text)) return null
  // «أكثر من مئة»: a comparative before «من».
  if (COMPARATIVE.has(token.base) && scene.tokens[i + 1]?.folded === 'من') return null
  const { first, mayBeNoun } = forms
  // «أن شخصين قتلا»: behind a dual noun stands its verb, behind a ten what is counted.
  const dual = first.number === 'du' ? scene.tokens[i - 1] : undefined
  if (dual?.sentence === token.sentence && DUAL.test(dual.base) && !TENS.test(dual.base)) return first
  // «أصدرت المحكمة حكما»: what may be an accusative is no dual of the past behind another verb.
  if (
    first.number === 'du' &&
    first.form === 'past' &&
    token.readings.some((r) => r.form === 'masdar') &&
    governedByVerb(scene, i)
  )
    return null
  // «إلى» is written like a verb, and never is one; «هنأ» is no «هنا».
  if (!token.future && token.pronoun === '' && scene.know.particles.has(token.base) && !token.text.endsWith('أ')) return null
  // «الناس حولنا»: a preposition with its pronoun.
  if (token.pronoun !== '' && token.readings[0]?.pos === 'particle') return null
  if (token.preposition !== '') return token.preposition === 'ل' && first.form === 'present' && !mayBeNoun ? first : null
  const previous = scene.tokens[i - 1]
  if (previous?.sentence === token.sentence && HARD_PREPOSITIONS.has(previous.folded)) return null
  if (token.future) return forms.present
  if (!mayBeNoun || headsClause(scene, i, first)) return first
  const before = scene.tokens[i - 1]
  const opener = before?.folded ?? ''
  // «إن وقف إطلاق النار»: what «إن» opens begins with a noun.
  if (before?.text === 'إن' && first.form === 'past' && token.readings.some((r) => r.pos === 'noun')) return null
  // «كانت عين المراقب على الباب»: what is not feminine behind «كانت» is none of its verbs.
  if (opener === 'كانت' && first.gender === 'm' && first.number === 'sg') return null
  if (
    before !== undefined &&
    (token.base.startsWith('ي') || (VERB_OPENERS.has(opener) && !NOUN_OPENERS.has(opener)) || before.sentence !== token.sentence)
  ) {
    if (before.sentence !== token.sentence && !startsVerb(scene, i)) return null
    return first
  }
  if (before === undefined) return startsVerb(scene, i) ? first : null
  if (first.form === 'past' && token.conjunction === '' && foreseen(scene, i - 1)) return null
  if (NOUN_OPENERS.has(opener) || before.preposition !== '') return null
  if (token.conjunction !== '') return startsVerb(scene, i) ? first : null
  if (before.kind === 'sign') return startsVerb(scene, i) ? first : null
  // A noun or name that closes a phrase before it may be its subject; a noun without article is in construct with it.
  const mention = scene.mentionAt.get(i - 1)
  // «حضر الحفل حشد من الناس»: a noun of persons behind a noun is one more noun.
  if (before.definite && mention === undefined && scene.know.participants.has(token.base)) return null
  // «رفضت تونس طلب ليبيا», «رفضت أمس طلب ليبيا»: behind a verb and its subject or a time, what may be a noun is its object.
  const time = scene.timeAt.get(i - 1)
  if (mention !== undefined || before.definite || time !== undefined) {
    let verb = (mention?.from ?? i - 1) - 1
    while (time !== undefined && scene.timeAt.get(verb) === time) verb--
    if (
      verb >= 0 &&
      scene.tokens[verb]!.sentence === token.sentence &&
      ambiguous(token, scene.know.mayGovern(scene.tokens[verb]!)) &&
      plainVerb(scene, verb)
    )
      return null
  }
  if (mention !== undefined || before.definite) return first
  if (time !== undefined) return first
  // «أن وفدا روسيا توجه»: an indefinite accusative closes a phrase too.
  if (before.folded.length > 3 && before.folded.endsWith('ا') && !before.definite && first.form === 'past') return first
  return null
}

/** Does a verb stand before in the clause, whose object the word may be? */
function governedByVerb(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - CLAUSE); k--) {
    const before = scene.tokens[k]!
    if (before.sentence !== scene.tokens[i]!.sentence || before.kind === 'sign' || VERB_OPENERS.has(before.folded)) return false
    if (!scene.mentionAt.has(k) && before.readings.length > 0 && !before.readings.some(nominal)) return true
  }
  return false
}
const CLAUSE = 12
const DUAL = /(ان|ين)$/
const TENS = /^(عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(ين|ون)$/

/** Nunation: no verb ends with it. */
const TANWIN = /[\u064b-\u064d]ا?$/
/** «فيه», «خلالها»: what takes up the noun that a clause describes. */
const TAKES_UP = /^(فيه|فيها|فيهما|فيهم|خلاله|خلالها|اثناءه|اثناءها|اثره|اثرها)$/

/** «نفى»: is the past of a verb written otherwise than its masdar? */
export const spelledVerb = (token: Token): boolean =>
  token.text.endsWith('ى') && token.readings.every((r) => r.pos === 'verb' || r.form === 'masdar')

/** Is a word that may be a noun the verb of its clause, by its spelling, by what follows it or by what it stands behind? */
function headsClause(scene: Scene, i: number, first: WordReading): boolean {
  const token = scene.tokens[i]!
  const [before, next] = [scene.tokens[i - 1], scene.tokens[i + 1]]
  if (before?.sentence !== token.sentence || next?.sentence !== token.sentence || before.kind !== 'word') return false
  // «إلا أن الوزير نفى»: of such verbs the masdar is written with «ي».
  if (first.form === 'past' && spelledVerb(token)) return before.preposition === '' && !isParticle(scene, before)
  // «قتل المتمردون»: what stands in the nominative is no genitive of a noun.
  if (next.base.endsWith('ون') && next.preposition === '' && scene.know.participants.has(next.base) && next.conjunction === '')
    return first.number === 'sg' && before.preposition === '' && !isParticle(scene, before)
  // «انفجار قتل فيه عشرون»: the clause that describes a noun without the article.
  if (TAKES_UP.test(next.folded))
    return first.form === 'past' && !before.definite && before.preposition === '' && !isParticle(scene, before)
  // «محكمة تونسية تعاقب المتهم»: at the head of a headline what stands behind a noun and its adjective is the verb.
  return (
    scene.document.sentences[token.sentence]?.kind !== 'body' &&
    token.readings[0] === first &&
    first.form === 'present' &&
    i - scene.document.sentences[token.sentence]!.from === 2 &&
    !before.definite &&
    before.readings[0]?.form === 'nisba' &&
    before.conjunction === ''
  )
}

/** May the word be a noun as well? Behind a verb that governs what is done, a noun is that. */
const ambiguous = (token: Token, governed: boolean): boolean =>
  token.readings.some((r) => r.form === 'masdar' || (r.pos === 'noun' && (r.form === 'plural' || governed)))

const AUXILIARY = /^(كان|كانت|كانوا|يكون|تكون|ليس|ليست|بات|باتت|اصبح|اصبحت|ظل|ما|زال|يزال|تزال)$/
/** Is the token a verb of being or staying, to which a participle may be the predicate? */
export const isBeing = (token: Token): boolean => AUXILIARY.test(token.base)
/** A verb whatever its neighbours, that is no auxiliary: no reading makes it a noun. */
const plainVerb = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  return (
    token.readings.length > 0 && !token.readings.some(nominal) && !AUXILIARY.test(token.folded) && finiteVerb(scene, i) !== null
  )
}

/** At the head of a clause: a definite noun, a name, a number or a group of persons behind it reads as its subject; a preposition as a verb's. */
function startsVerb(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const next = scene.tokens[i + 1]
  if (next === undefined || next.sentence !== token.sentence) return false
  if (token.readings[0]?.form === 'past' || token.readings.find((r) => r.form === 'masdar' || r.pos === 'noun') === undefined)
    return true
  if (next.kind === 'number') return true
  return (
    token.conjunction !== '' ||
    scene.know.participants.has(next.base) ||
    isParticle(scene, next) ||
    next.definite ||
    scene.mentionAt.has(i + 1)
  )
}
