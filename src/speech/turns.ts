import type { Token } from '../document/index.js'
import type { Join } from './join.js'
import { verbCue } from './knowledge.js'
import type { Scene } from './scene.js'
import { isComma, isThat, isVerb, RELATIVE_PRONOUNS } from './words.js'

/** Words with which the outlet turns to another, or speaks for itself: «من جهته»، «في المقابل»، «ويذكر أن»، «ومن المقرر». */
export function turns(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const next = tokens[i + 1]?.folded ?? ''
  if (token.folded === 'من' || token.folded === 'في' || token.folded === 'ومن' || token.folded === 'وفي') return TURNS.has(next)
  return (
    token.folded === 'ويبدو' ||
    // «…، يأتي ذلك بعد لقاء»: the outlet sets it beside something else.
    (COMES.has(token.base) && (next === 'ذلك' || next === 'هذا')) ||
    ((token.folded === 'ويذكر' || token.folded === 'يذكر' || token.folded === 'ويشار') && (next === 'ان' || next === 'الي'))
  )
}
const COMES = new Set(['ياتي', 'جاء'])
const TURNS = new Set([
  'المقابل',
  'جهته',
  'جهتها',
  'جهتهم',
  'جانبه',
  'جانبها',
  'جانبهم',
  'ناحيته',
  'ناحيتها',
  'جهة',
  'ناحية',
  'المقرر',
  'المتوقع',
  'المرجح',
  'المنتظر',
])

/** «…، وتقع المدينة في الشمال»: behind a comma and «و» a verb with a subject of its own that says nothing is the outlet's. */
export function outletGoesOn(scene: Scene, i: number): boolean {
  const { tokens, names } = scene
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (token.conjunction !== 'و' || !isVerb(token) || token.pronoun !== '' || token.future || next?.kind !== 'word') return false
  if (next.preposition !== '' || next.conjunction !== '' || verbCue(token, scene.known)) return false
  // «وتقع مدينة نورستان»: in construct with a name.
  return next.definite || names[i + 1] !== null || (names[i + 2] != null && tokens[i + 2]!.preposition === '' && !isVerb(next))
}

/** Behind what is told by a mere noun: «…، ولذلك سنبقى» is a conclusion of whoever tells it, «… مع تفاقم الأزمة» the time of it. */
export function closesNoun(scene: Scene, i: number): boolean {
  const { folded } = scene.tokens[i]!
  if (folded === 'مع') return scene.known.marks.phase.has(scene.tokens[i + 1]?.folded ?? '')
  return isComma(scene.tokens[i - 1]) && THEREFORE.has(folded)
}
const THEREFORE = new Set(['لذلك', 'ولذلك', 'لذا', 'ولذا', 'لهذا', 'ولهذا'])

/** «…، وذلك احتجاجا على القرار»: a reason in the accusative belongs to what is done for it. */
export const isReason = ({ known }: Scene, token: Token | undefined): boolean => known.marks.reason.has(token?.folded ?? '')

/** «مشاركة الوزير في الحفل»: in what somebody takes part is no setting of the words. */
export const takesPart = ({ tokens, known }: Scene, { content }: Join): boolean => known.marks.part.has(tokens[content]!.base)

/** «دون ذكر السبب», «من دون أن يحدد موعدا»: what was not said, the outlet says. */
export function unsaid(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const at = tokens[i]!.folded === 'من' ? i + 1 : i
  if (tokens[at]?.folded !== 'دون') return false
  const next = tokens[at + 1]
  if (!next) return false
  return UNSAID.has(next.base) || (isThat(next) && tokens[at + 2] !== undefined && TELLS.has(tokens[at + 2]!.folded.slice(1)))
}
const UNSAID = new Set(['ذكر', 'تحديد', 'توضيح', 'ايضاح', 'تفصيل', 'تفاصيل', 'كشف', 'افصاح', 'اشارة', 'خوض', 'تسمية', 'مزيد'])
/** Behind the letter of the present: يذكر، تذكر، يحدد. */
const TELLS = new Set(['ذكر', 'ذكرا', 'ذكروا', 'حدد', 'حددا', 'حددوا', 'وضح', 'كشف', 'فصح', 'شير', 'سمي', 'عطي', 'دلي', 'قدم'])

/** Does `i` stand in a clause inside what is reported, with no comma since? */
export function described(scene: Scene, i: number, join: Join): boolean {
  for (let k = i - 1; k >= join.content && !isComma(scene.tokens[k]); k--)
    if (RELATIVE_PRONOUNS.has(scene.tokens[k]!.folded) || isVerb(scene.tokens[k])) return true
  return false
}
