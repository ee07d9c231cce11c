import type { CueRow } from '../lexicon/index.js'
import { carrierBefore, carries } from './carrier.js'
import { prepositionJoin } from './join.js'
import type { Agreement } from './knowledge.js'
import { verbCue } from './knowledge.js'
import type { Memory } from './memory.js'
import type { Phrase } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import type { Speaker } from './speaker.js'
import { agrees, speakerOf } from './speaker.js'
import { antecedent, CONNECTIVES, isGoverned, subjectAfter, subjectBefore } from './subject.js'
import { cutAtOwn } from './subject-end.js'
import { underClitic } from './under-clitic.js'
import { isComma, isMasdar, isThat, isToBe, isVerb, NEGATIONS, RELATIVE_PRONOUNS } from './words.js'

export interface Subject {
  readonly speaker: Speaker
  readonly phrase: Phrase
}

/** The subject of the verb at `i`: in a relative clause its antecedent, else the phrase before it in its clause, else the one behind it. */
export function findSubject(
  reading: Reading,
  i: number,
  row: CueRow,
  forms: readonly Agreement[],
  from: number,
  limit: number,
  relative: boolean,
): Subject | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const token = tokens[i]!
  const made = (phrase: Phrase, end: number): Subject => ({ phrase, speaker: speakerOf(scene, memory, phrase, end, forms) })
  /** A phrase right before the verb that agrees says more than one that opens the clause: «… فلاحون يقولون إنهم». */
  const closer = (before: Phrase, subject: Subject): Subject => {
    if (directly(scene, before, i) || isComma(tokens[i - 1]) || token.conjunction !== '') return subject
    const phrase = antecedent(scene, i, from)
    if (!phrase || phrase.from <= before.from) return subject
    const near = made(phrase, i)
    return near.speaker.plausible &&
      agrees(forms, { ...near.speaker, number: null }) &&
      (!subject.speaker.plausible || !agrees(forms, subject.speaker) || anotherClause(scene, before.to, phrase.from))
      ? near
      : subject
  }
  if (relative && token.pronoun === '' && !isResumed(scene, i)) {
    const adjacent = cueTakesAddressee(scene, i) ? null : subjectAfter(scene, i, limit, row)
    if (adjacent && adjacent.from === i + 1 && (scene.head(i + 1) || !isMasdar(tokens[i + 1]))) {
      const subject = made(adjacent, limit)
      if (subject.speaker.plausible && subject.speaker.type !== 'text' && agrees(forms, { ...subject.speaker, number: null }))
        return subject
    }
    const subject = whoseClause(scene, memory, i, from, forms)
    // «أبين التي قال إن أخبارها», «المشروع الذي يرى أن العالم»: a noun the verb does not fit is what he speaks of.
    const fits = agreesWithRelative(tokens[i - 1]!.folded, forms) && (subject?.speaker.plausible ?? false)
    const outer = fits || row.traits.includes('things') ? null : reading.enclosing(i)
    return outer && agrees(forms, outer.speaker)
      ? { speaker: outer.speaker, phrase: { from: i - 1, to: i, head: i - 1 } }
      : subject
  }
  if (relative || (token.pronoun !== '' && !cueTakesAddressee(scene, i))) {
    const after = subjectAfter(scene, i, limit, row)
    if (after && !ofSeveral(forms)) return made(after, limit)
    // «المتشددون الذين يتهمونه»: the pronoun is somebody else's.
    if (ofSeveral(forms) && tokens[i - 1]?.folded === 'الذين') return whoseClause(scene, memory, i, from, forms)
    // «خطاب الوزير الذي قال فيه إن»: whoever the text belongs to.
    const text = relative && isResumed(scene, i) ? whoseClause(scene, memory, i, from, forms) : null
    if (text && scene.head(text.phrase.head)?.row.type === 'text' && text.speaker.entity !== null) return text
    // «لكن مسؤولين وصفوهم بأنهم»: the pronoun is the object, and the subject stands before.
    const first = relative ? null : subjectBefore(scene, i, from, forms)
    return first && directly(scene, first, i) ? made(first, i) : null
  }
  // «قال إنه دعا المدينة إلى»: the pronoun of إن is the subject, and stands for the one who speaks; what he says he says or thinks stays his words.
  const pronoun = tokens[i - 1]
  if (i > 0 && row.act !== 'SAY' && isThat(pronoun) && pronoun!.pronoun !== '' && token.conjunction === '') {
    const outer = reading.enclosing(i)
    if (
      outer &&
      outer.content.from >= i - 1 &&
      agrees(forms, outer.speaker) &&
      pronoun!.pronoun === (outer.speaker.gender === 'f' ? 'ها' : 'ه')
    ) {
      const other = cueTakesAddressee(scene, i) ? null : subjectAfter(scene, i, limit, row)
      if (!other || other.from > i + 1 || !made(other, limit).speaker.plausible)
        return { speaker: outer.speaker, phrase: { from: i - 1, to: i, head: i - 1 } }
    }
  }
  const side = coordinated(scene, i, forms)
  if (side) return made(side, i)
  const already = isThat(pronoun) && pronoun!.pronoun === '' ? whoHas(scene, i - 1, from) : null
  if (already) return made(already, i)
  const opening = subjectBefore(scene, i, from, forms)
  // «شريطا يؤكد فيه خطف الحارس»: a text is not who speaks in it.
  const before = opening && carries(scene, opening, i) ? null : opening
  const behind = subjectAfter(scene, i, limit, row)
  const after = behind && !unfit(scene, behind, row, forms) ? cutAtOwn(scene, behind, row, i, limit) : null
  if (before) {
    const subject = made(before, i)
    const rival = after && forms.length > 0 && after.from <= i + 3 ? made(after, limit) : null
    // «وكان سامي وعد السكان ببناء الجسر»: between «كان» and the verb stands the subject, known or not.
    const own =
      row.traits.includes('addressee') && toBe(scene, from, before.from) && !isComma(tokens[i - 1]) && directly(scene, before, i)
    if (own || subject.speaker.plausible || !rival?.speaker.plausible) {
      if (
        directly(scene, before, i) ||
        !rival?.speaker.plausible ||
        !agrees(forms, { ...rival.speaker, number: null }) ||
        toBe(scene, from, before.from)
      )
        return closer(before, subject)
    }
  }
  if (
    after &&
    (i > from || row.traits.includes('transitive')) &&
    (token.conjunction === 'و' || i === from) &&
    token.pronoun === '' &&
    cueTakesAddressee(scene, i) &&
    !row.traits.includes('deed') &&
    (row.traits.includes('transitive') || !ownSource(scene, after) || !agrees(forms, made(after, limit).speaker)) &&
    onlyOne(scene, i, after, limit)
  ) {
    // «واتهم زعيم حزب معارض سامي خليل بالتقصير»: behind an indefinite description a name is the one accused.
    const stranger = accuser(scene, after)
    if (stranger) return made(stranger, stranger.to)
    // «وطالب سامي خليل بوقف القتال»: where nobody has spoken whom the verb could go on with, he demands it himself.
    const before = reading.goesOn(i, forms)
    // «(الضفاف) ودعا سامي خليل إلى»: an agency that is named before demands nothing.
    const press = before?.entity != null && scene.isOutlet(scene.entities.get(before.entity)!)
    if (row.traits.includes('transitive') || (before && !(press && scene.names[after.head]?.entity.kind === 'PER'))) return null
    const first = made(after, limit)
    return first.speaker.plausible && agrees(forms, first.speaker) ? first : null
  }
  // «نشرت الجماعة شريطا يؤكد فيه خطف الحارس»: so too where what stands behind is what is said.
  if (after && token.conjunction === '' && isMasdar(tokens[after.head]) && !scene.head(after.head) && carrierBefore(scene, i))
    if (reading.goesOn(i, forms)?.plausible) return null
  // «أصدرت المحكمة مذكرات اتهمت فيها المدير»: whoever issued the text.
  if (after && !before && cueTakesAddressee(scene, i) && carrierBefore(scene, i) && reading.goesOn(i, forms)?.plausible)
    return null
  // «خطاب يطالب الوزير بالاستقالة»: what stands behind is the one asked, the noun before asks.
  if (
    after &&
    i > from &&
    token.conjunction === '' &&
    !isComma(tokens[i - 1]) &&
    // «بعدما دعا الوزير إلى»: behind these the verb opens its clause.
    !CONNECTIVES.has(tokens[i - 1]!.base) &&
    cueTakesAddressee(scene, i) &&
    onlyOne(scene, i, after, limit)
  ) {
    const phrase = antecedent(scene, i, from)
    const near = phrase ? made(phrase, i) : null
    // «بلهجة شديدة حذرت الوزارة من»: what opens the clause under a preposition tells how or when.
    if (near && (near.speaker.plausible || !opensUnder(scene, near.phrase, from))) return near
  }
  if (!after) {
    // «أصدرت الوزارة بيانا قالت فيه إن»: a text in which somebody speaks is not who speaks.
    if (!before && carrierBefore(scene, i) && reading.goesOn(i, forms)?.plausible) return null
    // An indefinite relative clause: «مصادر … تفيد بأن», «تصريحات للحكومة قالت فيها».
    const phrase = !before && token.conjunction === '' ? antecedent(scene, i, from) : null
    // «وعن زوار المهرجان يقول»: a definite noun behind a preposition has no relative clause without its pronoun.
    if (phrase && (isResumed(scene, i) || !isGoverned(scene, phrase))) {
      const subject = made(phrase, i)
      if (subject.speaker.plausible && agrees(forms, { ...subject.speaker, number: null })) return subject
    }
    return null
  }
  const subject = made(after, limit)
  // «أبلغ "المرفأ" سامي خليل أن»: the paper itself is told, and whoever stands behind it tells.
  if (cueTakesAddressee(scene, i) && reading.isOwn(subject.speaker)) {
    let end = (scene.names[after.head]?.to ?? after.to) - 1
    while (isQuotationMark(tokens[end + 1])) end++
    const behind = subjectAfter(scene, end, limit, row)
    if (behind) return made(behind, limit)
  }
  return subject
}

