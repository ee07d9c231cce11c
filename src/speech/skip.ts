import { asideAt } from './aside-at.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { adjectival, closingDash, isComma, isMasdar, isSign, isThat, mayBeVerb, RELATIVE_PRONOUNS } from './words.js'

/** A bracket holds no more, in tokens. */
const BRACKET = 40

/** Tokens that lie between a verb and what it governs and are neither: times, adverbs, commas, brackets, prepositional phrases. Gives the index behind them. */
export function skipAside(scene: Scene, at: number, limit: number): number {
  const { tokens, times } = scene
  let i = at
  for (;;) {
    const token = tokens[i]
    if (!token || i >= limit) return Math.min(i, limit)
    if (times[i]! > i && !scene.names[i]) i = times[i]!
    else if (asideAt(scene, i) > 0) i += asideAt(scene, i)
    else if (isSign(token, '-', '–')) i = behindDashes(scene, i, limit)
    else if (isComma(token)) i++
    // «أعلن الاتحاد ممثلا بلجنة الحكام عن»: by whom a body acts.
    else if (REPRESENTED.has(token.folded) && ['ب', 'في'].includes(tokens[i + 1]?.preposition || (tokens[i + 1]?.base ?? '')))
      i = Math.max(skipPrepositional(scene, i + 1, limit), i + 1)
    else if (isSign(token, '(')) {
      let j = i + 1
      while (j < limit && j - i < BRACKET && !isSign(tokens[j], ')')) j++
      if (j >= limit || !isSign(tokens[j], ')')) j = Math.min(i + 12, limit - 1)
      i = Math.min(j + 1, limit)
    } else if (token.kind === 'word' && !scene.names[i] && !scene.head(i) && isAdverb(scene, i)) i++
    else return i
  }
}

/** «أكدت الوزيرة -في كلمتها أمام المجلس- حرص بلادها»: behind what two dashes bracket, where it stands under a preposition; else behind the dash at `at`. */
function behindDashes(scene: Scene, at: number, limit: number): number {
  const next = scene.tokens[at + 1]
  if (next === undefined || next.conjunction !== '') return at + 1
  // «نفى سامي خليل -محلل نفطي مستقل- وجود»: what he is.
  const what = scene.names[at - 1]?.entity.kind === 'PER' && scene.head(at + 1) !== undefined && !scene.names[at + 1]
  if (!what && scene.known.particles.get(next.base) !== 'preposition') return at + 1
  const closing = closingDash(scene.tokens, at, limit)
  return closing > 0 ? closing + 1 : at + 1
}

const REPRESENTED = new Set(['ممثلا', 'ممثلة'])

const isAdverb = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  const kind = scene.known.particles.get(token.base)
  if (kind === 'adverb') return true
  // An indefinite accusative that no row knows is one too: «رسميا», «مؤخرا».
  return (
    token.conjunction === '' &&
    token.preposition === '' &&
    !token.definite &&
    token.pronoun === '' &&
    token.folded.endsWith('ا') &&
    token.folded.length > 3 &&
    !token.readings.some((r) => r.form !== 'noun' && r.pos !== 'adjective')
  )
}

/** «ندد الوزير، في رسالة موجهة إلى المجلس، بالهجوم»: behind what two commas bracket under a preposition; `at` itself where nothing is. */
export function behindBrackets({ tokens, known }: Scene, at: number, limit: number): number {
  const token = tokens[at]!
  if (!isComma(tokens[at - 1]) || token.preposition !== '' || known.particles.get(token.base) !== 'preposition') return at
  for (let k = at + 2; k < Math.min(limit, at + BRACKETED); k++) {
    if (isComma(tokens[k])) return k
    if (isThat(tokens[k]) || (tokens[k]!.kind === 'sign' && !isQuotationMark(tokens[k]))) return at
  }
  return at
}
/** Commas bracket no more, in tokens. */
const BRACKETED = 16

/** «ندد الوزير في بيان أصدره أمس بالهجوم»: behind the verb at `at`, and its subject, that describes a text or occasion; `at` itself where none does. */
export function behindDescribed(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene
  const verb = tokens[at]!
  if (!mayBeVerb(verb) || verb.conjunction !== '' || scene.names[at] || scene.head(at)) return at
  if (!verb.pronoun.startsWith('ه') && scene.times[at + 1]! <= at + 1) return at
  const head = [at - 1, at - 2].find((k) => TOLD_IN.has(scene.head(k)?.row.type ?? ''))
  if (head === undefined || tokens[head]!.definite || tokens[head]!.pronoun !== '') return at
  const subject = isMasdar(tokens[at + 1]) || scene.times[at + 1]! > at + 1 ? null : phraseAt(scene, at + 1, limit)
  return subject ? subject.to : at + 1
}

