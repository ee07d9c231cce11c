import type { CueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { beginsNoun } from './begins-noun.js'
import { behindCalled } from './called.js'
import type { Subject } from './find-subject.js'
import type { Join } from './join.js'
import { clauseJoin, prepositionJoin } from './join.js'
import { PERSONS } from './persons.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { behindBrackets, behindDescribed, skipAside, skipPrepositional } from './skip.js'
import { governed, isAsked } from './subject-end.js'
import { DEMONSTRATIVES, isComma, isMasdar, isSign, isThat, isVerb, RELATIVE_PRONOUNS } from './words.js'

/** Finds how the words are joined: by a clause, else by a preposition or as object behind the subject. */
export function joinOf(scene: Scene, i: number, row: CueRow, limit: number, subject: Subject | null): Join | null {
  const behind = subject && subject.phrase.from > i ? subject.phrase : null
  const after = behind ? governed(scene, behind, row, limit) : null
  let begin = skipAside(scene, after ? after.to : i + 1, limit)
  // «أكد سامي خليل سفير مرجانيا على …»: an office behind the name stands beside it.
  if (
    after &&
    (scene.names[begin - 1]?.entity.kind === 'PER' || scene.head(after.head)?.row.type === 'official') &&
    scene.head(begin)?.row.type === 'official' &&
    !scene.tokens[begin]!.definite
  ) {
    const office = phraseAt(scene, begin, limit)
    begin = skipAside(scene, office ? governed(scene, office, row, limit).to : begin, limit)
  }
  // «أكد المشرف العام على الفريق سامي خليل بأن»: the name that closes a long description of his office.
  if (after && subject!.speaker.start >= (scene.tokens[begin]?.start ?? Number.POSITIVE_INFINITY)) {
    while (begin < limit && scene.tokens[begin]!.end <= subject!.speaker.end) begin++
    begin = skipAside(scene, begin, limit)
  }
  // «حمل الوزير البلدية مسؤولية الحريق»: the one addressed stands between; «تبنت الجماعة الهجوم»: nobody does.
  const far = row.traits.includes('addressee')
  const own = ownObject(scene, row, far ? i + 1 : begin, far ? limit : Math.min(limit, begin + 3))
  if (own) return own
  const clause = clauseJoin(scene, i, row, limit)
  const nounFrames = row.frame.some((f) => f !== 'that' && f !== 'words')
  // «انتقدت الهيئة القرار قائلة إن»: those words are the participle's, where the verb has its object before it.
  const saying = clause && nounFrames ? sayingBetween(scene, begin, clause.at) : -1
  if (saying > begin) {
    const nouns = row.frame.filter((f) => f !== 'that' && f !== 'words')
    const before = nounJoin(scene, i, { ...row, frame: nouns }, begin, saying)
    if (before) return before
  }
  const ahead =
    clause && clause.at > begin + 1 && row.frame.some((f) => f.length > 0 && f !== 'that' && f !== 'words' && f !== 'object')
      ? nounJoin(scene, i, { ...row, frame: row.frame.filter((f) => f !== 'object' && f !== 'words') }, begin, clause.at)
      : null
  // «حذرت دراسة أجراها باحثون من معهد السدود من أن»: the same preposition before أن says more than one before a mere noun.
  const same = clause !== null && ((ahead !== null && sameBefore(scene, ahead, clause)) || placed(scene, begin, clause))
  // «أفاد المدير، خلال مؤتمر للإعلان عن الخطة، أن»: the preposition is the noun's before it.
  const nouns =
    ahead?.kind === 'preposition' &&
    ahead.at > begin &&
    isMasdar(scene.tokens[ahead.at - 1]) &&
    isComma(scene.tokens[clause!.at - 1])
  if (ahead && ahead.at < clause!.at && !same && !nouns) return ahead
  if (clause && begin < clause.at - 1 && nounFrames && !same && prepositionJoin(scene, begin, row, limit))
    return prepositionJoin(scene, begin, row, limit)
  if (clause && (!nounFrames || same || !objectBetween(scene, row, begin, clause.at))) return clause
  if (nounFrames) return nounJoin(scene, i, row, begin, limit)
  // «أوضحت الوزارة ملابسات الحادث».
  return clause === null && row.traits.includes('explains')
    ? nounJoin(scene, i, { ...row, frame: ['object'] }, begin, limit)
    : clause
}

/** «قائلا», «قائلة» between `from` and `to`; -1 where none stands there. */
function sayingBetween({ tokens, known }: Scene, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const cue = known.participleOf(tokens[k]!)
    if (cue?.row.lemma === SAY && !cue.masdar) return k
  }
  return -1
}
const SAY = 'قول.1'

