import { accordingAt } from './according-words.js'
import { type Content, closeAt } from './close-at.js'
import type { Join } from './join.js'
import { cueNoun, verbCue } from './knowledge.js'
import { another, cueFollows, cueSoon, newClause } from './next-report.js'
import { participleCue } from './participles.js'
import { isQuotationMark, type Quotation } from './quotations.js'
import type { Scene } from './scene.js'
import type { Speaker } from './speaker.js'
import { closesNoun, described, isReason, outletGoesOn, takesPart, turns, unsaid } from './turns.js'
import {
  closingDash,
  DEMONSTRATIVES,
  isComma,
  isMasdar,
  isSign,
  isVerb,
  isWhile,
  mayBeVerb,
  NEGATIONS,
  RELATIVE_PRONOUNS,
} from './words.js'

/** Is the cue the verb of its sentence, of a relative clause, or a participle? */
export type Place = 'main' | 'relative' | 'participle'

/** A quotation may run on over so many sentences. */
const SENTENCES = 14
/** So many tokens, quotations counted as one, are asked whether the words end there: a page without any stop must not be read once for every cue. */
const LONGEST = 600

/**
 * Where the reported words end: with the quotation they stand in, or before the next cue, the outlet's own comment, or the end of the sentence.
 * `limit` is the end of the sentence in tokens, or of the quotation around the cue; `place`: where the cue stands.
 */
export function contentOf(
  scene: Scene,
  join: Join,
  limit: number,
  speaker: Speaker | null,
  place: Place = 'main',
): Content | null {
  const { tokens, quotations } = scene
  let i = join.content
  let end = insideDashes(scene, join, limit)
  for (let asked = 0; i < end; i++, asked++) {
    if (asked === LONGEST) {
      end = i
      break
    }
    if (scene.known.isPlain(tokens[i]!)) continue
    const quotation = quotations.opens.get(i)
    if (quotation) {
      const { to } = quotation
      if (to >= end) {
        // The quotation runs on over the end of the sentence.
        const over = quotation.closed && to <= furthest(scene, i) && quotations.around[join.at] === quotations.around[i]
        return closeAt(scene, join, over ? to : limit)
      }
      if (quotation.words >= 4 || (join.content === i && join.kind === 'words')) {
        const behind = to + 1
        // ««…» ذلك عقب لقاء الوزيرين»: the outlet tells when.
        if (THIS.has(tokens[behind]?.folded ?? '')) return closeAt(scene, join, to)
        if (
          join.kind === 'words' &&
          join.content === i &&
          stopsBehindQuotation(scene, behind, end) &&
          !names(scene, quotation, behind)
        )
          return closeAt(scene, join, to)
        if (behind < end && isComma(tokens[behind]) && (join.content === i || endsWith(scene, behind)) && !resumes(scene, behind))
          return closeAt(scene, join, to)
      }
      i = to
      continue
    }
    if (i > join.content && (ends(scene, i, join, speaker, place) || (place === 'relative' && mainVerb(scene, i, join)))) {
      end = i
      break
    }
  }
  return closeAt(scene, join, end)
}

/** «الموجة -التي وصفها الوزير بالعابرة- تنحسر»: words that begin between two dashes end there; else `limit`. */
function insideDashes(scene: Scene, join: Join, limit: number): number {
  const { tokens } = scene
  for (let k = join.at - 1; k >= Math.max(0, join.at - DASHED) && tokens[k]!.sentence === tokens[join.at]!.sentence; k--) {
    if (!isSign(tokens[k], '-', '–')) continue
    if (!RELATIVE_PRONOUNS.has(tokens[k + 1]?.folded ?? '')) return limit
    const closing = closingDash(tokens, k, limit)
    return closing > join.content ? closing : limit
  }
  return limit
}
/** A clause between dashes reaches its words in so many tokens. */
const DASHED = 8

/** «الحارس الذي اتهم بسرقة المخزن يعتزم السفر»: the verb of the clause around the relative one. */
const mainVerb = (scene: Scene, i: number, join: Join): boolean => {
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]!
  return (
    join.kind !== 'that' &&
    join.kind !== 'words' &&
    isVerb(token) &&
    token.conjunction === '' &&
    !scene.names[i] &&
    (before.definite || scene.names[i - 1] !== null) &&
    !RELATIVE_PRONOUNS.has(before.folded)
  )
}

const THIS = new Set(['ذلك', 'وذلك'])

const furthest = (scene: Scene, at: number): number => {
  const sentence = scene.sentences[scene.tokens[at]!.sentence]!
  return scene.sentences[Math.min(sentence.index + SENTENCES, scene.sentences.length - 1)]!.to
}

/** Behind the closing mark of words that began with their quotation nothing of them follows, unless the clause plainly goes on. */
function stopsBehindQuotation(scene: Scene, behind: number, limit: number): boolean {
  const token = scene.tokens[behind]
  if (!token || behind >= limit) return true
  if (token.kind === 'sign') return !isQuotationMark(token)
  return token.conjunction === 'و' || scene.known.particles.get(token.base) !== 'preposition'
}