const TOLD_IN = new Set(['text', 'occasion'])

/** The end of a prepositional phrase that begins at `at`; `at` itself where none does. */
export function skipPrepositional(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene
  const token = tokens[at]
  // «دعا علي حمدان إلى»: a name looks like a preposition.
  if (!token || at >= limit || (scene.names[at] && token.preposition === '')) return at
  const particle = scene.known.particles.get(token.base) === 'preposition' && token.preposition === '' && token.kind === 'word'
  if (!particle && token.preposition === '') return at
  if (isThat(tokens[at + (particle ? 1 : 0)])) return at
  let begin = at + (particle && token.pronoun === '' ? 1 : 0)
  while (begin < limit && (isQuotationMark(tokens[begin]) || isSign(tokens[begin], '('))) begin++
  if (begin >= limit) return at
  if (particle && scene.times[begin]! > begin) return scene.times[begin]!
  // «لـ"المرفأ" محافظ الضفاف»: what stands in quotation marks is all that is governed.
  const quotation = begin > at + 1 ? scene.quotations.opens.get(begin - 1) : undefined
  if (quotation?.closed && quotation.words <= 3 && quotation.to < limit) return quotation.to + 1
  if (isSign(tokens[begin - 1], '(')) {
    let close = begin
    while (close < limit && close < begin + 8 && !isSign(tokens[close], ')')) close++
    return Math.min(close + 1, limit)
  }
  const phrase = particle && token.pronoun !== '' ? null : phraseFrom(scene, begin, limit)
  const told = phrase && token.base === 'في' ? toldIn(scene, begin, phrase.to) : -1
  if (told > 0) return told
  return phrase ? phrase.to : Math.min(begin + 1, limit)
}

/** «أعلن المدير في بيان تعليق الدراسة», «في مؤتمر صحفي تعليق الدراسة»: what is told in it is no genitive of it. Gives where that begins, -1 where nothing does. */
function toldIn(scene: Scene, at: number, to: number): number {
  const { tokens, names } = scene
  const type = scene.head(at)?.row.type
  if ((type !== 'text' && type !== 'occasion') || tokens[at]!.definite || tokens[at]!.pronoun !== '') return -1
  const described = adjectival(tokens[at + 1]!) && !tokens[at + 1]!.definite
  const k = described ? at + 2 : at + 1
  const next = tokens[k]
  if (k >= to || (type === 'occasion' && !described) || names[k] || next!.conjunction !== '') return -1
  const begins = next!.preposition === 'ب' ? next!.definite : next!.preposition === '' && !next!.definite && isMasdar(next)
  return begins ? k : -1
}

/** A phrase whose first token may carry a preposition. */
function phraseFrom(scene: Scene, at: number, limit: number): Phrase | null {
  const direct = phraseAt(scene, at, limit)
  if (direct) return direct
  const token = scene.tokens[at]
  if (token?.kind !== 'word') return null
  const rest = at + 1 < limit ? adjectives(scene, at + 1, limit) : at + 1
  return { from: at, to: rest, head: at }
}

/** Adjectives, genitives and names behind the head of a prepositional phrase. */
function adjectives(scene: Scene, at: number, limit: number): number {
  let i = at
  while (i < limit && i - at < 6) {
    const token = scene.tokens[i]!
    const name = scene.names[i]
    if (name) i = name.to
    else if (isQuotationMark(token)) i++
    else if (
      token.kind === 'word' &&
      token.definite &&
      token.preposition === '' &&
      // «لملك البلاد والشعب الشقيق»: what is coordinated stands under the same preposition.
      (token.conjunction === '' || (token.conjunction === 'و' && i > at && !mayBeVerb(token))) &&
      scene.times[i]! < 0 &&
      !RELATIVE_PRONOUNS.has(token.folded)
    )
      i++
    else break
  }
  while (i > at && isQuotationMark(scene.tokens[i - 1]) && scene.quotations.opens.has(i - 1)) i--
  return i
}
