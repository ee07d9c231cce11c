import { cues, type Lexicons } from '../../lexicon/index.js'
import { hitAt, hitBefore, type Scene } from '../scene.js'
import { finiteForm, isPreposition, verbAt } from '../tense.js'
import type { Context } from './context.js'

/** How far before منذ what lasts is looked for. */
const REACH = 8

/** Does what is told with منذ last until now (تعاني منذ 14 عاما), or did it happen then (توفي منذ عامين)? */
export function lasts(context: Context, from: number, to: number): boolean {
  const { scene } = context
  const first = scene.sentences[scene.tokens[from]!.sentence]!.from
  const since = hitBefore(scene, from, 'since')?.from ?? from - 1
  if (goesOn(scene, to)) return true
  let happened = false
  let state = false
  for (let at = since - 1; at >= Math.max(first, since - REACH); at--) {
    // «أول ارتفاع منذ عامين»: what is the first or the worst is no verb.
    if (hitAt(scene, at, 'lasting') || (at > first && hitAt(scene, at - 1, 'lasting'))) return true
    const token = scene.tokens[at]!
    if (token.kind !== 'word') continue
    const form = verbAt(scene, at, first)
    // «تؤكد وفاة الزعيم منذ عامين»: who tells it now says nothing of when it was.
    if (form === 'present') return !(happened && token.readings.some((r) => saying(scene.lexicons, r.lemma)))
    // «كانت سارية منذ عامين»: a state, not «كان لدينا اجتماع منذ عامين».
    if (form === 'past') {
      if (state && hitAt(scene, at, 'was')) return true
      break
    }
    state ||= token.readings[0]?.pos === 'adjective' && !token.definite
    // «العقوبات المفروضة عليها منذ عقود».
    if (since - at <= (token.definite ? 2 : 1) && describes(scene, at, first)) return true
    happened ||= happens(scene, at, first)
  }
  if (happened) return false
  const cue = context.tense()
  return cue === null ? true : cue.negated || cue.tense !== 'past'
}

/** Is the token a participle that tells a state of the noun before it: «هدنة سارية», «العقوبات المفروضة»? */
function describes(scene: Scene, at: number, first: number): boolean {
  const token = scene.tokens[at]!
  if (at === first || token.preposition !== '' || !/participle$/.test(token.readings[0]?.form ?? '')) return false
  const noun = scene.tokens[at - 1]!
  return noun.kind === 'word' && finiteForm(noun) === null && noun.definite === token.definite
}

const verbsOfSaying = (lexicons: Lexicons): ReadonlySet<string> => new Set(lexicons.rows(cues).map((row) => row.lemma))
const saying = (lexicons: Lexicons, lemma: string): boolean => lexicons.derive(verbsOfSaying).has(lemma)

/** «وفاة الزعيم منذ عامين»: a verbal noun with its subject behind it happened, if no preposition makes it a circumstance. */
function happens(scene: Scene, at: number, first: number): boolean {
  const token = scene.tokens[at]!
  const reading = token.readings.find((r) => r.form === 'masdar')
  if (!reading || reading.number === 'pl' || token.definite || token.preposition !== '' || token.pronoun !== '') return false
  return at === first || !isPreposition(scene, scene.tokens[at - 1]!)
}

const NEGATIONS = new Set(['ما', 'لا', 'لم', 'لن', 'قد'])

/** «منذ عامين ونحن ننتظر»: what follows with و goes on. */
function goesOn(scene: Scene, to: number): boolean {
  const and = scene.tokens[to]
  if (and?.conjunction !== 'و' || finiteForm(and) !== null || NEGATIONS.has(and.base)) return false
  for (let at = to + 1; at <= to + 3; at++) {
    const token = scene.tokens[at]
    if (!token || token.sentence !== and.sentence || token.kind !== 'word') return false
    if (token.readings[0]?.pos === 'verb') return token.readings[0].form === 'present'
  }
  return false
}