/** «إن «أبو سامي» قام بـ»: a short quotation that a verb follows names who does it. */
const names = (scene: Scene, { words }: Quotation, behind: number): boolean =>
  words < 4 && isVerb(scene.tokens[behind]) && scene.tokens[behind]!.conjunction === ''

const endsWith = (scene: Scene, comma: number): boolean => {
  const next = scene.tokens[comma + 1]
  return next !== undefined && (next.folded === 'التي' || next.folded === 'الذي')
}

/** After a comma another quotation of the same words may follow: «…»، و«…». */
const resumes = (scene: Scene, comma: number): boolean => {
  const next = scene.tokens[comma + 1]
  return (
    next !== undefined &&
    (scene.quotations.opens.has(comma + 1) ||
      (next.conjunction === 'و' && (scene.tokens[comma + 1]!.base === 'ان' || next.folded === 'و')))
  )
}

/** Does something begin at `i` that is no part of the words reported? */
function ends(scene: Scene, i: number, join: Join, speaker: Speaker | null, place: Place): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const inside = scene.quotations.around[i] !== null && scene.quotations.around[i] === scene.quotations.around[join.content]
  if (inside && scene.quotations.around[join.at] !== scene.quotations.around[i]) return false
  if (isSign(token, '؛')) return cueFollows(scene, i + 1, speaker)
  if (token.kind !== 'word' || scene.names[i]) return false
  const afterComma = isComma(tokens[i - 1])
  const participle = participleCue(scene, i)
  if (participle && (afterComma || participle.row.lemma === 'قول.1' || clauseFollows(scene, i) || circumstance(scene, i)))
    return true
  if (accordingAt(scene, i)) return true
  const next = tokens[i + 1]
  if (isWhile(tokens, i))
    return (
      (afterComma && (join.kind !== 'words' || cueSoon(scene, i))) ||
      (verbCue(next ?? token, scene.known) !== null && next !== undefined && mayBeVerb(next))
    )
  const clausal = join.kind === 'that' || join.kind === 'words'
  // «…، وذلك خلال مؤتمر صحفي» is the outlet's; «…، وذلك لحرص البلدين على» goes on with the clause.
  if (
    token.folded === 'وذلك' &&
    afterComma &&
    ((!clausal && !isReason(scene, next)) || settingAt(scene, i + 2) || SINCE.has(next?.folded ?? ''))
  )
    return true
  if (token.folded === 'في' && next) {
    if (
      next.folded === 'اشارة' ||
      next.folded === 'تاكيد' ||
      (next.folded === 'حين' && (afterComma || !clausal || verbCue(tokens[i + 2] ?? token, scene.known) !== null)) ||
      next.folded === 'تعليق' ||
      next.folded === 'مقابل'
    )
      return true
    // «لكنها تظهر في الوقت نفسه قوة السوق»: inside the clause it is an adverb.
    if (next.folded === 'الوقت' && (tokens[i + 2]?.folded === 'الذي' || (afterComma && tokens[i + 2]?.folded === 'نفسه')))
      return true
  }
  if (token.folded === 'الامر' && tokens[i + 1]?.folded === 'الذي' && afterComma) return true
  if ((token.folded === 'وهو' || token.folded === 'وهي') && next?.folded === 'ما') return true
  // «…، مع تعهده بتحسين الإجراءات»: a noun of saying of his own.
  if (token.folded === 'مع' && afterComma && next?.pronoun.startsWith('ه') && cueNoun(next, scene.known)) return true
  if (token.folded === 'ما' && afterComma && next && mayBeVerb(next)) return true
  if (token.folded === 'مما' && afterComma && join.kind !== 'that' && join.kind !== 'words') return true
  if (afterComma && turns(scene, i)) return true
  // «…، حاثا المدارس على الحضور، وأن الموسم قريب»: a clause goes on with the one before the participle, and not with its noun.
  if (
    afterComma &&
    isThatToken(token.base) &&
    token.conjunction === 'و' &&
    join.kind === 'preposition' &&
    token.preposition === ''
  )
    return true
  if (token.base === 'لكن' && afterComma && join.kind !== 'that' && join.kind !== 'words') return true
  if (token.base === 'لكن' && token.pronoun !== '') return cueFollows(scene, i + 1, speaker) || DECLINES.has(next?.base ?? '')
  if (
    join.kind !== 'that' &&
    join.kind !== 'words' &&
    afterComma &&
    ((token.folded === 'الا' && isThatToken(tokens[i + 1]?.base)) || isVerb(token) || NEGATIONS.has(token.folded))
  )
    return true
  if (token.base === 'لكن' || (token.folded === 'الا' && isThatToken(tokens[i + 1]?.base))) return cueSoon(scene, i)
  if (join.kind !== 'that' && join.kind !== 'words') {
    if ((token.folded === 'غداة' || token.folded === 'عقب' || token.folded === 'اثر') && !described(scene, i, join)) return true
    // «عزل المدير بعد احتجاجات»; what stands in a relative clause belongs to it.
    if (token.folded === 'بعد' && scene.times[i]! < 0 && next?.folded !== 'اخر' && !described(scene, i, join)) return true
    if (token.folded === 'في' && settingAt(scene, i + 1) && !takesPart(scene, join)) return true
    if (closesNoun(scene, i)) return true
    if (DEMONSTRATIVES.has(tokens[join.content]!.base) && RELATIVE_PRONOUNS.has(token.folded)) return true
    if (token.folded === 'قبل' && scene.times[i]! < 0 && tokens[i + 2]?.folded === 'من') return true
    if (afterComma && (token.folded === 'خلال' || token.folded === 'مع' || token.folded === 'حيث' || token.folded === 'اذ'))
      return true
    // «تنادي بفتح الطريق وتنتقد الوزارة», «يستنكر القرار وسكان يتظاهرون»: a clause stands beside no noun.
    if (token.conjunction === 'و' && besideClause(scene, i) && !described(scene, i, join) && !inBracket(scene, i, join))
      return true
    if (participle && token.conjunction === 'و' && token.base.endsWith('ا')) return true
    // «طالب بفتح الطريق، وقطع الإمدادات»: one deed and another.
    const another = isMasdar(token) && isMasdar(tokens[join.content])
    if (afterComma && token.conjunction === 'و' && mayBeVerb(token) && !another) return true
    if (token.folded === 'الذي' || token.folded === 'التي') return afterComma
    // «أعلن النائب معارضته للاتفاق، كما أصدر بيانا».
    if (afterComma && token.folded === 'كما' && mayBeVerb(next)) return true
  }
  // «…، بعد أن تقدم الحزب بطلب»: the setting is the outlet's.
  if (afterComma && join.kind === 'that' && token.folded === 'بعد' && isThatToken(next?.base) && next?.pronoun === '') return true
  if (afterComma && token.conjunction === '' && newClause(scene, i)) return true
  if (unsaid(scene, i) || (afterComma && place === 'main' && join.kind === 'that' && outletGoesOn(scene, i))) return true
  if (token.conjunction === 'و' && another(scene, i)) return true
  return (
    (token.conjunction === 'و' || token.conjunction === 'ف' || token.folded === 'ثم') &&
    cueFollows(scene, token.folded === 'ثم' ? i + 1 : i, speaker)
  )
}