/** «الهدنة تنهار وواشنطن تدين الهجوم»: a name with «و» right before a verb in the present that agrees begins a clause of its own. */
function coordinated(scene: Scene, i: number, forms: readonly Agreement[]): Phrase | null {
  const name = scene.names[i - 1]
  if (name?.to !== i || scene.tokens[name.from]!.conjunction !== 'و' || scene.names[name.from - 1]) return null
  if (!verbCue(scene.tokens[i]!, scene.known)?.present) return null
  const gender = name.entity.kind === 'LOC' ? 'f' : name.entity.kind === 'PER' ? 'm' : null
  if (gender !== null && !forms.some((f) => f.gender === gender && f.number === 'sg')) return null
  return { from: name.from, to: i, head: name.from }
}

/** «الوقفة التي دعت إليها النقابة شارك فيها كثيرون، ورفعت فيها شعارات تنادي بـ»: does another clause begin between? */
function anotherClause({ tokens, names }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens[k]!.conjunction === 'و' && isVerb(tokens[k]) && !names[k]) return true
  return false
}

/** Is the verb in the dual or plural? */
const ofSeveral = (forms: readonly Agreement[]): boolean => forms.length > 0 && forms.every((f) => f.number !== 'sg')

/** Whom the relative pronoun right before the verb at `i` belongs to; «الذين» tells persons. */
function whoseClause(scene: Scene, memory: Memory, i: number, from: number, forms: readonly Agreement[]): Subject | null {
  const at = i - 1
  const phrase = antecedent(scene, at, from) ?? governedAntecedent(scene, at, from)
  if (!phrase) return null
  const speaker = speakerOf(scene, memory, phrase, i, forms)
  const persons = scene.tokens[at]!.folded === 'الذين' && ofSeveral(forms)
  return { phrase, speaker: persons ? { ...speaker, plausible: true } : speaker }
}

