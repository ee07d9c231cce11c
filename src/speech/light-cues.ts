import type { CueRow } from '../lexicon/index.js'
import type { Claim } from './claim.js'
import { contentOf } from './content.js'
import { findSubject } from './find-subject.js'
import { type Join, prepositionJoin } from './join.js'
import { cueNoun, type VerbCue, verbOf } from './knowledge.js'
import type { Reading } from './reader.js'
import { namelessness, ruledOut } from './ruled-out.js'
import type { Scene } from './scene.js'
import { skipAside, skipPrepositional } from './skip.js'
import { type Speaker, speakerOf } from './speaker.js'
import { subjectAfter } from './subject.js'
import { governed } from './subject-end.js'
import { isComma, isMasdar, isThat, NEGATIONS, RELATIVE_PRONOUNS } from './words.js'

/** Between the noun and what joins its words stand an adjective or two and the one addressed. */
const BETWEEN = 14

/** «وجه النائب انتقادات للوزارة», «جدد الوزير دعوته إلى الهدوء»: a verb that only carries a noun of saying; the noun tells what is done. */
export function lightClaim(reading: Reading, i: number): Claim | null {
  const { scene } = reading
  const { tokens } = scene
  const token = tokens[i]!
  if (token.kind !== 'word' || scene.names[i] || token.future) return null
  const verb = verbOf(token, scene.known.light)
  if (!verb || ruledOut(scene, i, verb.row, verb.present)) return null
  const limit = reading.limitOf(i)
  const from = reading.clauseFrom(i, scene.sentences[token.sentence]!.from)
  if (token.pronoun !== '') return carriedClaim(reading, i, verb, limit)
  const direct = objectAt(scene, skipAside(scene, i + 1, limit), limit)
  const subject = direct ? null : findSubject(reading, i, verb.row, verb.agreement, from, limit, false)
  if (subject && (!subject.speaker.plausible || subject.speaker.type === 'text')) return null
  const behind = subject && subject.phrase.from > i ? governed(scene, subject.phrase, verb.row, limit) : null
  const object = direct ?? objectAt(scene, nounBehind(scene, behind ? behind.to : i + 1, limit), limit)
  if (!object) return null
  const speaker = subject?.speaker ?? reading.goesOn(i, verb.agreement)
  if (!speaker?.plausible) return null
  const join = joinBehind(scene, object.at + 1, object.row, limit)
  const relative = i > from && RELATIVE_PRONOUNS.has(tokens[i - 1]!.folded)
  return made(reading, i, verb.row, object, speaker, join, limit, relative)
}

/** «دعوة أطلقها المرجع إلى الهدوء», «الاتهامات التي وجهتها الهيئة إلى الوزير بالفساد»: the noun stands before its verb, which takes it up. */
function carriedClaim(reading: Reading, i: number, verb: VerbCue, limit: number): Claim | null {
  const { scene, memory } = reading
  const before = RELATIVE_PRONOUNS.has(scene.tokens[i - 1]?.folded ?? '') ? i - 2 : i - 1
  const row = before >= 0 && !scene.names[before] ? actNoun(scene, before) : null
  const phrase = row ? subjectAfter(scene, i, limit) : null
  if (!row || phrase?.from !== i + 1) return null
  const subject = governed(scene, phrase, row, limit)
  const speaker = speakerOf(scene, memory, subject, limit, verb.agreement)
  if (!speaker.plausible || speaker.type === 'text') return null
  return made(reading, i, verb.row, { at: before, row }, speaker, joinBehind(scene, subject.to, row, limit), limit, true)
}

