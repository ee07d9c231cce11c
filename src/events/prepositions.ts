import { byWord, type Token } from '../document/index.js'
import { numberAt, RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Scene } from './scene.js'

/** Words that open another clause: what stands behind them belongs to it. */
const OPENERS = new Set([
  ...RELATIVE_PRONOUNS,
  'ان',
  'انه',
  'انها',
  'انهم',
  'انهما',
  'لان',
  'لانه',
  'لانها',
  'بان',
  'بانه',
  'بانها',
  'حيث',
  'بينما',
  'فيما',
  'لكن',
  'كما',
  'اذ',
  'عندما',
  'حين',
  'حينما',
  'بعدما',
  'قبلما',
  'الا',
  'مما',
  'ما',
  'اذا',
  'لو',
  'فان',
  'وان',
  'حتي',
  'كي',
  'لكي',
  'قوله',
  'قولها',
  'وفق',
  'وفقا',
  'بحسب',
  'حسب',
  'حسبما',
  'نقلا',
  'وهو',
  'وهي',
  'وهم',
  'ولم',
  'هو',
  'هي',
  'ثم',
  'لم',
  'لن',
  'قد',
  'وقد',
  'سوف',
  'كان',
  'كانت',
  'كانوا',
  'يكون',
  'تكون',
  'ليس',
  'ليست',
  'وذلك',
  'خلال',
  'اثناء',
  'بعد',
  'قبل',
  'منذ',
  'عقب',
  'اثر',
  'بسبب',
  'بعيد',
  'قبيل',
  'بشان',
  'حول',
  'رغم',
])
/** Of those, the prepositions that open a new circumstance: a place or party behind them is no argument, but the clause goes on. */
const CIRCUMSTANCES = new Set(['خلال', 'اثناء', 'بعد', 'قبل', 'منذ', 'عقب', 'اثر', 'بسبب', 'بعيد', 'قبيل', 'بشان', 'حول', 'رغم'])

const PREPOSITIONS = new Map(
  Object.entries({
    في: 'في',
    من: 'من',
    الي: 'إلى',
    علي: 'على',
    عن: 'عن',
    مع: 'مع',
    بين: 'بين',
    ضد: 'ضد',
    بحق: 'بحق',
    نحو: 'نحو',
    امام: 'أمام',
    لدي: 'لدى',
    داخل: 'في',
    قرب: 'في',
    وسط: 'في',
    قبالة: 'في',
    شمال: 'في',
    جنوب: 'في',
    شرق: 'في',
    غرب: 'في',
    شمالي: 'في',
    جنوبي: 'في',
    شرقي: 'في',
    غربي: 'في',
    عبر: 'عبر',
    تجاه: 'تجاه',
    برفقة: 'مع',
    بمشاركة: 'مع',
    بحضور: 'عبر',
    وراء: 'عبر',
    خلف: 'عبر',
    جانب: 'عبر',
    تحت: 'عبر',
    ضمن: 'عبر',
    باسم: 'عبر',
    قرابة: 'عبر',
    فوق: 'في',
    خارج: 'في',
    باتجاه: 'إلى',
    صوب: 'إلى',
  }),
)

const withoutAnd = (word: string): string => (word.charCodeAt(0) === AND ? word.slice(1) : word)
const AND = 'و'.charCodeAt(0)

/** The preposition that a token is, in its usual spelling, or undefined. */
export const prepositionOf = (token: Token): string | undefined => spelledAs(token) ?? undefined

const spelledAs = byWord(({ definite, base, folded }) =>
  definite ? null : (PREPOSITIONS.get(base) ?? PREPOSITIONS.get(withoutAnd(folded)) ?? null),
)

/** The preposition that the token at `i` is; «نحو» before a number is an approximation: «نحو 390 مقاتلا». */
export function prepositionAt(scene: Scene, i: number): string | undefined {
  const token = scene.tokens[i]!
  const found = prepositionOf(token)
  if (found === undefined || !APPROXIMATE.has(token.base)) return found
  const next = scene.tokens[i + 1]
  return next !== undefined && (next.kind === 'number' || numberAt(scene.tokens.slice(i + 1, i + 5), 0, scene.lexicons) !== null)
    ? undefined
    : found
}

const APPROXIMATE = new Set(['نحو', 'قرابة'])

/** «بسبب», «بشأن»: circumstances that are written with a preposition of their own. */
export const opensCircumstance = byWord(
  ({ definite, base, folded }) => !definite && (CIRCUMSTANCES.has(base) || CIRCUMSTANCES.has(withoutAnd(folded))),
)

/** Is the token one at which the words of a clause end? */
export const opensClause = byWord(
  ({ folded, conjunction, base, definite }) => OPENERS.has(folded) || (conjunction !== '' && OPENERS.has(base) && !definite),
)
