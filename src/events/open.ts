import type { Candidate } from './find-triggers.js'
import { type Governor, governorsOf } from './governor.js'
import type { Trigger } from './knowledge.js'
import { prepositionOf } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb, spoken } from './word-class.js'

/** So many words may stand between what governs a doing and its masdar, names and times aside: a subject of one or two words and a preposition. */
const NEAR = 4
/** Verbs by which something is done and that say no more: «تم إجلاء السكان». */
const DONE = /^(تم|قام|جرى)(\.|$)/
const POINTING = /^(هذا|هذه|ذلك|تلك)$/
/** «تم», «جرى» without a conjunction between: what stands behind them is what is done. */
const BARE = /^(تم|تمت|يتم|جري|يجري|تجري)$/
const LINKS = new Set(['الي', 'علي', 'في', 'عن', 'من'])

const BEARS = new Set(['planned', 'hypothetical', 'negated'])
/** «يتم توزيع», «القيام بتأجير»: what is done every day is told by the present and the masdar, what was or will be done by the others. */
const happens = (scene: Scene, at: number, over: Governor | undefined): boolean =>
  scene.tokens[at]!.future ||
  finiteVerb(scene, at)?.form === 'past' ||
  (over !== undefined && over.row.status !== '' && over.row.status !== 'actual')
/** «لم يقره»: behind these the present tells of the past or of what is to come. */
const PAST_OF = new Set(['لم', 'ولم', 'لن', 'ولن'])
/** What somebody wants, plans or refuses is an act where it is told whose it is, or when. */
const SAID_WHOSE: ReadonlySet<string> = new Set(['entity', 'time'])
const SAID_WHAT: ReadonlySet<string> = new Set(['entity', 'time', 'object'])

/** Does a word that could govern stand near before? Most masdars have none, and are spared the search. */
function mayBeGoverned(scene: Scene, at: number, from: number): boolean {
  for (let i = at - 1, words = 0; i >= from && words <= NEAR; i--) {
    if (scene.mentionAt.has(i) || scene.timeAt.has(i) || isQuote(scene.tokens[i])) continue
    if (scene.know.mayGovern(scene.tokens[i]!)) return true
    words++
  }
  return false
}

/** Is the word at `at` what a verb or noun plans, asks for, prevents or says to be done, with no other act between the two? */
export function isAsked(scene: Scene, at: number, governors: readonly Governor[]): boolean {
  const [governor] = governors
  if (governor === undefined || governor.at >= at) return false
  const { status, word } = governor.row
  // «تمكنت من استعادة البلدة»: what one managed to do was done.
  if (
    !(
      BEARS.has(status) ||
      (status === 'actual' && governor.kind === 'verb') ||
      (DONE.test(word) && happens(scene, governor.at, governors[1]))
    )
  )
    return false
  // «التزم بهذا التوجه»: a thing that is pointed at is known, and not done.
  if (POINTING.test(scene.tokens[at - 1]!.base)) return false
  let words = 0
  for (let i = governor.at + 1; i < at; i++) {
    const token = scene.tokens[i]!
    if (scene.mentionAt.has(i) || scene.timeAt.has(i) || isQuote(token)) continue
    if (++words > NEAR || token.kind === 'sign' || token.conjunction !== '') return false
    if (token.definite || scene.know.participants.has(token.base) || LINKS.has(token.folded)) continue
    if (prepositionOf(token) !== undefined || finiteVerb(scene, i) !== null || token.readings.some((r) => r.form === 'masdar'))
      return false
  }
  return true
}

/** What happened before or after something else did happen. */
const WHEN = /^(بعد|عقب|اثر|قبل|منذ|قبيل|بعيد|فور|اثناء|غداة)$/

/** «إزالة مشاريع من الكورنيش» at the head of a headline, «عقب سيطرة المقاومة عليها», «بعد إخراجها»: does the masdar stand where what happened is told? */
function isTold(scene: Scene, i: number, from: number, trigger: Trigger): boolean {
  const token = scene.tokens[i]!
  if (i === from) {
    const next = scene.tokens[i + 1]
    const within = next !== undefined && next.sentence === token.sentence && next.kind !== 'sign'
    return (
      scene.document.sentences[token.sentence]?.kind !== 'body' && !token.definite && within && trigger.frame.key === 'affect'
    )
  }
  const before = scene.tokens[i - 1]!
  return token.preposition === '' && WHEN.test(before.folded) && (token.pronoun !== '' || hasGenitive(scene, i))
}

/** Does a definite noun, a name or a number stand bare behind the word? */
function hasGenitive(scene: Scene, i: number): boolean {
  const next = scene.tokens[i + 1]
  if (next === undefined || next.sentence !== scene.tokens[i]!.sentence || next.kind === 'sign') return false
  if (next.preposition !== '' || next.conjunction !== '') return false
  return next.definite || next.kind === 'number' || scene.mentionAt.has(i + 1)
}

/** Does a name or a noun of persons stand right behind? */
const hasSubject = (scene: Scene, i: number): boolean =>
  scene.mentionAt.has(i + 1) || scene.know.participants.has(scene.tokens[i + 1]?.base ?? '')