/** «أعلنت المديرية بمنطقة الضفاف، أن …»: «ب» with a place, and no deed, before the clause. */
function placed(scene: Scene, at: number, clause: Join): boolean {
  const token = scene.tokens[at]!
  if (at >= clause.at || clause.kind !== 'that' || token.preposition !== 'ب' || isMasdar(token) || isThat(token)) return false
  for (let k = at; k < clause.at; k++) if (isVerb(scene.tokens[k])) return false
  return scene.names[at + 1]?.entity.kind === 'LOC' || scene.names[at]?.entity.kind === 'LOC'
}

const sameBefore = (scene: Scene, ahead: Join, clause: Join): boolean => {
  const particle = scene.tokens[clause.at - 1]!
  if (ahead.kind !== 'preposition' || scene.tokens[ahead.at]!.folded !== particle.folded || isMasdar(scene.tokens[ahead.content]))
    return false
  for (let k = ahead.at; k < clause.at; k++) if (isComma(scene.tokens[k]) || isVerb(scene.tokens[k])) return false
  return true
}

/** «حمل الوزير البلدية مسؤولية الحريق»: a verb whose frame names the noun it governs reports from that noun on. */
function ownObject(scene: Scene, row: CueRow, from: number, limit: number): Join | null {
  if (!row.traits.includes('governs')) return null
  for (let k = from; k < Math.min(limit, from + 16); k++) {
    const token = scene.tokens[k]!
    if (token.kind === 'sign' && !isQuotationMark(token) && !isComma(token)) return null
    if (row.frame.some((f) => fold(f) === token.base || `${fold(f)}ا` === token.base) && token.preposition === '')
      return { kind: 'object', at: k, content: k, start: token.coreStart, quoted: false }
  }
  return null
}

/** Does a noun phrase that is the object itself stand between the subject and the clause? */
function objectBetween(scene: Scene, row: CueRow, begin: number, clause: number): boolean {
  if (row.traits.includes('addressee')) return false
  if (begin >= clause) return false
  const token = scene.tokens[begin]!
  if (prepositionJoin(scene, begin, row, clause)) return true
  if (!row.frame.includes('object')) return false
  if (isSign(token, '(') || isComma(token) || RELATIVE_PRONOUNS.has(token.folded)) return false
  if (scene.known.particles.get(token.base) === 'preposition' || token.preposition !== '') return false
  if (isComma(scene.tokens[begin - 1])) return false
  // «ويعتبر المزارعون عموما أن»: one accusative right before أن is an adverb.
  if (clause === begin + 1 && /..ا$/u.test(token.folded) && !token.definite && token.conjunction === '') return false
  return (
    DEMONSTRATIVES.has(token.base) ||
    (!token.definite &&
      (isMasdar(token) || (!scene.head(begin) && token.readings.length > 0)) &&
      beginsNoun(scene, begin) &&
      !scene.names[begin])
  )
}

/** «دعا جميع المقيمين في المدينة ممن تنطبق عليهم الشروط إلى مراجعة اللجنة»: behind a long description of whom it is said to the deed asked for. */
function deedAsked(scene: Scene, from: number, row: CueRow, limit: number): Join | null {
  for (let k = from; k < Math.min(limit, from + DESCRIBED); k++) {
    const token = scene.tokens[k]!
    if (token.kind === 'sign' && !isComma(token) && !isSign(token, '(', ')')) return null
    if (token.conjunction === 'و' && isVerb(token)) return null
    const join = scene.names[k] ? null : prepositionJoin(scene, k, row, limit)
    if (join && token.preposition !== 'ل' && (join.kind === 'that' || isMasdar(scene.tokens[join.content]))) return join
  }
  return null
}
/** A description of those addressed is no longer, in tokens. */
const DESCRIBED = 40

/** «أعلن النادي الذي يستعد للدوري تعاقده مع …»: a deed of the subject's own closes his relative clause. */
const ownDeed = (scene: Scene, k: number, row: CueRow): boolean => {
  const token = scene.tokens[k]!
  return (
    row.frame.includes('object') &&
    isMasdar(token) &&
    OWN.has(token.pronoun) &&
    token.preposition === '' &&
    token.conjunction === ''
  )
}
const OWN = new Set(['ه', 'ها', 'هم'])

/** «أشاد الوزير خلال اللقاء بالجهود»: the verb's preposition behind a definite noun under another one. */
function governedInside(scene: Scene, at: number, to: number, row: CueRow, limit: number): Join | null {
  for (let k = at + 2; k < to; k++) {
    const { definite, pronoun } = scene.tokens[k - 1]!
    if (!(definite || pronoun !== '' || scene.names[k - 1]) || scene.names[k]) continue
    const join = prepositionJoin(scene, k, row, limit)
    if (join && !scene.names[join.content] && !PERSONS.includes(scene.head(join.content)?.row.type ?? '')) return join
  }
  return null
}

