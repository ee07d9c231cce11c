import type { Token } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import { beginsNoun } from './begins-noun.js'
import type { Subject } from './find-subject.js'
import { clauseJoin, type Join } from './join.js'
import type { VerbCue } from './knowledge.js'
import { isPeople } from './persons.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { DEMONSTRATIVES, isMasdar, RELATIVE_PRONOUNS, WEIGHT } from './words.js'

/** «يعتبرها كذبة», «وصفه بأنه حطام», «وصفته الهيئة كارثة»: what the pronoun is held to be stands behind. */
export const judging = (row: CueRow): CueRow =>
  row.frame.includes('that') ? { ...row, frame: [...row.frame, 'object'] } : { ...row, frame: ['ب', 'object'] }

/** Noun phrases that are no words said: an event (أبدى رد فعل), a person backed (يؤيد سامي), and what stands in the verb's own demands. */
export function allowed(scene: Scene, i: number, row: CueRow, present: boolean, at: number): boolean {
  const token = scene.tokens[at]!
  if (row.traits.includes('own')) return ownStand(token)
  if (row.traits.includes('report')) {
    // «ترفض الحكومة تلك المزاعم».
    const said = DEMONSTRATIVES.has(token.base) ? scene.tokens[at + 1] : token
    const report = scene.known.nouns.get(said?.base ?? '')
    return report?.traits.includes('rumour') === true
  }
  // «يعتبر سامي أشهر لاعب»: the present with a noun is as well «is held to be».
  if (row.frame.includes('that') && row.traits.includes('judges') && present && scene.tokens[i]!.pronoun === '') return false
  if (row.lemma === 'ءيد.2' && (scene.names[at] || RELATIVE_PRONOUNS.has(scene.tokens[i - 1]?.folded ?? ''))) return false
  return !(row.lemma === 'بدو.4' && scene.head(at)?.row.type === 'occasion')
}

/** «دعمه للخطة», «التزامها بالموعد»: a deed or stand of the subject's own. */
const ownStand = (token: Token): boolean => token.pronoun.startsWith('ه') && token.preposition === '' && isMasdar(token)

const JUDGED = new Set(['CRITICISE', 'DENY', 'PRAISE'])
/** Sources that are judged as well. */
const THINGS = new Set(['law', 'text', 'evidence', 'occasion'])

/** «وانتقد القرار الأخير», «ونفت الخبر»: right behind a verb that judges stands what is judged, where it is nobody and nothing is judged behind it. */
export const isJudged = (scene: Scene, i: number, { head, from, to }: Phrase, { row }: VerbCue, limit: number): boolean => {
  const { tokens } = scene
  if (
    !JUDGED.has(row.act) ||
    !row.frame.includes('object') ||
    row.traits.includes('report') ||
    skipAside(scene, i + 1, limit) !== from
  )
    return false
  const type = scene.head(head)?.row.type
  if (!(tokens[head]!.definite || tokens[to - 1]!.definite) || scene.names[head] || isPeople(tokens[head])) return false
  if (type !== undefined && !THINGS.has(type)) return false
  // «وأدان التحالف الهجوم»: two nouns, the second of which is judged.
  for (let k = head + 1; k < to; k++)
    if (tokens[k - 1]!.definite && isMasdar(tokens[k]) && tokens[k]!.preposition === '') return false
  const clause = row.frame.includes('that') && clauseJoin(scene, i, row, limit) !== null
  return !clause && !scene.quotations.opens.has(to) && (to >= limit || tokens[to]!.kind === 'sign' || !beginsNoun(scene, to))
}

/** «ووصف الخطوة بأنها خطأ»: right behind a verb that only judges stands what is judged, where nobody who could say it does and ب follows. */
export function isDescribed(scene: Scene, i: number, { phrase, speaker }: Subject, row: CueRow, limit: number): boolean {
  if (phrase.from <= i || !row.traits.includes('judges') || row.frame.includes('that')) return false
  if (speaker.plausible && !(THINGS.has(speaker.type ?? '') && speaker.entity === null)) return false
  if (scene.names[phrase.head] || isPeople(scene.tokens[phrase.head]) || skipAside(scene, i + 1, limit) !== phrase.from)
    return false
  return phrase.to < limit && scene.tokens[phrase.to]!.preposition === 'ب'
}

/** «بفتح الطريق», «بحق السكان»: a deed, a right or a stand, and no thing. */
export function isDeed(scene: Scene, i: number, { kind, at, content }: Join, row: CueRow): boolean {
  if (kind !== 'preposition') return kind === 'that' && row.frame.includes('that')
  if (at > i + DEED) return false
  const token = scene.tokens[content]!
  const { marks, nouns } = scene.known
  return (isMasdar(token) || WEIGHT.has(token.base) || marks.stand.has(token.base)) && !nouns.has(token.base)
}
/** Whoever is told to do it is named in so many tokens. */
const DEED = 18

/** «أعلنت توزيع البذور», «أكد أهمية التعاون»: an indefinite deed, or a noun that neither fits the verb nor leaves words for it, is its object. */
export const isObject = (scene: Scene, i: number, phrase: Phrase, cue: VerbCue, limit: number): boolean => {
  const { head, to } = phrase
  const token = scene.tokens[head]!
  if (!cue.row.frame.includes('object')) return false
  if (cue.row.traits.includes('own') && ownStand(token)) return true
  if (token.definite || token.pronoun !== '') return false
  // «نفى تكهنات تتحدث عن إصابته»: what is rumoured is denied.
  if (isMasdar(token) || scene.known.nouns.get(token.folded)?.traits.includes('rumour')) return true
  if (!token.base.endsWith('ة') || !scene.tokens[to - 1]!.definite || clauseJoin(scene, i, cue.row, limit)) return false
  return WEIGHT.has(token.folded) || (!cue.present && cue.agreement.every((f) => f.gender === 'm'))
}