/** So many words may stand between two masdars that «و» joins. */
const JOINED = 10

/** «بيع الأسلحة وتحويل الأموال»: where the masdar stands with which the one at `i` goes on, or -1. */
function joinedTo(scene: Scene, i: number, from: number, taken: (at: number) => boolean): number {
  const { conjunction, preposition } = scene.tokens[i]!
  if (conjunction !== 'و') return -1
  for (let k = i - 1; k >= Math.max(from, i - JOINED); k--) {
    const token = scene.tokens[k]!
    if ((token.kind === 'sign' && k < i - 1 && !isQuote(token)) || finiteVerb(scene, k) !== null) return -1
    if (taken(k))
      return token.readings.some((r) => r.form === 'masdar') && (preposition === '' || preposition === token.preposition) ? k : -1
  }
  return -1
}

/**
 * What no row of `triggers` names: the masdar of a verb that means a doing, where it is planned, asked for, prevented or got done («قرر تمديد المهلة»,
 * «تم إجلاء السكان»), and a verb of a class that tells events.
 */
export function openCandidate(
  scene: Scene,
  i: number,
  from: number,
  taken: (at: number) => boolean,
  excluded: (trigger: Trigger) => boolean,
): Candidate | null {
  const { know } = scene
  const token = scene.tokens[i]!
  const verb = finiteVerb(scene, i)
  if (verb !== null) {
    const trigger = know.classed.get(verb.lemma)
    if (
      trigger === undefined ||
      !spoken(verb) ||
      !(
        verb.form === 'past' ||
        token.future ||
        PAST_OF.has(scene.tokens[i - 1]?.folded ?? '') ||
        // «الشركة تتجاهل الحكم»: a headline tells news in the present.
        (scene.document.sentences[token.sentence]?.kind !== 'body' &&
          token.readings.every((r) => r.pos !== 'verb' || r.lemma === verb.lemma))
      )
    )
      return null
    // «صلى الله عليه وسلم»: a formula of blessing tells nothing.
    if (scene.tokens[i - 1]?.folded === 'عليه' && scene.tokens[i - 2]?.folded === 'الله') return null
    // «نقلت الوكالة عن الوزير»: what brings somebody's words is no act.
    if (scene.document.attributions.some(({ cue }) => cue.start <= token.coreStart && token.end <= cue.end)) return null
    // «تعزيز الأمن ورفع القدرة»: behind «و» a word that may be a noun is no verb without its subject.
    if (token.conjunction !== '' && token.readings.some((r) => r.form === 'masdar') && !hasSubject(scene, i)) return null
    return { at: i, to: i + 1, trigger, kind: 'verb', reading: verb, definite: token.pronoun !== '' }
  }
  const reading = token.readings.find((r) => r.form === 'masdar')
  if (reading === undefined || reading.number !== 'sg' || token.preposition === 'ك') return null
  const joined = joinedTo(scene, i, from, taken)
  if (token.conjunction !== '' && joined < 0) return null
  // A noun of its own that a masdar is written like: «قرار», «دراسة»; what is done is a doing: «تم بناء».
  const before = scene.tokens[i - 1]
  const trigger = know.doing(reading.lemma)
  if (
    trigger?.table !== 'verbClasses' &&
    token.readings.some((r) => (r.pos === 'noun' && r.form !== 'masdar') || r.form === 'nisba') &&
    !(before !== undefined && before.sentence === token.sentence && BARE.test(before.base))
  )
    return null
  if (know.participants.has(token.base)) return null
  // «دعا إلى ضبط النفس»: words that make it no event do so here as well.
  if (trigger === null || excluded(trigger)) return null
  const candidate: Candidate = {
    at: i,
    to: i + 1,
    trigger,
    kind: 'masdar',
    reading,
    definite: token.definite || token.pronoun !== '',
  }
  if (trigger.row.line === 0 && joined < 0 && isTold(scene, i, from, trigger)) return candidate
  const at = joined < 0 ? i : joined
  const governors = mayBeGoverned(scene, at, from) ? governorsOf(scene, { ...candidate, at }, from, taken) : []
  const own = trigger.table !== 'verbs'
  if (!isAsked(scene, at, governors))
    return joined >= 0 && own && (hasGenitive(scene, i) || !candidate.definite) ? candidate : null
  if (joined >= 0 && trigger.frame.key === 'own' && !own) return null
  const { status, control } = governors[0]!.row
  if (!BEARS.has(status) || trigger.table === undefined) return candidate
  // «يهدف إلى بيع أصوله»: verbs of a class that tells events mean an act whoever wants it.
  if (trigger.table === 'verbClasses') return candidate
  // «يسعى إلى توسيع نفوذه»: what one strives for oneself is mostly a disposition; what another is to do is a wish for an act.
  if (status === 'hypothetical' && control !== 'object' && token.pronoun === '' && trigger.frame.genitive !== 'actor') return null
  return { ...candidate, trigger: { ...trigger, needs: status === 'planned' ? SAID_WHAT : SAID_WHOSE } }
}
