import type { Token } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import { actOf } from './act.js'
import type { Claim } from './claim.js'
import { closeAt } from './close-at.js'
import { contentOf } from './content.js'
import type { Join } from './join.js'
import { clauseJoin } from './join.js'
import type { Agreement } from './knowledge.js'
import { verbCue } from './knowledge.js'
import { BACK, type Memory } from './memory.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { agrees, type Speaker, sameSpeaker, speakerOf } from './speaker.js'
import { subjectAfter, subjectBefore } from './subject.js'
import { textOf } from './text-of.js'
import { formsOfPronoun, isSign, isThat, isVerb, RELATIVE_PRONOUNS, THAT_IS } from './words.js'

/** «جاء في البيان أن …»: the text speaks, or whoever issued it. */
export function documentClaim(reading: Reading, i: number, row: CueRow, limit: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const next = tokens[i + 1]
  if (next?.base === 'في' && next.pronoun !== '') return containedClaim(reading, i, row, limit)
  if (next?.folded !== 'في') return null
  const phrase = phraseAt(scene, i + 2, limit)
  if (!phrase || scene.head(phrase.head)?.row.type !== 'text') return null
  const join = clauseJoin(scene, phrase.to - 1, row, limit)
  if (!join) return null
  const speaker = speakerOf(scene, memory, phrase, limit, [])
  const content = contentOf(scene, join, limit, speaker)
  if (!content) return null
  return claimAt(scene, i, row, { rule: 'speech/document', content, act: actOf(scene, row, content), speaker, links: [] })
}

/** «أصدرت الوزارة بيانا جاء فيه أن …»: whoever issued the text speaks. */
function containedClaim(reading: Reading, i: number, row: CueRow, limit: number): Claim | null {
  const { scene } = reading
  const join = clauseJoin(scene, i + 1, row, limit)
  const speaker = join ? reading.goesOn(i, []) : null
  const content = join && speaker ? contentOf(scene, join, limit, speaker) : null
  if (!content || !speaker) return null
  return claimAt(scene, i, row, { rule: 'speech/document', content, act: actOf(scene, row, content), speaker, links: [] })
}

/** «وهو ما نفته الشركة», «الأمر الذي نفته الشركة»: the words are the clause before. */
export function relativeClaim(
  reading: Reading,
  i: number,
  row: CueRow,
  forms: readonly Agreement[],
  limit: number,
): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  if (row.traits.includes('report')) return null
  const two = tokens[i - 2]?.folded ?? ''
  if (!(((tokens[i - 1]!.folded === 'ما' || tokens[i - 1]!.folded === 'امر') && THAT_IS.has(two)) || two === 'الامر')) return null
  const after = subjectAfter(scene, i, limit)
  const speaker = after ? speakerOf(scene, memory, after, limit, forms) : null
  if (!speaker?.plausible) return null
  const sentence = scene.sentences[tokens[i]!.sentence]!
  const said = reading.recent().findLast((c) => tokens[c.cueFrom]!.sentence === sentence.index)
  const content =
    said?.content ??
    closeAt(
      scene,
      { kind: 'that', at: sentence.from, content: sentence.from, start: tokens[sentence.from]!.coreStart, quoted: false },
      i - 2,
    )
  if (!content) return null
  return claimAt(scene, i, row, { rule: 'speech/relative', content, act: row.act, speaker, links: [] })
}

/** «ذلك» and «بذلك»: what was told before. */
export const isThis = (token: Token | undefined): boolean => token?.folded === 'ذلك' || token?.folded === 'بذلك'

/** «صرح بذلك المتحدث»: the words are the sentence before. */
export function beforeClaim(reading: Reading, i: number, row: CueRow, forms: readonly Agreement[], limit: number): Claim | null {
  const { scene, memory } = reading
  const before = scene.sentences[scene.tokens[i]!.sentence - 1]
  if (before?.kind !== 'body' || clauseJoin(scene, i, row, limit)) return null
  const after = subjectAfter(scene, i + 1, limit)
  const speaker = after && after.from === skipAside(scene, i + 2, limit) ? speakerOf(scene, memory, after, limit, forms) : null
  if (!speaker?.plausible) return null
  const start = scene.tokens[before.from]!.coreStart
  const content = closeAt(scene, { kind: 'that', at: before.from, content: before.from, start, quoted: false }, before.to)
  return content && claimAt(scene, i, row, { rule: 'speech/before', content, act: row.act, speaker, links: [] })
}

