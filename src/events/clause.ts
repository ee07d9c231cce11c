import type { Token } from '../document/index.js'
import { numberAt } from '../lexicon/index.js'
import type { Phrase } from './phrase.js'
import { phraseAt } from './phrase.js'
import { isCloser, isOpener, isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** A phrase with the preposition that governs it, '' for none. */
export interface Argument {
  readonly preposition: string
  readonly phrase: Phrase
  /** Joined by و to the one before. */
  readonly joined: boolean
  /** A pronoun on the preposition (معه، عليها) instead of a phrase. */
  readonly pronoun: string
}

/** Words that open another clause: what stands behind them belongs to it. */
const OPENERS = new Set([
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
  'الذي',
  'التي',
  'الذين',
  'اللذين',
  'اللذان',
  'اللتين',
  'اللتان',
  'اللواتي',
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

const PREPOSITIONS: Readonly<Record<string, string>> = {
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
  تحت: 'عبر',
  ضمن: 'عبر',
  باسم: 'عبر',
  قرابة: 'عبر',
  فوق: 'في',
  خارج: 'في',
  باتجاه: 'إلى',
  صوب: 'إلى',
}

/** The preposition that a token is, in its usual spelling, or undefined. */
export const prepositionOf = (token: Token): string | undefined =>
  token.definite ? undefined : (PREPOSITIONS[token.base] ?? PREPOSITIONS[token.folded.replace(/^و/, '')])

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
const opensCircumstance = (token: Token): boolean =>
  !token.definite && (CIRCUMSTANCES.has(token.base) || CIRCUMSTANCES.has(token.folded.replace(/^و/, '')))

const FARTHEST = 40
const MOST = 7

export interface Arguments {
  readonly list: readonly Argument[]
  /** Behind the last token that was read. */
  readonly to: number
}

/** Is the token one at which the words of a clause end? */
export const opensClause = (token: Token): boolean =>
  OPENERS.has(token.folded) || (token.conjunction !== '' && OPENERS.has(token.base) && !token.definite)

/** Reads what stands behind a trigger in its clause: phrases with their prepositions. `stop` tells where another trigger takes over. */
export function argumentsAfter(scene: Scene, from: number, end: number, stop: (at: number) => boolean): Arguments {
  const { tokens } = scene
  const list: Argument[] = []
  let preposition = ''
  let circumstance = false
  let i = from
  const limit = Math.min(end, from + FARTHEST)
  while (i < limit && list.length < MOST) {
    const token = tokens[i]!
    if (isQuote(token)) {
      i++
      continue
    }
    if (isOpener(token)) {
      // «(3 قتلى)»: what stands in brackets is no argument, but a name there explains the one before.
      let close = i + 1
      while (close < limit && !isCloser(tokens[close])) close++
      i = close + 1
      continue
    }
    if (token.kind === 'sign') {
      const name = scene.mentionAt.get(i + 1)
      const last = list.at(-1)
      // «الوزير، سامي المهدي،»: a name between commas behind a title is its apposition.
      if (
        (token.text === '،' || token.text === ',') &&
        name?.entity.kind === 'PER' &&
        last?.phrase.kind === 'participant' &&
        !last.joined
      ) {
        const phrase = phraseAt(scene, i + 1, end)
        if (phrase) {
          list[list.length - 1] = { ...last, phrase }
          i = phrase.to
          if (tokens[i]?.text === '،') i++
          continue
        }
      }
      break
    }
    if (scene.timeAt.has(i)) {
      preposition = ''
      i++
      continue
    }
    if (opensCircumstance(token)) {
      if (isAgent(tokens, i)) {
        // «من قبل»: by whom.
        preposition = 'قبل'
        circumstance = false
        i++
        continue
      }
      circumstance = true
      preposition = 'عبر'
      i++
      continue
    }
    if (opensClause(token)) break
    const particle = prepositionAt(scene, i)
    if (particle !== undefined && scene.mentionAt.get(i) === undefined) {
      preposition = circumstance && particle !== 'في' ? 'عبر' : particle
      if (token.pronoun !== '') {
        list.push({
          preposition,
          phrase: { from: i, to: i + 1, party: null, entity: null, kind: 'thing', head: i, number: null },
          joined: false,
          pronoun: token.pronoun,
        })
        preposition = ''
      } else if (
        (token.base === 'علي' && /^(يد|ايدي|يدي)$/.test(tokens[i + 1]?.base ?? '')) ||
        (token.base === 'من' && tokens[i + 1]?.base === 'جانب')
      ) {
        preposition = 'قبل'
        i++
      }
      i++
      continue
    }
    if (finiteVerb(scene, i) !== null) break
    if (stop(i)) break
    let bound = i + 1
    while (bound < end && bound < i + 16 && !stop(bound)) bound++
    const phrase = phraseAt(scene, i, bound < i + 16 ? bound : end)
    if (phrase === null) {
      i++
      continue
    }
    const joined = token.conjunction === 'و' && list.length > 0
    const own = token.preposition === '' ? preposition : token.preposition
    list.push({
      preposition:
        circumstance && own !== 'في' && own !== ''
          ? 'عبر'
          : joined && token.preposition === '' && preposition === ''
            ? list.at(-1)!.preposition
            : own,
      phrase,
      joined,
      pronoun: '',
    })
    preposition = ''
    i = Math.max(phrase.to, i + 1)
  }
  return { list, to: i }
}

const isAgent = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.base === 'قبل' && tokens[i - 1]?.folded === 'من' && tokens[i]?.pronoun === ''