/** Does `i` stand in a bracket that opens inside the words? */
function inBracket({ tokens }: Scene, i: number, join: Join): boolean {
  for (let k = i - 1; k >= join.content; k--) if (isSign(tokens[k], '(', ')')) return isSign(tokens[k], '(')
  return false
}

/** Does a clause begin behind the «و» of token `i`: «وتنتقد», «ولا تزال», «وسكان يتظاهرون»? */
function besideClause(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const next = scene.tokens[i + 1]
  if (isVerb(token)) return !scene.names[i] && token.pronoun === ''
  if (NEGATIONS.has(token.base)) return isVerb(next)
  return isVerb(next) && !scene.names[i + 1] && next!.conjunction === '' && /..ون$/u.test(token.base)
}

/** «…، وذلك بعدما دعا البلدان إلى التعاون»: what came before is told by the outlet. */
const SINCE = new Set(['بعدما', 'بعيد', 'غداة', 'عقب', 'اثر'])

/** «مؤتمر صحفي», «بيان»: where or in what something is said. */
function settingAt(scene: Scene, i: number): boolean {
  const type = scene.head(i)?.row.type
  return type === 'occasion' || type === 'text'
}

/** «لكنه امتنع عن ذكر السبب»: the outlet says so. */
const DECLINES = new Set(['امتنع', 'امتنعت', 'رفض', 'رفضت'])

const isThatToken = (base: string | undefined): boolean => base === 'ان'

/** Does إن/أن or a colon follow right behind a participle? «أنباء مؤكدة بقدومه» is an adjective, «مؤكدة أن» goes on. */
export function clauseFollows(scene: Scene, i: number): boolean {
  for (let j = i + 1; j <= i + 3 && j < scene.tokens.length; j++) {
    if (isVerb(scene.tokens[j]) || scene.tokens[j]!.base === 'لكن') return false
    if (isThatToken(scene.tokens[j]!.base) || isSign(scene.tokens[j], ':') || (scene.quotations.opens.get(j)?.words ?? 0) > 3)
      return true
  }
  return false
}

/** «في الرياض مؤكدة عدم …»: behind a definite word or a name an indefinite participle is no adjective, and what it governs follows. */
export function circumstance(scene: Scene, i: number): boolean {
  const before = scene.tokens[i - 1]
  const next = scene.tokens[i + 1]
  if (!before || !next || before.kind !== 'word' || !(before.definite || scene.names[i - 1])) return false
  return NEGATIONS.has(next.folded) || (isMasdar(next) && !next.definite && next.preposition === '')
}