/** «نقلت A عن B قوله إن …»: A is a link, B speaks. Without A («ونقل عن B») B alone. */
export function relayClaim(
  reading: Reading,
  i: number,
  row: CueRow,
  forms: readonly Agreement[],
  from: number,
  limit: number,
): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  let at = -1
  const last = Math.min(limit, i + 16)
  for (let k = i + 1; k < last && at < 0; k++) {
    const token = tokens[k]!
    if (isThat(token) || isSign(token, ':')) return null
    if (token.kind !== 'word') continue
    if (token.base === 'عن' && token.pronoun !== '' && row.frame.includes('عن'))
      return ofHim(reading, i, row, k, forms, from, limit)
    if (row.frame.includes(RELAYS[token.base] ?? '') && token.pronoun === '' && token.preposition === '') at = k + 1
    else if (token.preposition === 'ل' && row.frame.includes('ل') && k > i + 1) at = k
  }
  if (at < 0) return null
  while (at < last && isQuotationMark(tokens[at])) at++
  const phrase =
    at < limit
      ? (phraseAt(scene, at, limit) ?? (tokens[at]!.preposition === 'ل' ? { from: at, to: at + 1, head: at } : null))
      : null
  if (!phrase) return null
  const join = relayJoin(scene, phrase.to, limit)
  if (!join) return null
  const speaker = speakerOf(scene, memory, phrase, limit, [])
  if (!speaker.plausible && join.kind !== 'that' && join.kind !== 'words') return null
  const before = subjectBefore(scene, i, from, forms)
  const after = subjectAfter(scene, i, at - 1)
  const via = before ?? after
  const teller = via
    ? tellerOf(scene, memory, via, at, forms)
    : tokens[i]!.conjunction !== '' && forms.length > 0
      ? reading.goesOn(i, forms)
      : null
  const content = contentOf(scene, join, limit, speaker)
  if (!content) return null
  const own = teller?.entity != null && reading.isOwn(teller)
  const links = teller && !own && teller.plausible && !sameSpeaker(teller, speaker) ? [teller] : []
  return claimAt(scene, i, row, { rule: 'speech/relay', content, act: actOf(scene, row, content), speaker, links })
}
/** «ونقلت عنه الوكالة قوله إن»: whoever has spoken is told again. */
function ofHim(
  reading: Reading,
  i: number,
  row: CueRow,
  at: number,
  forms: readonly Agreement[],
  from: number,
  limit: number,
): Claim | null {
  const { scene, memory } = reading
  const join = relayJoin(scene, at + 1, limit)
  const of = formsOfPronoun(scene.tokens[at]!.pronoun)
  const speaker =
    join && of.length > 0
      ? memory.last((s) => agrees(of, s) && s.type !== 'rumour' && s.type !== 'outlet', BACK, scene.tokens[i]!.sentence)
      : null
  const content = join && speaker ? contentOf(scene, join, limit, speaker) : null
  if (!content || !speaker) return null
  const via = subjectBefore(scene, i, from, forms) ?? subjectAfter(scene, i, join!.at)
  const teller = via ? tellerOf(scene, memory, via, limit, forms) : null
  const links = teller?.plausible && !reading.isOwn(teller) && !sameSpeaker(teller, speaker) ? [teller] : []
  return claimAt(scene, i, row, { rule: 'speech/relay', content, act: actOf(scene, row, content), speaker, links })
}
/** «نقل حساب النادي على تويتر عن»: an account tells for whoever it belongs to. */
function tellerOf(scene: Scene, memory: Memory, via: Phrase, limit: number, forms: readonly Agreement[]): Speaker {
  // «ونقل البيان عن مصدر»: what relays somebody is the text itself, unless a paper prints it.
  if (scene.head(via.head)?.row.type === 'text' && scene.tokens[via.head]!.definite && via.to === via.head + 1) {
    const issuer = speakerOf(scene, memory, via, limit, forms)
    const outlet = issuer.entity !== null && scene.isOutlet(scene.entities.get(issuer.entity)!)
    return outlet ? issuer : { ...issuer, ...textOf(scene, via.from, via.to), entity: null, kind: null }
  }
  const name = scene.head(via.head)?.row.type === 'occasion' ? scene.names[via.head + 1] : null
  const inner = name ? phraseAt(scene, name.from, Math.min(limit, name.to)) : null
  return speakerOf(scene, memory, inner ?? via, limit, inner ? [] : forms)
}

const RELAYS: Readonly<Record<string, string>> = { عن: 'عن', الي: 'إلى', علي: 'على', من: 'من' }

/** Behind the one quoted: «قوله إن», «قولها: », «أن», a quotation mark, or what was reported by name. */
function relayJoin(scene: Scene, at: number, limit: number): Join | null {
  const { tokens } = scene
  const row: CueRow = { ...scene.known.verbs.get('قول.1')!, frame: ['that', 'words'] }
  for (let k = at; k < Math.min(limit, at + 26); k++) {
    const token = tokens[k]!
    if ((token.base === 'قول' && token.pronoun !== '') || (token.base === 'تاكيد' && token.pronoun !== ''))
      return clauseJoin(scene, k, row, limit)
    if (
      isThat(token) ||
      isSign(token, ':') ||
      (scene.quotations.opens.get(k) !== undefined && scene.quotations.opens.get(k)!.words >= 4)
    )
      return clauseJoin(scene, k - 1, row, limit)
    if (isSign(token, '؛') || (isVerb(token) && verbCue(token, scene.known) && !RELATIVE_PRONOUNS.has(tokens[k - 1]!.folded)))
      return null
  }
  return null
}

type Found = Pick<Claim, 'rule' | 'content' | 'act' | 'speaker' | 'links'>

/** The claim of a cue of one word; links found beside it go on with it. */
function claimAt(scene: Scene, i: number, row: CueRow, found: Found): Claim {
  const token = scene.tokens[i]!
  const { speaker, links } = found
  return {
    ...found,
    row: `cues:${row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: token.coreStart, end: token.end },
    lasting: links.length > 0,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}