/** «أعلنت الشركة، أكبر منتج للسيارات، عن»: how a body stands among others. */
const LARGEST = new Set(['اكبر', 'ابرز', 'اهم', 'اول', 'ثاني', 'ثالث', 'احدي'])

/** A preposition of the frame, or the object, behind the subject (and the addressee). */
export function nounJoin(scene: Scene, i: number, row: CueRow, begin: number, limit: number): Join | null {
  const { tokens } = scene
  const token = tokens[i]!
  let at = begin
  let inside: Join | null = null
  for (let guard = 0; guard < 6; guard++) {
    at = skipAside(scene, at, limit)
    if (at >= limit) return inside
    // «وصفته الهيئة "بعاصفة الغبار"»: the preposition is quoted with what it governs.
    const joined = prepositionJoin(scene, isQuotationMark(tokens[at]) ? at + 1 : at, row, limit)
    // «أهابت الوزارة بالسكان بالبقاء في بيوتهم»: the first ب has those who are asked.
    if (joined && row.act === 'REQUEST' && isAsked(scene, joined)) return deedAsked(scene, at + 1, row, limit)
    if (joined) return joined
    const bracketed = behindBrackets(scene, at, limit)
    if (bracketed > at) {
      at = bracketed
      continue
    }
    const behind = skipPrepositional(scene, at, limit)
    if (behind > at) {
      inside ??= governedInside(scene, at, behind, row, limit)
      // «دعا الوزير في خطبة الجمعة للتحقيق»: the deed asked for closes what stands before.
      for (let k = at + 1; k < behind && row.act === 'REQUEST' && row.frame.includes('ل'); k++)
        if (tokens[k]!.preposition === 'ل' && isMasdar(tokens[k]) && !scene.names[k] && !scene.head(k))
          return prepositionJoin(scene, k, row, limit)
      at = behind
      continue
    }
    // An apposition between commas: «أعلن القائد، سامي خليل، دعمه».
    if (
      at > i + 1 &&
      isComma(tokens[at - 1]) &&
      (scene.names[at] || tokens[at]!.definite || scene.head(at) || LARGEST.has(tokens[at]!.base))
    ) {
      let comma = at
      while (comma < limit && comma < at + 14 && !isComma(tokens[comma])) comma++
      if (isComma(tokens[comma]) && comma < limit) {
        at = comma
        continue
      }
    }
    if (isThat(tokens[at]))
      return row.frame.includes('that')
        ? { kind: 'that', at, content: at + 1, start: tokens[at + 1]?.start ?? 0, quoted: false }
        : null
    const described = behindDescribed(scene, at, limit)
    if (described > at) {
      at = described
      continue
    }
    if (RELATIVE_PRONOUNS.has(tokens[at]!.folded)) {
      let k = at + 1
      while (k < limit && k < at + 14 && !isComma(tokens[k]) && !prepositionJoin(scene, k, row, limit) && !ownDeed(scene, k, row))
        k++
      at = k
      continue
    }
    if (row.traits.includes('addressee') && token.pronoun === '') {
      // «اتهم ما وصفها بالعصابات بسرقة المخزن».
      const called = behindCalled(scene, at, limit)
      if (called > at) {
        at = called
        continue
      }
      const addressee = phraseAt(scene, at, limit)
      if (!addressee) return row.act === 'SAY' ? null : deedAsked(scene, at, row, limit)
      for (let k = at + 1; k < addressee.to; k++) {
        const inner = scene.names[k] ? null : prepositionJoin(scene, k, row, limit)
        if (inner && (inner.content > k || isMasdar(tokens[k]))) return inner
      }
      if (row.frame.includes('object') && isMasdar(tokens[at])) break
      at = addressee.to
      continue
    }
    break
  }
  if (row.traits.includes('addressee') && row.act !== 'SAY' && token.pronoun === '') {
    const far = deedAsked(scene, at, row, limit)
    if (far) return far
  }
  if (inside && !row.frame.includes('object')) return inside
  if (!row.frame.includes('object') || at >= limit) return null
  const first = tokens[at]!
  if (isVerb(first) || isSign(first, '.', '(', ')', '؟', '!')) return null
  // «امتدح المدرب المعسكر، وقال: …»: behind «، و» another clause begins.
  if (first.conjunction === 'و' && isComma(tokens[at - 1])) return null
  // «أكد المدير مواصلة العمل»: the deed looks like one who goes on.
  const deed = isMasdar(first) && first.preposition === ''
  if (!deed && !beginsNoun(scene, at) && !isQuotationMark(first) && !DEMONSTRATIVES.has(first.base) && first.folded !== 'ما')
    return null
  return { kind: 'object', at, content: at, start: tokens[at]!.coreStart, quoted: scene.quotations.opens.has(at) }
}
