import type { CueRow } from '../lexicon/index.js'
import { prepositionJoin } from './join.js'
import { verbCue } from './knowledge.js'
import { opensAsVerb } from './ruled-out.js'
import type { Scene } from './scene.js'
import { agrees, type Speaker } from './speaker.js'
import { subjectAfter } from './subject.js'
import { isJudged } from './verb-objects.js'
import { isComma, isMasdar, isSign, mayBeVerb } from './words.js'

/** A bare cue verb behind a comma, and what joins its words: the next report. */
export function newClause(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const cue = verbCue(token, scene.known)
  if (cue === null || !mayBeVerb(token)) return false
  // «مقترحات، أبرزها أن»: no verb that tells somebody something.
  if (token.pronoun !== '' && !cue.row.traits.some((t) => t === 'addressee' || t === 'judges')) return false
  if (joinFollows(scene, i, cue.row) && !token.readings.some((r) => r.pos === 'noun')) return true
  return !cue.present && scene.head(i + 1) !== undefined && scene.tokens[i + 1]!.definite
}

/** Does a verb of saying stand at `i` that goes on with the speaker, or has a subject of its own, and has words joined to it? */
export function cueFollows(scene: Scene, i: number, speaker: Speaker | null): boolean {
  const token = scene.tokens[i]
  if (!token || !mayBeVerb(token) || token.preposition !== '') return false
  const cue = verbCue(token, scene.known)
  if (!cue || (scene.known.particles.has(token.base) && !opensAsVerb(scene, i))) return false
  if (speaker && !agrees(cue.agreement, speaker)) return false
  if (cue.row.traits.includes('relay') && token.pronoun !== '') return false
  if (joinFollows(scene, i, cue.row) || cue.row.traits.includes('continues')) return true
  if (cue.row.traits.includes('addressee') && !cue.present && askedBehind(scene, i, cue.row)) return true
  const phrase = isComma(scene.tokens[i - 1]) && !cue.present ? subjectAfter(scene, i, scene.tokens.length) : null
  if (phrase && isJudged(scene, i, phrase, cue, scene.tokens.length)) return true
  // «ثم أعلن تحرير …»: what is announced is named right behind.
  const next = scene.tokens[i + 1]
  return cue.row.frame.includes('object') && !cue.present && next?.preposition === '' && !next.definite && isMasdar(next)
}

/** «ودعا في الوقت نفسه الهيئة إلى»: behind whom it is said to stands what joins the words, with no sign between. */
function askedBehind(scene: Scene, i: number, row: CueRow): boolean {
  for (let j = i + 1; j <= i + ASKED && j < scene.tokens.length; j++) {
    const token = scene.tokens[j]!
    if (token.kind === 'sign' || token.conjunction !== '') return false
    const join = scene.names[j] || token.preposition === 'ل' ? null : prepositionJoin(scene, j, row, scene.tokens.length)
    if (join && !(scene.times[j + 1]! > 0)) return true
  }
  return false
}
/** Whom something is asked of is named in so many tokens. */
const ASKED = 8

/** «وذكر البنك أنه», «وقال سامي خليل إن»: a verb of saying in the past whose own speaker stands right behind it reports anew. */
export function another(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  const cue = verbCue(token, scene.known)
  if (!cue || cue.present || token.pronoun !== '' || (scene.known.particles.has(token.base) && !opensAsVerb(scene, i)))
    return false
  const name = scene.names[i + 1]
  const type = scene.head(i + 1)?.row.type
  // «وقال رئيس الهيئة إن»: in construct with a definite noun.
  const known = scene.tokens[i + 1]?.definite || scene.tokens[i + 2]?.definite || scene.names[i + 2] != null
  const speaks = name ? name.entity.kind !== 'LOC' : known && type !== undefined && SPEAK.has(type)
  return speaks === true && joinFollows(scene, i, cue.row)
}
const SPEAK = new Set(['official', 'organisation', 'outlet', 'government', 'source', 'military', 'diplomatic', 'observer'])

export function cueSoon(scene: Scene, i: number): boolean {
  for (let j = i + 1; j < i + 12 && j < scene.tokens.length; j++) {
    if (isSign(scene.tokens[j], '.', '؛')) return false
    const token = scene.tokens[j]!
    const cue = mayBeVerb(token) ? verbCue(token, scene.known) : null
    if (cue && joinFollows(scene, j, cue.row)) return true
  }
  return false
}

/** Does إن/أن, a colon or a quotation mark follow soon behind a cue, or a preposition right behind it? */
function joinFollows(scene: Scene, i: number, { frame }: CueRow): boolean {
  for (let j = i + 1; j <= i + 9 && j < scene.tokens.length; j++) {
    const token = scene.tokens[j]!
    if (isSign(token, '.')) return false
    if (token.base === 'ان' || isSign(token, ':') || scene.quotations.opens.has(j)) return true
    // «وأشار كدليل على ذلك إلى الضربات»: its own preposition may stand behind an adverb.
    if (j <= i + OWN && frame.includes(JOINS[token.folded] ?? '')) return true
    if (j <= i + 2 && token.kind === 'word' && token.preposition === 'ب' && frame.includes('ب')) return true
  }
  return false
}

/** A verb's own preposition stands no further behind it, in tokens. */
const OWN = 4
const JOINS: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على', عن: 'عن', من: 'من', في: 'في' }