/** The claim of the noun at `object` under the verb at `i`; null where it has no words. */
function made(
  reading: Reading,
  i: number,
  verb: CueRow,
  object: { at: number; row: CueRow },
  speaker: Speaker,
  join: Join | null,
  limit: number,
  relative: boolean,
): Claim | null {
  const { scene } = reading
  const { tokens } = scene
  if (!join || (object.row.act === 'SAY' && join.kind !== 'that')) return null
  const content = contentOf(scene, join, limit, speaker, relative ? 'relative' : 'main')
  if (!content || namelessness(scene, content.from, content.to)) return null
  const inherited = reading.inherits(i, speaker) ? reading.linksOf(speaker) : []
  return {
    rule: 'speech/light',
    row: `cues:${verb.lemma}`,
    cueFrom: object.at,
    cueTo: object.at + 1,
    cue: { start: tokens[object.at]!.coreStart, end: tokens[object.at]!.end },
    content,
    act: object.row.act,
    speaker,
    links: inherited,
    lasting: inherited.length > 0,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** Behind the subject times, adverbs and one phrase with its preposition may stand before the object. */
function nounBehind(scene: Scene, at: number, limit: number): number {
  let begin = skipAside(scene, at, limit)
  // «وجه الوزير، سامي خليل، تهديدا»: his name between commas.
  const name = isComma(scene.tokens[begin - 1]) ? scene.names[begin] : null
  if (name && isComma(scene.tokens[name.to])) begin = skipAside(scene, name.to, limit)
  const behind = skipPrepositional(scene, begin, limit)
  return behind > begin ? skipAside(scene, behind, limit) : begin
}

/** The noun of saying at `at`: an act done by whoever the verb tells, or a charge. */
function objectAt(scene: Scene, at: number, limit: number): { at: number; row: CueRow } | null {
  const token = scene.tokens[at]
  if (!token || at >= limit || token.preposition !== '' || token.conjunction !== '' || scene.names[at]) return null
  const row = actNoun(scene, at)
  return row && { at, row }
}

const actNoun = (scene: Scene, at: number): CueRow | null => {
  const row = cueNoun(scene.tokens[at]!, scene.known)
  return row && (row.traits.includes('act') || (row.traits.includes('rumour') && row.act === 'ACCUSE')) ? row : null
}

/** What joins the words behind the noun; of a charge, a demand or a warning the one it is addressed to stands between. */
function joinBehind(scene: Scene, from: number, row: CueRow, limit: number): Join | null {
  const { tokens } = scene
  const addressed = row.act === 'CRITICISE' ? { ...row, frame: [...row.frame, 'إلى'] } : row
  for (let k = from; k < Math.min(limit, from + BETWEEN); k++) {
    const token = tokens[k]!
    if (token.kind === 'sign' && token.text !== '«' && token.text !== '"') return null
    if (isThat(token) && row.frame.includes('that'))
      return { kind: 'that', at: k, content: k + 1, start: tokens[k + 1]?.start ?? token.end, quoted: false }
    // «تحذيرا إلى سامي خليل زعيم الحزب من»: the one addressed, and what describes him.
    const name = scene.names[k]
    if (name && token.preposition === '') {
      k = name.to - 1
      continue
    }
    const join = prepositionJoin(scene, k, addressed, limit)
    if (join && !(row.act === 'REQUEST' && isAddressee(scene, join.content))) return join
    const behind = skipPrepositional(scene, k, limit)
    // «اتهامات إلى حكومته بالفساد»: ب describes nobody's government.
    for (let at = k + 2; at < behind; at++) {
      const inside = scene.names[at] || tokens[at]!.preposition !== 'ب' ? null : prepositionJoin(scene, at, addressed, limit)
      if (inside) return inside
    }
    if (behind > k) k = behind - 1
    else if (token.conjunction !== '' || !(isAdjective(scene, k) || token.kind === 'sign')) return null
  }
  return null
}

const isAdjective = (scene: Scene, k: number): boolean =>
  !scene.names[k] && scene.tokens[k]!.pronoun === '' && !scene.known.particles.has(scene.tokens[k]!.base)

/** «دعوة إلى الوزير لزيارة المصنع»: who is called is a name or a person; what is asked is a deed. */
const isAddressee = (scene: Scene, at: number): boolean =>
  !isMasdar(scene.tokens[at]) &&
  !NEGATIONS.has(scene.tokens[at]?.folded ?? '') &&
  (scene.names[at] !== null || ['official', 'government', 'people'].includes(scene.head(at)?.row.type ?? ''))
