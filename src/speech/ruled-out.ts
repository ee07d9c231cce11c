import type { CueRow } from '../lexicon/index.js'
import { verbCue } from './knowledge.js'
import { PERSONS } from './persons.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { HONORIFICS, isComma, isSign, isThat, isVerb, NEGATIONS, RELATIVE_PRONOUNS } from './words.js'

/** «وبين الوزير أن»: a word that is a preposition too is a verb where it opens the sentence and أن follows its subject. */
export function opensAsVerb(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  if (token.text.includes('ّ')) return true
  if (!token.readings.some((r) => r.pos === 'verb')) return false
  // «أبان أن»: with its hamza above it is the past of a fourth form, and no «إبان».
  if (
    token.text[token.coreStart - token.start] === 'أ' &&
    token.readings.some((r) => r.form === 'past' && r.lemma.endsWith('.4'))
  )
    return true
  // «وعبر في تصريح عن سعادته»: a preposition stands before no other.
  const next = tokens[i + 1]
  // «المدير الذي بين أن الموقع جاهز».
  // «كما بين أن الموقع جاهز».
  const before = tokens[i - 1]?.folded ?? ''
  if (isThat(next) && (RELATIVE_PRONOUNS.has(before) || LEADING.has(before))) return true
  // «الفرق بين سامي وبين خليل»: the second of two.
  if (token.conjunction === 'و' && again(scene, i)) return false
  // «…، وبين أن الموقع جاهز», «وبين بأن».
  if (isThat(next) && token.conjunction === 'و' && (next!.preposition === 'ب' || isComma(tokens[i - 1]))) return true
  if (
    token.conjunction === 'و' &&
    next &&
    (scene.known.particles.get(next.base) === 'preposition' || scene.names[i + 1]?.entity.kind === 'PER')
  )
    return true
  // «…، وبين المصدر أن الغرفة جاهزة»: one who speaks, and أن right behind him.
  if (next?.definite && token.conjunction === 'و' && PERSONS.includes(scene.head(i + 1)?.row.type ?? '') && isThat(tokens[i + 2]))
    return true
  // «وكان قد عبر في تصريح عن»: behind «قد» stands a verb.
  if (before === 'قد' || before === 'وقد') return true
  // «سفير الصين عبر عن أمله».
  if (token.base === 'عبر' && next?.folded === 'عن') return true
  if (!opensClause(scene, i)) return false
  // «فيما عبر الأمين العام عن …», «وبين مدير التنسيق والمتابعة أن»: one who speaks stands right behind.
  const begin = HONORIFICS.has(next?.base ?? '') ? i + 2 : i + 1
  const subject = speaks(scene, begin) ? phraseAt(scene, begin, scene.sentences[token.sentence]!.to) : null
  for (let k = begin; k < (subject ? subject.to + 24 : i + 9) && k < tokens.length; k++) {
    if (isThat(tokens[k]) || isSign(tokens[k], ':') || (subject && tokens[k]!.folded === 'عن')) return true
    if (
      (!subject && tokens[k]!.conjunction === 'و' && k > begin) ||
      (isVerb(tokens[k]) && !scene.names[k]) ||
      (tokens[k]!.kind === 'sign' && !isComma(tokens[k]) && !isQuotationMark(tokens[k]))
    )
      return false
  }
  return false
}

/** Does the same word stand shortly before `i` without «و»? */
function again(scene: Scene, i: number): boolean {
  const { base, sentence } = scene.tokens[i]!
  for (let k = i - 1; k >= 0 && k > i - TWO && scene.tokens[k]!.sentence === sentence; k--)
    if (scene.tokens[k]!.folded === base) return true
  return false
}
/** «بين … وبين …» stand no further apart, in tokens. */
const TWO = 20

/** Do only connectives and asides stand before `i` in its sentence: «فيما», «من جانبه»? */
function opensClause(scene: Scene, i: number): boolean {
  let k = Math.max(scene.sentences[scene.tokens[i]!.sentence]!.from, (scene.quotations.around[i]?.from ?? -1) + 1)
  while (k < i && LEADING.has(scene.tokens[k]!.folded)) k++
  return skipAside(scene, k, i) >= i
}
/** What stands before the verb that opens a clause. */
const LEADING = new Set(['فيما', 'بينما', 'كما', 'وقد', 'قد', 'وكان', 'كان', 'ثم', 'حيث'])