/** «دعا مرجانيا إلى», «أعلنا دعمهما»: behind a verb in the dual or plural no subject stands, nor a feminine noun as one behind a masculine verb that names whom it is said to. */
function unfit(scene: Scene, { head }: Phrase, row: CueRow, forms: readonly Agreement[]): boolean {
  if (forms.length === 0) return false
  if (ofSeveral(forms)) return true
  if (!row.traits.includes('addressee') || forms.some((f) => f.gender === 'f')) return false
  const name = scene.names[head]
  if (name) return name.entity.kind === 'LOC' && /[اة]$/u.test(scene.tokens[name.to - 1]!.folded)
  const form = scene.head(head)
  return form?.gender === 'f' && form.number === 'sg'
}

const agreesWithRelative = (pronoun: string, forms: readonly Agreement[]): boolean =>
  forms.length === 0 ||
  (pronoun === 'التي' ? forms.some((f) => f.gender === 'f') : pronoun !== 'الذي' || forms.some((f) => f.gender === 'm'))

/** «رضخ للسكان الذين يتهمونه»: the noun under ل or ب right before the relative pronoun at `at`. */
function governedAntecedent(scene: Scene, at: number, from: number): Phrase | null {
  for (let k = at - 1; k >= Math.max(from, at - 4); k--) {
    const { preposition, definite, pronoun } = scene.tokens[k]!
    if (preposition === '' || pronoun !== '') continue
    const phrase = definite || scene.names[k] ? underClitic(scene, k, at) : null
    return phrase?.to === at ? phrase : null
  }
  return null
}

