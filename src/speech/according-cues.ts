import { accordingAt, sourceStart } from './according-words.js'
import type { Claim } from './claim.js'
import { type Content, closeAt } from './close-at.js'
import { contentOf } from './content.js'
import { clauseJoin, type Join } from './join.js'
import { verbCue } from './knowledge.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { skipAside, skipPrepositional } from './skip.js'
import { type Speaker, speakerOf } from './speaker.js'
import { subjectAfter } from './subject.js'
import { underClitic } from './under-clitic.js'
import { formsOfPronoun, isComma, isMasdar, isSign, isThat, isVerb, isWhile, RELATIVE_PRONOUNS } from './words.js'

const RESUMES = new Set(['فان', 'فقد'])

/** Words before an according-phrase that are only its connection: at most so many, without a verb. */
const LEAD = 5

/** «وفقا لـ …», «بحسب …», «كما قال …», «على حد قوله»: gives the clause before it, or behind it, to its source. */
export function accordingClaim(reading: Reading, i: number): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const found = accordingAt(scene, i)
  if (!found) return null
  const { row } = found
  const sentence = scene.sentences[tokens[i]!.sentence]!
  const limit = sentence.to
  let cueTo = found.to
  let end = found.to
  let act: Claim['act'] = 'SAY'
  let speaker: Speaker | null = null
  let links: Speaker[] = []
  if (row.link === 'ما') {
    const verb = found.to
    const cue = verbCue(tokens[verb]!, scene.known)
    if (!cue) return null
    const also = tokens[i]!.folded === 'كما' || tokens[i]!.folded === 'مثلما'
    // «كما يعلم الجميع»: what is learned from others is told by nobody.
    if (also && cue.row.traits.includes('relay') && !cue.row.frame.some((f) => f !== 'من')) return null
    if (also && (i === sentence.from || (clauseJoin(scene, verb, cue.row, limit) !== null && tokens[verb]!.pronoun === '')))
      return null
    const printed = tokens[verb + 1]?.folded === 'في' && scene.head(verb + 2) && scene.head(verb + 2)!.row.type !== 'occasion'
    const phrase = printed ? phraseAt(scene, verb + 2, limit) : subjectAfter(scene, verb, limit)
    if (!phrase) {
      if (also) return null
      speaker = reading.goesOn(i, cue.row.traits.includes('document') ? [] : cue.agreement)
      end = verb + 1
    } else {
      speaker = speakerOf(scene, memory, phrase, limit, cue.agreement)
      // «على ما يقدر بنحو 80 مليونا»: nobody is told who says so.
      if (!speaker.plausible && (tokens[phrase.head]!.kind === 'number' || (cue.present && phrase.from > verb + 1))) return null
      // «وفقا لما ورد بالمادة السادسة، ودفع الرسوم»: a text stands behind its preposition.
      if (!speaker.plausible && (cue.row.traits.includes('document') || isMasdar(tokens[phrase.head]))) return null
      if (also && (!speaker.plausible || phrase.from > verb + 2)) return null
      end = phrase.to
      // «كما سجل سامي خسارة» goes on: only «…، كما قال سامي» gives the words before to him.
      if (also && !closes(scene, end, limit)) return null
    }
    cueTo = verb + 1
    act = cue.row.act
    // «بحسب ما نقلت صحيفة المرفأ أمس عن».
    const from = skipAside(scene, end, limit)
    if (cue.row.traits.includes('relay') && speaker && tokens[from]?.folded === 'عن') {
      const inner = phraseAt(scene, from + 1, limit)
      if (inner) {
        links = reading.isOwn(speaker) ? [] : [speaker]
        speaker = speakerOf(scene, memory, inner, limit, [])
        end = inner.to
      }
    }
  } else if (row.link === 'pronoun' && tokens[found.to - 1]!.pronoun !== '') {
    speaker = reading.goesOn(i, formsOfPronoun(tokens[found.to - 1]!.pronoun))
  } else if (ownText(scene, found.to)) {
    speaker = reading.goesOn(i, formsOfPronoun(tokens[found.to]!.pronoun))
    end = found.to + 1
  } else {
    const begin = sourceStart(scene, row, found.to)
    let phrase = phraseAt(scene, begin, limit)
    if (!phrase && tokens[begin]?.preposition === 'ل') phrase = underClitic(scene, begin, limit)
    if (!phrase) return null
    speaker = speakerOf(scene, memory, phrase, limit, [])
    if (!speaker.plausible) return null
    end = phrase.to
    if (isComma(tokens[end]) && speaker.entity !== null && speaker.end > tokens[end]!.end) end = scene.names[end + 1]?.to ?? end
    if (
      (tokens[end]?.folded === 'عن' || (tokens[end]?.folded === 'نقلا' && tokens[end + 1]?.folded === 'عن')) &&
      speaker.kind === 'ORG'
    ) {
      const at = tokens[end]!.folded === 'عن' ? end + 1 : end + 2
      const inner = phraseAt(scene, at, limit)
      const teller = inner ? speakerOf(scene, memory, inner, limit, []) : null
      if (inner && teller?.plausible) {
        links = reading.isOwn(speaker) ? [] : [speaker]
        speaker = teller
        end = inner.to
      }
    }
  }
  if (!speaker || reading.isOwn(speaker)) return null
  // Between a cue and its words: «نقلا عن» has made the chain there; another source has all of that report.
  const around = reading.recent().findLast((c) => c.cueFrom < i && i < c.content.from)
  if (around && (row.link === 'عن' || row.link === 'إلى')) return null
  const content = around
    ? { ...around.content, from: around.cueFrom, start: tokens[around.cueFrom]!.coreStart }
    : contentFor(reading, i, end, speaker, row.link === 'pronoun' || ownText(scene, found.to))
  if (!content) return null
  const cueFrom = i
  return {
    rule: 'speech/according',
    row: `according:${row.words}`,
    cueFrom,
    cueTo,
    cue: { start: tokens[i]!.start + tokens[i]!.conjunction.length, end: tokens[cueTo - 1]!.end },
    content,
    act,
    speaker,
    links,
    lasting: false,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** «حسب تصريحاته», «وفقا لروايتها»: a text told by its pronoun is the speaker's own. */
const ownText = (scene: Scene, at: number): boolean =>
  (scene.tokens[at]?.pronoun ?? '').startsWith('ه') && scene.head(at)?.row.type === 'text'

/** Do only adverbs and prepositional phrases follow to the next sign? */
function closes(scene: Scene, at: number, limit: number): boolean {
  let i = at
  for (let guard = 0; guard < 4 && i < limit && scene.tokens[i]!.kind !== 'sign'; guard++) {
    const next = skipPrepositional(scene, skipAside(scene, i, limit), limit)
    if (next === i) break
    i = next
  }
  return i >= limit || scene.tokens[i]!.kind === 'sign' || scene.tokens[i - 1]!.kind === 'sign'
}

/** The clause that stands before the phrase, or behind it where only a connection stands before. */
function contentFor(reading: Reading, i: number, end: number, speaker: Speaker, own: boolean): Content | null {
  const { scene } = reading
  const { tokens } = scene
  const sentence = scene.sentences[tokens[i]!.sentence]!
  // «هناك رواية أخرى حسب مصادر تشير إلى أن …»: what the source says follows its own verb.
  const verb = !own && end < sentence.to && isVerb(tokens[end]) ? verbCue(tokens[end]!, scene.known) : null
  const told = verb?.present && tokens[end]!.conjunction === '' ? clauseJoin(scene, end, verb.row, sentence.to) : null
  if (told?.kind === 'that') return contentOf(scene, told, sentence.to, speaker)
  const more = skipAside(scene, end, sentence.to)
  if (more < sentence.to && !isSign(tokens[more], '.', '!', '؟', '»') && leads(reading, i, sentence.from)) {
    let begin = skipAside(scene, end, sentence.to)
    const resumed = tokens.slice(end, Math.min(end + 32, sentence.to)).findIndex((t) => RESUMES.has(t.folded))
    if (resumed >= 0) begin = end + resumed
    else if (begin < sentence.to && RELATIVE_PRONOUNS.has(tokens[begin]!.folded))
      while (begin < sentence.to && !isComma(tokens[begin]) && !RESUMES.has(tokens[begin]!.folded)) begin++
    while (
      begin < sentence.to &&
      (RESUMES.has(tokens[begin]!.folded) || isThat(tokens[begin]) || isSign(tokens[begin], ':') || isComma(tokens[begin]))
    )
      begin++
    if (begin >= sentence.to) return null
    const join: Join = {
      kind: 'that',
      at: Math.max(end - 1, i),
      content: begin,
      start: tokens[begin]!.coreStart,
      quoted: scene.quotations.opens.has(begin),
    }
    return contentOf(scene, join, sentence.to, speaker)
  }
  const last = reading
    .recent()
    .findLast(
      (c) =>
        tokens[c.cueFrom]!.sentence === sentence.index &&
        c.cueFrom < i &&
        c.rule !== 'speech/according' &&
        c.rule !== 'speech/called',
    )
  // «…»، على حد قوله: the words just quoted, else those of the report before.
  const quoted = own ? quotationBefore(reading, i) : null
  if (quoted) return quoted
  if ((own || speaker.type === 'law') && last) return last.content
  let from = reading.clauseFrom(i, sentence.from)
  for (let k = i - 1; k > from; k--) {
    // «حكم عليه، وكان قاصرا يومها بحسب محاميه»: with no comma before it the source has the last clause; with one, the whole.
    if (!isComma(tokens[i - 1]) && isComma(tokens[k - 1]) && tokens[k]!.conjunction === 'و' && isVerb(tokens[k])) {
      from = k
      break
    }
    if (isSign(tokens[k], '؛') || (isWhile(tokens, k) && isComma(tokens[k - 1]))) {
      from = k + 1
      break
    }
  }
  while (
    from < i &&
    ((tokens[from]!.kind === 'sign' && !isSign(tokens[from], '(')) ||
      tokens[from]!.folded === 'كما' ||
      tokens[from]!.folded === 'لكن')
  )
    from++
  if (i - from < 2) return null
  // «قدم التعازي -وفق الوكالة- وزير الري»: between dashes it gives the whole clause to its source.
  const inside = isSign(tokens[i - 1], '-', '–') && isSign(tokens[end], '-', '–')
  if (inside) return closeAt(scene, joinAt(scene, from), sentence.to)
  return closeAt(scene, joinAt(scene, from), i)
}

const joinAt = ({ tokens }: Scene, at: number): Join => ({
  kind: 'that',
  at,
  content: at,
  start: tokens[at]!.coreStart,
  quoted: false,
})

export function quotationBefore(reading: Reading, i: number): Content | null {
  const { scene } = reading
  let k = i - 1
  while (isComma(scene.tokens[k])) k--
  const quotation = isQuotationMark(scene.tokens[k]) ? scene.quotations.around[k - 1] : null
  if (!quotation || quotation.to !== k || quotation.words < 3) return null
  return closeAt(
    scene,
    { kind: 'words', at: quotation.from, content: quotation.from, start: scene.tokens[quotation.from]!.start, quoted: true },
    k + 1,
  )
}

function leads(reading: Reading, i: number, from: number): boolean {
  const { tokens } = reading.scene
  if (i === from) return true
  let words = 0
  for (let k = from; k < i; k++) {
    if (isVerb(tokens[k]) || reading.scene.quotations.around[k]) return false
    if (tokens[k]!.kind !== 'sign' && ++words > LEAD) return false
  }
  return words <= LEAD && (isComma(tokens[i - 1]) || words <= 1)
}