const speaks = (scene: Scene, i: number): boolean => {
  // «عبر الأميركيون وحلفاء آخرون عن»: no preposition has a nominative behind it.
  if (/...ون$/u.test(scene.tokens[i]?.base ?? '') && scene.tokens[i]!.definite) return true
  const type = scene.head(i)?.row.type
  return type !== undefined ? ACTORS.has(type) && scene.tokens[i]!.preposition === '' : scene.names[i]?.entity.kind === 'PER'
}
const ACTORS = new Set([...PERSONS, 'government', 'organisation'])

/** Forms of the verb that report nothing: denied, wished, asked, only possible. */
export function ruledOut(scene: Scene, i: number, row: CueRow, present: boolean): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const before = tokens[i - 1]
  // «ودعا الله أن يرحمه» prays.
  if ((row.lemma === 'دعو.1' || row.lemma === 'سءل.1') && prays(scene, i)) return true
  // «قال تعالى» cites scripture, and has no speaker of the article's.
  if (row.lemma === 'قول.1' && tokens[i + 1]?.folded === 'تعالي') return true
  if (!before || before.sentence !== token.sentence) return false
  if (token.conjunction === '' || token.conjunction === 'ف') {
    if (NEGATIONS.has(before.base)) return !row.traits.includes('negated')
    if (
      before.folded === 'او' ||
      before.folded === 'هل' ||
      before.folded === 'كي' ||
      before.folded === 'لكي' ||
      before.folded === 'اذا' ||
      before.folded === 'لو'
    )
      return true
    // «قبل أن يعلن» tells what came next.
    if (present && before.base === 'ان' && before.pronoun === '') return tokens[i - 2]?.folded !== 'قبل'
    // «مما يهدد بكارثة»: the state of things does it, and nobody says so.
    if (before.folded === 'مما' && token.pronoun === '') return true
    if (present && (before.folded === 'قد' || before.folded === 'ربما' || before.folded === 'سوف')) return true
  } else if (NEGATIONS.has(before.base)) return true
  if (token.preposition === 'ل') return true
  const next = tokens[i + 1]
  // «يبلغ من العمر» counts years, «دعا له بالشفاء» prays.
  if (row.lemma === 'بلغ.4' && present && next?.folded === 'من') return true
  if (row.lemma === 'دعو.1' && next?.preposition === 'ل' && next.pronoun !== '') return true
  return present && row.traits.includes('impersonal') && impersonal(scene, i)
}

/** «يذكر أن»، «يشار إلى أن», «كما يذكر أن»: the present with what is said right behind and nobody before. */
function impersonal(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const next = tokens[i + 1]
  if (!isThat(next) && !(next?.folded === 'الي' && isThat(tokens[i + 2]))) return false
  // «وتتوقع أن», «يعتقدون أن»: nobody's is only the masculine singular.
  const { agreement } = verbCue(tokens[i]!, scene.known)!
  if (!agreement.some((f) => f.gender === 'm' && f.number === 'sg')) return false
  const before = tokens[i - 1]
  if (!before || before.sentence !== tokens[i]!.sentence) return true
  return !(scene.names[i - 1] || scene.head(i - 1) || before.definite)
}

/** «ودعا الشيخ في كلمته المولى أن»: soon behind the verb stands He who is prayed to. */
const prays = (scene: Scene, i: number): boolean => {
  for (let k = i + 1; k < Math.min(scene.tokens.length, i + 9) && !isThat(scene.tokens[k]); k++)
    if (PRAYED.has(scene.tokens[k]!.folded) && !scene.names[k]) return true
  return false
}

export const PRAYED = new Set(['الله', 'المولي', 'ربه', 'الباري'])

/** «طلب عدم الكشف عن هويته», «رفض ذكر اسمه»: how a source stays unnamed is nothing reported. */
export function namelessness(scene: Scene, from: number, to: number): boolean {
  if (from >= to || !HIDING.has(scene.tokens[from]!.base)) return false
  for (let i = from + 1; i < Math.min(to, from + 5); i++) {
    const { base, pronoun } = scene.tokens[i]!
    if (pronoun !== '' && OWN_NAME.has(base)) return true
    if (scene.tokens[i]!.kind === 'sign') return false
  }
  return false
}
const HIDING = new Set(['عدم', 'ذكر', 'كشف', 'نشر', 'افصاح', 'اخفاء', 'حجب', 'اغفال', 'الا', 'ابقاء', 'تعريف'])
const OWN_NAME = new Set(['اسم', 'اسما', 'اسماء', 'هوية', 'هويت', 'هويات', 'اسمائ'])