/** The indefinite description of a source before the name of a person, and nothing definite in it. */
function accuser(scene: Scene, { from, to, head }: Phrase): Phrase | null {
  const name = scene.names[to - 1]
  if (name?.entity.kind !== 'PER' || name.from < head + 3 || !ownSource(scene, { from, to, head })) return null
  for (let k = head; k < name.from; k++) {
    const { definite, preposition, pronoun } = scene.tokens[k]!
    if (scene.names[k] || pronoun !== '' || (definite && preposition === '')) return null
  }
  return { from, to: name.from, head }
}

/** «سبق للوزير سامي خليل أن حذر»: who has done so before stands behind ل. */
function whoHas(scene: Scene, that: number, from: number): Phrase | null {
  for (let k = that - 2; k >= Math.max(from, that - 12); k--) {
    if (!ALREADY.has(scene.tokens[k]!.folded)) continue
    return scene.tokens[k + 1]!.preposition === 'ل' && scene.tokens[k + 1]!.pronoun === ''
      ? underClitic(scene, k + 1, that)
      : null
  }
  return null
}
const ALREADY = new Set(['سبق', 'وسبق', 'يسبق'])

/** Does the relative clause take its noun up again: «الوقت الذي قال فيه الوزير»? Then the subject is another. */
export const isResumed = (scene: Scene, i: number): boolean => {
  const next = scene.tokens[i + 1]
  return (
    next !== undefined &&
    next.pronoun !== '' &&
    (next.preposition !== '' || scene.known.particles.get(next.base) === 'preposition')
  )
}

/** «وهدد قيادي في الحزب باللجوء إلى القضاء»: an indefinite head of a source is new, and speaks himself. */
const ownSource = (scene: Scene, phrase: Phrase): boolean =>
  scene.head(phrase.head) !== undefined &&
  !scene.tokens[phrase.head]!.definite &&
  !scene.names[phrase.head] &&
  // «دعت أبناء شعبها»: in construct he is known.
  !(scene.head(phrase.head)!.number === 'pl' && phrase.to > phrase.head + 1 && scene.tokens[phrase.head + 1]!.pronoun !== '')

const cueTakesAddressee = (scene: Scene, i: number): boolean =>
  verbCue(scene.tokens[i]!, scene.known)?.row.traits.includes('addressee') ?? false

/** Is the phrase behind a verb with an addressee the only one before its preposition? */
const onlyOne = (scene: Scene, i: number, after: Phrase, limit: number): boolean => {
  const row = verbCue(scene.tokens[i]!, scene.known)!.row
  const next = skipAside(scene, after.to, limit)
  return prepositionJoin(scene, next, row, limit) !== null || next === limit || isThat(scene.tokens[next])
}

/** Do only a negation, «قد» or a form of «كان» stand between the phrase and the verb? */
export const near = (scene: Scene, phrase: Phrase, i: number): boolean => {
  let k = skipAside(scene, phrase.to, i)
  while (k < i && (isToBe(scene.tokens[k]!) || NEGATIONS.has(scene.tokens[k]!.folded))) k++
  return k === i || RELATIVE_PRONOUNS.has(scene.tokens[k]!.folded)
}

const opensUnder = ({ tokens, known }: Scene, phrase: Phrase, from: number): boolean =>
  phrase.from === from + 1 && (tokens[from]!.preposition !== '' || known.particles.get(tokens[from]!.base) === 'preposition')

const toBe = (scene: Scene, from: number, at: number): boolean => at > from && isToBe(scene.tokens[at - 1]!)
const directly = (scene: Scene, phrase: Phrase, i: number): boolean => skipAside(scene, phrase.to, i) === i
