import type { CueRow } from '../lexicon/index.js'
import { accordingAt, sourceStart } from './according-words.js'
import type { Claim } from './claim.js'
import { actOf } from './act.js'
import { quotationBefore } from './according-cues.js'
import { closeAt, contentOf } from './content.js'
import { type Join, clauseJoin, prepositionJoin } from './join.js'
import { type Agreement, verbCue } from './knowledge.js'
import { spokenTo } from './links.js'
import { beginsNoun, type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { agrees, type Speaker, speakerOf } from './speaker.js'
import { antecedent, clauseStart, skipAside, skipPrepositional, subjectAfter, subjectBefore } from './subject.js'
import { DEMONSTRATIVES, isComma, isMasdar, isSign, isThat, isVerb, mayBeVerb, NEGATIONS, RELATIVE_PRONOUNS, isToBe } from './words.js'

/** A finite verb of saying at token `i` and all that belongs to it; null where it reports nothing. */
export function verbClaim(reading: Reading, i: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const token = tokens[i]!
  if (token.kind !== 'word' || scene.names[i] || !mayBeVerb(token) || token.future || scene.known.particles.has(token.base) && token.pronoun === '') return null
  const cue = verbCue(token, scene.known)
  if (!cue || ruledOut(scene, i, cue.row, cue.present)) return null
  const sentence = scene.sentences[token.sentence]!
  const limit = reading.limitOf(i)
  const from = reading.clauseFrom(i, sentence.from)
  const before = tokens[i - 1]
  if (cue.row.traits.includes('relay')) return relayClaim(reading, i, cue.row, cue.agreement, from, limit)
  const relative = before !== undefined && i > sentence.from && (RELATIVE_PRONOUNS.has(before.folded) || (before.folded === 'ما' && (token.pronoun !== '' || isResumed(scene, i))))
  if (relative && cue.present && cue.row.traits.includes('impersonal') && token.pronoun === '' && !isThat(tokens[i + 1])) if (!isResumed(scene, i)) return null
  if (!relative && token.conjunction === '' && token.pronoun === '' && isResumed(scene, i) && cue.agreement.some((f) => f.gender === 'm') && tokens[i + 1]!.preposition === '' && ['في', 'عن'].includes(tokens[i + 1]!.base) && before?.sentence === token.sentence && !scene.names[i - 1] && !scene.head(i - 1)) return null
  const told = relative && (token.pronoun !== '' || isResumed(scene, i)) ? relativeClaim(reading, i, cue.row, cue.agreement, limit) : null
  if (told) return told
  if (before?.folded === 'ما' && relative) return null
  if (token.pronoun !== '' && !cue.row.traits.includes('addressee') && !relative && token.pronoun !== 'نا') {
    if (!(cue.row.frame.includes('object'))) return null
  }
  const subject = findSubject(reading, i, cue.row, cue.agreement, from, limit, relative)
  const join = joinOf(scene, i, cue.row, limit, subject)
  if (!join) return subject?.speaker.plausible && subject.phrase.from > i ? quotedBefore(reading, i, cue.row, subject.speaker) : null
  const noun = cue.row.lemma !== 'قول.1' && token.readings.some((r) => r.pos === 'noun')
  if (cue.present && cue.row.traits.includes('impersonal') && subject && subject.phrase.from < i && !near(scene, subject.phrase, i)) return null
  let speaker = subject?.speaker ?? null
  if (!speaker) {
    if (noun && join.kind !== 'that' && join.kind !== 'words') return null
    if (noun && i > from && token.conjunction === '' && token.pronoun === '' && before !== undefined && !isToBe(before) && !isComma(before)) return null
    if (cue.present && cue.row.traits.includes('impersonal') && token.pronoun === '') return null
    speaker = reading.goesOn(i, cue.agreement)
    if (!speaker) return null
  } else if (!speaker.plausible) {
    if (cue.row.traits.includes('things') || noun && subject!.phrase.from !== i + 1 || noun && join.kind !== 'that' && join.kind !== 'words') return null
    if (join.kind !== 'that' && join.kind !== 'words') return null
  } else if (speaker.kind === 'LOC' && cue.row.traits.includes('things') && join.kind === 'preposition' && false) return null
  const content = contentOf(scene, join, limit, speaker)
  if (!content) return null
  const toBe = subject?.phrase && subject.phrase.from > i ? subject.phrase : null
  const own = spokenTo(scene, memory, i + 1, Math.max(join.at, i + 1)).concat(spokenTo(scene, memory, from, i)).slice(0, 1)
  const inherited = own.length === 0 && reading.inherits(i, speaker, cue.row) ? reading.linksOf(speaker) : []
  const from2 = teller(reading, i + 1, join.at)
  if (from2)
    return {
      rule: 'speech/relay', row: `cues:${cue.row.lemma}`, cueFrom: i, cueTo: i + 1, cue: { start: token.coreStart, end: token.end },
      content, act: actOf(scene, cue.row, content), speaker: from2, links: reading.isOwn(speaker) ? [] : [speaker], lasting: true, words: [{ start: from2.start, end: from2.end }],
    }
  const links = own.filter((link) => link.entity === null || link.entity !== speaker!.entity)
  return {
    rule: `speech/verb-${join.kind}`, row: `cues:${cue.row.lemma}`, cueFrom: i, cueTo: i + 1, cue: { start: token.coreStart, end: token.end },
    content, act: actOf(scene, cue.row, content), speaker, links: links.length > 0 ? links : inherited, lasting: links.length > 0 || inherited.length > 0,
    words: toBe ? [{ start: speaker.start, end: speaker.end }] : [],
  }
}

/** «قالت الصحيفة، نقلا عن مصادر، إن …»: the one it was taken from, named between the cue and the words. */
function teller(reading: Reading, from: number, to: number): Speaker | null {
  for (let k = from; k < to; k++) {
    const found = accordingAt(reading.scene, k)
    if (found?.row.link !== 'عن') continue
    const phrase = phraseAt(reading.scene, sourceStart(reading.scene, found.row, found.to), to)
    const speaker = phrase ? speakerOf(reading.scene, reading.memory, phrase, to, []) : null
    if (speaker?.plausible) return speaker
  }
  return null
}

/** «…»، قال سامي: the words stand before their cue. */
function quotedBefore(reading: Reading, i: number, row: CueRow, speaker: Speaker): Claim | null {
  const content = row.frame.includes('words') ? quotationBefore(reading, i) : null
  if (!content || reading.claims.some((c) => c.content.from === content.from)) return null
  const token = reading.scene.tokens[i]!
  return {
    rule: 'speech/verb-behind', row: `cues:${row.lemma}`, cueFrom: i, cueTo: i + 1, cue: { start: token.coreStart, end: token.end },
    content, act: row.act, speaker, links: [], lasting: false, words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** Forms of the verb that report nothing: denied, wished, asked, only possible. */
export function ruledOut(scene: Scene, i: number, row: CueRow, present: boolean): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const before = tokens[i - 1]
  if (!before || before.sentence !== token.sentence) return false
  if (token.conjunction === '' || token.conjunction === 'ف') {
    if (NEGATIONS.has(before.base)) return !row.traits.includes('negated')
    if (before.folded === 'او' || before.folded === 'هل' || before.folded === 'كي' || before.folded === 'لكي' || before.folded === 'اذا' || before.folded === 'لو') return true
    if (present && before.base === 'ان' && before.pronoun === '' ) return true
    if (present && (before.folded === 'قد' || before.folded === 'ربما' || before.folded === 'سوف')) return true
  } else if (NEGATIONS.has(before.base)) return true
  if (token.preposition === 'ل') return true
  return present && row.traits.includes('impersonal') && impersonal(scene, i)
}

/** «يذكر أن»، «يشار إلى أن», «كما يذكر أن»: the present with what is said right behind and nobody before. */
function impersonal(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const next = tokens[i + 1]
  if (!isThat(next) && !(next?.folded === 'الي' && isThat(tokens[i + 2]))) return false
  const before = tokens[i - 1]
  return !before || before.sentence !== tokens[i]!.sentence || !(scene.names[i - 1] || scene.head(i - 1) || before.definite)
}

interface Subject {
  readonly speaker: Speaker
  readonly phrase: Phrase
}

/** The subject of the verb at `i`: in a relative clause its antecedent, else the phrase before it in its clause, else the one behind it. */
function findSubject(reading: Reading, i: number, row: CueRow, forms: readonly Agreement[], from: number, limit: number, relative: boolean): Subject | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const token = tokens[i]!
  const made = (phrase: Phrase, end: number): Subject => ({ phrase, speaker: speakerOf(scene, memory, phrase, end, forms) })
  /** A phrase right before the verb that agrees says more than one that opens the clause: «واشتباكات بين … وآخرين يقولون إنهم». */
  const closer = (before: Phrase, subject: Subject): Subject => {
    if (directly(scene, before, i) || isComma(tokens[i - 1]) || token.conjunction !== '') return subject
    const phrase = antecedent(scene, i, from)
    if (!phrase || phrase.from <= before.from) return subject
    const near = made(phrase, i)
    return near.speaker.plausible && agrees(forms, { ...near.speaker, number: null }) && (!subject.speaker.plausible || !agrees(forms, subject.speaker)) ? near : subject
  }
  if (relative && token.pronoun === '' && !isResumed(scene, i)) {
    const adjacent = cueTakesAddressee(scene, i) ? null : subjectAfter(scene, i, limit, row)
    if (adjacent && adjacent.from === i + 1 && !isMasdar(tokens[i + 1])) {
      const subject = made(adjacent, limit)
      if (subject.speaker.plausible && subject.speaker.type !== 'text' && agrees(forms, { ...subject.speaker, number: null })) return subject
    }
    const phrase = antecedent(scene, i - 1, from)
    return phrase ? made(phrase, i) : null
  }
  if (relative || (token.pronoun !== '' && !cueTakesAddressee(scene, i))) {
    const after = subjectAfter(scene, i, limit, row)
    return after ? made(after, limit) : null
  }
  const before = subjectBefore(scene, i, from, forms)
  const after = subjectAfter(scene, i, limit, row)
  if (before) {
    const subject = made(before, i)
    const rival = after && forms.length > 0 && after.from <= i + 3 ? made(after, limit) : null
    if (subject.speaker.plausible || !rival?.speaker.plausible) {
      if (directly(scene, before, i) || !rival?.speaker.plausible || !agrees(forms, { ...rival.speaker, number: null }) || toBe(scene, from, before.from)) return closer(before, subject)
    }
  }
  if (after && i > from && token.conjunction === 'و' && cueTakesAddressee(scene, i) && onlyOne(scene, i, after, limit)) return null
  if (!after) {
    // An indefinite relative clause: «مصادر … تفيد بأن», «تصريحات للحكومة قالت فيها».
    const phrase = !before && token.conjunction === '' ? antecedent(scene, i, from) : null
    if (phrase) {
      const subject = made(phrase, i)
      if (subject.speaker.plausible && agrees(forms, { ...subject.speaker, number: null })) return subject
    }
    return null
  }
  return made(after, limit)
}

/** Does the relative clause take its noun up again: «الوقت الذي قال فيه الوزير»? Then the subject is another. */
const isResumed = (scene: Scene, i: number): boolean => {
  const next = scene.tokens[i + 1]
  return next !== undefined && next.pronoun !== '' && (next.preposition !== '' || scene.known.particles.get(next.base) === 'preposition')
}

const cueTakesAddressee = (scene: Scene, i: number): boolean => verbCue(scene.tokens[i]!, scene.known)?.row.traits.includes('addressee') ?? false

/** Is the phrase behind a verb with an addressee the only one before its preposition? */
const onlyOne = (scene: Scene, i: number, after: Phrase, limit: number): boolean => {
  const row = verbCue(scene.tokens[i]!, scene.known)!.row
  const next = skipAside(scene, after.to, limit)
  return prepositionJoin(scene, next, row, limit) !== null || next === limit || isThat(scene.tokens[next])
}

/** «وهو ما نفته موسكو», «الأمر الذي نفته موسكو»: the words are the clause before. */
function relativeClaim(reading: Reading, i: number, row: CueRow, forms: readonly Agreement[], limit: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const two = tokens[i - 2]?.folded ?? ''
  if (!(tokens[i - 1]!.folded === 'ما' && ['وهو', 'وهي', 'هو', 'هذا', 'وهذا'].includes(two) || two === 'الامر')) return null
  const after = subjectAfter(scene, i, limit)
  const speaker = after ? speakerOf(scene, memory, after, limit, forms) : null
  if (!speaker?.plausible) return null
  const sentence = scene.sentences[tokens[i]!.sentence]!
  const said = reading.claims.findLast((c) => tokens[c.cueFrom]!.sentence === sentence.index)
  const content = said?.content ?? closeAt(scene, { kind: 'that', at: sentence.from, content: sentence.from, start: tokens[sentence.from]!.coreStart, quoted: false }, i - 2)
  if (!content) return null
  return {
    rule: 'speech/relative', row: `cues:${row.lemma}`, cueFrom: i, cueTo: i + 1, cue: { start: tokens[i]!.coreStart, end: tokens[i]!.end },
    content, act: row.act, speaker, links: [], lasting: false, words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** Do only a negation, «قد» or a form of «كان» stand between the phrase and the verb? */
const near = (scene: Scene, phrase: Phrase, i: number): boolean => {
  let k = skipAside(scene, phrase.to, i)
  while (k < i && (isToBe(scene.tokens[k]!) || NEGATIONS.has(scene.tokens[k]!.folded))) k++
  return k === i || RELATIVE_PRONOUNS.has(scene.tokens[k]!.folded)
}

const toBe = (scene: Scene, from: number, at: number): boolean => at > from && isToBe(scene.tokens[at - 1]!)
const directly = (scene: Scene, phrase: Phrase, i: number): boolean => skipAside(scene, phrase.to, i) === i

/** Finds how the words are joined: by a clause, else by a preposition or as object behind the subject. */
function joinOf(scene: Scene, i: number, row: CueRow, limit: number, subject: Subject | null): Join | null {
  const after = subject && subject.phrase.from > i ? subject.phrase : null
  let begin = skipAside(scene, after ? after.to : i + 1, limit)
  // «أكد سامي خليل سفير مرجانيا على …»: an office behind the name stands beside it.
  if (after && scene.names[begin - 1]?.entity.kind === 'PER' && scene.head(begin)?.row.type === 'official' && !scene.tokens[begin]!.definite) begin = skipAside(scene, phraseAt(scene, begin, limit)?.to ?? begin, limit)
  const clause = clauseJoin(scene, i, row, limit)
  const ahead = clause && clause.at > begin + 1 && row.frame.some((f) => f.length > 0 && f !== 'that' && f !== 'words' && f !== 'object') ? nounJoin(scene, i, { ...row, frame: row.frame.filter((f) => f !== 'object' && f !== 'words') }, begin, clause.at) : null
  if (ahead && ahead.at < clause!.at) return ahead
  const nounFrames = row.frame.some((f) => f !== 'that' && f !== 'words')
  if (clause && begin < clause.at - 1 && nounFrames && prepositionJoin(scene, begin, row, limit)) return prepositionJoin(scene, begin, row, limit)
  if (clause && (!nounFrames || !objectBetween(scene, row, begin, clause.at))) return clause
  return nounFrames ? nounJoin(scene, i, row, begin, limit) : clause
}

/** Does a noun phrase that is the object itself stand between the subject and the clause? */
function objectBetween(scene: Scene, row: CueRow, begin: number, clause: number): boolean {
  if (row.traits.includes('addressee')) return false
  if (begin >= clause) return false
  const token = scene.tokens[begin]!
  if (prepositionJoin(scene, begin, row, clause)) return true
  if (!row.frame.includes('object')) return false
  if (isSign(token, '(') || isComma(token) || RELATIVE_PRONOUNS.has(token.folded)) return false
  if (scene.known.particles.get(token.base) === 'preposition' || token.preposition !== '') return false
  if (isComma(scene.tokens[begin - 1])) return false
  return DEMONSTRATIVES.has(token.base) || !token.definite && (isMasdar(token) || (!scene.head(begin) && token.readings.length > 0)) && beginsNoun(scene, begin) && !scene.names[begin]
}

/** A preposition of the frame, or the object, behind the subject (and the addressee). */
function nounJoin(scene: Scene, i: number, row: CueRow, begin: number, limit: number): Join | null {
  const { tokens } = scene
  const token = tokens[i]!
  let at = begin
  for (let guard = 0; guard < 6; guard++) {
    at = skipAside(scene, at, limit)
    if (at >= limit) return null
    const joined = prepositionJoin(scene, at, row, limit)
    if (joined) return joined
    const behind = skipPrepositional(scene, at, limit)
    if (behind > at) {
      at = behind
      continue
    }
    // An apposition between commas: «أعلن القائد، سامي خليل، دعمه».
    if (at > i + 1 && isComma(tokens[at - 1]) && (scene.names[at] || tokens[at]!.definite)) {
      let comma = at
      while (comma < limit && comma < at + 14 && !isComma(tokens[comma])) comma++
      if (isComma(tokens[comma]) && comma < limit) {
        at = comma
        continue
      }
    }
    if (isThat(tokens[at])) return row.frame.includes('that') ? { kind: 'that', at, content: at + 1, start: tokens[at + 1]?.start ?? 0, quoted: false } : null
    if (RELATIVE_PRONOUNS.has(tokens[at]!.folded)) {
      let k = at + 1
      while (k < limit && k < at + 14 && !isComma(tokens[k]) && !prepositionJoin(scene, k, row, limit)) k++
      at = k
      continue
    }
    if (row.traits.includes('addressee') && token.pronoun === '') {
      const addressee = phraseAt(scene, at, limit)
      if (!addressee) return null
      for (let k = at + 1; k < addressee.to; k++) {
        const inner = scene.names[k] ? null : prepositionJoin(scene, k, row, limit)
        if (inner && (inner.content > k || isMasdar(tokens[k]))) return inner
      }
      if (row.frame.includes('object') && isMasdar(tokens[at])) break
      at = addressee.to
      continue
    }
    break
  }
  if (!row.frame.includes('object') || at >= limit) return null
  const first = tokens[at]!
  if (isVerb(first) || isSign(first, '.', '(', ')', '؟', '!')) return null
  if (!beginsNoun(scene, at) && !isQuotationMark(first) && !DEMONSTRATIVES.has(first.base) && first.folded !== 'ما') return null
  return { kind: 'object', at, content: at, start: tokens[at]!.coreStart, quoted: scene.quotations.opens.has(at) }
}

/** «نقلت A عن B قوله إن …»: A is a link, B speaks. Without A («ونقل عن B») B alone. */
function relayClaim(reading: Reading, i: number, row: CueRow, forms: readonly Agreement[], from: number, limit: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  let at = -1
  const last = Math.min(limit, i + 16)
  for (let k = i + 1; k < last && at < 0; k++) {
    const token = tokens[k]!
    if (isThat(token) || isSign(token, ':')) return null
    if (token.kind !== 'word') continue
    if (row.frame.includes(RELAYS[token.base] ?? '') && token.pronoun === '' && token.preposition === '') at = k + 1
    else if (token.preposition === 'ل' && row.frame.includes('ل') && k > i + 1) at = k
  }
  if (at < 0) return null
  while (at < last && isQuotationMark(tokens[at])) at++
  const phrase = at < limit ? (phraseAt(scene, at, limit) ?? (tokens[at]!.preposition === 'ل' ? { from: at, to: at + 1, head: at } : null)) : null
  if (!phrase) return null
  const join = relayJoin(scene, phrase.to, limit)
  if (!join) return null
  const speaker = speakerOf(scene, memory, phrase, limit, [])
  if (!speaker.plausible && join.kind !== 'that' && join.kind !== 'words') return null
  const before = subjectBefore(scene, i, from, forms)
  const after = subjectAfter(scene, i, at - 1)
  const via = before ?? after
  const teller = via ? speakerOf(scene, memory, via, at, forms) : tokens[i]!.conjunction !== '' && forms.length > 0 ? reading.goesOn(i, forms) : null
  const content = contentOf(scene, join, limit, speaker)
  if (!content) return null
  const own = teller?.entity != null && reading.isOwn(teller)
  const links = teller && !own && teller.plausible && teller.entity !== speaker.entity ? [teller] : []
  return {
    rule: 'speech/relay', row: `cues:${row.lemma}`, cueFrom: i, cueTo: i + 1, cue: { start: tokens[i]!.coreStart, end: tokens[i]!.end },
    content, act: actOf(scene, row, content), speaker, links, lasting: links.length > 0, words: [{ start: speaker.start, end: speaker.end }],
  }
}
const RELAYS: Readonly<Record<string, string>> = { عن: 'عن', الي: 'إلى', علي: 'على' }

/** Behind the one quoted: «قوله إن», «قولها: », «أن», a quotation mark, or what was reported by name. */
function relayJoin(scene: Scene, at: number, limit: number): Join | null {
  const { tokens } = scene
  const row: CueRow = { ...scene.known.verbs.get('قول.1')!, frame: ['that', 'words'] }
  for (let k = at; k < Math.min(limit, at + 26); k++) {
    const token = tokens[k]!
    if (token.base === 'قول' && token.pronoun !== '' || token.base === 'تاكيد' && token.pronoun !== '') return clauseJoin(scene, k, row, limit)
    if (isThat(token) || isSign(token, ':') || scene.quotations.opens.get(k) !== undefined && scene.quotations.opens.get(k)!.words >= 4) return clauseJoin(scene, k - 1, row, limit)
    if (isSign(token, '؛') || (isVerb(token) && verbCue(token, scene.known) && !RELATIVE_PRONOUNS.has(tokens[k - 1]!.folded))) return null
  }
  return null
}
export { clauseStart }
